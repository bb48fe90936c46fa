import { gemeenteCodeOf, levelOf } from '../area';
import type { ReportLine } from '../import-report';
import { writeCategories } from './categories';
import type { NoFigureReason } from './figure';
import { isNeverLocal } from './indicators';
import { writeGaps } from './gaps';
import { areaInCell, type FileRecord } from './survey';
import type { Dimension, FigureColumn, TablePlan } from './table-plan';
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
/** A row that was read, and the words that hide it; one that is not for us; or what is wrong with it. */
export type RowRead =
  | { readonly row: FigureRow; readonly hiddenBy: HiddenBy | null }
  | { readonly left: 'otherArea' | 'otherGemeente' | 'left'; readonly found: string }
  | { readonly wrong: readonly ReportLine[] };

/** Where it says that a row is about what is never shown of a wijk or buurt. */
type HiddenBy = { readonly column: string; readonly found: string };

/** Titles of age groups that files of RIVM and CBS give as codes. */
const knownCategories = new Map([
  ['20300', '18 jaar of ouder'],
  ['53115', '18 tot 65 jaar'],
  ['80200', '65 jaar of ouder'],
  ['10000', 'Totaal'],
  ['T001038', 'Totaal'],
]);
/** Regions of CBS that are no area of ours: provinces, landsdelen, COROP, GGD regions. A code of ours that is damaged is none. */
const otherRegion = /^(?!NL|GM|WK|BU)[A-Z]{2}\d{2,6}[A-Z]?$/;

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? String(cell) : '';

/** Reads one row. Pure: the same plan and record give the same answer. */
export function readRow(plan: TablePlan, { line, fields }: FileRecord): RowRead {
  const code = textOf(fields[plan.areaColumn]);
  const area = areaInCell(code, plan.areaColumn);
  if (area === null) {
    if (otherRegion.test(code.trim())) return { left: 'otherArea', found: code.trim() };
    return { wrong: [{ line, code: 'areaCode', column: plan.areaColumn, found: code }] };
  }
  const gemeente = gemeenteCodeOf(area);
  if (plan.gemeenten !== null && gemeente !== null && !plan.gemeenten.includes(gemeente))
    return { left: 'otherGemeente', found: gemeente };
  const period = periodOf(plan, fields);
  if (period === null) return { wrong: [{ line, code: 'period', found: textOf(fields[plan.periodColumn ?? '']) }] };
  if (plan.onlyPeriod && plan.period !== null && period !== plan.period) return { left: 'left', found: period };
  const margin = plan.marginColumn === null ? 'v' : readMargin(textOf(fields[plan.marginColumn]));
  if (margin === null) return { wrong: [{ line, code: 'margin', found: textOf(fields[plan.marginColumn ?? '']) }] };
  const local = levelOf(area) === 'wijk' || levelOf(area) === 'buurt';
  const hiddenBy = local ? hiddenByWords(plan, fields) : null;
  const cells = readCells(plan, { line, fields }, ({ never }) => local && (never || hiddenBy !== null));
  if (cells.wrong.length > 0) return { wrong: cells.wrong };
  const { figures, lower, upper, gaps } = cells;
  const row = { line, part: margin, area, period, categories: categoriesOf(plan, fields) } as const;
  return { row: { ...row, figures, lower, upper, gaps: writeGaps(gaps) }, hiddenBy };
}

/** A long file says in a cell what its figures are about. */
function hiddenByWords(plan: TablePlan, fields: FileRecord['fields']): HiddenBy | null {
  for (const column of plan.words) {
    const found = textOf(fields[column]);
    if (/\p{L}{4}/u.test(found) && isNeverLocal(found)) return { column, found };
  }
  for (const dimension of plan.dimensions) {
    const found = wordOf(dimension, fields);
    if (isNeverLocal(dimension.key, dimension.title, found)) return { column: dimension.key, found };
  }
  return null;
}

function periodOf(plan: TablePlan, fields: FileRecord['fields']): string | null {
  return plan.periodColumn === null ? plan.period : readPeriod(fields[plan.periodColumn]);
}

function categoriesOf(plan: TablePlan, fields: FileRecord['fields']): string {
  if (plan.dimensions.length === 0) return '';
  const entries = plan.dimensions.flatMap((dimension) => {
    const word = wordOf(dimension, fields);
    return word === '' ? [] : [[dimension.title, word] as const];
  });
  return writeCategories(Object.fromEntries(entries));
}

/** What a cell of a dimension says: the title of its code, where we or the source know it. */
function wordOf({ key, codes }: Dimension, fields: FileRecord['fields']): string {
  const text = textOf(fields[key]).trim();
  return knownCategories.get(text) ?? codes.get(text) ?? text;
}

type Cells = {
  readonly figures: (number | null)[];
  readonly lower: (number | null)[] | null;
  readonly upper: (number | null)[] | null;
  readonly gaps: (NoFigureReason | null)[];
  readonly wrong: ReportLine[];
};

type IsHidden = (column: FigureColumn) => boolean;

function readCells(plan: TablePlan, { line, fields }: FileRecord, isHidden: IsHidden): Cells {
  const bounded = plan.columns.some(({ lower, upper }) => lower !== null || upper !== null);
  const cells: Cells = { figures: [], lower: bounded ? [] : null, upper: bounded ? [] : null, gaps: [], wrong: [] };
  for (const column of plan.columns) {
    const read = readValue(fields[column.key], plan.style);
    if ('wrong' in read)
      cells.wrong.push({ line, code: read.wrong, column: column.key, found: textOf(fields[column.key]) });
    const gap = isHidden(column) ? 'notForThisLevel' : gapOf(plan, column, fields, read);
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
): NoFigureReason | null {
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
