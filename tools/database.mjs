// Databases on a PostgreSQL server: made, migrated, with the two roles that use them.
import { randomBytes } from 'node:crypto';
import { execFile } from 'node:child_process';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const cli = path.resolve(import.meta.dirname, '../dist/apps/cli/main.mjs');

/** A port nobody uses now. */
export const freePort = () =>
  new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Runs one statement as the owner. */
export async function ownerQuery(url, sql, values) {
  const client = new pg.Client(url.endsWith('/') ? `${url}postgres` : url);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/**
 * Makes the database when it is not there, and the login `wijkspoor_app`, which is a member of `app_rw` and nothing more.
 * @returns the address for the owner and the address for the app.
 */
export async function createDatabase(serverUrl, name, appPassword = randomBytes(24).toString('hex')) {
  const exists = await ownerQuery(serverUrl, 'select from pg_database where datname = $1', [name]);
  if (!exists.length) await ownerQuery(serverUrl, `create database ${name}`);
  await ownerQuery(
    serverUrl,
    `do $$ begin
       if not exists (select from pg_roles where rolname = 'app_rw') then create role app_rw nologin nobypassrls; end if;
       if not exists (select from pg_roles where rolname = 'wijkspoor_app') then create role wijkspoor_app login nobypassrls in role app_rw; end if;
     end $$`,
  );
  await ownerQuery(serverUrl, `alter role wijkspoor_app password '${appPassword}'`);
  const app = new URL(`${serverUrl}${name}`);
  app.username = 'wijkspoor_app';
  app.password = appPassword;
  return { owner: `${serverUrl}${name}`, app: app.href };
}

/** Migrates with the operator's own command, so that tests and start use what an operator uses. */
export async function migrateDatabase(ownerUrl) {
  const env = {
    ...process.env,
    DATABASE_URL: ownerUrl,
    DATABASE_OWNER_URL: ownerUrl,
    SECRET: 'x'.repeat(32),
    LOG_LEVEL: 'error',
  };
  await promisify(execFile)(process.execPath, [cli, 'migrate'], { env });
}
