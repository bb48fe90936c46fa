import { actionPlanError } from '../errors';

/** Words that people write together: those of a goal, or of the plan of a cycle. */
export const textKinds = ['goal', 'plan'] as const;
/** Whether a text is that of a goal or of a plan: only a goal can be dropped. */
export type TextKind = (typeof textKinds)[number];

/** `open`: everybody reads it and can propose other words. `dropped`: a goal that came to nothing. */
export const textStates = ['draft', 'open', 'adopted', 'dropped'] as const;
/** Where a goal or plan is in its life; everybody reads what is `open` or `adopted`. */
export type TextState = (typeof textStates)[number];
export const textVerbs = ['open', 'adopt', 'reopen', 'drop'] as const;
/** What staff do with a goal or plan; `reopen` lets an adopted one be changed again. */
export type TextVerb = (typeof textVerbs)[number];
type TextMove = {
  readonly from: TextState;
  readonly move: TextVerb;
  readonly to: TextState;
  /** Only a goal can: a plan is never dropped. */
  readonly only?: 'goal';
  /** Nobody does it without saying why. */
  readonly why?: true;
};

/** Every move of a goal or plan. Nothing is adopted that was not open to everybody first. */
export const textMoves: readonly TextMove[] = [
  { from: 'draft', move: 'open', to: 'open' },
  { from: 'draft', move: 'drop', to: 'dropped', only: 'goal', why: true },
  { from: 'open', move: 'adopt', to: 'adopted' },
  { from: 'open', move: 'drop', to: 'dropped', only: 'goal', why: true },
  { from: 'adopted', move: 'reopen', to: 'open', why: true },
  { from: 'adopted', move: 'drop', to: 'dropped', only: 'goal', why: true },
];

/** What may be done in a state, in the order of the table. */
export const textMovesFrom = (kind: TextKind, state: TextState): readonly TextMove[] =>
  textMoves.filter(({ from, only }) => from === state && (only === undefined || only === kind));

/**
 * The state after a move.
 * @param why what is said with it, trimmed.
 * @throws action-plan.moveImpossible; action-plan.whyRequired when the move needs a reason and there is none.
 */
export function afterTextMove(kind: TextKind, from: TextState, move: TextVerb, why: string): TextState {
  const row = textMovesFrom(kind, from).find((one) => one.move === move);
  if (row === undefined) throw actionPlanError('moveImpossible');
  if (row.why === true && why === '') throw actionPlanError('whyRequired', [{ path: 'why', code: 'required' }]);
  return row.to;
}

/** What everybody can read. */
export const isPublicText = (state: TextState): boolean => state === 'open' || state === 'adopted';

/** Staff change words and fields until it is adopted: after that it is opened again first, with a reason. */
export const isWritable = (state: TextState): boolean => state === 'draft' || state === 'open';
