import { levelOf } from '../area';
import type { ReportLine } from '../import-report';
import { writeCategories } from './categories';
import type { NoFigureReason } from './figure';
import { writeGaps } from './gaps';
import { type FileRecord, readArea } from './survey';
import type { FigureColumn, TablePlan } from './table-plan';
import { readMargin, readPeriod, readValue } from './value';

/** A row as it is kept; `part` says whether it holds values or a bound of them. */
export type FigureRow = {
  readonly line: number;
  readonly part: 'v' | 'l' | 'u';
  readonly area: string;
  readonly period: string;
  readonly categories: string;
  readonly figures: readonly (number | null)[];
  readonly lower: readonly (number | null)[] | null;
  readonly upper: readonly (number | null)[] | null;
  readonly gaps: string | null;
};
/** A row that was read; one that is not for us; or what is wrong with it. */
export type RowRead =
  | { readonly row: FigureRow }
  | { readonly left: 'otherArea' | 'left'; readonly found: string }
  | { readonly wrong: readonly ReportLine[] };

/** Titles of age groups that files of RIVM and CBS give as codes. */
const knownCategories = new Map([
  ['20300', '18 jaar of ouder'],
  ['53115', '18 tot 65 jaar'],
  ['80200', '65 jaar of ouder'],
  ['10000', 'Totaal'],
  ['T001038', 'Totaal'],
]);
/** Regions of CBS that are no area of ours: provinces, landsdelen, COROP, GGD regions. */
const otherRegion = /^[A-Z]{2}\d{2,6}[A-Z]?$/;

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';

/** Reads one row. Pure: the same plan and record give the same answer. */
export function readRow(plan: TablePlan, { line, fields }: FileRecord): RowRead {
  const code = textOf(fields[plan.areaColumn]);
  const area = readArea(code, plan.areaColumn);
  if (area === null) {
    if (otherRegion.test(code.trim())) return { left: 'otherArea', found: code.trim() };
    return { wrong: [{ line, code: 'areaCode', column: plan.areaColumn, found: code }] };
  }
  const period = periodOf(plan, fields);
  if (period === null) return { wrong: [{ line, code: 'period', found: textOf(fields[plan.periodColumn ?? '']) }] };
  if (plan.onlyPeriod && plan.period !== null && period !== plan.period) return { left: 'left', found: period };
  const margin = plan.marginColumn === null ? 'v' : readMargin(textOf(fields[plan.marginColumn]));
  if (margin === null) return { wrong: [{ line, code: 'margin', found: textOf(fields[plan.marginColumn ?? '']) }] };
  const cells = readCells(plan, { line, fields }, levelOf(area) === 'wijk' || levelOf(area) === 'buurt');
  if (cells.wrong.length > 0) return { wrong: cells.wrong };
  const { figures, lower, upper, gaps } = cells;
  const row = { line, part: margin, area, period, categories: categoriesOf(plan, fields) } as const;
  return { row: { ...row, figures, lower, upper, gaps: writeGaps(gaps) } };
}

function periodOf(plan: TablePlan, fields: FileRecord['fields']): string | null {
  return plan.periodColumn === null ? plan.period : readPeriod(fields[plan.periodColumn]);
}

function categoriesOf(plan: TablePlan, fields: FileRecord['fields']): string {
  if (plan.dimensions.length === 0) return '';
  const entries = plan.dimensions.flatMap(({ key, title }) => {
    const text = textOf(fields[key]).trim();
    return text === '' ? [] : [[title, knownCategories.get(text) ?? text] as const];
  });
  return writeCategories(Object.fromEntries(entries));
}

type Cells = {
  readonly figures: (number | null)[];
  readonly lower: (number | null)[] | null;
  readonly upper: (number | null)[] | null;
  readonly gaps: (NoFigureReason | null)[];
  readonly wrong: ReportLine[];
};

function readCells(plan: TablePlan, { line, fields }: FileRecord, local: boolean): Cells {
  const bounded = plan.columns.some(({ lower, upper }) => lower !== null || upper !== null);
  const cells: Cells = { figures: [], lower: bounded ? [] : null, upper: bounded ? [] : null, gaps: [], wrong: [] };
  for (const column of plan.columns) {
    const read = readValue(fields[column.key], plan.style);
    if ('wrong' in read)
      cells.wrong.push({ line, code: read.wrong, column: column.key, found: textOf(fields[column.key]) });
    const gap = gapOf(plan, column, fields, read, local);
    const value = gap === null && 'value' in read ? read.value : null;
    cells.figures.push(value);
    cells.gaps.push(gap);
    cells.lower?.push(value === null ? null : bound(plan, fields, column.lower));
    cells.upper?.push(value === null ? null : bound(plan, fields, column.upper));
  }
  return cells;
}

function gapOf(
  plan: TablePlan,
  column: FigureColumn,
  fields: FileRecord['fields'],
  read: ReturnType<typeof readValue>,
  local: boolean,
): NoFigureReason | null {
  if (column.never && local) return 'notForThisLevel';
  if (!('value' in read)) return 'reason' in read ? read.reason : 'notAvailable';
  if (column.notBelowZero && read.value < 0) return 'notAvailable';
  return column.n !== null && !enough(readValue(fields[column.n], plan.style), plan.minimumN) ? 'tooFew' : null;
}

/** Without a number of people there is no telling, so it counts as too few. */
const enough = (n: ReturnType<typeof readValue>, minimum: number): boolean => 'value' in n && n.value >= minimum;

function bound(plan: TablePlan, fields: FileRecord['fields'], column: string | null): number | null {
  if (column === null) return null;
  const read = readValue(fields[column], plan.style);
  return 'value' in read ? read.value : null;
}
