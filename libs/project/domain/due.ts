import { type ApproximateDate, compareDates, daysLate, daysOf, weekOf } from './approximate-date';
import type { StepNumber } from './step-number';
import type { ActivityState, ProjectState, StepState } from './moves';

/** A planned period; an open side is not known yet. */
export type Period = { readonly starts: ApproximateDate | null; readonly ends: ApproximateDate | null };

/** The next day that counts for an activity: its start while it is planned, its end while it runs; null when nothing is waited for. */
export function dueOfActivity({
  state,
  starts,
  ends,
}: Period & { readonly state: ActivityState }): ApproximateDate | null {
  if (state === 'planned') return starts ?? ends;
  return state === 'running' ? ends : null;
}

/** The next day that counts for a step. */
export function dueOfStep({ state, starts, ends }: Period & { readonly state: StepState }): ApproximateDate | null {
  if (state === 'notStarted') return starts ?? ends;
  return state === 'adopted' ? null : ends;
}

export const dueKinds = ['late', 'thisWeek', 'later'] as const;
/** `late`: past, counted from the last day a date may mean. `thisWeek`: its last day is in the week of today. */
export type DueKind = (typeof dueKinds)[number];

/** How urgent a date is on `today`. */
export function dueKind(date: ApproximateDate, today: string): DueKind {
  if (daysLate(date, today) > 0) return 'late';
  return daysOf(date).last <= weekOf(today).sunday ? 'thisWeek' : 'later';
}

/** What somebody can do about a line; the web knows the words and the page of each. */
export const actionCodes = ['startStep', 'finishStep', 'adoptStep', 'startActivity', 'finishActivity'] as const;
/** What a line of things to do asks for. */
export type ActionCode = (typeof actionCodes)[number];

/** One thing to do in a project. `due` null: no date was given. */
export type DueLine = {
  readonly action: ActionCode;
  readonly step: StepNumber;
  readonly due: ApproximateDate | null;
  readonly kind: DueKind;
  readonly daysLate: number;
  /** The activity it is about, and its title; null for a step. */
  readonly activity: { readonly id: string; readonly title: string } | null;
};

type DueStep = Period & { readonly number: StepNumber; readonly state: StepState; readonly complete: boolean };
type DueActivity = Period & {
  readonly id: string;
  readonly step: StepNumber;
  readonly title: string;
  readonly state: ActivityState;
};

/**
 * Everything of a project that waits for somebody, the late things first, then by date.
 * A project that rests or is over waits for nobody.
 * @param steps `complete`: all that can be measured of the step is done, so that it can be adopted.
 */
export function dueLines(
  project: {
    readonly state: ProjectState;
    readonly steps: readonly DueStep[];
    readonly activities: readonly DueActivity[];
  },
  today: string,
): readonly DueLine[] {
  if (project.state === 'paused' || project.state === 'ended') return [];
  const lines = [
    ...project.steps.flatMap((step) => stepLine(step, today)),
    ...project.activities.flatMap((activity) => activityLine(activity, today)),
  ];
  return lines.sort(inTime);
}

/** The order of lines: by date, and what has none at the end. */
export const inTime = (a: Pick<DueLine, 'due'>, b: Pick<DueLine, 'due'>): number =>
  a.due === null || b.due === null ? Number(a.due === null) - Number(b.due === null) : compareDates(a.due, b.due);

function stepLine(step: DueStep, today: string): readonly DueLine[] {
  const ready = (step.state === 'running' || step.state === 'reopened') && step.complete;
  const due = dueOfStep(step);
  if (due === null && !ready) return [];
  const action = ready ? 'adoptStep' : step.state === 'notStarted' ? 'startStep' : 'finishStep';
  return [{ action, step: step.number, activity: null, ...timing(due, today) }];
}

function activityLine(activity: DueActivity, today: string): readonly DueLine[] {
  const due = dueOfActivity(activity);
  if (due === null) return [];
  const action = activity.state === 'planned' ? 'startActivity' : 'finishActivity';
  const { id, title, step } = activity;
  return [{ action, step, activity: { id, title }, ...timing(due, today) }];
}

const timing = (due: ApproximateDate | null, today: string): Pick<DueLine, 'due' | 'kind' | 'daysLate'> =>
  due === null
    ? { due, kind: 'thisWeek', daysLate: 0 }
    : { due, kind: dueKind(due, today), daysLate: daysLate(due, today) };
