export { ActionPlanHttpModule, ActionPlanModule } from './action-plan.module';
export { type AcceptedReport, AcceptedReports } from './reporting/accepted-reports';
export { OwnReports } from './reporting/own-reports';
export { makeReportsOf } from './reporting/report-periods';
export { acceptedFigures, type AcceptedFigures, acceptedStories } from './reporting/report-figures';
export { wordingsToAnswer } from './goals/wordings-to-answer';
export { planAsks } from './plan-asks';
export { plansTold, type PlansTold } from './plan-for-reports';
export { adoptedGoals, adoptedGoalsOf, goalNumbered, goalsToMonitor, type GoalToMonitor } from './goals-for-monitoring';
