import { type IdeaState, type IdeaVerb, ideaMovesFrom } from '@wijkspoor/proposals/domain';

/**
 * The moves with which an idea gets a decision as its answer; none where it has that answer, or where it cannot be given any
 * more. A no can become a yes: the idea is opened again first.
 */
export function ideaMovesTowards(state: IdeaState, chosen: boolean): readonly IdeaVerb[] {
  if (chosen && state === 'declined') return ['reopen', 'adopt'];
  const move = chosen ? 'adopt' : 'decline';
  return ideaMovesFrom(state).some((one) => one.move === move) ? [move] : [];
}
