export { IdeaMoves } from './idea-moves';
export { ideasToRead } from './ideas-to-read';
export { IdeaNews } from './idea-news';
export { type IdeaVote, IdeaVoteSources } from './idea-vote-sources';
export {
  type BallotIdea,
  ideaAddress,
  ideasAmong,
  ideasForBallot,
  ideasNamed,
  type NamedIdea,
} from './ideas-for-others';
export { ProposalsHttpModule, ProposalsModule } from './proposals.module';
