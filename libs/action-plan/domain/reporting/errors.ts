import type { ErrorKind } from '@wijkspoor/platform/domain';

/** What the rules of partner reports may say no with. */
export const reportingErrors = {
  /** Something that must be told is not there yet; `errors` says what. */
  reportIncomplete: 'conflict',
  /** It was handed in, or accepted: what it says changes only when it comes back. */
  reportClosed: 'conflict',
  /** Somebody has to look first whether it holds details of a person. */
  reportHeld: 'conflict',
  /** Who gives a report back, or corrects one that was accepted, says why. */
  remarkRequired: 'invalid',
  /** Only who carries out the intervention writes its report. */
  notYourReport: 'forbidden',
  tooManyFiles: 'conflict',
  /** There is no story to take back. */
  noStory: 'conflict',
  /** Who raises or solves an obstacle says what came of it. */
  wordsRequired: 'invalid',
} as const satisfies Record<string, ErrorKind>;
