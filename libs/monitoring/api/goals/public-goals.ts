import type { EntityManager } from 'typeorm';
import { adoptedGoalsOf } from '@wijkspoor/action-plan/api';
import type { PublicGoal } from '@wijkspoor/monitoring/domain';
import { publicGoal } from './goal-views';
import { keptOf } from './measurement-rows';
import { toldReports } from './told-reports';

/** The adopted goals of these cycles as everybody may know them, by cycle, in their order; in four statements at most. */
export async function publicGoalsOf(
  tx: EntityManager,
  cycleIds: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, readonly PublicGoal[]>> {
  const goals = cycleIds.length === 0 ? [] : await adoptedGoalsOf(tx, cycleIds);
  const kept = await keptOf(
    tx,
    goals.map(({ id }) => id),
  );
  const reports = await toldReports(tx, goals.length === 0 ? [] : cycleIds);
  return new Map(
    cycleIds.map((cycleId) => [
      cycleId,
      goals.filter((goal) => goal.cycleId === cycleId).map((goal) => publicGoal(goal, kept, reports, today)),
    ]),
  );
}
