export { IdeaMoves } from './idea-moves';
export { type BallotIdea, ideasForBallot, type IdeaStep, ideaSteps } from './ideas-for-others';
export { ProposalsHttpModule, ProposalsModule } from './proposals.module';
