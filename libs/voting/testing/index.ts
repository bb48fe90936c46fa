export { votingFormMatrix } from './form-matrix';
export { votingMatrix } from '../api/voting.matrix';
export { givenBuurten, move, openVote, planVote, voter, type VoteWorld, voteWorld } from './given-vote';
export { asPut, bareDecision, candidate, publish, put } from './given-decision';
