import fs from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { parse } from 'csv-parse/sync';
import yauzl from 'yauzl';
import { ZipFile } from 'yazl';
import type { Manifest } from '@wijkspoor/archive/domain';
import type { TestDatabase } from '@wijkspoor/platform/testing';

/** The entries of an archive, by name. */
export type Parts = ReadonlyMap<string, Buffer>;
/** What entries are instead; null for none. */
export type Changes = Readonly<Record<string, Buffer | string | null>>;

export async function partsOf(archive: string): Promise<Parts> {
  const parts = new Map<string, Buffer>();
  const opened = await yauzl.openPromise(archive, { autoClose: false });
  for await (const entry of opened.eachEntry())
    parts.set(entry.fileName, await buffer(await opened.openReadStreamPromise(entry)));
  opened.close();
  return parts;
}

/** Writes an archive in which some entries are others. @returns its path */
export async function archiveWith(archive: Parts, changes: Changes, path: string): Promise<string> {
  const zip = new ZipFile();
  for (const [name, content] of new Map<string, Buffer | string | null>([...archive, ...Object.entries(changes)]))
    if (content !== null) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  fs.writeFileSync(path, await buffer(zip.outputStream));
  return path;
}

export const manifestOf = (parts: Parts): Manifest => JSON.parse(String(parts.get('manifest.json'))) as Manifest;

export const csv = (parts: Parts, table: string): string[][] =>
  parse(String(parts.get(`tables/${table}.csv`)), { relax_column_count: true });

export const textOf = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) => `${row.map((cell) => (cell === '' ? '' : `"${cell.replaceAll('"', '""')}"`)).join(',')}\n`)
    .join('');

/** The sum an archive would give of a table with these rows. */
export async function sumOf(empty: TestDatabase, table: string, rows: string): Promise<string> {
  const [header = [], ...lines] = parse(rows);
  const columns = header.map((name) => `"${name}"`).join(', ');
  const values = lines
    .map((line) => `(${line.map((cell) => (cell === '' ? 'null' : `'${cell}'`)).join(', ')})`)
    .join(', ');
  await empty.query(`create table sums as select ${columns} from ${table} where false`);
  await empty.query(`insert into sums (${columns}) values ${values}`);
  const [row] = await empty.query<{ sum: string }>(
    'select sum(hashtextextended(x::text, 0))::text as sum from (select * from sums) x',
  );
  await empty.query('drop table sums');
  return row?.sum ?? '';
}
