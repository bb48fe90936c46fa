import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { type BackupManifest, notInBackup } from '@wijkspoor/archive/domain';
import { type TestDatabase, testEnv } from '@wijkspoor/platform/testing';
import { readBackupFolder } from '../src/cli/backup';

const dist = path.resolve(__dirname, '../../../dist/apps');

/** What a command said, and how it ended; its process, for who ends it before. */
export type Running = { readonly process: ChildProcess; readonly done: Promise<{ code: number | null; said: string }> };

/** Settings of a command line on a database and a folder of its own. */
export const settingsOf = (db: TestDatabase, data: string): Record<string, string> => {
  const { DATABASE_URL, DATABASE_OWNER_URL = '', SECRET } = testEnv(db);
  return { NODE_ENV: 'test', DATABASE_URL, DATABASE_OWNER_URL, SECRET, LOG_LEVEL: 'error', DEMO: '1', DATA_DIR: data };
};

export const startCli = (settings: Readonly<Record<string, string>>, args: readonly string[]): Running =>
  start('cli', settings, args);

/** Starts a process of ours as it was built. */
export function start(
  name: 'cli' | 'worker',
  settings: Readonly<Record<string, string>>,
  args: readonly string[] = [],
): Running {
  const child = spawn(process.execPath, [path.join(dist, name, 'main.mjs'), ...args], {
    env: { ...process.env, ...settings },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  return { process: child, done: new Promise((resolve) => child.once('exit', (code) => resolve({ code, said }))) };
}

/**
 * A database as an installation has it: its owner owns the tables and nothing more, and row level security holds for the owner too.
 * Its clock is that of somewhere else.
 */
export async function owned(db: TestDatabase): Promise<TestDatabase> {
  const owner = `owner_${randomBytes(6).toString('hex')}`;
  const ownerUrl = new URL(db.ownerUrl);
  const name = ownerUrl.pathname.slice(1);
  await db.query(`create role ${owner} login nosuperuser nobypassrls password 'test'`);
  await db.query(`grant app_rw to ${owner}`);
  await db.query(`alter database ${name} owner to ${owner}`);
  await db.query(`alter database ${name} set timezone = 'Europe/Amsterdam'`);
  await db.query(`do $$ declare one record; begin
    for one in select format('alter table %s owner to ${owner}', oid::regclass) as line from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'
      union all select format('alter routine %s owner to ${owner}', p.oid::regprocedure) from pg_proc p where pronamespace = 'public'::regnamespace
        and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    loop execute one.line; end loop; end $$`);
  ownerUrl.username = owner;
  ownerUrl.password = 'test';
  return { ...db, ownerUrl: ownerUrl.href };
}

/** How many rows every table has, with a sum over all that stands in them. Looks as one who sees everything. */
export async function everything(
  db: TestDatabase,
  without: readonly string[] = Object.keys(notInBackup),
): Promise<unknown> {
  const tables = await db.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const counted: Record<string, unknown> = {};
  for (const { name } of tables.filter((one) => !without.includes(one.name))) {
    // that it was restored is noted where it was
    const of = name === 'platform_audit' ? `(select * from platform_audit where what <> 'backup.restored')` : name;
    const [row] = await db.query<{ n: string; sum: string }>(
      `select count(*) as n, md5(coalesce(string_agg(x::text, ',' order by x::text), '')) as sum from ${of} x`,
    );
    counted[name] = `${row?.n} ${row?.sum}`;
  }
  return counted;
}

/** Every file of gemeenten, with a sum. */
export function filesOf(data: string): Record<string, string> {
  const root = path.join(data, 'files');
  const found: Record<string, string> = {};
  for (const name of fs.existsSync(root) ? fs.readdirSync(root, { recursive: true, encoding: 'utf8' }) : [])
    if (fs.statSync(path.join(root, name)).isFile())
      found[name] = createHash('sha256')
        .update(fs.readFileSync(path.join(root, name)))
        .digest('hex');
  return found;
}

/** Keeps a file of a gemeente, as the product does: first what is in it, then its row. */
export async function withFile(db: TestDatabase, data: string, gemeente: string, content: string): Promise<string> {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const [stored] = await db.query<{ id: string }>(
    `insert into stored_file (gemeente_id, name, type, size, sha256) values ($1, 'verslag.csv', 'text/csv', $2, $3) returning id`,
    [gemeente, content.length, sha256],
  );
  const id = stored?.id ?? '';
  fs.mkdirSync(path.join(data, 'files', gemeente), { recursive: true });
  fs.writeFileSync(path.join(data, 'files', gemeente, id), content);
  return id;
}

export const manifestOf = (backup: string): BackupManifest =>
  JSON.parse(fs.readFileSync(path.join(backup, 'manifest.json'), 'utf8')) as BackupManifest;

/** What the operator reads; nothing when it was restored. */
export const refused = (from: string, options = {}): Promise<string> =>
  readBackupFolder(from, options).then(
    () => '',
    (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
  );
