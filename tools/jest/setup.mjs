// One PostgreSQL for the whole run, with a migrated database that every test file copies in 40 ms.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, freePort, migrateDatabase, ownerQuery } from '../database.mjs';
import { startPostgres } from '../pg.mjs';

export default async () => {
  const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-test-'));
  const server = await startPostgres(path.join(dir, 'pg'), await freePort(), { durable: false });
  const template = await createDatabase(server.url, 'template_wijkspoor', 'test');
  await migrateDatabase(template.owner);
  await ownerQuery(server.url, 'alter database template_wijkspoor is_template true allow_connections false');
  process.env.TEST_PG = server.url;
  process.env.TEST_DATA ??= path.resolve(import.meta.dirname, '../../../shared/data');
  globalThis.__postgres = { server, dir };
};
