export { ActionPlanHttpModule, ActionPlanModule } from './action-plan.module';
export { adoptedGoals, adoptedGoalsOf, goalNumbered, goalsToMonitor, type GoalToMonitor } from './goals-for-monitoring';
