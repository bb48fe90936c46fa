export {
  type ApproximateDate,
  compareDates,
  daysLate,
  daysOf,
  partsOf,
  readDate,
  type Season,
  weekOf,
  writeDate,
} from './approximate-date';
export {
  type ActivityKind,
  activityKinds,
  AddActivity,
  AddDecision,
  AddNote,
  AddToTeam,
  AgreeToVision,
  ChangeActivity,
  ChangeNote,
  ChangeProject,
  ChooseIndicators,
  CycleQuery,
  decisionBodies,
  type DecisionBody,
  type DecisionKind,
  HandOver,
  MoveActivity,
  MoveProject,
  MoveStep,
  type NoteKind,
  PlanStep,
  StartProject,
  StepParam,
  WriteVision,
} from './contract';
export {
  currentStep,
  type CycleState,
  demandOpen,
  isOpen,
  moveProject,
  moveStep,
  nextCycle,
  phaseNumbers,
  phases,
  phaseState,
  runsAlong,
  type Standing,
} from './cycle';
export { type StepNumber, stepNumbers } from './step-number';
export {
  type DeliverableCode,
  deliverables,
  deliverableState,
  type DeliverableState,
  demandedFor,
  type Evidence,
  type Findings,
  type Missing,
  stepOfDeliverable,
  together,
} from './deliverables';
export {
  type ActionCode,
  type DueKind,
  dueKind,
  type DueLine,
  dueLines,
  dueOfActivity,
  dueOfStep,
  inTime,
} from './due';
export { projectError } from './errors';
export { demandHappened } from './happened';
export {
  activityMoves,
  type ActivityState,
  type ActivityVerb,
  after,
  movesFrom,
  projectMoves,
  type ProjectState,
  type ProjectVerb,
  stepMoves,
  type StepState,
  type StepVerb,
} from './moves';
export { isComplete, nextDeliverable } from './next';
export { mayListProjects, type ProjectAsked, projectPolicy, seesAllProjects } from './policy';
export { keepsRegie, regieFault, regieFit, type RegieKind } from './regie';
export { type Original, type Structure, structureForNextCycle, structureForTemplate } from './structure';
export {
  Candidates,
  IndicatorChoice,
  Made,
  NoteList,
  NoteView,
  Portfolio,
  ProfileOfProject,
  ProjectLine,
  ProjectPage,
  ProjectPicture,
  PublicPicture,
  TeamView,
} from './views';
