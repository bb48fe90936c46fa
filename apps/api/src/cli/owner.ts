import pg from 'pg';
import { type Env, readEnv } from '@wijkspoor/platform/api';

/** How the owner sees the database while it works. */
type Transaction = 'begin' | 'begin isolation level repeatable read read only';

/** Runs `work` in one transaction as the owner of the database, with the settings of this process. */
export function asOwner<T>(
  work: (db: pg.ClientBase, env: Env) => Promise<T>,
  transaction: Transaction = 'begin',
): Promise<T> {
  return withOwner(async (db, env) => {
    await db.query(transaction);
    const done = await work(db, env);
    await db.query('commit');
    return done;
  });
}

/** Runs `work` on a connection of the owner, in no transaction. */
export async function withOwner<T>(work: (db: pg.ClientBase, env: Env) => Promise<T>): Promise<T> {
  const env = readEnv();
  const client = new pg.Client({
    connectionString: env.DATABASE_OWNER_URL ?? env.DATABASE_URL,
    // sums are made of rows as text, which must be the same on every server; and what is large takes long
    options:
      '-c TimeZone=UTC -c DateStyle=ISO -c IntervalStyle=postgres -c extra_float_digits=1 -c bytea_output=hex -c statement_timeout=0 -c idle_in_transaction_session_timeout=0',
  });
  await client.connect();
  try {
    return await work(client, env);
  } finally {
    await client.end();
  }
}
