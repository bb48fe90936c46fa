import { type Readable } from 'node:stream';
import type { ClientBase } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { ZipFile } from 'yazl';
import { archiveFormat, entryOf, type Manifest, type TableCount } from '@wijkspoor/archive/domain';
import {
  type ArchiveCatalogue,
  askOf,
  type Ask,
  countedSql,
  plainName,
  readCatalogue,
  rowsSql,
  type TravellingTable,
} from './catalogue';

/** How far it is, in rows and files; throws when nobody wants the archive any more. */
export type OnProgress = (done: number, total: number) => Promise<void>;
/** Opens the content of a kept file. */
export type OpenContent = (id: string) => Promise<Readable>;

type Gemeente = Manifest['gemeente'];
type FileRow = { readonly id: string; readonly type: string };

/** Files are asked for in portions of this many. */
const atOnce = 500;

/**
 * Everything of one gemeente as one stream: a ZIP with a CSV per table, the files, and what was counted. Nothing is held as a whole: rows
 * flow from the database to the reader, one table after the other.
 * @param client in a transaction that sees one moment of one gemeente; it has no other work meanwhile.
 */
export async function writeArchive(
  client: ClientBase,
  gemeenteId: string,
  readme: string,
  open: OpenContent,
  onProgress: OnProgress,
): Promise<Readable> {
  const ask = askOf(client);
  const catalogue = await readCatalogue(ask);
  const gemeente = await gemeenteOf(ask, gemeenteId);
  const counts = await count(ask, catalogue);
  const files = counts.find(({ table }) => table === 'stored_file')?.rows ?? 0;
  const total = counts.reduce((sum, { rows }) => sum + rows, files);
  const zip = new ZipFile();
  const output = zip.outputStream as Readable;
  const fail = (error: unknown): void => void output.destroy(error instanceof Error ? error : new Error(String(error)));
  zip.on('error', fail);
  // whoever reads may stop: what waits for its turn must not wait for ever
  const broken = new Promise<never>((_, reject) =>
    output.once('close', () => reject(new Error('The archive broke off.'))),
  );
  broken.catch(() => undefined);
  const add = (name: string, content: Readable): Promise<void> => Promise.race([broken, entry(zip, name, content)]);
  zip.addBuffer(Buffer.from(readme), entryOf.readme);
  const writing = async (): Promise<void> => {
    let done = 0;
    for (const table of catalogue.tables) {
      await add(entryOf.table(plainName(table)), client.query(copyTo(copySql(table))));
      done += counts.find((one) => one.table === plainName(table))?.rows ?? 0;
      await onProgress(done, total);
    }
    for await (const { id, type } of filesOf(ask, catalogue)) {
      await add(entryOf.file(id, type), await open(id));
      done += 1;
      await onProgress(done, total);
    }
    const manifest: Manifest = {
      ...{ format: archiveFormat, schema: catalogue.schema, writtenAt: new Date().toISOString() },
      ...{ gemeente, tables: counts },
    };
    zip.addBuffer(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`), entryOf.manifest);
    zip.end();
  };
  writing().catch(fail);
  return output;
}

/** Adds one entry, and waits until all of it was taken. */
function entry(zip: ZipFile, name: string, content: Readable): Promise<void> {
  return new Promise((resolve, reject) => {
    content.once('error', reject);
    content.once('end', resolve);
    zip.addReadStream(content, name, { mode: 0o100600 });
  });
}

const copySql = (table: TravellingTable): string =>
  `copy (${rowsSql(table)} order by ${table.order}) to stdout (format csv, header true)`;

async function count(ask: Ask, { tables }: ArchiveCatalogue): Promise<TableCount[]> {
  const counts: TableCount[] = [];
  for (const table of tables) {
    const [found] = await ask<{ rows: string; sum: string }>(countedSql(rowsSql(table)));
    counts.push({ table: plainName(table), rows: Number(found?.rows), sum: found?.sum ?? '0' });
  }
  return counts;
}

async function gemeenteOf(ask: Ask, id: string): Promise<Gemeente> {
  const [gemeente] = await ask<Gemeente>(
    `select id, slug, name, cbs_code as "cbsCode",
       array(select o.slug from gemeente_old_slug o where o.old_of = g.id order by 1) as "oldSlugs" from gemeente g where id = $1`,
    [id],
  );
  if (gemeente === undefined) throw new Error('This gemeente is not there.');
  return gemeente;
}

async function* filesOf(ask: Ask, { tables }: ArchiveCatalogue): AsyncGenerator<FileRow> {
  const files = tables.find((table) => plainName(table) === 'stored_file');
  if (files === undefined) return;
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await ask<FileRow>(
      `select id, type from (${rowsSql(files)}) x where id > $1 order by id limit ${atOnce}`,
      [after],
    );
    yield* rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < atOnce) return;
    after = last.id;
  }
}
