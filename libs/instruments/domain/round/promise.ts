import { instrumentsError } from '../errors';
import type { ChangeRound } from './contract';

/** What people were told of a round before they took part; `wijk` by its slug. */
type Told = Pick<
  ChangeRound,
  'wijk' | 'rung' | 'promise' | 'versionId' | 'askBuurt' | 'askAge' | 'opensAt' | 'closesAt'
>;

/**
 * What people were told stays once the round is open; only its end may come later.
 * @throws instruments.promiseStays
 */
export function demandSamePromise(told: Told, plan: Told): void {
  const stays = ['wijk', 'rung', 'promise', 'versionId', 'askBuurt', 'askAge'] as const;
  if (!stays.every((name) => told[name] === plan[name]) || !isSameTime(told.opensAt, plan.opensAt))
    throw instrumentsError('promiseStays');
  // people were told until when: earlier is a move of its own
  if (told.closesAt !== null && plan.closesAt !== null && Date.parse(plan.closesAt) < Date.parse(told.closesAt))
    throw instrumentsError('promiseStays', [{ path: 'closesAt', code: 'instruments.onlyLater' }]);
}

const isSameTime = (one: string | null, other: string | null): boolean =>
  one === null || other === null ? one === other : Date.parse(one) === Date.parse(other);
