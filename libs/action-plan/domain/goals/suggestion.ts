import { actionPlanError } from '../errors';

/** Another wording of a paragraph, or something to say about it. */
export const suggestionKinds = ['wording', 'comment'] as const;
/** What was sent: a `wording` waits for an answer and can be taken over, a `comment` needs none. */
export type SuggestionKind = (typeof suggestionKinds)[number];

/** Whose words they are: a role, never a name. */
export const suggestionRoles = ['resident', 'partner', 'official'] as const;
/** The role that stands with a suggestion; of one on paper, or from a talk, whoever brings it says so. */
export type SuggestionRole = (typeof suggestionRoles)[number];

/** `waiting`: nobody showed it yet. `refused`: its words are gone. `takenOver`, `adapted`, `declined`: how it was answered, for everybody. */
export const suggestionStates = ['waiting', 'shown', 'refused', 'takenOver', 'adapted', 'declined'] as const;
/** Where a suggestion is: waiting to be read, shown, or answered for good. */
export type SuggestionState = (typeof suggestionStates)[number];
export const suggestionVerbs = ['show', 'refuse', 'takeOver', 'adapt', 'decline'] as const;
/** What staff do with a suggestion: they show or refuse it, and answer what is shown. */
export type SuggestionVerb = (typeof suggestionVerbs)[number];
type SuggestionMove = {
  readonly from: SuggestionState;
  readonly move: SuggestionVerb;
  readonly to: SuggestionState;
  /** Only another wording can be taken over as it is. */
  readonly only?: 'wording';
  /** Nobody does it without saying why. */
  readonly why?: true;
};

/** Every move of a suggestion: somebody reads it before everybody can, and then it is answered once. */
export const suggestionMoves: readonly SuggestionMove[] = [
  { from: 'waiting', move: 'show', to: 'shown' },
  { from: 'waiting', move: 'refuse', to: 'refused', why: true },
  { from: 'shown', move: 'refuse', to: 'refused', why: true },
  { from: 'shown', move: 'takeOver', to: 'takenOver', only: 'wording' },
  { from: 'shown', move: 'adapt', to: 'adapted' },
  { from: 'shown', move: 'decline', to: 'declined', why: true },
];

/** What may be done with it, in the order of the table. */
export const suggestionMovesFrom = (kind: SuggestionKind, state: SuggestionState): readonly SuggestionMove[] =>
  suggestionMoves.filter(({ from, only }) => from === state && (only === undefined || only === kind));

/**
 * The state after a move.
 * @throws action-plan.moveImpossible; action-plan.whyRequired when the move needs a reason and there is none.
 */
export function afterSuggestionMove(
  kind: SuggestionKind,
  from: SuggestionState,
  move: SuggestionVerb,
  why: string,
): SuggestionState {
  const row = suggestionMovesFrom(kind, from).find((one) => one.move === move);
  if (row === undefined) throw actionPlanError('moveImpossible');
  if (row.why === true && why === '') throw actionPlanError('whyRequired', [{ path: 'why', code: 'required' }]);
  return row.to;
}

/** What everybody can read: what was read before, and what became of it. */
export const isPublicSuggestion = (state: SuggestionState): boolean => state !== 'waiting' && state !== 'refused';

/** A proposal that the gemeente still owes an answer. What somebody only says of a paragraph needs none. */
export const isUnanswered = ({
  kind,
  state,
}: {
  readonly kind: SuggestionKind;
  readonly state: SuggestionState;
}): boolean => kind === 'wording' && (state === 'waiting' || state === 'shown');

/**
 * Words are taken over as they are only when the paragraph still says what the writer read: otherwise what others changed since
 * would be lost without anybody seeing it.
 * @throws action-plan.paragraphChanged
 */
export function demandSameParagraph(basedOn: number, now: number): void {
  if (basedOn !== now) throw actionPlanError('paragraphChanged');
}
