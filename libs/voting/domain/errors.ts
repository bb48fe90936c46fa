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
  /** A decision leans on a vote of its own wijk. */
  voteOfOtherWijk: 'invalid',
  /** A correction is of the same wijk, vote and rung as what it corrects. */
  correctionDiffers: 'invalid',
  /** An idea that is not of this project, or that nobody can vote on. */
  ideaNotForBallot: 'invalid',
  /** Print belongs to a vote that is planned or open. */
  printNotNow: 'conflict',
  printNotReady: 'conflict',
  /** A file with codes or numbers is given once. */
  printTaken: 'conflict',
  /** Ballot papers were printed with other options. */
  paperPrinted: 'conflict',
  /** Papers are entered while the vote is open. */
  paperNotNow: 'conflict',
  /** No paper has this number. */
  paperUnknown: 'missing',
  paperEntered: 'conflict',
  paperChecked: 'conflict',
  /** Who entered a paper cannot check it. */
  sameChecker: 'forbidden',
  /** What was typed the second time is something else. */
  paperDiffers: 'conflict',
  tooMany: 'conflict',
  /** A decision that was published stays. */
  decisionStays: 'conflict',
  /** A decision lacks something before it can be published; `errors` says what. */
  decisionIncomplete: 'conflict',
  /** What a decision replaces is published, of this project, and not replaced yet. */
  replacesImpossible: 'conflict',
  /** The cycle it was made in is closed. */
  cycleOver: 'conflict',
  /** The list of who is invited changes from planning until closing; taking somebody off until opening. */
  invitedNotNow: 'conflict',
  /** A list with lines that are no mail address; `errors` says which. */
  invitedList: 'invalid',
  invitedUnknown: 'missing',
  /** The key of a vote that runs is not on this machine: nobody can vote, and nothing is lost. */
  keyAway: 'away',
  // what cannot be read in a file of Pabulib comes with its line
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
/** Name of an error of voting or counting; travels as `voting.<code>`. */
export type VotingErrorCode = keyof typeof votingErrors;

/** Makes the error of that code. */
export const votingError = (
  code: VotingErrorCode,
  errors: readonly InputError[] = [],
  details: DomainError['details'] = {},
): DomainError => new DomainError(`voting.${code}`, votingErrors[code], details, errors);

/** The same for what cannot be read or counted. @param details what its text needs: where, what was found, what is expected. */
export const countingError = (code: VotingErrorCode, details: DomainError['details'] = {}): DomainError =>
  votingError(code, [], details);
