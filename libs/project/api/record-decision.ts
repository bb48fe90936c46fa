import type { EntityManager } from 'typeorm';
import type { Ctx } from '@wijkspoor/platform/domain';
import type { AddDecision } from '@wijkspoor/project/domain';

/** Writes a decision about a step down in a cycle that is open; it stays. Sending the same twice makes one. */
export async function recordDecision(
  tx: EntityManager,
  ctx: Ctx,
  cycleId: string,
  { id, step, what, body, decidedOn, why }: AddDecision,
): Promise<void> {
  await tx.query(
    `insert into decision (id, cycle_id, step, what, body, decided_on, why, recorded_by) values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (gemeente_id, id) do nothing`,
    [id, cycleId, step, what, body, decidedOn, why, ctx.actor.accountId],
  );
}
