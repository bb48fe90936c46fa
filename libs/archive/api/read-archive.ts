import { createHash } from 'node:crypto';
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import {
  archiveError,
  entryOf,
  isTrusted,
  type Manifest,
  sharedTables,
  type TableCount,
  unlike,
} from '@wijkspoor/archive/domain';
import type { Storage } from '@wijkspoor/platform/api';
import { freeForGemeente } from '@wijkspoor/platform/domain';
import { demandFreeWijken, demandLogo, demandNew, demandOnlyTold } from './archive-demands';
import { ArchiveEntries } from './archive-entries';
import { whereRefused } from './where-refused';
import {
  type Ask,
  askOf,
  countedSql,
  holdRestoring,
  plainName,
  readCatalogue,
  type TravellingTable,
} from './catalogue';

/** What was read. */
export type ArchiveRead = {
  readonly gemeente: Manifest['gemeente'];
  readonly rows: number;
  readonly files: number;
  /** Who may do everything in this gemeente from now on, by address. */
  readonly administrators: readonly string[];
  /** Takes the files away again: for who cannot commit. */
  readonly undo: () => Promise<void>;
};
export type ReadOptions = {
  /** Where files of gemeenten are kept, and where they wait until they are. */
  readonly storage: Storage;
  readonly filesRoot: string;
  /** Most bytes of everything in it, unpacked. */
  readonly mostBytes: number;
  readonly onTable?: (table: string, rows: number) => void;
};
type FileRow = { readonly id: string; readonly type: string; readonly size: number; readonly sha256: string };

/** Rows are looked at in portions of this many. */
const atOnce = 500;
/** Most characters of a value of JSON, and so many of them are in memory at once. */
const mostJson = 4_000_000;
const jsonAtOnce = 20;

/**
 * Reads an archive into an installation that has no gemeente yet: all of it, or nothing.
 *
 * It is treated as what a stranger brought. Its rows go to a table that is ours alone first, and from there into the tables, where every
 * condition, key and reference of the database holds; whose gemeente they are, they cannot say. What the database cannot check and pages
 * trust, is checked here. Triggers that keep what happened from being changed rest meanwhile, as what happened is what is written.
 * @param client in a transaction of the owner; nobody else works in this database meanwhile.
 * @throws archive.notEmpty, archive.notAnArchive, archive.otherVersion, archive.damaged, archive.tooLarge, archive.accountKnown
 */
export async function readArchive(client: ClientBase, file: string, options: ReadOptions): Promise<ArchiveRead> {
  const ask = askOf(client);
  const entries = await ArchiveEntries.open(file, options.mostBytes);
  let unpacking: string | undefined;
  try {
    await holdRestoring(ask);
    if ((await ask('select from gemeente limit 1')).length > 0) throw archiveError('notEmpty');
    const manifest = await entries.manifest();
    const { schema, tables } = await readCatalogue(ask);
    if (manifest.schema !== schema) throw archiveError('otherVersion', { wrote: manifest.schema, here: schema });
    const wrong = unlike(manifest, tables.filter(isOfGemeente).map(plainName));
    if (wrong.length > 0) throw archiveError('damaged', { what: wrong.join(', ') });
    demandOnlyTold(entries, manifest);
    await makeGemeente(ask, manifest.gemeente);
    await ask('create temp table arrived (id uuid, kind text, primary key (kind, id)) on commit drop');
    const triggers = tables.filter(isOfGemeente).map(({ name }) => name);
    for (const name of triggers) await ask(`alter table ${name} disable trigger user`);
    for (const table of tables) {
      const told = manifest.tables.find((one) => one.table === plainName(table));
      await fill(client, ask, entries, table, told);
      options.onTable?.(plainName(table), told?.rows ?? 0);
    }
    // what refers to each other in a circle is checked here
    await guarded('references', () => ask('set constraints all immediate'));
    for (const name of triggers) await ask(`alter table ${name} enable trigger user`);
    await demandNoFiles(manifest.gemeente.id, options);
    unpacking = manifest.gemeente.id;
    const files = await unpackFiles(ask, entries, unpacking, options);
    const administrators = await ask<{ email: string }>(
      `select a.email from membership m join account a on a.id = m.account_id where m.role = 'administrator' and a.email is not null order by 1`,
    );
    return {
      gemeente: manifest.gemeente,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      ...{ files, administrators: administrators.map(({ email }) => email) },
      undo: () => removeFiles(manifest.gemeente.id, options),
    };
  } catch (error) {
    // no row tells of them
    if (unpacking !== undefined) await removeFiles(unpacking, options);
    throw error;
  } finally {
    entries.close();
  }
}

