import pg from 'pg';
import { type Env, readEnv } from '@wijkspoor/platform/api';

/** Runs `work` in one transaction as the owner of the database, with the settings of this process. */
export async function asOwner<T>(work: (db: pg.ClientBase, env: Env) => Promise<T>): Promise<T> {
  const env = readEnv();
  const client = new pg.Client({ connectionString: env.DATABASE_OWNER_URL ?? env.DATABASE_URL });
  await client.connect();
  try {
    await client.query('begin');
    const done = await work(client, env);
    await client.query('commit');
    return done;
  } finally {
    await client.end();
  }
}
