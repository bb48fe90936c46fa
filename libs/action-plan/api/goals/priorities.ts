import type { EntityManager } from 'typeorm';
import type { WorkText } from '@wijkspoor/action-plan/domain';
import { prioritiesOf, priorityOf } from '@wijkspoor/voting/api';
import type { GoalRow } from './text-rows';

/** What a goal can serve: the priorities that were decided for its project. Without a decision there are none. */
export async function decidedPriorities(
  tx: EntityManager,
  projectId: string,
): Promise<WorkText['choices']['priorities']> {
  const chosen = await prioritiesOf(tx, projectId);
  return chosen.map(({ id, title }) => ({ id, title }));
}

/** The priority that a goal serves, with the decision it comes from. */
export async function servedBy(
  tx: EntityManager,
  { priorityId }: Pick<GoalRow, 'priorityId'>,
): Promise<NonNullable<WorkText['goal']>['priority']> {
  return priorityId === null ? null : ((await priorityOf(tx, priorityId)) ?? null);
}
