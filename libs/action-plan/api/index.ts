export { ActionPlanHttpModule, ActionPlanModule } from './action-plan.module';
export { sporenEffortOf } from './goals/effort.service';
