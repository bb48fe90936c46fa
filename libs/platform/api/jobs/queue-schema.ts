import { runMigrations } from 'bullmq';
import pg from 'pg';

/**
 * Brings the queue's own schema to the version of the library, as its owner, and gives `app_rw` what it needs at run time:
 * rows and sequences, no way to create, and no writing in the ledger.
 */
export async function migrateQueue(ownerUrl: string, queue: string): Promise<void> {
  const client = new pg.Client(ownerUrl);
  await client.connect();
  try {
    await runMigrations(client, 'bullmq');
    // the library makes this sequence at the first add; the app's role may not
    await client
      .query(`select format('create sequence if not exists bullmq.%I', bullmq.job_id_seq_name($1)) as sql`, [queue])
      .then(({ rows }) => client.query((rows as { sql: string }[])[0]?.sql ?? ''));
    await client.query(`
      grant usage on schema bullmq to app_rw;
      grant select, insert, update, delete on all tables in schema bullmq to app_rw;
      revoke insert, update, delete on bullmq.migration from app_rw;
      grant usage on all sequences in schema bullmq to app_rw;
    `);
  } finally {
    await client.end();
  }
}
