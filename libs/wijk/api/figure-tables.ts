import type { EntityManager } from 'typeorm';
import { type Figure, type FigureKind, indicatorOf, isNeverLocal } from '@wijkspoor/wijk/domain';

/** A column of a table as figures need it. */
export type FigureColumn = {
  /** Where it stands in the rows, from 0. */
  readonly at: number;
  readonly indicator: string;
  readonly title: string;
  readonly spoor: Figure['spoor'];
  readonly kind: FigureKind | null;
  readonly unit: string;
  readonly decimals: number;
  readonly measured: Figure['measured'];
  /** Never shown of a wijk or buurt, also when it was imported before the words were known. */
  readonly never: boolean;
  readonly source: Figure['source'];
};
/** A table of figures with its columns in order; platform-wide, or the gemeente's own. */
export type FigureTable = {
  readonly id: string;
  /** Year of the area codes, when it is not the year of the figure. */
  readonly areaYear: number | null;
  readonly own: boolean;
  readonly columns: readonly FigureColumn[];
};

type Row = {
  id: string;
  tableId: string;
  title: string;
  source: string;
  licence: string;
  areaYear: number | null;
  importedAt: Date;
  own: boolean;
  columns: {
    position: number;
    key: string;
    title: string;
    unit: string;
    decimals: number;
    indicator: string;
    kind: FigureKind | null;
    measured: Figure['measured'];
    never: boolean;
  }[];
};

/** The key of a column in SQL: of our catalogue, or its table and what it is called there. */
export const keyOfColumn = `coalesce(c.indicator, t.table_id || '/' || figure_word(c.key, 79 - length(t.table_id)))`;
export const keyOfOwnColumn = `coalesce(c.indicator, 'own/' || t.slug || '/' || figure_word(c.key, 45))`;

const columnsOf = (columns: string, indicator: string): string => `
  (select coalesce(json_agg(json_build_object('position', c.position, 'key', c.key, 'title', c.title, 'unit', c.unit, 'decimals', c.decimals,
      'indicator', ${indicator}, 'kind', c.kind, 'measured', c.measured, 'never', c.never) order by c.position), '[]')
    from ${columns} c where c.figure_table_id = t.id) as columns`;
const tablesOf = `
  select t.id, t.table_id as "tableId", t.title, t.source, t.licence, t.area_year as "areaYear", t.imported_at as "importedAt", false as own,
    ${columnsOf('figure_column', keyOfColumn)}
  from figure_table t where t.id = any ($1)
  union all
  select t.id, t.id::text, t.title, t.source, t.licence, null, t.imported_at, true,
    ${columnsOf('own_figure_column', keyOfOwnColumn)}
  from own_figure_table t where t.id = any ($1)`;

/**
 * Tables that were read before. Every import makes a new one under an id of its own, and nothing of it changes after that; who
 * has the id has seen its rows.
 */
const known = new Map<string, FigureTable>();
const mostKnown = 1000;

/** The tables with these ids, which `tx` has just seen rows of; one that is gone by now is left out. */
export async function figureTables(
  tx: EntityManager,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FigureTable>> {
  const unknown = ids.filter((id) => !known.has(id));
  const read = unknown.length === 0 ? [] : (await tx.query<Row[]>(tablesOf, [unknown])).map(tableOf);
  const found = new Map(read.map((table) => [table.id, table]));
  for (const id of ids) {
    const table = known.get(id);
    if (table !== undefined) found.set(id, table);
  }
  for (const table of read) {
    const [oldest] = known.keys();
    if (known.size >= mostKnown && oldest !== undefined) known.delete(oldest);
    known.set(table.id, table);
  }
  return found;
}

function tableOf({ columns, ...table }: Row): FigureTable {
  const { id, areaYear, own, title, source } = table;
  return {
    ...{ id, areaYear, own },
    columns: columns.map(({ position, key, never, ...column }) => ({
      ...column,
      at: position - 1,
      spoor: indicatorOf(column.indicator)?.spoor ?? null,
      never: never || isNeverLocal(column.title, key, title, source),
      source: {
        name: source,
        table: table.tableId,
        tableTitle: title,
        column: key,
        licence: table.licence,
        importedAt: table.importedAt.toISOString(),
      },
    })),
  };
}
