import type { EntityManager } from 'typeorm';
import {
  country,
  type Figure,
  type FigureKind,
  indicatorOf,
  isNeverLocal,
  levelOf,
  readCategories,
  readGap,
  yearOf,
} from '@wijkspoor/wijk/domain';

/** Which figures: of these areas; all indicators, or some. */
export type FigureQuery = { readonly areas: readonly string[]; readonly indicators?: readonly string[] };

type Row = {
  table: string;
  code: string;
  name: string | null;
  period: string;
  categories: string;
  figures: (number | null)[];
  lower: (number | null)[] | null;
  upper: (number | null)[] | null;
  gaps: string | null;
};
type Column = {
  position: number;
  key: string;
  title: string;
  unit: string;
  decimals: number;
  indicator: string;
  kind: FigureKind | null;
  measured: Figure['measured'];
  never: boolean;
};
type Table = {
  id: string;
  tableId: string;
  title: string;
  source: string;
  licence: string;
  areaYear: number | null;
  importedAt: Date;
  own: boolean;
  columns: Column[];
};

// two statements, however many areas, tables and indicators: rows, then the tables they are of
const rowsOf = `
  with found as (
    select r.figure_table_id, r.area_code, r.period, r.categories, r.figures, r.lower, r.upper, r.gaps, t.area_year
      from figure_table t join figure_row r on r.figure_table_id = t.id where r.area_code = any ($1)
    union all
    select r.figure_table_id, r.area_code, r.period, r.categories, r.figures, r.lower, r.upper, r.gaps, null
      from own_figure_row r where r.area_code = any ($1))
  select f.figure_table_id as table, f.area_code as code, f.period, f.categories, array_to_json(f.figures) as figures,
    array_to_json(f.lower) as lower, array_to_json(f.upper) as upper, f.gaps, a.name
  from found f left join area a on a.code = f.area_code and a.year = coalesce(f.area_year, left(f.period, 4)::smallint)
  order by f.area_code, f.period, f.figure_table_id, f.categories`;

/** The key of a column in SQL: of our catalogue, or its table and what it is called there. */
export const keyOfColumn = `coalesce(c.indicator, t.table_id || '/' || figure_word(c.key, 79 - length(t.table_id)))`;
export const keyOfOwnColumn = `coalesce(c.indicator, 'own/' || t.slug || '/' || figure_word(c.key, 45))`;

const columnsOf = (columns: string, indicator: string): string => `
  (select coalesce(json_agg(json_build_object('position', c.position, 'key', c.key, 'title', c.title, 'unit', c.unit, 'decimals', c.decimals,
      'indicator', ${indicator}, 'kind', c.kind, 'measured', c.measured, 'never', c.never) order by c.position), '[]')
    from ${columns} c where c.figure_table_id = t.id and ($2::text[] is null or ${indicator} = any ($2))) as columns`;
const tablesOf = `
  select t.id, t.table_id as "tableId", t.title, t.source, t.licence, t.area_year as "areaYear", t.imported_at as "importedAt", false as own,
    ${columnsOf('figure_column', keyOfColumn)}
  from figure_table t where t.id = any ($1)
  union all
  select t.id, t.id::text, t.title, t.source, t.licence, null, t.imported_at, true,
    ${columnsOf('own_figure_column', keyOfOwnColumn)}
  from own_figure_table t where t.id = any ($1)`;

/**
 * All figures of these areas, platform-wide ones and the gemeente's own, of every table and period; also where there is none, with the reason.
 * `tx` comes from `TenantDb.run`: it decides whose own figures are seen.
 */
export async function figuresOf(tx: EntityManager, { areas, indicators }: FigureQuery): Promise<Figure[]> {
  const rows = await tx.query<Row[]>(rowsOf, [areas]);
  if (rows.length === 0) return [];
  const ids = [...new Set(rows.map(({ table }) => table))];
  const tables = new Map((await tx.query<Table[]>(tablesOf, [ids, indicators ?? null])).map((one) => [one.id, one]));
  for (const { title, source, columns } of tables.values())
    for (const column of columns) column.never ||= isNeverLocal(column.title, column.key, title, source);
  const hides = new Map<string, boolean>();
  for (const { categories } of rows) if (!hides.has(categories)) hides.set(categories, isNeverLocal(categories));
  return rows.flatMap((row) => {
    const table = tables.get(row.table);
    const hidden = hides.get(row.categories) === true;
    return table === undefined ? [] : table.columns.map((column) => figureOf(row, table, column, hidden));
  });
}

/** What is never shown of a wijk or buurt is judged here again: what was imported before the words were known stays hidden too. */
function figureOf(row: Row, table: Table, column: Column, hidden: boolean): Figure {
  const at = column.position - 1;
  const level = levelOf(row.code);
  const never = (column.never || hidden) && (level === 'wijk' || level === 'buurt');
  const kept = never ? null : (row.figures[at] ?? null);
  return {
    indicator: column.indicator,
    title: column.title,
    spoor: indicatorOf(column.indicator)?.spoor ?? null,
    kind: column.kind,
    area: {
      code: row.code,
      name: row.name ?? (level === 'country' ? country(0).name : row.code),
      level,
      year: table.areaYear ?? yearOf(row.period),
    },
    period: row.period,
    categories: readCategories(row.categories),
    value: kept,
    lower: kept === null ? null : (row.lower?.[at] ?? null),
    upper: kept === null ? null : (row.upper?.[at] ?? null),
    reason: kept !== null ? null : never ? 'notForThisLevel' : readGap(row.gaps, at),
    unit: column.unit,
    decimals: column.decimals,
    source: {
      name: table.source,
      table: table.tableId,
      tableTitle: table.title,
      column: column.key,
      licence: table.licence,
      importedAt: table.importedAt.toISOString(),
    },
    measured: column.measured,
    own: table.own,
  };
}
