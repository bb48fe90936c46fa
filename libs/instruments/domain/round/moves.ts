import { instrumentsError } from '../errors';

export const roundStates = ['draft', 'planned', 'open', 'closed', 'cancelled'] as const;
/** `planned`: ready, opens by itself. */
export type RoundState = (typeof roundStates)[number];
export const roundVerbs = ['plan', 'unplan', 'open', 'close', 'cancel'] as const;
export type RoundVerb = (typeof roundVerbs)[number];
type Move = { readonly from: RoundState; readonly move: RoundVerb; readonly to: RoundState };

/** Every move of a round. What is open was promised to people: it can be closed, never taken back. */
const roundMoves: readonly Move[] = [
  { from: 'draft', move: 'plan', to: 'planned' },
  { from: 'planned', move: 'unplan', to: 'draft' },
  { from: 'draft', move: 'open', to: 'open' },
  { from: 'planned', move: 'open', to: 'open' },
  { from: 'draft', move: 'cancel', to: 'cancelled' },
  { from: 'planned', move: 'cancel', to: 'cancelled' },
  { from: 'open', move: 'close', to: 'closed' },
];

/** The state after a move. @throws instruments.moveImpossible when the table has no such row. */
export function afterMove(from: RoundState, move: RoundVerb): RoundState {
  const row = roundMoves.find((one) => one.from === from && one.move === move);
  if (row === undefined) throw instrumentsError('moveImpossible');
  return row.to;
}

/** What may be done in a state, in the order of the table. */
export const movesOf = (state: RoundState): readonly RoundVerb[] =>
  roundMoves.filter(({ from }) => from === state).map(({ move }) => move);

/** A round as the clock looks at it; times in milliseconds since 1970. */
export type Timed = { readonly state: RoundState; readonly opensAt: number | null; readonly closesAt: number | null };

/** What is due by the clock: opening a planned round, closing an open one. A planned round whose whole period passed opens and closes. */
export function dueMove({ state, opensAt, closesAt }: Timed, now: number): 'open' | 'close' | null {
  if (state === 'planned' && opensAt !== null && now >= opensAt) return 'open';
  if (state === 'open' && closesAt !== null && now >= closesAt) return 'close';
  return null;
}

/** Whether answers are taken now: the clock decides, also when the job that closes the round is late. */
export const takesAnswers = ({ state, opensAt, closesAt }: Timed, now: number): boolean =>
  state === 'open' && opensAt !== null && closesAt !== null && now >= opensAt && now < closesAt;
