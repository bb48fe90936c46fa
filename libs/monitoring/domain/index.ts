export { type AgendaEntry, agendaSince, freeAfter, inOrder, ReadAgenda } from './agenda/agenda';
export { monitoringPolicy, preparesProfile } from './policy';
export { linesFor, portfolioFilters, type PortfolioFilter, portfolioOf } from './portfolio/portfolio';
export { type GoalAsksFor } from './portfolio/goal-lines';
export { type PortfolioLine, PortfolioView } from './portfolio/view';
export { type AssessmentState, type SuccessFactor } from './where-we-stand/assessment';
export {
  type Box,
  dotRadius,
  layOut,
  type MapForm,
  type MapWords,
  markSize,
  type PlacedMap,
  type PlacedText,
} from './where-we-stand/map-layout';
export type { Owed } from './where-we-stand/owed';
export { mostAlive, standingOf } from './where-we-stand/standing';
export { type ItemSign, Standing, StandingAsked, type StepSign, WhereWeStand } from './where-we-stand/view';
export * from './goals';
export * from './profile';
