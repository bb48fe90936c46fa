export { ActionPlanHttpModule, ActionPlanModule } from './action-plan.module';
