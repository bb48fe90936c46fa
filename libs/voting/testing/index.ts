export { votingFormMatrix } from './form-matrix';
export { votingMatrix } from '../api/voting.matrix';
export { givenBuurten, move, openVote, planVote, voter, type VoteWorld, voteWorld } from './given-vote';
