import { randomBytes } from 'node:crypto';
import pg from 'pg';

/** A migrated database of its own for one test file. */
export type TestDatabase = {
  readonly ownerUrl: string;
  readonly appUrl: string;
  /** One statement as the owner, for setting up and looking; the code under test never gets this address. */
  query<T extends pg.QueryResultRow>(sql: string, values?: readonly unknown[]): Promise<T[]>;
  close(): Promise<void>;
};

const server = (): string => {
  const url = process.env['TEST_PG'];
  if (url === undefined) throw new Error('TEST_PG is set by tools/jest/setup.mjs');
  return url;
};

/** Copies the migrated template; takes some 40 ms. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `t_${randomBytes(6).toString('hex')}`;
  await once(`${server()}postgres`, `create database ${name} template template_wijkspoor strategy file_copy`);
  const ownerUrl = `${server()}${name}`;
  const appUrl = new URL(ownerUrl);
  appUrl.username = 'wijkspoor_app';
  appUrl.password = 'test';
  const pool = new pg.Pool({ connectionString: ownerUrl, max: 4 });
  pool.on('error', () => undefined);
  return {
    ownerUrl,
    appUrl: appUrl.href,
    query: async <T extends pg.QueryResultRow>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<T>(sql, [...values])).rows,
    close: () => pool.end(),
  };
}

async function once(url: string, sql: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
