export { IdeaMoves } from './idea-moves';
export {
  type BallotIdea,
  ideasForBallot,
  ideasNamed,
  type IdeaStep,
  ideaSteps,
  type NamedIdea,
} from './ideas-for-others';
export { ProposalsHttpModule, ProposalsModule } from './proposals.module';
