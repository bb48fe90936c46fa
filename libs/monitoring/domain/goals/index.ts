export { AddAdjustment, AddMeasurement, GoalNumber } from './contract';
export { monitoringError } from './errors';
export { watchGoals } from './jobs';
export { type Measured, measurementKinds, measurementLevels, measurementSources, standingOnes } from './measurement';
export { type GoalPanel, type GoalPicture, goalPicture } from './picture';
export { publicReportedOf, Reported, reportedFor, type ToldReport } from './reported';
export { demandMeasurable, fewestShown, isShown } from './rules';
export { daysForNote, type DueCode, type GoalStanding, standing, type StandingCode } from './standing';
export {
  type AdjustmentView,
  GoalMonitoring,
  type MeasurementView,
  ProjectProgress,
  type PublicGoal,
  type ShownMeasurement,
  WijkProgress,
} from './view';
export { type GoalAsked, roleOf } from './policy';
