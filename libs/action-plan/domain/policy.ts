import { goalsPolicy } from './goals/policy';
import { mixPolicy } from './mix/policy';
import { reportingPolicy } from './reporting/policy';

/** Who may do what with the plan of a project. */
export const actionPlanPolicy = { ...goalsPolicy, ...mixPolicy, ...reportingPolicy };
