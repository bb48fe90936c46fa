import { instrumentsError } from '../errors';

/**
 * `waiting`: for staff to read. `public`: in the writer's own words. `held`: not to be seen, and dealt with in `heldDays`.
 * `redacted`: in words of staff. `refused`: no words left.
 */
export const textStates = ['waiting', 'public', 'held', 'redacted', 'refused'] as const;
/** Where one open answer stands: whether everybody can read it, and in whose words. */
export type TextState = (typeof textStates)[number];
export const textVerbs = ['publish', 'redact', 'hold', 'refuse'] as const;
export type TextVerb = (typeof textVerbs)[number];
type Move = { readonly from: TextState; readonly move: TextVerb; readonly to: TextState };

/** What is held is dealt with in so many days; what staff did not get to is destroyed. */
export const heldDays = 14;

/**
 * Every move of an open answer by staff. Redacting writes over the original, refusing leaves nothing of it: neither can be
 * undone. What staff wrote themselves can be written again, or taken away. Another move is the writer's: new words wait again.
 */
export const textMoves: readonly Move[] = [
  { from: 'waiting', move: 'publish', to: 'public' },
  { from: 'waiting', move: 'redact', to: 'redacted' },
  { from: 'waiting', move: 'hold', to: 'held' },
  { from: 'waiting', move: 'refuse', to: 'refused' },
  { from: 'held', move: 'publish', to: 'public' },
  { from: 'held', move: 'redact', to: 'redacted' },
  { from: 'held', move: 'refuse', to: 'refused' },
  { from: 'public', move: 'hold', to: 'held' },
  { from: 'redacted', move: 'redact', to: 'redacted' },
  { from: 'redacted', move: 'refuse', to: 'refused' },
];

/** The state after a move. @throws instruments.moveImpossible when the table has no such row. */
export function afterTextMove(from: TextState, move: TextVerb): TextState {
  const row = textMoves.find((one) => one.from === from && one.move === move);
  if (row === undefined) throw instrumentsError('moveImpossible');
  return row.to;
}

/** What may be done with a text in this state, in the order of the table. */
export const textMovesOf = (state: TextState): readonly TextVerb[] =>
  textMoves.filter(({ from }) => from === state).map(({ move }) => move);

/** The words that are kept after a move: of staff, none, or the writer's own. @param words of staff, when it is redacted. */
export function wordsAfter(to: TextState, original: string, words: string | undefined): string {
  if (to === 'redacted') return words ?? '';
  return to === 'refused' ? '' : original;
}
