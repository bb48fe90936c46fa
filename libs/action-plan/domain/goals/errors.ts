import type { ErrorKind } from '@wijkspoor/platform/domain';

/** What the rules of goals may say no with. */
export const goalsErrors = {
  /** Dropping, opening again, declining and refusing need words that say why. */
  whyRequired: 'invalid',
  /** Not every letter of SMART is right; `errors` says what lacks. */
  notSmart: 'conflict',
  /** A wording that somebody proposed was not answered yet. */
  unanswered: 'conflict',
  /** A paragraph that would go has a proposal that was not answered yet. */
  paragraphProposed: 'conflict',
  /** Nothing stands in it that people could read. */
  noWords: 'conflict',
  /** It was adopted or dropped: nothing of it changes, unless it is opened again. */
  notWritable: 'conflict',
  /** Nobody can propose something: it is not open for it. */
  notOpen: 'conflict',
  /** Since a wording was proposed the paragraph changed: taking it over would lose that. */
  paragraphChanged: 'conflict',
  /** A goal with sub-goals that go on cannot be dropped, and has no main goal itself. */
  hasParts: 'conflict',
  tooManyWaiting: 'conflict',
  parentUnknown: 'invalid',
  /** The project did not choose this figure. */
  figureUnknown: 'invalid',
  /** A modelled figure never shows the effect of what people do. */
  figureModelled: 'invalid',
  ownerUnknown: 'invalid',
  priorityUnknown: 'invalid',
  themeUnknown: 'invalid',
  tooMany: 'conflict',
} as const satisfies Record<string, ErrorKind>;
