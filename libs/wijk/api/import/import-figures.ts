import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { type FigureRow, type ImportReport, isRefused, knownTable, type TableMeta } from '@wijkspoor/wijk/domain';
import type { Transaction } from '../area-import';
import { type FiguresFound, FigureReading } from './read-figures';

/** What to import, and as what. */
export type FigureImport = {
  /** The run this belongs to; the database asks for it. */
  readonly run: string;
  readonly path: string;
  readonly table: string;
  readonly period: string | null;
  /** Metadata that is not in the file itself. */
  readonly metadata: TableMeta;
  /** Hears how far it is: percents, lines, rows. */
  readonly onProgress?: (percent: number, lines: number, rows: number) => Promise<void>;
};
/** What became of it. */
export type FiguresImported = {
  readonly state: 'done' | 'refused';
  readonly lines: number;
  readonly rows: number;
  readonly report: ImportReport;
};

/**
 * Imports a file of figures: reads it, stages its rows, and replaces the table version as a whole. A file that is not
 * understood changes nothing. Doing it twice leaves the same.
 */
export async function importFigures(transaction: Transaction, asked: FigureImport): Promise<FiguresImported> {
  const { run, table, period } = asked;
  let told = 0;
  const onRow = async (): Promise<void> => {
    if (reading.percent === told) return;
    told = reading.percent;
    await asked.onProgress?.(told, reading.lines, reading.rows);
  };
  const reading = new FigureReading(asked.path, asked.metadata, { table, period, minimumN: 0 }, { onRow });
  try {
    const found = await reading.plan();
    if (found !== null && !reading.isRefused) {
      await transaction(async (client) => {
        await stage(client, run, reading.read(found.plan));
        for (const { line, found: code } of await doubles(client, run))
          reading.remark({ line, code: 'double', found: code });
        for (const { line, found: code } of await alone(client, run))
          reading.remark({ line, code: 'bounds', found: code });
        if (reading.isRefused) await client.query('delete from figure_staging where run = $1', [run]);
        else await replace(client, asked, found);
      });
    }
  } catch (error) {
    reading.refused(error);
  }
  const { lines, rows, report } = reading;
  return isRefused(report) ? { state: 'refused', lines, rows: 0, report } : { state: 'done', lines, rows, report };
}

const copy = `copy figure_staging (run, line, part, area_code, period, categories, figures, lower, upper, gaps) from stdin`;
/** Text is sent in pieces of this many characters. */
const piece = 64 * 1024;

async function stage(client: ClientBase, run: string, rows: AsyncIterable<FigureRow>): Promise<void> {
  const stream = client.query(copyFrom(copy));
  const done = finished(stream);
  // it is waited for below; a failure before that must not be nobody's
  done.catch(() => undefined);
  try {
    let text = '';
    for await (const row of rows) {
      text += `${run}\t${lineOf(row)}\n`;
      if (text.length < piece) continue;
      if (!stream.write(text)) await Promise.race([once(stream, 'drain'), done]);
      text = '';
    }
    stream.end(text);
    await done;
  } catch (error) {
    if (!stream.destroyed) {
      stream.destroy(error instanceof Error ? error : new Error('unreadable'));
      await done.catch(() => undefined);
    }
    throw error;
  }
}

/** A row in the text form of COPY. */
function lineOf({ line, part, area, period, categories, figures, lower, upper, gaps }: FigureRow): string {
  const cells = [line, part, area, period, escaped(categories), arrayOf(figures), arrayOf(lower), arrayOf(upper)];
  return [...cells, gaps ?? String.raw`\N`].join('\t');
}

const arrayOf = (numbers: readonly (number | null)[] | null): string =>
  numbers === null ? String.raw`\N` : `{${numbers.map((number) => number ?? 'NULL').join(',')}}`;

const signs: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };
const escaped = (text: string): string => text.replace(/[\\\t\n\r]/g, (sign) => signs[sign] ?? '');

async function doubles(client: ClientBase, run: string): Promise<{ line: number; found: string }[]> {
  const { rows } = await client.query<{ line: number; found: string }>(
    `select max(line)::integer as line, concat_ws(' ', area_code, period, nullif(categories, '')) || ': ' || string_agg(line::text, ', ' order by line) as found
     from figure_staging where run = $1 group by part, area_code, period, categories having count(*) > 1 order by 1 limit 20`,
    [run],
  );
  return rows;
}

/** Bounds of a value that is not there. */
async function alone(client: ClientBase, run: string): Promise<{ line: number; found: string }[]> {
  const { rows } = await client.query<{ line: number; found: string }>(
    `select min(line)::integer as line, concat_ws(' ', area_code, period, nullif(categories, '')) as found
     from figure_staging where run = $1 group by area_code, period, categories having bool_and(part <> 'v') order by 1 limit 20`,
    [run],
  );
  return rows;
}

async function replace(client: ClientBase, { run, table }: FigureImport, { plan, meta }: FiguresFound): Promise<void> {
  const known = knownTable(table);
  const about = {
    title: meta.title ?? known?.title ?? table,
    source: known?.source ?? meta.source ?? '',
    licence: meta.licence ?? (known === undefined && !/^(CBS|RIVM)/.test(meta.source ?? '') ? '' : 'CC BY 4.0'),
    modified: meta.modified ?? null,
    areaYear: known?.areaYear ?? meta.areaYear ?? null,
  };
  const columns = plan.columns.map((column, index) => ({ ...column, position: index + 1 }));
  await client.query('select replace_figures($1, $2, $3)', [run, JSON.stringify(about), JSON.stringify(columns)]);
}
