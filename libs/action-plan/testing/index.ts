import { goalsMatrix } from '../api/goals/goals.matrix';
import { mixMatrix } from '../api/mix/mix.matrix';
import { reportingMatrix } from '../api/reporting/reporting.matrix';

export { goalsFormMatrix } from './goals-form-matrix';
export {
  decidedPriorities,
  dossier,
  draftGoal,
  type GoalsWorld,
  goalsWorld,
  openGoal,
  rightFields,
  seen,
} from './given-goals';

/** Who may use the routes of the plan. */
export const actionPlanMatrix = { ...goalsMatrix, ...mixMatrix, ...reportingMatrix };
export {
  accessAnswered,
  agreed,
  givenIntervention,
  interventionPlan,
  moved,
  planWorld,
  type PlanWorld,
} from './given-plan';
export { givenRunning, reportOfPeriod, type Reporter, type ReportsWorld, reportsWorld, told } from './given-reports';
export { Desk } from './desk';
