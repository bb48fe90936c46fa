import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { AuditEntry } from '@wijkspoor/audit/domain';
import type { Ctx } from '@wijkspoor/platform/domain';

/** The append-only trail. Written in the transaction of the change, so that there is never one without the other. */
@Injectable()
export class Audit {
  /** Notes what was done in the gemeente of `tx`; `tx` comes from `TenantDb.run`. */
  record(tx: EntityManager, ctx: Ctx, entry: AuditEntry): Promise<void> {
    return insert(tx, 'audit', ctx, entry);
  }

  /** Notes what belongs to no gemeente: accounts, operators, gemeenten themselves. */
  recordPlatform(tx: EntityManager, ctx: Ctx, entry: AuditEntry): Promise<void> {
    return insert(tx, 'platform_audit', ctx, entry);
  }
}

async function insert(
  tx: EntityManager,
  table: 'audit' | 'platform_audit',
  { actor, requestId }: Ctx,
  entry: AuditEntry,
): Promise<void> {
  await tx.query(
    `insert into ${table} (actor_kind, actor_id, what, kind, thing_id, details, request_id) values ($1, $2, $3, $4, $5, $6, $7)`,
    [actor.kind, actor.accountId, entry.what, entry.kind, entry.id, JSON.stringify(entry.details ?? {}), requestId],
  );
}
