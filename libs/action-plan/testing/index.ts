import { goalsMatrix } from '../api/goals/goals.matrix';
import { mixMatrix } from '../api/mix/mix.matrix';
import { reportingMatrix } from '../api/reporting/reporting.matrix';

/** Who may use the routes of the plan. */
export const actionPlanMatrix = { ...goalsMatrix, ...mixMatrix, ...reportingMatrix };
export {
  givenIntervention,
  reportOfPeriod,
  type Reporter,
  type ReportsWorld,
  reportsWorld,
  told,
} from './given-reports';
export { Desk } from './desk';
