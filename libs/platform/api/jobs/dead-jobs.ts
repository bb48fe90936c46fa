import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { DeadJobView } from '@wijkspoor/platform/domain';
import { platformError } from '@wijkspoor/platform/domain';
import { PlatformDb } from '../database';

type Row = {
  id: string;
  name: string;
  gemeente: string | null;
  requestId: string;
  error: string;
  attempts: number;
  addedAt: Date;
  diedAt: Date;
};

/** Work that failed its last try, for the operator: what it was and why, never whom it was about. */
@Injectable()
export class DeadJobs {
  constructor(@Inject(PlatformDb) private readonly db: PlatformDb) {}

  /** The newest hundred. */
  async list(): Promise<DeadJobView[]> {
    const rows = await this.db.query<Row>(`
      select o.id, o.name, g.slug as gemeente, o.request_id as "requestId", o.error, o.attempts, o.added_at as "addedAt", o.dead_at as "diedAt"
      from outbox o left join gemeente g on g.id = o.tenant where o.dead_at is not null order by o.dead_at desc limit 100`);
    return rows.map((row) => ({ ...row, addedAt: row.addedAt.toISOString(), diedAt: row.diedAt.toISOString() }));
  }

  /**
   * Tries it again from the start. When the same work was asked for meanwhile, that is enough.
   * @param note writes down who did so, in the same transaction.
   * @throws platform.missing when there is no such dead job.
   */
  async retry(id: string, note: (tx: EntityManager) => Promise<void>): Promise<void> {
    await this.db.run(async (tx) => {
      if (!(await revive(tx, id))) throw platformError('missing');
      await note(tx);
    });
  }
}

async function revive(tx: EntityManager, id: string): Promise<boolean> {
  const [, gone] = await tx.query<[unknown, number]>(
    `delete from outbox dead using outbox living where dead.id = $1 and dead.dead_at is not null and living.dead_at is null
       and living.name = dead.name and living.key = dead.key and living.tenant is not distinct from dead.tenant`,
    [id],
  );
  if (gone > 0) return true;
  const [, revived] = await tx.query<[unknown, number]>(
    'update outbox set run = run + 1, again = false, attempts = 0, handed_at = null, started_at = null, dead_at = null, error = null where id = $1 and dead_at is not null',
    [id],
  );
  await tx.query(`select pg_notify('outbox', '')`);
  return revived > 0;
}
