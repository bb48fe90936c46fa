import { proposalsError } from '../errors';

/**
 * `draft`: the author's alone. `submitted`: waits to be read. `merged`: part of another idea. `answering`: the gemeente works on
 * its answer. `planned`: part of the plan. `done`: carried out.
 */
export const ideaStates = [
  'draft',
  'submitted',
  'published',
  'merged',
  'answering',
  'adopted',
  'declined',
  'planned',
  'done',
] as const;
/** Where one idea stands; `ideaMoves` says how it gets elsewhere. */
export type IdeaState = (typeof ideaStates)[number];

/** Verbs of who answers for the gemeente. */
export const answerVerbs = [
  'consider',
  'adopt',
  'decline',
  'plan',
  'unplan',
  'finish',
  'reopen',
  'merge',
  'split',
] as const;
export const ideaVerbs = ['submit', 'publish', 'return', ...answerVerbs] as const;
/** What is done with an idea: by who wrote it, who reads it before others do, or who answers for the gemeente. */
export type IdeaVerb = (typeof ideaVerbs)[number];

/** Whose move it is: of who wrote it, of who reads before others do (a rule of the project may do that too), or of who answers for the gemeente. */
export type Mover = 'author' | 'moderator' | 'answerer';
export type IdeaMove = {
  readonly from: IdeaState;
  readonly move: IdeaVerb;
  readonly to: IdeaState;
  readonly by: Mover;
};

/**
 * Every move of an idea. What became public stays so, with its trace: a moderator can only give it back to the author. A no can
 * be reconsidered; what was carried out is over.
 */
export const ideaMoves: readonly IdeaMove[] = [
  { from: 'draft', move: 'submit', to: 'submitted', by: 'author' },
  { from: 'submitted', move: 'publish', to: 'published', by: 'moderator' },
  { from: 'submitted', move: 'return', to: 'draft', by: 'moderator' },
  { from: 'published', move: 'return', to: 'draft', by: 'moderator' },
  { from: 'published', move: 'consider', to: 'answering', by: 'answerer' },
  { from: 'published', move: 'adopt', to: 'adopted', by: 'answerer' },
  { from: 'published', move: 'decline', to: 'declined', by: 'answerer' },
  { from: 'published', move: 'merge', to: 'merged', by: 'answerer' },
  { from: 'merged', move: 'split', to: 'published', by: 'answerer' },
  { from: 'answering', move: 'adopt', to: 'adopted', by: 'answerer' },
  { from: 'answering', move: 'decline', to: 'declined', by: 'answerer' },
  { from: 'answering', move: 'merge', to: 'merged', by: 'answerer' },
  { from: 'adopted', move: 'plan', to: 'planned', by: 'answerer' },
  { from: 'adopted', move: 'decline', to: 'declined', by: 'answerer' },
  { from: 'planned', move: 'finish', to: 'done', by: 'answerer' },
  { from: 'planned', move: 'unplan', to: 'adopted', by: 'answerer' },
  { from: 'declined', move: 'reopen', to: 'answering', by: 'answerer' },
];

/** The move of the table. @throws proposals.moveImpossible when it has no such row. */
export function ideaMove(from: IdeaState, move: IdeaVerb): IdeaMove {
  const row = ideaMoves.find((one) => one.from === from && one.move === move);
  if (row === undefined) throw proposalsError('moveImpossible');
  return row;
}

/** What may be done in a state, in the order of the table. */
export const ideaMovesFrom = (state: IdeaState): readonly IdeaMove[] => ideaMoves.filter(({ from }) => from === state);

/** Moves that nobody makes without saying why. */
const needsReason: ReadonlySet<IdeaVerb> = new Set(['return', 'decline', 'unplan']);

/** Moves whose words are the answer of the gemeente, for everybody to read. */
const needsAnswer: ReadonlySet<IdeaVerb> = new Set(['adopt', 'finish']);

/** Whether a move is made with words. */
export const needsWords = (move: IdeaVerb): boolean => needsReason.has(move) || needsAnswer.has(move);

/**
 * Moves that everybody who asked to hear is told of, once each: what the gemeente decides at once, a step on the way with the mail
 * of the day.
 */
const told: ReadonlyMap<IdeaVerb, 'now' | 'daily'> = new Map([
  ['merge', 'daily'],
  ['consider', 'daily'],
  ['adopt', 'now'],
  ['decline', 'now'],
  ['plan', 'daily'],
  ['unplan', 'daily'],
  ['finish', 'now'],
  ['reopen', 'daily'],
]);
/** When everybody who asked to hear is told of a move; null when nobody is. */
export const toldWhen = (move: IdeaVerb): 'now' | 'daily' | null => told.get(move) ?? null;
/** Whether everybody who asked to hear is told of a move, at once or with the mail of the day. */
export const isTold = (move: IdeaVerb): boolean => told.has(move);

/**
 * The state after a move.
 * @param words what is said with it, trimmed.
 * @throws proposals.moveImpossible; proposals.reasonRequired when the move needs words and there are none.
 */
export function afterIdeaMove(from: IdeaState, move: IdeaVerb, words: string): IdeaState {
  const { to } = ideaMove(from, move);
  if (needsWords(move) && words === '') throw proposalsError('reasonRequired', [{ path: 'words', code: 'required' }]);
  return to;
}

/** What everybody can see; a merged idea too, with a link to the one it became part of. */
export const isPublicIdea = (state: IdeaState): boolean => state !== 'draft' && state !== 'submitted';

/** Whether people can still support it: while it stands in public by itself, and the gemeente has not answered. */
export const takesSupport = (state: IdeaState): boolean => state === 'published' || state === 'answering';
/** Whether people can still talk about it: also after an answer, until it is part of another idea or carried out. */
export const takesComments = (state: IdeaState): boolean =>
  isPublicIdea(state) && state !== 'merged' && state !== 'done';

/** States in which the gemeente owes nothing any more. */
export const isOver = (state: IdeaState): boolean => state === 'declined' || state === 'done';

type Mergeable = { readonly id: string; readonly projectId: string; readonly state: IdeaState };

/**
 * Whether `from` can become part of `into`: the same project, not itself, and one that stands by itself and can be supported, so
 * that nothing is part of a part. @throws proposals.mergeImpossible
 */
export function demandMergeable(from: Mergeable, into: Mergeable): void {
  if (from.id === into.id || from.projectId !== into.projectId || !takesSupport(into.state))
    throw proposalsError('mergeImpossible', [{ path: 'into', code: 'proposals.mergeInto' }]);
}
