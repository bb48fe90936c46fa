import { actionPlanError } from '../errors';

export const interventionStates = ['draft', 'agreed', 'running', 'ended', 'dropped'] as const;
/** `agreed`: who carries it out said yes. `running`: it is being done, and reported on. `dropped`: it will not happen, or not further. */
export type InterventionState = (typeof interventionStates)[number];
export const interventionVerbs = ['agree', 'start', 'end', 'takeBack', 'drop'] as const;
/** What is done with an intervention; `takeBack` makes a draft again of what was agreed. */
export type InterventionVerb = (typeof interventionVerbs)[number];
type Move = { readonly from: InterventionState; readonly move: InterventionVerb; readonly to: InterventionState };

/** Every move of an intervention. What ended or was dropped stays so: it is part of what happened. */
const moves: readonly Move[] = [
  { from: 'draft', move: 'agree', to: 'agreed' },
  { from: 'agreed', move: 'start', to: 'running' },
  { from: 'running', move: 'end', to: 'ended' },
  { from: 'agreed', move: 'takeBack', to: 'draft' },
  { from: 'draft', move: 'drop', to: 'dropped' },
  { from: 'agreed', move: 'drop', to: 'dropped' },
  { from: 'running', move: 'drop', to: 'dropped' },
];

/** The state after a move. @throws action-plan.moveImpossible when the table has no such row. */
export function afterMove(from: InterventionState, move: InterventionVerb): InterventionState {
  const row = moves.find((one) => one.from === from && one.move === move);
  if (row === undefined) throw actionPlanError('moveImpossible');
  return row.to;
}

/** What may be done in a state, in the order of the table. */
export const movesOf = (state: InterventionState): readonly InterventionVerb[] =>
  moves.flatMap(({ from, move }) => (from === state ? [move] : []));

/** Moves after which somebody asks why. */
export const asksWhy = (move: InterventionVerb): boolean => move === 'takeBack' || move === 'drop';

/** Whether the words, the partner and the period may still change. */
export const takesChanges = (state: InterventionState): boolean => state !== 'ended' && state !== 'dropped';
