export { sealBuurt } from './seals';
export { type VoteKey, VoteKeys } from './vote-keys';
export { VotingHttpModule, VotingModule } from './voting.module';
