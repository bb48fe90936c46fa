export { ActionPlanHttpModule, ActionPlanModule } from './action-plan.module';
export { interventionOf, interventionsOfPartner, type MoneyWarning, moneyWarnings } from './mix/for-others';
export { type InterventionRow, type LineRow } from './mix/intervention-rows';
