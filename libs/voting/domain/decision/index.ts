export {
  AddCandidates,
  AddDecisionOnPriorities,
  ChangeDecisionOnPriorities,
  DecisionNumber,
  mostIndicators,
  mostPriorities,
  prioritySporen,
  type TypedPriority,
} from './contract';
export { criteria, type Criterion, type CriterionScore, type Feasibility, nothingFound, scores } from './criteria';
export { areMany, breaksPromise, departs, duties } from './duties';
export { figureLines, type FigurePlace } from './figure-lines';
export { ideaMovesTowards } from './idea-answer';
export { afterDecisionMove, type DecisionState, type DecisionVerb } from './moves';
export { decisionLacks, type DecisionPlan } from './readiness';
export { adviceOf, type PriorityKept, sideBySide } from './side-by-side';
export {
  type AspectView,
  DecisionList,
  DecisionView,
  DecisionWhole,
  type FigureLine,
  type LeansOn,
  type PriorityView,
  PublicDecision,
  PublicDecisions,
} from './view';
