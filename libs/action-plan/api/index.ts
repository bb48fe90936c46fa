export { ActionPlanHttpModule, ActionPlanModule } from './action-plan.module';
export { interventionOf, interventionsOfPartner, type MoneyWarning, moneyWarnings } from './mix/for-others';
export { type InterventionRow, type LineRow } from './mix/intervention-rows';
export { makeReportsOf } from './reporting/report-periods';
export { acceptedFigures, type AcceptedFigures, obstaclesOf, type ToldObstacle } from './reporting/report-figures';
export { sporenEffortOf } from './goals/effort.service';
export { adoptedGoals, adoptedGoalsOf, goalNumbered, goalsToMonitor, type GoalToMonitor } from './goals-for-monitoring';
