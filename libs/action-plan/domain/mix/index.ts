export { type AccessAnswer, type AccessAspect, accessAspects, accessAnswers, unanswered } from './access';
export {
  AddIntervention,
  AddSource,
  AnswerAccess,
  ChangeIntervention,
  ChangeSource,
  FinishAction,
  InterventionNumber,
  InterventionQuery,
  LeaveGap,
  MixPlaceParam,
  MoveIntervention,
  PutMoney,
  sourceKinds,
} from './contract';
export { afterMove, asksWhy, type InterventionState, type InterventionVerb, takesChanges, movesOf } from './life';
export { gapsOf, type Matrix, matrixOf, mixPlaces } from './matrix';
export { type InterventionAsked, mixPolicy, ownInMix, seesWholeMix } from './policy';
export { lacksFor } from './readiness';
export { endingOf, isNoMore, sheetOf } from './sheet';
export {
  ActionList,
  ActionView,
  InterventionLine,
  InterventionPage,
  InterventionView,
  MixView,
  MoneySheet,
  PlanOptions,
  PublicPlan,
} from './views';
export { type MixPillar, mixPillars, type Spoor, sporen } from '../sporen';
