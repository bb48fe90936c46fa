export { actionPlanError, type ActionPlanErrorCode } from './errors';
export * from './mix';
export { actionPlanPolicy } from './policy';
export { type MixPillar, mixPillars, type Spoor, sporen } from './sporen';
