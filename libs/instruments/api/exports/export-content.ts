import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import writeXlsxFile from 'write-excel-file/node';
import { safeRow, type Sheet, type SheetRow } from '@wijkspoor/instruments/domain';
import type { MadeFile } from '@wijkspoor/platform/api';

/** What goes into a file; rows come in portions, so that a million of them never are in memory at once. */
export type ExportContent = {
  readonly header: readonly string[];
  readonly portions: AsyncIterable<readonly SheetRow[]> | Iterable<readonly SheetRow[]>;
  readonly dictionary: Sheet;
};
type Titles = { readonly rows: string; readonly dictionary: string };

/** The type of a file as the web knows it. */
export const typeOf = {
  csv: 'text/csv',
  json: 'application/json',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const satisfies Record<string, MadeFile['type']>;

const csv = { record_delimiter: 'windows', quoted_match: /[\r\n]/ } as const;

/** RFC 4180, UTF-8 with a mark so that spreadsheets see it, without anything they would run. The dictionary is a file of its own. */
export async function* csvOf({ header, portions }: Pick<ExportContent, 'header' | 'portions'>): AsyncGenerator<string> {
  yield stringify([[...safeRow(header)]], { ...csv, bom: true });
  for await (const rows of portions) yield rows.map(csvLine).join('');
}

/** Numbers and codes need no quotes: written so, a file of a million of them makes a tenth of the garbage. */
function csvLine(row: SheetRow): string {
  const bare = row.every((cell) => typeof cell !== 'string' || /^[A-Za-z0-9]+(-\d+)?$/.test(cell));
  return bare ? `${row.join(',')}\r\n` : stringify([[...safeRow(row)]], csv);
}

/** `{ dictionary, rows }`, both lists of objects. */
export async function* jsonOf({ header, portions, dictionary }: ExportContent): AsyncGenerator<string> {
  yield `{"dictionary":[\n${dictionary.rows.map((row) => objectOf(dictionary.header, row)).join(',\n')}\n],"rows":[`;
  let between = '\n';
  for await (const rows of portions) {
    if (rows.length === 0) continue;
    yield between + rows.map((row) => objectOf(header, row)).join(',\n');
    between = ',\n';
  }
  yield '\n]}\n';
}

/** Two sheets. Only for what fits in memory. */
export async function xlsxOf({ header, portions, dictionary }: ExportContent, titles: Titles): Promise<Readable> {
  const rows: SheetRow[] = [];
  for await (const portion of portions) rows.push(...portion);
  const file = writeXlsxFile([sheetOf(titles.rows, { header, rows }), sheetOf(titles.dictionary, dictionary)]);
  return Readable.from(await file.toBuffer());
}

const sheetOf = (sheet: string, { header, rows }: Sheet) => ({
  sheet,
  data: [
    safeRow(header).map((value) => ({ value: String(value), fontWeight: 'bold' as const })),
    ...rows.map((row) => safeRow(row).map((cell) => cell ?? undefined)),
  ],
  stickyRowsCount: 1,
  columns: header.map((title) => ({ width: Math.max(14, Math.min(60, title.length + 4)) })),
});

const objectOf = (header: readonly string[], row: SheetRow): string =>
  JSON.stringify(Object.fromEntries(header.map((name, index) => [name, row[index] ?? null])));