const isOfGemeente = (table: TravellingTable): boolean => !sharedTables.some((name) => name === plainName(table));

async function makeGemeente(ask: Ask, { id, slug, name, cbsCode, oldSlugs }: Manifest['gemeente']): Promise<void> {
  // an address of ours cannot be that of a gemeente
  if (![slug, ...oldSlugs].every(freeForGemeente)) throw archiveError('damaged', { what: 'gemeente: slug' });
  await guarded('gemeente', async () => {
    await ask('insert into gemeente (id, slug, name, cbs_code) values ($1, $2, $3, $4)', [id, slug, name, cbsCode]);
    await ask('insert into gemeente_old_slug (slug, old_of) select s, $1 from unnest($2::text[]) s', [id, oldSlugs]);
    await ask('select set_tenant($1)', [id]);
  });
}

/** Fills one table, and counts whether all of it arrived as it was sent. */
async function fill(
  client: ClientBase,
  ask: Ask,
  entries: ArchiveEntries,
  table: TravellingTable,
  told: TableCount | undefined,
): Promise<void> {
  const { name, columns, substitutes } = table;
  const what = plainName(table);
  const list = columns.join(', ');
  await ask(`create temp table arriving on commit drop as select ${list} from ${name} where false`);
  await guarded(what, async () => {
    const content = await entries.read(entryOf.table(what));
    await pipeline(content, client.query(copyFrom(`copy arriving (${list}) from stdin (format csv, header match)`)));
  });
  await checkJson(ask, what);
  if (what === 'report_document') await checkFingerprints(ask);
  const [found] = await ask<{ rows: string; sum: string }>(countedSql(`select ${list} from arriving`));
  if (told === undefined || found?.rows !== String(told.rows) || found.sum !== told.sum)
    throw archiveError('damaged', { what: `${what}: not what was counted when it was written` });
  if (what === 'account') await demandNew(ask);
  if (what === 'wijk') await demandFreeWijken(ask);
  if (what === 'gemeente_setting') await demandLogo(ask);
  if (what === 'catalogue_entry') await mapCatalogue(ask);
  else await refer(ask, table);
  const filled = await guarded(what, () =>
    client.query(
      `insert into ${name} (${[list, ...substitutes.map(({ column }) => column)].join(', ')})
       select ${[list, ...substitutes.map(({ value }) => value)].join(', ')} from arriving`,
    ),
  );
  if (what !== 'catalogue_entry' && filled.rowCount !== told.rows)
    throw archiveError('damaged', { what: `${what}: not all of it was kept` });
  if (!isOfGemeente(table) && what !== 'catalogue_entry')
    await ask(`insert into arrived (id, kind) select id, '${what}' from arriving`);
  await ask('drop table arriving');
  if (told.rows > 1_000) await ask(`analyze ${name}`);
}

/** An entry that is here already, by its name and owner, takes the place of the one that arrives. */
async function mapCatalogue(ask: Ask): Promise<void> {
  await ask(`create temp table catalogue_here on commit drop as
    select n.id as arrives, c.id as here from arriving n join catalogue_entry c on lower(c.name) = lower(n.name) and lower(c.owner) = lower(n.owner)`);
  await ask(`insert into arrived (id, kind) select id, 'catalogue_entry' from arriving`);
  await ask('delete from arriving n using catalogue_here h where h.arrives = n.id');
}

/**
 * Whom and what the rows refer to came with them: nobody who is here already is given a role or an act.
 * @throws archive.damaged
 */
