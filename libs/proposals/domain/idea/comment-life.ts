import { proposalsError } from '../errors';

/**
 * `unconfirmed`: its address is not known to be that of the writer. `waiting`: somebody reads it first. `refused` and `withdrawn`:
 * its words are gone, by whoever read it or by whoever wrote it.
 */
export const commentStates = ['unconfirmed', 'waiting', 'shown', 'refused', 'withdrawn'] as const;
/** Where one comment stands: whether everybody reads it, and whether its writer can still change it or take it away. */
export type CommentState = (typeof commentStates)[number];

/** What a change does: it takes the place of words nobody read, it is read by everybody at once, or it waits beside what they read. */
export type CommentChange = 'replaces' | 'shows' | 'waits';

/**
 * What a change by the writer does.
 * @param waits whether the rules of the project want it read first.
 * @throws proposals.commentGone when there is nothing to change any more, or not yet.
 */
export function commentChange(state: CommentState, waits: boolean): CommentChange {
  if (state === 'waiting') return waits ? 'replaces' : 'shows';
  if (state === 'shown') return waits ? 'waits' : 'shows';
  throw proposalsError('commentGone');
}

/** Whether its writer can still take it away; what is over for the idea does not matter for that. */
export const isWithdrawable = (state: CommentState): boolean => state === 'waiting' || state === 'shown';
