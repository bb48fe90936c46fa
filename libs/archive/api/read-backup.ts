import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { BackupManifest, placeOf } from '@wijkspoor/archive/domain';
import { schemaVersion, type Storage } from '@wijkspoor/platform/api';
import { placeFiles } from './backup-files';
import { type BackupTable, backupTables, demandOurSchema, secretCheckOf, sequencesOf } from './backup-tables';
import { type Ask, askOf, countedSql, holdRestoring } from './catalogue';
import { codeOf, whereRefused } from './where-refused';

export type ReadBackupOptions = {
  readonly storage: Storage;
  readonly filesRoot: string;
  readonly onStep?: (what: string, count: number) => void;
};
/** What was restored. */
export type BackupRead = {
  readonly rows: number;
  readonly files: number;
  /** Votes that were running when the backup was written: without their keys they are not as they were. */
  readonly votes: number;
  /** Takes the files away again that were not there before: for who cannot commit. */
  readonly undo: () => Promise<void>;
};

/** Rows of a table that is larger than this are counted anew for the planner. */
const manyRows = 1_000;

/**
 * What a backup says of itself, when this installation can restore it.
 * @throws Error that says what to do: no backup, of another version, made with another SECRET.
 */
export async function openBackup(folder: string, secret: string | null): Promise<BackupManifest> {
  const text = await readFile(path.join(folder, placeOf.manifest), 'utf8').catch(() => null);
  if (text === null)
    throw new Error(
      `${folder} is no backup: there is no ${placeOf.manifest}. Give the folder that "backup write" made.`,
    );
  const manifest = parsed(text);
  if (manifest === null) throw damaged(`${placeOf.manifest} cannot be read`);
  if (manifest.schema !== schemaVersion)
    throw new Error(
      `The backup has the schema ${manifest.schema}, this program ${schemaVersion}. Restore it with the program of that schema, and update afterwards.`,
    );
  if (secret !== null && manifest.secretCheck !== secretCheckOf(secret, manifest.writtenAt))
    throw new Error(
      'The backup was made with another SECRET. Set that one: without it nobody can use a second factor, a provider to sign in, a code of a letter or a link of an open round. Nothing was restored. When it is lost, --other-secret restores with the one of now.',
    );
  return manifest;
}

/**
 * Fills an empty database with a backup: all of it, or nothing. Triggers that keep what happened from being changed rest meanwhile, as what
 * happened is what is written; every condition, key and reference of the database holds.
 * @param client in a transaction of the owner, for whom row level security rests until it ends.
 * @throws Error that says what to do: not empty, in use, damaged.
 */
export async function readBackup(
  client: ClientBase,
  folder: string,
  manifest: BackupManifest,
  options: ReadBackupOptions,
): Promise<BackupRead> {
  const ask = askOf(client);
  await demandOurSchema(ask);
  const tables = await backupTables(ask);
  const told = new Set(manifest.tables.map(({ table }) => table));
  if (told.size !== tables.length || !tables.every(({ table }) => told.has(table))) throw damaged('other tables');
  await begin(ask, tables);
  for (const table of tables) {
    await fill(client, ask, folder, table, manifest);
    options.onStep?.(table.table, manifest.tables.find((one) => one.table === table.table)?.rows ?? 0);
  }
  // what refers to each other in a circle is checked here
  await guarded('references', () => ask('set constraints all immediate'));
  await setNumbers(ask, manifest);
  const [votes] = await ask<{ n: number }>(
    `select count(*)::int as n from voting_round where state in ('planned', 'open', 'closing')`,
  );
  const { files, undo } = await placeFiles(ask, folder, manifest.absentFiles, options);
  try {
    for (const { name, perGemeente } of tables) {
      await ask(`alter table ${name} enable trigger user`);
      if (perGemeente) await ask(`alter table ${name} force row level security`);
    }
  } catch (error) {
    await undo();
    throw error;
  }
  const rows = manifest.tables.reduce((sum, one) => sum + one.rows, 0);
  return { rows, files, votes: votes?.n ?? 0, undo };
}

/** Nobody else works here from now on, and nobody did. */
async function begin(ask: Ask, tables: readonly BackupTable[]): Promise<void> {
  await ask(`set local lock_timeout = '10s'`);
  try {
    await holdRestoring(ask);
    for (const { name, perGemeente } of tables) {
      await ask(`alter table ${name} disable trigger user`);
      if (perGemeente) await ask(`alter table ${name} no force row level security`);
    }
  } catch (error) {
    if (codeOf(error) === '55P03')
      throw new Error(
        'Something else works in this database. Stop api and worker, and try again. Nothing was restored.',
        {
          cause: error,
        },
      );
    if (codeOf(error) === '42501')
      throw new Error('Only the owner of the tables can restore: set DATABASE_OWNER_URL. Nothing was restored.', {
        cause: error,
      });
    throw error;
  }
  const full: string[] = [];
  for (const { name, table } of tables) if ((await ask(`select from ${name} limit 1`)).length > 0) full.push(table);
  if (full.length > 0)
    throw new Error(
      `The database is not empty: there are rows in ${full.slice(0, 5).join(', ')}. Make a new database and restore into that, before api or worker start on it. Nothing was restored.`,
    );
}

/** Fills one table, and counts whether all of it arrived as it was written. */
async function fill(
  client: ClientBase,
  ask: Ask,
  folder: string,
  { table, name, columns }: BackupTable,
  manifest: BackupManifest,
): Promise<void> {
  await guarded(table, () =>
    pipeline(
      createReadStream(path.join(folder, placeOf.table(table))),
      createGunzip(),
      client.query(copyFrom(`copy ${name} (${columns}) from stdin (format csv, header match)`)),
    ),
  );
  const told = manifest.tables.find((one) => one.table === table);
  const [found] = await ask<{ rows: string; sum: string }>(countedSql(`select ${columns} from ${name}`));
  if (found?.rows !== String(told?.rows) || found.sum !== told?.sum)
    throw damaged(`${table} has other rows than were written`);
  if (told.rows > manyRows) await ask(`analyze ${name}`);
}

async function setNumbers(ask: Ask, { sequences }: BackupManifest): Promise<void> {
  const here = await sequencesOf(ask);
  for (const { table, column, last } of sequences) {
    const found = here.find((one) => one.table === table && one.column === column);
    if (found === undefined) throw damaged(`${table}.${column} is not numbered here`);
    await ask('select setval($1::regclass, $2::bigint)', [found.sequence, last]);
  }
}

/** What cannot be read, and what the database refuses, as what is wrong with the backup. */
async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const where = whereRefused(error);
    if (where === null) throw error;
    throw damaged([what, codeOf(error) === 'ENOENT' ? 'missing' : '', ...where].filter(Boolean).join(', '), error);
  }
}

function parsed(text: string): BackupManifest | null {
  try {
    return BackupManifest.parse(JSON.parse(text));
  } catch {
    return null;
  }
}

const damaged = (what: string, cause?: unknown): Error =>
  new Error(`This backup is damaged: ${what}. Nothing was restored. Take another one.`, { cause });
