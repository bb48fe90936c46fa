import { votingError } from '../errors';

export const decisionStates = ['draft', 'published'] as const;
/** `draft`: can be changed and taken away. `published`: frozen as a whole. */
export type DecisionState = (typeof decisionStates)[number];
/** `publish`: everything at once, for good. `remove`: a draft that nobody needs any more. */
export type DecisionVerb = 'change' | 'publish' | 'remove';
type Move = { readonly from: DecisionState; readonly move: DecisionVerb; readonly to: DecisionState | null };

/** Every move of a decision about priorities. What is published stays: a correction is a new one that says which it replaces. */
const moves: readonly Move[] = [
  { from: 'draft', move: 'change', to: 'draft' },
  { from: 'draft', move: 'publish', to: 'published' },
  { from: 'draft', move: 'remove', to: null },
];

/** The state after a move; null when it is gone. @throws voting.decisionStays when the table has no such row. */
export function afterDecisionMove(from: DecisionState, move: DecisionVerb): DecisionState | null {
  const row = moves.find((one) => one.from === from && one.move === move);
  if (row === undefined) throw votingError('decisionStays');
  return row.to;
}
