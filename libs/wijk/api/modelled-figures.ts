import type { EntityManager } from 'typeorm';
import { indicatorOf, isModelledIndicator } from '@wijkspoor/wijk/domain';
import { keyOfColumn, keyOfOwnColumn } from './figure-tables';

/** A figure, and whether it is an estimate made of who lives somewhere. */
export type FigureNature = { readonly key: string; readonly title: string; readonly modelled: boolean };

/**
 * What figures are, in the order they are asked in: measured, or modelled. Of a column of a table the table says so, of our
 * catalogue the tables we know. What no table has any more counts as modelled: nobody can show that it was measured.
 * `tx` comes from `TenantDb.run`: it decides whose own tables are seen.
 */
export async function naturesOf(tx: EntityManager, keys: readonly string[]): Promise<FigureNature[]> {
  const others = keys.filter((key) => indicatorOf(key) === undefined);
  const rows =
    others.length === 0
      ? []
      : await tx.query<FigureNature[]>(
          `select key, title, modelled from (
             select distinct on (key) * from (
               select ${keyOfOwnColumn} as key, c.title, c.measured = 'modelled' as modelled, t.imported_at
                 from own_figure_table t join own_figure_column c on c.figure_table_id = t.id where c.indicator is null
               union all
               select ${keyOfColumn}, c.title, c.measured = 'modelled', t.imported_at
                 from figure_table t join figure_column c on c.figure_table_id = t.id where c.indicator is null) found
             where key = any ($1) order by key, imported_at desc) newest`,
          [others],
        );
  const found = new Map(rows.map((row) => [row.key, row]));
  return keys.map(
    (key) =>
      found.get(key) ?? {
        key,
        title: '',
        modelled: indicatorOf(key) === undefined || isModelledIndicator(key),
      },
  );
}
