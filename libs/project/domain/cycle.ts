import { demand, type Verdict } from '@wijkspoor/platform/domain';
import { type DeliverableCode, type Findings, lacking } from './deliverables';
import { projectError } from './errors';
import {
  after,
  type ProjectState,
  projectMoves,
  type ProjectVerb,
  stepMoves,
  type StepState,
  type StepVerb,
} from './moves';
import { type StepNumber, stepNumbers } from './step-number';

/** The three phases of a cycle: prepare, carry out, evaluate. */
export const phaseNumbers = [1, 2, 3] as const;
export type PhaseNumber = (typeof phaseNumbers)[number];
/** The steps of each phase: prepare, carry out, evaluate. */
export const phases: Readonly<Record<PhaseNumber, readonly StepNumber[]>> = { 1: [1, 2, 3], 2: [4], 3: [5] };

export const cycleStates = ['open', 'closed'] as const;
/** `closed`: nothing of the cycle changes any more, and it is read as it was. */
export type CycleState = (typeof cycleStates)[number];

/** Where a project stands: its own state, the state of the cycle asked about, and of each step. */
export type Standing = {
  readonly project: ProjectState;
  readonly cycle: CycleState;
  readonly steps: Readonly<Record<StepNumber, StepState>>;
};

/** How a project begins, and every next cycle of it: five steps that nobody started. */
export const freshSteps: Standing['steps'] = {
  1: 'notStarted',
  2: 'notStarted',
  3: 'notStarted',
  4: 'notStarted',
  5: 'notStarted',
};

/** Whether anything of the cycle may change, or why not: project.cycleClosed, project.projectEnded. */
export function isOpen({ project, cycle }: Pick<Standing, 'project' | 'cycle'>): Verdict {
  if (cycle === 'closed') return projectError('cycleClosed');
  return project === 'ended' ? projectError('projectEnded') : true;
}

/** @throws project.cycleClosed, project.projectEnded when nothing of the cycle may change. */
export const demandOpen = (standing: Pick<Standing, 'project' | 'cycle'>): void => {
  demand(isOpen(standing));
};

/**
 * Moves one step. Starting the first one starts the project.
 * @throws project.projectPaused while the project rests.
 * @throws project.stepIncomplete with one error per deliverable that is missing, each at its own path.
 */
export function moveStep(standing: Standing, step: StepNumber, move: StepVerb, findings: Findings): Standing {
  demandOpen(standing);
  if (standing.project === 'paused') throw projectError('projectPaused');
  const to = after(stepMoves, standing.steps[step], move);
  if (move === 'adopt') demandComplete(step, findings);
  const project = standing.project === 'preparing' ? after(projectMoves, 'preparing', 'start') : standing.project;
  return { ...standing, project, steps: { ...standing.steps, [step]: to } };
}

function demandComplete(step: StepNumber, findings: Findings): void {
  const missing = lacking(step, findings);
  if (missing.length > 0)
    throw projectError(
      'stepIncomplete',
      missing.map((code) => ({ path: code, code: `project.${lackOf(code)}` })),
    );
}

const lackOf = <Code extends DeliverableCode>(code: Code): `${Code}Missing` => `${code}Missing`;

/** Moves the project as a whole. @throws project.moveImpossible, project.cycleClosed */
export function moveProject(standing: Standing, move: ProjectVerb): Standing {
  if (standing.cycle === 'closed') throw projectError('cycleClosed');
  return { ...standing, project: after(projectMoves, standing.project, move) };
}

/**
 * Closes a cycle and opens the next.
 * @throws project.nothingStarted while no step was: a copy of a cycle that did not begin is no next one.
 */
export function nextCycle(standing: Standing): { readonly old: Standing; readonly next: Standing } {
  demandOpen(standing);
  if (stepNumbers.every((step) => standing.steps[step] === 'notStarted')) throw projectError('nothingStarted');
  return { old: { ...standing, cycle: 'closed' }, next: { ...standing, steps: freshSteps } };
}

const busy: ReadonlySet<StepState> = new Set(['running', 'reopened']);

/** The step where the work is: the first that runs and is not measuring only, else the first that nobody started; null when all is adopted. */
export function currentStep(steps: Standing['steps']): StepNumber | null {
  const running = stepNumbers.filter((step) => busy.has(steps[step]));
  return (
    running.find((step) => step !== 5) ??
    stepNumbers.find((step) => step !== 5 && steps[step] === 'notStarted') ??
    running[0] ??
    (steps[5] === 'notStarted' ? 5 : null)
  );
}

/** True for the step that measures while other steps are worked on. */
export const runsAlong = (steps: Standing['steps'], step: StepNumber): boolean =>
  step === 5 && busy.has(steps[5]) && currentStep(steps) !== 5;

export const phaseStates = ['done', 'now', 'later'] as const;
export type PhaseState = (typeof phaseStates)[number];

/** The state of a phase, from its steps: never typed. */
export function phaseState(steps: Standing['steps'], phase: PhaseNumber): PhaseState {
  const own = phases[phase].map((step) => steps[step]);
  if (own.every((state) => state === 'adopted')) return 'done';
  return own.every((state) => state === 'notStarted') ? 'later' : 'now';
}
