export { agendaVotes } from './agenda-votes';
export { decisionFigures } from './decision/decision-figures';
export { owedVotes, votesToDecide } from './decision/owed-votes';
export {
  type ChosenPriority,
  prioritiesOf,
  prioritiesOfCycles,
  priorityOf,
  type PriorityServed,
} from './decision/priorities-for-others';
export { decisionAsPublished, publishedDecisions } from './decision/published-decisions';
export { sealBuurt } from './seals';
export { type VoteKey, VoteKeys } from './vote-keys';
export { VotingHttpModule, VotingModule } from './voting.module';
