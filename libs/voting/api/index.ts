export { VotingHttpModule, VotingModule } from './voting.module';
