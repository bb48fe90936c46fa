import type { EntityManager } from 'typeorm';
import { country, type Figure, isNeverLocal, levelOf, readCategories, readGap, yearOf } from '@wijkspoor/wijk/domain';
import { type FigureColumn, type FigureTable, figureTables } from './figure-tables';

/** Which figures: of these areas; all indicators, or some. */
export type FigureQuery = { readonly areas: readonly string[]; readonly indicators?: readonly string[] };

type Row = {
  table: string;
  code: string;
  name: string | null;
  period: string;
  categories: string;
  figures: string;
  lower: string | null;
  upper: string | null;
  gaps: string | null;
};

// one statement, however many areas, tables and indicators; numbers as the text they are, because most are not asked for
const rowsOf = `
  with found as (
    select r.figure_table_id, r.area_code, r.period, r.categories, r.figures, r.lower, r.upper, r.gaps, t.area_year
      from figure_table t join figure_row r on r.figure_table_id = t.id where r.area_code = any ($1)
    union all
    select r.figure_table_id, r.area_code, r.period, r.categories, r.figures, r.lower, r.upper, r.gaps, null
      from own_figure_row r where r.area_code = any ($1)),
  named as materialized (select code, year, name from area where code = any ($1))
  select f.figure_table_id as table, f.area_code as code, f.period, f.categories, f.figures::text, f.lower::text, f.upper::text, f.gaps, a.name
  from found f left join named a on a.code = f.area_code and a.year = coalesce(f.area_year, left(f.period, 4)::smallint)
  order by f.area_code, f.period, f.figure_table_id, f.categories`;

/**
 * All figures of these areas, platform-wide ones and the gemeente's own, of every table and period; also where there is none, with the reason.
 * `tx` comes from `TenantDb.run`: it decides whose own figures are seen.
 */
export async function figuresOf(tx: EntityManager, { areas, indicators }: FigureQuery): Promise<Figure[]> {
  const rows = await tx.query<Row[]>(rowsOf, [areas]);
  const tables = await figureTables(tx, [...new Set(rows.map(({ table }) => table))]);
  const asked = indicators === undefined ? undefined : new Set(indicators);
  const columns = new Map(
    [...tables].map(([id, table]) => [
      id,
      table.columns.filter(({ indicator }) => asked === undefined || asked.has(indicator)),
    ]),
  );
  const hides = new Map<string, boolean>();
  for (const { categories } of rows) if (!hides.has(categories)) hides.set(categories, isNeverLocal(categories));
  return rows.flatMap((row) => {
    const table = tables.get(row.table);
    const wanted = columns.get(row.table);
    return table === undefined || wanted === undefined || wanted.length === 0
      ? []
      : figuresIn(row, table, wanted, hides.get(row.categories) === true);
  });
}

/**
 * What is never shown of a wijk or buurt is judged here again: what was imported before the words were known stays hidden too.
 * Figures of one row share what they have in common.
 */
function figuresIn(row: Row, table: FigureTable, columns: readonly FigureColumn[], hidden: boolean): Figure[] {
  const level = levelOf(row.code);
  const small = level === 'wijk' || level === 'buurt';
  const area = {
    code: row.code,
    name: row.name ?? (level === 'country' ? country(0).name : row.code),
    level,
    year: table.areaYear ?? yearOf(row.period),
  };
  const categories = readCategories(row.categories);
  const [figures, lower, upper] = [row.figures, row.lower, row.upper].map(numbersIn);
  return columns.map((column): Figure => {
    const { at } = column;
    const never = small && (column.never || hidden);
    const value = never ? null : numberOf(figures?.[at]);
    return {
      indicator: column.indicator,
      title: column.title,
      spoor: column.spoor,
      kind: column.kind,
      area,
      period: row.period,
      categories,
      value,
      lower: value === null ? null : numberOf(lower?.[at]),
      upper: value === null ? null : numberOf(upper?.[at]),
      reason: value !== null ? null : never ? 'notForThisLevel' : readGap(row.gaps, at),
      unit: column.unit,
      decimals: column.decimals,
      source: column.source,
      measured: column.measured,
      own: table.own,
    };
  });
}

/** A list of numbers as PostgreSQL writes it: `{1,NULL,2.5}`. */
const numbersIn = (text: string | null): readonly string[] | null => text?.slice(1, -1).split(',') ?? null;
const numberOf = (text: string | undefined): number | null =>
  text === undefined || text === '' || text === 'NULL' ? null : Number(text);
