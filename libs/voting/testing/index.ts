export { votingFormMatrix } from './form-matrix';
export { votingMatrix } from '../api/voting.matrix';
export { move, openVote, voter, type VoteWorld, voteWorld } from './given-vote';
