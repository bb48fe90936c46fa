export { actionPlanError, type ActionPlanErrorCode } from './errors';
export { actionPlanPolicy } from './policy';
export { type MixPillar, mixPillars, type Spoor, sporen } from './sporen';
