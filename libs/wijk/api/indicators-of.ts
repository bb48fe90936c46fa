import type { EntityManager } from 'typeorm';
import type { AvailableIndicator } from '@wijkspoor/wijk/domain';
import { keyOfColumn, keyOfOwnColumn } from './figure-tables';

/**
 * What tables hold of these areas beside our catalogue, by table: of the gemeente itself first. What is never shown of a wijk
 * or buurt is left out. `tx` comes from `TenantDb.run`: it decides whose own tables are seen.
 */
export const indicatorsOf = (tx: EntityManager, areas: readonly string[]): Promise<AvailableIndicator[]> =>
  tx.query<AvailableIndicator[]>(
    `with here as (
       select ${keyOfOwnColumn} as indicator, c.title, t.source, t.title as "tableTitle", true as own, t.imported_at, c.position
         from own_figure_table t join own_figure_column c on c.figure_table_id = t.id
         where c.indicator is null and not c.never
           and exists (select from own_figure_row r where r.figure_table_id = t.id and r.area_code = any ($1))
       union all
       select ${keyOfColumn}, c.title, t.source, t.title, false, t.imported_at, c.position
         from figure_table t join figure_column c on c.figure_table_id = t.id
         where c.indicator is null and not c.never
           and exists (select from figure_row r where r.figure_table_id = t.id and r.area_code = any ($1))),
     newest as (select distinct on (indicator) * from here order by indicator, imported_at desc)
     select indicator, title, source, "tableTitle", own from newest order by own desc, lower("tableTitle"), position, indicator`,
    [areas],
  );
