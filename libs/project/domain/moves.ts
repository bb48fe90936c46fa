import { projectError } from './errors';

/** One row of a table of moves: what may happen in a state, and which state follows. */
type Move<State extends string, Verb extends string> = {
  readonly from: State;
  readonly move: Verb;
  readonly to: State;
};

export const projectStates = ['preparing', 'running', 'paused', 'ended'] as const;
/** `preparing`: no step was started yet. `paused` and `ended`: nothing in it waits for anybody. */
export type ProjectState = (typeof projectStates)[number];
export const projectVerbs = ['start', 'pause', 'resume', 'end', 'reopen'] as const;
/** What happens to a project as a whole; nobody starts it by itself, its first step does. */
export type ProjectVerb = (typeof projectVerbs)[number];

/** Every move of a project. Starting happens by starting a step. */
export const projectMoves: readonly Move<ProjectState, ProjectVerb>[] = [
  { from: 'preparing', move: 'start', to: 'running' },
  { from: 'running', move: 'pause', to: 'paused' },
  { from: 'paused', move: 'resume', to: 'running' },
  { from: 'running', move: 'end', to: 'ended' },
  { from: 'paused', move: 'end', to: 'ended' },
  { from: 'ended', move: 'reopen', to: 'running' },
];

export const stepStates = ['notStarted', 'running', 'adopted', 'reopened'] as const;
/** `adopted`: its work was decided on. `reopened`: it was, and is worked on again. */
export type StepState = (typeof stepStates)[number];
export const stepVerbs = ['start', 'adopt', 'reopen'] as const;
/** What is done with a step; `adopt` and `reopen` are decisions. */
export type StepVerb = (typeof stepVerbs)[number];

/** Every move of a step. Steps overlap and loop, so no step waits for another. */
export const stepMoves: readonly Move<StepState, StepVerb>[] = [
  { from: 'notStarted', move: 'start', to: 'running' },
  { from: 'running', move: 'adopt', to: 'adopted' },
  { from: 'adopted', move: 'reopen', to: 'reopened' },
  { from: 'reopened', move: 'adopt', to: 'adopted' },
];

export const activityStates = ['planned', 'running', 'done', 'cancelled'] as const;
/** Where an activity is; what is `done` or `cancelled` can be reopened. */
export type ActivityState = (typeof activityStates)[number];
export const activityVerbs = ['start', 'finish', 'cancel', 'reopen'] as const;
/** What is done with an activity; `reopen` makes it run again, or when it was cancelled plans it again. */
export type ActivityVerb = (typeof activityVerbs)[number];

/** Every move of an activity. What takes one evening is finished without having been started. */
export const activityMoves: readonly Move<ActivityState, ActivityVerb>[] = [
  { from: 'planned', move: 'start', to: 'running' },
  { from: 'planned', move: 'finish', to: 'done' },
  { from: 'planned', move: 'cancel', to: 'cancelled' },
  { from: 'running', move: 'finish', to: 'done' },
  { from: 'running', move: 'cancel', to: 'cancelled' },
  { from: 'done', move: 'reopen', to: 'running' },
  { from: 'cancelled', move: 'reopen', to: 'planned' },
];

/** The state after a move. @throws project.moveImpossible when the table has no such row. */
export function after<State extends string, Verb extends string>(
  table: readonly Move<State, Verb>[],
  from: State,
  move: Verb,
): State {
  const row = table.find((one) => one.from === from && one.move === move);
  if (row === undefined) throw projectError('moveImpossible');
  return row.to;
}

/** What may be done in a state, in the order of the table. */
export const movesFrom = <State extends string, Verb extends string>(
  table: readonly Move<State, Verb>[],
  from: State,
): readonly Verb[] => table.filter((one) => one.from === from).map(({ move }) => move);
