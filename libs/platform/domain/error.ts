/** What went wrong, in the words of the caller: decides the HTTP status, nothing else. */
export type ErrorKind =
  'invalid' | 'unauthenticated' | 'forbidden' | 'missing' | 'conflict' | 'stale' | 'tooMany' | 'tooLarge' | 'away';

/**
 * One input error: where (a path such as `members.0.email`), which code, and what its text needs, such as the smallest
 * length. Never a sentence, never the value itself.
 */
export type InputError = {
  readonly path: string;
  readonly code: string;
  readonly params?: Readonly<Record<string, string | number>>;
};

/**
 * A rule said no. `code` (`<domain>.<what>`) is the contract with the client; the text a person reads stands in
 * `libs/<domain>/domain/texts`. `details` may be shown, so it holds no personal data.
 */
export class DomainError<C extends string = string> extends Error {
  constructor(
    readonly code: C,
    readonly kind: ErrorKind,
    readonly details: Readonly<Record<string, string | number>> = {},
    readonly errors: readonly InputError[] = [],
  ) {
    super(code);
  }
}

/** The errors every domain may meet, with their kind. */
export const platformErrors = {
  invalid: 'invalid',
  malformed: 'invalid',
  unauthenticated: 'unauthenticated',
  forbidden: 'forbidden',
  crossSite: 'forbidden',
  missing: 'missing',
  conflict: 'conflict',
  stale: 'stale',
  tooMany: 'tooMany',
  tooLarge: 'tooLarge',
  /** Something we need does not answer; trying again soon is likely to help. */
  away: 'away',
  fileType: 'invalid',
  theme: 'invalid',
} as const satisfies Record<string, ErrorKind>;
/** Name of an error that no domain has for itself; travels as `platform.<code>`. */
export type PlatformErrorCode = keyof typeof platformErrors;

/** Makes the error of that code, with its kind. */
export const platformError = (
  code: PlatformErrorCode,
  details: DomainError['details'] = {},
  errors: readonly InputError[] = [],
): DomainError => new DomainError(`platform.${code}`, platformErrors[code], details, errors);

/** The answer of a policy: yes, or the reason why not. */
export type Verdict = true | DomainError;

/** @throws the reason, when the verdict is not yes. */
export function demand(verdict: Verdict): asserts verdict is true {
  if (verdict !== true) throw verdict;
}

/** The verdict as it travels with a view: `yes`, or the code that says why not. */
export const may = (verdict: Verdict): string => (verdict === true ? 'yes' : verdict.code);
