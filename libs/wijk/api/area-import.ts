import { randomUUID } from 'node:crypto';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { complete, type GroundedArea, type ImportedArea } from '../domain/area-list';
import { findColumns, readArea, tellsAreas, type ToldArea } from '../domain/area-properties';
import { readBoundary, writeBoundary } from '../domain/boundary';
import { addRemark, emptyReport, type ImportReport, type ReportLine } from '../domain/import-report';
import { Simplifier } from './area-shapes';
import { type Bytes, csvLines, FileRefused, textOfFile } from './area-text';
import { readFeatures } from './geojson-reader';
import { GroundReader } from './ground-reader';

/** Opens a transaction on the bare connection, for COPY; commits when `work` is done, else nothing happened. */
export type Transaction = <T>(work: (client: ClientBase) => Promise<T>) => Promise<T>;

/** What became of an import. */
export type ImportResult = {
  /** Lines or features that were read. */
  readonly read: number;
  /** Rows that are there now; 0 when the file was refused. */
  readonly kept: number;
  readonly report: ImportReport;
};

/** How an import is asked for. */
export type ImportOptions = {
  readonly year: number;
  /** Told now and then how many lines were read. */
  readonly onLines?: (lines: number) => void;
};

/**
 * Imports gemeenten, wijken and buurten of one year from a GeoJSON or a CSV. The levels and gemeenten in the file are replaced
 * as a whole, in one transaction; a file that is not understood changes nothing and its report says why.
 */
export async function importAreas(
  transaction: Transaction,
  source: Bytes,
  options: ImportOptions,
): Promise<ImportResult> {
  const reader = new AreaReader(options.onLines);
  try {
    const areas = complete(await reader.read(source));
    const kept = await transaction((client) => put(client, options.year, areas));
    return { read: reader.lines, kept, report: reader.report };
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    reader.remark(error.line, error.code, error.found);
    return { read: reader.lines, kept: 0, report: reader.report };
  }
}

class AreaReader {
  lines = 0;
  report: ImportReport = emptyReport;
  private readonly found = new Map<string, GroundedArea>();
  private readonly ground = new GroundReader();

  constructor(private readonly onLines: (lines: number) => void = () => undefined) {}

  /** @throws FileRefused */
  async read(source: Bytes): Promise<readonly GroundedArea[]> {
    const text = textOfFile(source)[Symbol.asyncIterator]();
    const start = await text.next();
    const first = start.done === true ? '' : start.value;
    async function* whole(): AsyncGenerator<string> {
      yield first;
      yield* { [Symbol.asyncIterator]: () => text };
    }
    if (/^\s*[{[]/.test(first)) await this.features(whole());
    else await this.rows(whole());
    if (this.found.size === 0) throw new FileRefused('areaMissing');
    return lightened([...this.found.values()]);
  }

  remark(line: number, code: ReportLine['code'], found?: string): void {
    this.report = addRemark(this.report, { line, code, ...(found === undefined ? {} : { found }) });
  }

  private async features(text: AsyncIterable<string>): Promise<void> {
    const named = (crs: string): void => {
      this.ground.name(crs);
    };
    for await (const { line, properties, geometry } of readFeatures(text, named)) {
      const told = readArea(findColumns(Object.keys(properties)), properties);
      this.count(line);
      if (typeof told === 'string') {
        this.remark(line, told);
        continue;
      }
      const rings = this.ground.read(geometry, line);
      this.keep(line, told, rings === null ? null : writeBoundary(rings), geometry !== null);
    }
  }

  private async rows(text: AsyncIterable<string>): Promise<void> {
    let columns = findColumns([]);
    const header = (names: readonly string[]): void => {
      columns = findColumns(names);
      if (!tellsAreas(columns)) throw new FileRefused('header', 1, names.join(', '));
    };
    for await (const { line, values } of csvLines(text, header)) {
      const told = readArea(columns, values);
      this.count(line);
      if (typeof told === 'string') this.remark(line, told, Object.values(values)[0]);
      else this.keep(line, told, null, false);
    }
  }

  private count(line: number): void {
    this.lines = line;
    if (line % 500 === 0) this.onLines(line);
  }

  /** An island may come as a feature of its own; a list may not name an area twice. */
  private keep(line: number, told: ToldArea, ground: string | null, hasGround: boolean): void {
    const before = this.found.get(told.code);
    if (before !== undefined && (before.name !== told.name || ground === null || before.boundary === null))
      throw new FileRefused('double', line, told.code);
    if (ground === null && hasGround) this.remark(line, 'noBoundary', told.code);
    if (told.name === '') this.remark(line, 'nameMissing', told.code);
    this.found.set(told.code, {
      ...told,
      boundary: before === undefined ? ground : [before.boundary, ground].join(' '),
    });
  }
}

/** Gemeenten are made lighter together, the rest per gemeente: enough to keep common borders common, and little memory. */
function lightened(areas: readonly GroundedArea[]): readonly GroundedArea[] {
  const groups = new Map<string, GroundedArea[]>();
  const gemeentenOnly = areas.every(({ level }) => level === 'gemeente');
  for (const area of areas) {
    const key = gemeentenOnly ? '' : area.gemeenteCode;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [area]);
    else group.push(area);
  }
  const simplifier = new Simplifier();
  return [...groups.values()].flatMap((group) => {
    const grounded = group.filter(({ boundary }) => boundary !== null);
    const light = simplifier.simplified(grounded.map(({ boundary }) => readBoundary(boundary ?? '')));
    const boundaries = new Map(grounded.map(({ code }, index) => [code, writeBoundary(light[index] ?? [])]));
    return group.map((area) => ({ ...area, boundary: boundaries.get(area.code) ?? null }));
  });
}

async function put(client: ClientBase, year: number, areas: readonly ImportedArea[]): Promise<number> {
  const run = randomUUID();
  await client.query('set local statement_timeout = 0');
  const copy = client.query(
    copyFrom(
      'copy area_staging (run, code, level, name, gemeente_code, wijk_code, change, derived, boundary) from stdin',
    ),
  );
  await pipeline(Readable.from(linesOf(run, areas)), copy);
  const put = await client.query<{ kept: number }>('select replace_areas($1, $2) as kept', [run, year]);
  return put.rows[0]?.kept ?? 0;
}

function* linesOf(run: string, areas: readonly ImportedArea[]): Generator<string> {
  for (const { code, level, name, gemeenteCode, wijkCode, change, derived, boundary } of areas)
    yield copyLine([run, code, level, name, gemeenteCode, wijkCode, change, derived, boundary]);
}

/** A line as COPY reads it. */
export const copyLine = (values: readonly (string | number | boolean | null)[]): string =>
  `${values.map((value) => (value === null ? '\\N' : String(value).replaceAll(/[\\\t\n\r]/g, (one) => `\\${one}`))).join('\t')}\n`;
