export { ballotFields } from './ballot/ballot-fields';
export { type BallotForm, checkBallot, type Choices, type Method, packBallot, unpackBallot } from './ballot/ballot';
export {
  AskVoteMail,
  BallotCast,
  CastBallot,
  MyBallot,
  StateAddress,
  UseVoteCode,
  UseVoteMail,
} from './ballot/contract';
export { type Check, checks } from './checks';
export { coarsen } from './closing/coarsen';
export { BuurtShares, ContentFormat, PublishedResult, VoteResult } from './closing/contract';
export { moneyByBuurt, votersByBuurt, type VoterShares } from './closing/buurt-shares';
export { InvitedAdded, InvitedList, InviteVoters, TakeOffInvited } from './invited/contract';
export { mostInvited, readInvited } from './invited/read-invited';
export { type CountedBallots, countVote } from './closing/count-vote';
export { chainedLine, type ContentLine, contentLine } from './closing/content-lines';
export { moreRulesMeta } from './closing/more-rules-meta';
export { countedAs } from './closing/counted-as';
export { nextHead, publishesContents } from './closing/published';
export * from './decision';
export { ruleWords } from './round/rule-words';
export { closeVote, moveVotes, printVote, tidyVotePrints } from './jobs';
export { EnterPaper, PaperList, PaperNumber, PaperView } from './paper/paper-contract';
export { AskVotePrint, votePrintKinds, VotePrintList, VotePrintView } from './paper/print-contract';
export { votingPolicy } from './policy';
export {
  AddVote,
  ChangeVote,
  MoveVote,
  PublicVote,
  PublicVotes,
  VoteList,
  VoteNumber,
  VoteView,
} from './round/contract';
export { BallotIdeas, type Option as PlannedOption, type OptionView } from './round/option-contract';
export { ballotText, optionWords } from './round/option-words';
export { afterMove, dueMove, movesOf, takesBallots, type Timed, type VotingState } from './round/moves';
export { demandSamePromise, isSameBallot } from './round/promise';
export { type CountingRule, lacksOf } from './round/readiness';
export { type Amount, writeAmount } from './counting/amount';
export type { Ballot, GivenBallot, VoteKind } from './counting/ballot';
export { type Election, type ElectionInput, type Option } from './counting/election';
export { type Completion, countEqualShares, type EqualSharesRule } from './counting/equal-shares/count';
export { type Utility } from './counting/equal-shares/supports';
export { asNumber, type Fraction } from './counting/fraction';
export { countGreedy, type GreedyRule } from './counting/greedy';
export { type OptionOutcome, type Outcome, type Reason } from './counting/outcome';
export { type Score } from './counting/scores';
export { byId, commitment, type Sha256, type TieOrder, votesCostLot } from './counting/tie-order';
export { countTotals, type TotalsRule } from './counting/totals';
export { type PabulibElection, readElection, type VoteType } from './pabulib/election';
export { type PabulibFile, readPabulib } from './pabulib/file';
export { writePabulib } from './pabulib/write';
export { countingError, votingError, type VotingErrorCode } from './errors';
