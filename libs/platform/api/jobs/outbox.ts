import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Language } from '@wijkspoor/platform/domain';
import { PlatformDb } from '../database';

/** What the queue holds of a job: which row, and which run of it. Everything else stays in the database. */
export type Ticket = { readonly id: string; readonly run: number };
/** A ticket with what the queue needs to know to keep it. */
export type Waiting = Ticket & { readonly name: string };
/** The whole envelope, read when the job starts. */
export type Envelope = Ticket & {
  readonly name: string;
  readonly payload: unknown;
  readonly tenant: string | null;
  readonly accountId: string | null;
  readonly requestId: string;
  readonly language: Language;
  readonly attempts: number;
};

/** The table `outbox`: the truth about work still to be done. A row stays until its handler has finished. */
@Injectable()
export class Outbox {
  constructor(@Inject(PlatformDb) private readonly db: PlatformDb) {}

  /**
   * Gives rows that are not in the queue to `hand`, oldest first, and remembers that it did.
   * The rows are locked meanwhile, so two relays never hand the same row, and a job cannot finish before it counts as handed.
   * @returns how many.
   */
  hand(limit: number, hand: (rows: readonly Waiting[]) => Promise<unknown>): Promise<number> {
    return this.db.run(async (tx) => {
      const rows = await tx.query<Waiting[]>(
        'select id, run, name from outbox where handed_at is null and dead_at is null order by id limit $1 for update skip locked',
        [limit],
      );
      if (rows.length === 0) return 0;
      await hand(rows);
      await tx.query('update outbox set handed_at = now() where id = any($1)', [rows.map((row) => row.id)]);
      return rows.length;
    });
  }

  /** Counts an attempt. Nothing when the row is done, dead or in a later run: then there is nothing to do. */
  async start({ id, run }: Ticket): Promise<Envelope | undefined> {
    const [rows] = await this.db.query<Envelope[]>(
      `update outbox set started_at = now(), attempts = attempts + 1 where id = $1 and run = $2 and dead_at is null
       returning id, run, name, payload, tenant, account_id as "accountId", request_id as "requestId", language, attempts`,
      [id, run],
    );
    return rows?.[0];
  }

  /** The handler is done: the row goes, unless the job was asked for again while it ran. */
  finish({ id, run }: Ticket): Promise<void> {
    return this.db.run(async (tx) => {
      const [, gone] = await tx.query<[unknown, number]>(
        'delete from outbox where id = $1 and run = $2 and not again',
        [id, run],
      );
      if (gone === 0) await runAgain(tx, 'id = $1 and run = $2', [id, run]);
    });
  }

  /** The handler failed. `dead`: this was the last try. `code` holds no personal data. */
  fail({ id, run }: Ticket, code: string, dead: boolean): Promise<void> {
    return this.db.run(async (tx) => {
      const values = [id, run, code.slice(0, 100), dead];
      await tx.query(
        'update outbox set started_at = null, error = $3, dead_at = case when $4 and not again then now() end where id = $1 and run = $2',
        values,
      );
      if (dead) await runAgain(tx, 'id = $1 and run = $2 and again', [id, run]);
    });
  }

  /**
   * Gives rows to the queue once more that it got at least `seconds` ago. What is still in the queue stays as it is; what it lost is there again.
   * @returns how many rows.
   */
  async readd(seconds: number): Promise<number> {
    return this.db.run(async (tx) => {
      const [, rows] = await tx.query<[unknown, number]>(
        'update outbox set handed_at = null where dead_at is null and handed_at <= now() - make_interval(secs => $1)',
        [seconds],
      );
      if (rows > 0) await tx.query(`select pg_notify('outbox', '')`);
      return rows;
    });
  }
}

/** A next run is a new job to the queue, so that what the queue still holds of the old one is in nobody's way. */
async function runAgain(tx: EntityManager, where: string, values: readonly unknown[]): Promise<void> {
  await tx.query(
    `update outbox set run = run + 1, again = false, attempts = 0, handed_at = null, started_at = null, dead_at = null, error = null where ${where}`,
    [...values],
  );
  await tx.query(`select pg_notify('outbox', '')`);
}
