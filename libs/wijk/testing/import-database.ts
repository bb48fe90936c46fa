import pg from 'pg';
import { type TestDatabase, testDatabase } from '@wijkspoor/platform/testing';
import type { Transaction } from '../api/area-import';

/** A database of its own, with a transaction of the application's role as imports want it. */
export type ImportDatabase = TestDatabase & { readonly transaction: Transaction };

/** Makes one, or uses the one of an app that is tested; `close()` in afterAll. */
export async function importDatabase(of?: TestDatabase): Promise<ImportDatabase> {
  const db = of ?? (await testDatabase());
  const client = new pg.Client({ connectionString: db.appUrl, options: '-c role=app_rw' });
  await client.connect();
  const transaction: Transaction = async (work) => {
    await client.query('begin');
    try {
      const done = await work(client);
      await client.query('commit');
      return done;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  };
  const close = async (): Promise<void> => {
    await client.end();
    if (of === undefined) await db.close();
  };
  return { ...db, transaction, close };
}
