import { DomainError, type ErrorKind } from '@wijkspoor/platform/domain';

/** What voting may say no with. What cannot be read in a Pabulib file comes with its line. */
export const votingErrors = {
  pabulibQuote: 'invalid',
  pabulibBeforeMeta: 'invalid',
  pabulibSectionMissing: 'invalid',
  pabulibSectionTwice: 'invalid',
  pabulibSectionOrder: 'invalid',
  pabulibHeader: 'invalid',
  pabulibColumnMissing: 'invalid',
  pabulibColumnTwice: 'invalid',
  pabulibFields: 'invalid',
  pabulibMetaMissing: 'invalid',
  pabulibMetaTwice: 'invalid',
  pabulibVoteType: 'invalid',
  pabulibAmount: 'invalid',
  pabulibProjectEmpty: 'invalid',
  pabulibProjectTwice: 'invalid',
  pabulibVoteMissing: 'invalid',
  pabulibVoterTwice: 'invalid',
  pabulibUnknownProject: 'invalid',
  pabulibNamedTwice: 'invalid',
  pabulibPointsMissing: 'invalid',
  pabulibPointsCount: 'invalid',
  pabulibPoints: 'invalid',
  pabulibCount: 'invalid',
  tooManyOptions: 'invalid',
  pointsTooFine: 'invalid',
  utilityNeedsPoints: 'invalid',
  utilityNeedsOrder: 'invalid',
} as const satisfies Record<string, ErrorKind>;
export type VotingErrorCode = keyof typeof votingErrors;

/** Makes the error of that code. @param details what its text needs: where, what was found, what is expected. */
export const votingError = (code: VotingErrorCode, details: DomainError['details'] = {}): DomainError =>
  new DomainError(`voting.${code}`, votingErrors[code], details);
