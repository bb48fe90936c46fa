import * as z from 'zod/mini';
import { Id, Slug } from '@wijkspoor/platform/domain';
import { sharedTables } from './tables';

/** Which way of writing an archive this is. Another one is not read. */
export const archiveFormat = 1;

/** One table of an archive: how many rows, and a sum over all that stands in them. The sum does not depend on the order of the rows. */
export const TableCount = z.strictObject({
  table: z.string().check(z.regex(/^[a-z_]{1,60}$/)),
  rows: z.int().check(z.minimum(0), z.maximum(Number.MAX_SAFE_INTEGER)),
  sum: z.string().check(z.regex(/^-?\d{1,40}$/)),
});
export type TableCount = z.infer<typeof TableCount>;

/** What an archive says of itself: `manifest.json`, the last entry. */
export const Manifest = z.strictObject({
  format: z.literal(archiveFormat),
  /** The newest migration of the installation that wrote it: an archive is read by the same version. */
  schema: z.string().check(z.minLength(1), z.maxLength(200)),
  writtenAt: z.iso.datetime(),
  gemeente: z.strictObject({
    id: Id,
    slug: Slug,
    name: z.string().check(z.minLength(1), z.maxLength(200)),
    cbsCode: z.nullable(z.string().check(z.regex(/^GM\d{4}$/))),
    oldSlugs: z.array(Slug).check(z.maxLength(1_000)),
  }),
  tables: z.array(TableCount).check(z.maxLength(1_000)),
});
export type Manifest = z.infer<typeof Manifest>;

/** Names of the entries of an archive. Nothing else may stand in one: a name never becomes a path on a disk. */
export const entryOf = {
  manifest: 'manifest.json',
  readme: 'LEESMIJ.txt',
  table: (table: string): string => `tables/${table}.csv`,
  file: (id: string, type: string): string => `files/${id}.${endings[type] ?? 'bin'}`,
};

/** Kinds of files a gemeente keeps, with the ending people know them by. */
const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
  'text/csv': 'csv',
  'application/json': 'json',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
};

/** What an entry of an archive is, by its name; null for what does not belong in one. */
export function readEntry(name: string): { readonly kind: 'text' | 'table' | 'file' } | null {
  if (name === entryOf.manifest || name === entryOf.readme) return { kind: 'text' };
  if (/^tables\/[a-z_]{1,60}\.csv$/.test(name)) return { kind: 'table' };
  if (/^files\/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.[a-z]{3,4}$/.test(name)) return { kind: 'file' };
  return null;
}

/**
 * What an archive has too much or too little of, for an installation with these tables.
 * @returns the names of tables; empty when it is as it should be.
 */
export function unlike(manifest: Manifest, tables: readonly string[]): readonly string[] {
  const told = manifest.tables.map(({ table }) => table);
  const expected = [...sharedTables, ...tables];
  const twice = told.filter((table, index) => told.indexOf(table) !== index);
  return [
    ...new Set([
      ...twice,
      ...told.filter((one) => !expected.includes(one)),
      ...expected.filter((one) => !told.includes(one)),
    ]),
  ].sort();
}
