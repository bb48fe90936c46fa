import { DomainError, type ErrorKind, type InputError } from '@wijkspoor/platform/domain';

/** What the rules of instruments and rounds may say no with. */
export const instrumentsErrors = {
  /** What has to agree between the questions of an instrument does not; `errors` says where. */
  definition: 'invalid',
  /** Answers that the questions do not have; `errors` says which. */
  answers: 'invalid',
  /** A published version never changes. */
  versionPublished: 'conflict',
  versionNotPublished: 'conflict',
  moveImpossible: 'conflict',
  cycleOver: 'conflict',
  /** The round lacks something it needs to open; `errors` says what. */
  roundIncomplete: 'conflict',
  /** An earlier round in the area still waits for feedback: opening all the same needs a reason. */
  feedbackWaits: 'conflict',
  /** What was promised before opening stays. */
  promiseStays: 'conflict',
  roundNotOpen: 'conflict',
  /** Feedback is given about a round that is closed. */
  roundNotClosed: 'conflict',
  /** There is no form in this browser, or its secret is not right. */
  noForm: 'missing',
  channelNotOffered: 'conflict',
  codeUnknown: 'invalid',
  wijkNotOfProject: 'invalid',
  tooMany: 'conflict',
  /** A sheet is checked by another person than who entered it. */
  sameChecker: 'forbidden',
  /** Print is made of a round that is planned or open: what it says must be certain. */
  printNotNow: 'conflict',
  printNotReady: 'conflict',
  /** No sheet with this number was printed. */
  sheetUnknown: 'missing',
  /** This sheet was entered before. */
  sheetEntered: 'conflict',
  /** Somebody said that the last paper was entered, or sheets still have to be checked. */
  paperIn: 'conflict',
  sheetsUnchecked: 'conflict',
  /** Rows of a round go out with one background, and it was another one. */
  otherBackground: 'conflict',
  exportNotReady: 'conflict',
  /** Fewer people than anything may be shown of. */
  tooFewForms: 'conflict',
} as const satisfies Record<string, ErrorKind>;
export type InstrumentsErrorCode = keyof typeof instrumentsErrors;

/** Makes the error of that code. */
export const instrumentsError = (
  code: InstrumentsErrorCode,
  errors: readonly InputError[] = [],
  details: DomainError['details'] = {},
): DomainError => new DomainError(`instruments.${code}`, instrumentsErrors[code], details, errors);
