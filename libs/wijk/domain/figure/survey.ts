import { type AreaLevel, levelOf, readAreaCode } from '../area';
import { lookAt } from './value';

/** A row of a file, whatever the file was: its line, and its cells by column. */
export type FileRecord = {
  readonly line: number;
  readonly fields: Readonly<Record<string, unknown>>;
};

/** What was seen of one column in the whole file. */
export type ColumnSeen = {
  readonly key: string;
  readonly looks: { missing: number; number: number; point: number; comma: number; unclear: number; text: number };
  /** Cells that hold the code of an area, and the deepest level among them. */
  areas: number;
  level: AreaLevel | null;
};

const levels: readonly AreaLevel[] = ['country', 'gemeente', 'wijk', 'buurt'];

/** Cells under which an area or period that stands above the rows is put, for files that are no table. */
export const areaKey = '#area';
/** The same for the period, as `readPeriod` writes it. */
export const periodKey = '#period';

/** Looks at a whole file before anything is read from it: what each column holds is then known, not guessed from the first rows. */
export class Survey {
  readonly columns = new Map<string, ColumnSeen>();
  rows = 0;
  lastLine = 0;

  add({ line, fields }: FileRecord): void {
    this.rows++;
    this.lastLine = line;
    for (const key in fields) this.look(key, fields[key]);
  }

  private look(key: string, cell: unknown): void {
    let seen = this.columns.get(key);
    if (seen === undefined) {
      const looks = { missing: 0, number: 0, point: 0, comma: 0, unclear: 0, text: 0 };
      seen = { key, looks, areas: 0, level: null };
      this.columns.set(key, seen);
    }
    const look = lookAt(cell);
    seen.looks[look]++;
    if (typeof cell === 'string' && (look === 'text' || look === 'number')) lookForPlaces(seen, cell);
  }
}

function lookForPlaces(seen: ColumnSeen, cell: string): void {
  const code = areaInCell(cell, seen.key);
  if (code === null) return;
  seen.areas++;
  const level = levelOf(code);
  if (seen.level === null || levels.indexOf(level) > levels.indexOf(seen.level)) seen.level = level;
}

/** The code of an area in a cell; the name of the column says the level of a code without letters. */
export const areaInCell = (cell: string, column: string): string | null =>
  readAreaCode(cell.trim().toUpperCase(), levelNamed(column));

function levelNamed(column: string): AreaLevel | undefined {
  const name = column.toLowerCase();
  if (/buurten/.test(name)) return undefined;
  if (/buurt|^bu_?code/.test(name)) return 'buurt';
  if (/wijk|^wk_?code/.test(name)) return 'wijk';
  return /gemeente|^gm_?code/.test(name) ? 'gemeente' : undefined;
}
