export { VoteKeys } from './vote-keys';
export { VotingHttpModule, VotingModule } from './voting.module';
