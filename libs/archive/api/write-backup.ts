import { createWriteStream } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { constants, createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { backupFormat, type BackupManifest, placeOf, type TableCount } from '@wijkspoor/archive/domain';
import { schemaVersion, type Storage, writeContent } from '@wijkspoor/platform/api';
import { type BackupTable, backupTables, demandOurSchema, secretCheckOf, sequencesOf } from './backup-tables';
import { type Ask, askOf, countedSql } from './catalogue';
import { codeOf } from './where-refused';

export type WriteBackupOptions = {
  readonly storage: Storage;
  readonly secret: string;
  /** Write the backup also when files are not there, or are not what their rows say. */
  readonly withoutLost: boolean;
  readonly onStep?: (what: string, count: number) => void;
};
/** What was written. */
export type BackupWritten = { readonly rows: number; readonly files: number; readonly lost: number };

type FileRow = { readonly id: string; readonly size: number; readonly sha256: string };
type Absent = BackupManifest['absentFiles'][number];

/** Files are asked for in portions of this many. */
const atOnce = 500;

/**
 * The whole installation in a folder: a file per table, the files, and what was counted. Nothing is held as a whole: rows flow from the
 * database to the disk, one table after the other, and of a table one gemeente after the other, as row level security shows them.
 * @param client of the owner, in a transaction that sees one moment.
 * @param now another connection of the owner, outside that transaction: says whether a file is gone since.
 * @param folder empty, and nobody's but ours.
 * @throws Error that says what to do when the schema is another one, or files are lost.
 */
export async function writeBackup(
  client: ClientBase,
  now: ClientBase,
  folder: string,
  { storage, secret, withoutLost, onStep }: WriteBackupOptions,
): Promise<BackupWritten> {
  const ask = askOf(client);
  await demandOurSchema(ask);
  const gemeenten = (await ask<{ id: string }>('select id from gemeente order by id')).map(({ id }) => id);
  await mkdir(path.join(folder, 'tables'), { mode: 0o700 });
  // first: what is deleted meanwhile is still there as often as can be
  const { files, absent } = await writeFiles(ask, folder, gemeenten, storage, onStep);
  const lost = await stillTold(askOf(now), absent);
  if (lost.length > 0 && !withoutLost) throw new Error(lostText(lost));
  const tables: TableCount[] = [];
  for (const table of await backupTables(ask)) {
    const count = await writeTable(client, folder, table, table.perGemeente ? gemeenten : [null]);
    tables.push(count);
    onStep?.(table.table, count.rows);
  }
  const writtenAt = new Date().toISOString();
  const manifest: BackupManifest = {
    ...{ format: backupFormat, schema: schemaVersion, writtenAt, secretCheck: secretCheckOf(secret, writtenAt) },
    ...{ tables, sequences: await lastNumbers(ask), absentFiles: [...absent] },
  };
  await writeFile(path.join(folder, placeOf.manifest), `${JSON.stringify(manifest, null, 2)}\n`, {
    ...{ mode: 0o600, flag: 'wx', flush: true },
  });
  return { rows: tables.reduce((sum, { rows }) => sum + rows, 0), files, lost: lost.length };
}

async function writeTable(
  client: ClientBase,
  folder: string,
  { table, name, columns, perGemeente }: BackupTable,
  gemeenten: readonly (string | null)[],
): Promise<TableCount> {
  // an owner who bypasses row level security sees all of them every time
  const rowsSql = `select ${columns} from ${name}${perGemeente ? ' where gemeente_id = current_gemeente()' : ''}`;
  let rows = 0;
  let sum = 0n;
  const lines = async function* (): AsyncGenerator<Buffer> {
    yield Buffer.from(`${columns.replaceAll('", "', '","')}\n`);
    for (const gemeente of gemeenten) {
      if (gemeente !== null) await client.query('select set_tenant($1)', [gemeente]);
      const counted = await client.query<{ rows: string; sum: string }>(countedSql(rowsSql));
      rows += Number(counted.rows[0]?.rows);
      sum += BigInt(counted.rows[0]?.sum ?? '0');
      for await (const chunk of client.query(copyTo(`copy (${rowsSql}) to stdout (format csv)`))) yield chunk as Buffer;
    }
  };
  const file = path.join(folder, placeOf.table(table));
  // what comes in is text: the fastest way makes it a quarter already
  await pipeline(
    Readable.from(lines(), { objectMode: false }),
    createGzip({ level: constants.Z_BEST_SPEED }),
    createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
  );
  return { table, rows, sum: String(sum) };
}

async function writeFiles(
  ask: Ask,
  folder: string,
  gemeenten: readonly string[],
  storage: Storage,
  onStep: WriteBackupOptions['onStep'],
): Promise<{ files: number; absent: readonly Absent[] }> {
  const absent: Absent[] = [];
  let files = 0;
  for (const gemeente of gemeenten) {
    await ask('select set_tenant($1)', [gemeente]);
    await mkdir(path.join(folder, 'files', gemeente), { recursive: true, mode: 0o700 });
    for await (const row of filesHere(ask)) {
      if (await copied(storage, gemeente, row, path.join(folder, placeOf.file(gemeente, row.id)))) files += 1;
      else absent.push({ gemeente, id: row.id });
      onStep?.('files', files);
    }
  }
  return { files, absent };
}

/** Of files that were not there, those that rows tell of now too: the others were deleted meanwhile, which is no loss. */
async function stillTold(now: Ask, absent: readonly Absent[]): Promise<readonly Absent[]> {
  const lost: Absent[] = [];
  for (const one of absent) {
    // each in a transaction of its own, so that it sees what was deleted until now
    await now('begin');
    await now('select set_tenant($1)', [one.gemeente]);
    const told = await now('select from stored_file where gemeente_id = $1 and id = $2', [one.gemeente, one.id]);
    await now('commit');
    if (told.length > 0) lost.push(one);
  }
  return lost;
}

async function* filesHere(ask: Ask): AsyncGenerator<FileRow> {
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await ask<FileRow>(
      `select id, size::float8 as size, sha256 from stored_file where gemeente_id = current_gemeente() and id > $1 order by id limit ${atOnce}`,
      [after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return;
    after = last.id;
  }
}

/** @returns false when the file is not there, or is not what its row says; then there is nothing at `to` either. */
async function copied(storage: Storage, gemeente: string, row: FileRow, to: string): Promise<boolean> {
  const content = await storage.open(gemeente, row.id).catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });
  if (content === null) return false;
  const { size, sha256 } = await writeContent(content, to);
  if (size === row.size && sha256 === row.sha256) return true;
  await rm(to);
  return false;
}

/** Read last: no row of this moment has a higher number. */
async function lastNumbers(ask: Ask): Promise<BackupManifest['sequences']> {
  const numbers: BackupManifest['sequences'] = [];
  for (const { table, column, sequence } of await sequencesOf(ask)) {
    const [{ last } = { last: null }] = await ask<{ last: string | null }>(
      `select case when is_called then last_value::text end as last from ${sequence}`,
    );
    if (last !== null) numbers.push({ table, column, last });
  }
  return numbers;
}

const lostText = (lost: readonly Absent[]): string =>
  [
    `${lost.length} files that rows tell of are not there, or are not what was kept. Is DATA_DIR, or S3_URL, the one of this database?`,
    ...lost.slice(0, 10).map(({ gemeente, id }) => `  ${gemeente}/${id}`),
    'Nothing was written. When they are lost indeed, --without-lost-files writes the backup without them.',
  ].join('\n');

/** A folder, and a bucket, say it in their own words. */
const isAbsent = (error: unknown): boolean =>
  codeOf(error) === 'ENOENT' || (error instanceof Error && error.name === 'NoSuchKey');
