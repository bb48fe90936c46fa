import { actionPlanError } from '../errors';
import { obstacleLevels, type ObstacleLevel } from './parts';

export const obstacleStates = ['open', 'raised', 'solved'] as const;
/** `raised`: it was brought to a higher level than the one where it was told. */
export type ObstacleState = (typeof obstacleStates)[number];
export const obstacleVerbs = ['raise', 'solve', 'reopen'] as const;
export type ObstacleVerb = (typeof obstacleVerbs)[number];

/** Every move of an obstacle. It can be raised again, to a higher level. */
const moves: readonly { readonly from: ObstacleState; readonly move: ObstacleVerb; readonly to: ObstacleState }[] = [
  { from: 'open', move: 'raise', to: 'raised' },
  { from: 'open', move: 'solve', to: 'solved' },
  { from: 'raised', move: 'raise', to: 'raised' },
  { from: 'raised', move: 'solve', to: 'solved' },
  { from: 'solved', move: 'reopen', to: 'open' },
];

type Obstacle = { readonly state: ObstacleState; readonly level: ObstacleLevel };

/** Levels above the one where an obstacle is now. */
export const levelsAbove = (level: ObstacleLevel): readonly ObstacleLevel[] =>
  obstacleLevels.slice(obstacleLevels.indexOf(level) + 1);

/** What may be done with an obstacle, in the order of the table. */
export const obstacleMovesOf = ({ state, level }: Obstacle): readonly ObstacleVerb[] =>
  moves
    .filter(({ from, move }) => from === state && (move !== 'raise' || levelsAbove(level).length > 0))
    .map(({ move }) => move);

/**
 * An obstacle after a move.
 * @param to where it is raised to: above where it is.
 * @throws action-plan.moveImpossible; action-plan.wordsRequired
 */
export function afterObstacleMove(
  now: Obstacle,
  move: ObstacleVerb,
  { words, to }: { readonly words: string; readonly to?: ObstacleLevel | undefined },
): Obstacle {
  const row = moves.find((one) => one.from === now.state && one.move === move);
  const level = move === 'raise' ? levelsAbove(now.level).find((one) => one === to) : now.level;
  if (row === undefined || level === undefined) throw actionPlanError('moveImpossible');
  if (words === '') throw actionPlanError('wordsRequired', [{ path: 'words', code: 'required' }]);
  return { state: row.to, level };
}
