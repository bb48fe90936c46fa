import { DomainError, type ErrorKind, type InputError } from '@wijkspoor/platform/domain';

/** What the rules of reports may say no with. */
const reportsErrors = {
  moveImpossible: 'conflict',
  /** A report is written in while it is a draft, and at no other time. */
  notADraft: 'conflict',
  /** A letter to the council asks something, or says that it asks nothing. */
  wordsMissing: 'invalid',
  tooLong: 'invalid',
  unknownWords: 'invalid',
  notReady: 'conflict',
  /** Residents cannot read about a project that is not public. */
  notPublic: 'conflict',
  /** So many reports are being made for a gemeente already. */
  busy: 'tooMany',
} as const satisfies Record<string, ErrorKind>;
/** What the rules of reports may say no with; clients read it with `reports.` before it. */
export type ReportsErrorCode = keyof typeof reportsErrors;

/** Makes the error of that code. */
export const reportsError = (
  code: ReportsErrorCode,
  errors: readonly InputError[] = [],
  details: DomainError['details'] = {},
): DomainError => new DomainError(`reports.${code}`, reportsErrors[code], details, errors);
