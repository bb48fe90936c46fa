export {
  AddCandidates,
  AddDecisionOnPriorities,
  ChangeDecisionOnPriorities,
  DecisionNumber,
  mostPriorities,
  prioritySporen,
} from './contract';
export { demandSameSubject } from './correction';
export { type Criterion, type CriterionScore, type Feasibility, nothingFound } from './criteria';
export { figureLines, type FigurePlace } from './figure-lines';
export { ideaMovesTowards } from './idea-answer';
export { afterDecisionMove, type DecisionState, type DecisionVerb } from './moves';
export { decisionLacks, type DecisionPlan } from './readiness';
export { type PriorityKept, sideBySide } from './side-by-side';
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
