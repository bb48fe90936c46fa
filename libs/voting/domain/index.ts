export {
  type BallotForm,
  checkBallot,
  type Choices,
  type Method,
  methods,
  packBallot,
  unpackBallot,
} from './ballot/ballot';
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
export { PublishedResult, VoteResult } from './closing/contract';
export { type CountedBallots, countVote } from './closing/count-vote';
export { chainHead, publishesContents } from './closing/published';
export { commitment } from './counting/tie-order';
export { votingError } from './errors';
export { closeVote, moveVotes } from './jobs';
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
export { afterMove, dueMove, movesOf, takesBallots, type Timed, type VotingState } from './round/moves';
export { type CountingRule, lacksOf } from './round/readiness';
