import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { addRemark, emptyReport, type ImportReport, type ReportLine } from '../domain/import-report';
import { findPostcodeColumns, readPostcode, tellsPostcodes } from '../domain/postcode';
import { type Bytes, csvLines, FileRefused, textOfFile } from './area-text';
import { copyLine, type ImportOptions, type ImportResult, type Transaction } from './area-import';

/**
 * Imports where postcodes lie, with house numbers where the list has them. All postcodes of that length and year are replaced,
 * in one transaction; millions of lines pass through without being kept in memory.
 */
export async function importPostcodes(
  transaction: Transaction,
  source: Bytes,
  { year, onLines }: ImportOptions,
): Promise<ImportResult> {
  const reader = new PostcodeReader(onLines);
  try {
    const kept = await transaction(async (client) => {
      await client.query("set local statement_timeout = 0; set local idle_in_transaction_session_timeout = '10min'");
      const gemeenten = await gemeentenByName(client, year);
      const run = randomUUID();
      const copy = client.query(copyFrom('copy postcode_staging (run, postcode, number, code) from stdin'));
      await pipeline(Readable.from(reader.lines(source, run, gemeenten)), copy);
      if (reader.taken === 0) throw new FileRefused('areaMissing');
      const put = await client.query<{ kept: number }>('select replace_postcodes($1, $2) as kept', [run, year]);
      return put.rows[0]?.kept ?? 0;
    });
    return { read: reader.read, kept, report: reader.report };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    reader.remark(error.line, error.code, error.found);
    return { read: reader.read, kept: 0, report: reader.report };
  }
}

/** A list may say "Amsterdam" where others say GM0363; the year before or after will do when this one is not there. */
async function gemeentenByName(client: ClientBase, year: number): Promise<ReadonlyMap<string, string>> {
  const { rows } = await client.query<{ name: string; code: string }>(
    `select distinct on (lower(name)) lower(name) as name, code from area where level = 'gemeente' order by lower(name), abs(year - $1), code`,
    [year],
  );
  return new Map(rows.map(({ name, code }) => [name, code]));
}

class PostcodeReader {
  read = 0;
  taken = 0;
  report: ImportReport = emptyReport;

  constructor(private readonly onLines: (lines: number) => void = () => undefined) {}

  async *lines(source: Bytes, run: string, gemeenten: ReadonlyMap<string, string>): AsyncGenerator<string> {
    let columns = findPostcodeColumns([]);
    const header = (names: readonly string[]): void => {
      columns = findPostcodeColumns(names);
      if (!tellsPostcodes(columns)) throw new FileRefused('header', 1, names.join(', '));
    };
    for await (const { line, values } of csvLines(textOfFile(source), header)) {
      this.read++;
      if (this.read % 5_000 === 0) this.onLines(this.read);
      const told = readPostcode(columns, values);
      const code = told === null ? null : (told.code ?? gemeenten.get(told.gemeenteName.toLowerCase()) ?? null);
      if (told === null) this.remark(line, 'postcode', Object.values(values)[0]);
      else if (code === null) this.remark(line, 'otherArea', told.gemeenteName);
      else {
        this.taken++;
        yield copyLine([run, told.postcode, told.number, code]);
      }
    }
  }

  remark(line: number, code: ReportLine['code'], found?: string): void {
    this.report = addRemark(this.report, { line, code, ...(found === undefined ? {} : { found }) });
  }
}
