import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { archiveError, entryOf, isTrusted, type Manifest, type TableCount, unlike } from '@wijkspoor/archive/domain';
import type { Storage } from '@wijkspoor/platform/api';
import { DomainError } from '@wijkspoor/platform/domain';
import { ArchiveEntries } from './archive-entries';
import { type Ask, askOf, countedSql, plainName, readCatalogue, type TravellingTable } from './catalogue';

/** What was read. */
export type ArchiveRead = {
  readonly gemeente: Manifest['gemeente'];
  readonly rows: number;
  readonly files: number;
  /** Who may do everything in this gemeente from now on, by address. */
  readonly administrators: readonly string[];
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
/** Most characters of a value of JSON. */
const mostJson = 4_000_000;

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
    await ask('select pg_advisory_xact_lock(727010)');
    if ((await ask('select from gemeente limit 1')).length > 0) throw archiveError('notEmpty');
    const manifest = await entries.manifest();
    const { schema, tables } = await readCatalogue(ask);
    if (manifest.schema !== schema) throw archiveError('otherVersion', { wrote: manifest.schema, here: schema });
    const wrong = unlike(manifest, tables.filter(isOfGemeente).map(plainName));
    if (wrong.length > 0) throw archiveError('damaged', { what: wrong.join(', ') });
    await makeGemeente(ask, manifest.gemeente);
    const triggers = tables.filter(isOfGemeente).map(({ name }) => name);
    for (const name of triggers) await ask(`alter table ${name} disable trigger user`);
    for (const table of tables) {
      const told = manifest.tables.find((one) => one.table === plainName(table));
      await fill(client, ask, entries, table, told);
      options.onTable?.(plainName(table), told?.rows ?? 0);
    }
    await moveSequences(ask);
    // what refers to each other in a circle is checked here
    await guarded('references', () => ask('set constraints all immediate'));
    for (const name of triggers) await ask(`alter table ${name} enable trigger user`);
    unpacking = manifest.gemeente.id;
    const files = await unpackFiles(ask, entries, unpacking, options);
    const administrators = await ask<{ email: string }>(
      `select a.email from membership m join account a on a.id = m.account_id where m.role = 'administrator' order by 1`,
    );
    return {
      gemeente: manifest.gemeente,
      rows: manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      ...{ files, administrators: administrators.map(({ email }) => email) },
    };
  } catch (error) {
    // no row tells of them
    if (unpacking !== undefined) await removeFiles(unpacking, options);
    throw error;
  } finally {
    entries.close();
  }
}

const isOfGemeente = ({ name }: TravellingTable): boolean => name !== '"account"' && name !== '"organisation"';

async function makeGemeente(ask: Ask, { id, slug, name, cbsCode, oldSlugs }: Manifest['gemeente']): Promise<void> {
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
  if (what === 'account') await demandNew(ask);
  await guarded(what, () =>
    ask(
      `insert into ${name} (${[list, ...substitutes.map(({ column }) => column)].join(', ')})
       overriding system value select ${[list, ...substitutes.map(({ value }) => value)].join(', ')} from arriving`,
    ),
  );
  const arrived = isOfGemeente(table)
    ? `select ${list} from ${name} where gemeente_id = current_gemeente()`
    : `select ${list} from ${name} where id in (select id from arriving)`;
  const [found] = await ask<{ rows: string; sum: string }>(countedSql(arrived));
  if (told === undefined || found?.rows !== String(told.rows) || found.sum !== told.sum)
    throw archiveError('damaged', { what: `${what}: not what was counted when it was written` });
  await ask('drop table arriving');
  if (told.rows > 1_000) await ask(`analyze ${name}`);
}

/** @throws archive.accountKnown for an address or an id that somebody here has */
async function demandNew(ask: Ask): Promise<void> {
  const [known] = await ask<{ email: string }>(
    'select a.email from account a join arriving n on n.id = a.id or n.email = a.email limit 1',
  );
  if (known !== undefined) throw archiveError('accountKnown', { email: known.email });
}

async function checkJson(ask: Ask, table: string): Promise<void> {
  const columns = await ask<{ column: string }>(
    `select attname as column from pg_attribute where attrelid = 'arriving'::regclass and atttypid = 'jsonb'::regtype`,
  );
  for (const { column } of columns) {
    await ask(`declare looking no scroll cursor for select "${column}" as value, length("${column}"::text) as size
      from arriving where "${column}" is not null`);
    for (;;) {
      const rows = await ask<{ value: unknown; size: number }>(`fetch ${atOnce} from looking`);
      if (rows.some(({ value, size }) => size > mostJson || !isTrusted(`${table}.${column}`, value)))
        throw archiveError('damaged', { what: `${table}: ${column}` });
      if (rows.length < atOnce) break;
    }
    await ask('close looking');
  }
}

/** What is numbered by the database goes on after the highest number that arrived. */
async function moveSequences(ask: Ask): Promise<void> {
  const numbered = await ask<{ table: string; column: string; sequence: string }>(`
    select c.relname as table, a.attname as column, pg_get_serial_sequence(c.relname, a.attname) as sequence
    from pg_attribute a join pg_class c on c.oid = a.attrelid where c.relnamespace = 'public'::regnamespace and a.attidentity <> ''`);
  for (const { table, column, sequence } of numbered)
    await ask(`select setval($1, greatest((select max("${column}") from "${table}"), 1))`, [sequence]);
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

async function removeFiles(gemeente: string, { filesRoot, storage }: ReadOptions): Promise<void> {
  const always = new Date(8.64e15);
  for await (const names of storage.before(gemeente, always))
    for (const name of names) await storage.remove(gemeente, name);
  await rm(path.join(filesRoot, gemeente), { recursive: true, force: true });
}

/** What the database refuses, as what is wrong with the archive: which table, which line or which rule, and never what stood there. */
async function guarded<T>(what: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DomainError || !(error instanceof Error) || !('code' in error)) throw error;
    const line = 'where' in error ? (/line \d+(, column \w+)?/.exec(String(error.where))?.[0] ?? '') : '';
    const rule = 'constraint' in error && typeof error.constraint === 'string' ? error.constraint : '';
    throw archiveError('damaged', { what: [what, line, rule].filter((one) => one !== '').join(', ') });
  }
}
