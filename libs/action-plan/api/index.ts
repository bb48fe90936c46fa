export { ActionPlanHttpModule, ActionPlanModule } from './action-plan.module';
export { makeReportsOf } from './reporting/report-periods';
export { acceptedFigures, type AcceptedFigures, obstaclesOf, type ToldObstacle } from './reporting/report-figures';
