import { DomainError, type ErrorKind, type InputError } from '@wijkspoor/platform/domain';

/** What the rules of votes may say no with. */
export const votingErrors = {
  moveImpossible: 'conflict',
  /** The vote lacks something it needs to open; `errors` says what. */
  roundIncomplete: 'conflict',
  /** What was promised before opening stays. */
  promiseStays: 'conflict',
  /** Nobody can vote now: not yet, or not any more. */
  notOpen: 'conflict',
  /** This browser has not shown yet that its owner may vote, or did so for another vote. */
  noVoter: 'missing',
  codeUnknown: 'invalid',
  checkNotOffered: 'conflict',
  /** A ballot that this vote does not have; `errors` says why. */
  ballot: 'invalid',
  /** What counts the votes is not known before closing. */
  notClosed: 'conflict',
  wijkNotOfProject: 'invalid',
  tooMany: 'conflict',
  /** More options than can be counted. */
  tooManyOptions: 'invalid',
  /** Points in smaller steps than can be counted exactly. */
  pointsTooFine: 'invalid',
  utilityNeedsPoints: 'invalid',
  utilityNeedsOrder: 'invalid',
  /** The key of a vote that runs is not on this machine: nobody can vote, and nothing is lost. */
  keyAway: 'away',
} as const satisfies Record<string, ErrorKind>;
export type VotingErrorCode = keyof typeof votingErrors;

/** Makes the error of that code. */
export const votingError = (
  code: VotingErrorCode,
  errors: readonly InputError[] = [],
  details: DomainError['details'] = {},
): DomainError => new DomainError(`voting.${code}`, votingErrors[code], details, errors);