async function refer(ask: Ask, table: TravellingTable): Promise<void> {
  for (const { column, to } of table.shared) {
    // an id that no key holds can be of somebody who was erased long ago: it must only not be of anybody here
    const known = await ask(
      `select from arriving n join ${to} here on here.id = n.${column} where not exists (select from arrived a where a.id = n.${column} and a.kind = '${to}') limit 1`,
    );
    if (known.length > 0) throw archiveError('damaged', { what: `${plainName(table)}: ${column.slice(1, -1)}` });
    if (to === 'catalogue_entry')
      await ask(`update arriving n set ${column} = h.here from catalogue_here h where h.arrives = n.${column}`);
  }
}

async function checkJson(ask: Ask, table: string): Promise<void> {
  const columns = await ask<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = 'arriving'::regclass and atttypid = 'jsonb'::regtype`,
  );
  for (const { column } of columns) {
    const tooLong = await ask(`select from arriving where length("${column}"::text) > ${mostJson} limit 1`);
    if (tooLong.length > 0) throw archiveError('damaged', { what: `${table}: ${column}` });
    await ask(
      `declare looking no scroll cursor for select "${column}" as value from arriving where "${column}" is not null`,
    );
    for (;;) {
      const rows = await ask<{ value: unknown }>(`fetch ${jsonAtOnce} from looking`);
      if (rows.some(({ value }) => !isTrusted(`${table}.${column}`, value)))
        throw archiveError('damaged', { what: `${table}: ${column}` });
      if (rows.length < jsonAtOnce) break;
    }
    await ask('close looking');
  }
}

/** A report that is frozen is the report its fingerprint tells of. @throws archive.damaged */
async function checkFingerprints(ask: Ask): Promise<void> {
  await ask(`declare frozen no scroll cursor for select content, fingerprint from arriving where state = 'frozen'`);
  for (;;) {
    const rows = await ask<{ content: unknown; fingerprint: Buffer | null }>(`fetch ${jsonAtOnce} from frozen`);
    for (const { content, fingerprint } of rows)
      if (fingerprint?.equals(createHash('sha256').update(JSON.stringify(content)).digest()) !== true)
        throw archiveError('damaged', { what: 'report_document: fingerprint' });
    if (rows.length < jsonAtOnce) break;
  }
  await ask('close frozen');
}

async function unpackFiles(
  ask: Ask,
  entries: ArchiveEntries,
  gemeente: string,
  { filesRoot, storage }: ReadOptions,
): Promise<number> {
  const folder = path.join(filesRoot, gemeente);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  let after = '00000000-0000-0000-0000-000000000000';
  let files = 0;
  for (;;) {
    const rows = await ask<FileRow>(
      `select id, type, size::float8 as size, sha256 from stored_file where gemeente_id = current_gemeente() and id > $1 order by id limit ${atOnce}`,
      [after],
    );
    for (const row of rows) {
      const incoming = path.join(folder, `${row.id}.incoming`);
      await entries.unpack(entryOf.file(row.id, row.type), incoming, row);
      await storage.keep(gemeente, row.id, incoming);
    }
    files += rows.length;
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return files;
    after = last.id;
  }
}

const always = new Date(8.64e15);

/** What is there already is of an installation before, and is not ours to touch. @throws archive.filesHere */
async function demandNoFiles(gemeente: string, { filesRoot, storage }: ReadOptions): Promise<void> {
  for await (const names of storage.before(gemeente, always))
    if (names.length > 0) throw archiveError('filesHere', { folder: path.join(path.basename(filesRoot), gemeente) });
}

/** Takes away what this run kept: before it there was nothing. */
async function removeFiles(gemeente: string, { filesRoot, storage }: ReadOptions): Promise<void> {
  for await (const names of storage.before(gemeente, always))
    for (const name of names) await storage.remove(gemeente, name);
  await rm(path.join(filesRoot, gemeente), { recursive: true, force: true });
}

/** What the database refuses, as what is wrong with the archive. */
async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const where = whereRefused(error);
    if (where === null) throw error;
    throw archiveError('damaged', { what: [what, ...where].join(', ') });
  }
}
