import type { EntityManager } from 'typeorm';
import { actionPlanError } from '@wijkspoor/action-plan/domain';
import type { Ctx } from '@wijkspoor/platform/domain';
import { projectOf } from '@wijkspoor/project/api';

/**
 * The cycle of now of a project, that nobody closes until this transaction ends: who closes it waits for the lock.
 * @throws platform.missing, action-plan.interventionFixed when no cycle is open.
 */
export async function openCycleOf(tx: EntityManager, ctx: Ctx, projectId: string): Promise<string> {
  await tx.query('select from project where id = $1 for key share', [projectId]);
  const { cycleId } = await projectOf(tx, ctx, projectId);
  if (cycleId === null) throw actionPlanError('interventionFixed');
  return cycleId;
}
