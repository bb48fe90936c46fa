import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One period of a table never stands in two versions of it, and big imports leave good statistics. */
export class FigureVersions1764000311000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(replaceFigures);
  }

  async down(): Promise<void> {
    // the function of before does the same for who imports one version of each table
  }
}

const replaceFigures = `
  create or replace function replace_figures(p_run uuid, p_table jsonb, p_columns jsonb) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    r import_run;
    made uuid;
    taken integer;
    bounded boolean;
  begin
    select * into r from import_run where id = p_run and kind = 'figures' and state = 'running' for update;
    if not found then
      raise insufficient_privilege using message = 'no import of figures is running under this id';
    end if;
    perform pg_advisory_xact_lock(727004, hashtext(r.table_id));
    -- without a period the file is the whole table; with one it takes the place of that period only
    delete from figure_table where table_id = r.table_id and (r.period is null or period = r.period);
    delete from figure_row v using figure_table t where t.table_id = r.table_id and v.figure_table_id = t.id and v.period = r.period;
    insert into figure_table (table_id, period, title, source, licence, modified, area_year, periods, row_count, run)
    values (r.table_id, r.period, p_table ->> 'title', p_table ->> 'source', p_table ->> 'licence', p_table ->> 'modified',
      (p_table ->> 'areaYear')::smallint, '{}', 0, r.id) returning id into made;
    insert into figure_column (figure_table_id, position, key, title, unit, decimals, indicator, kind, measured, never)
    select made, c.position, c.key, c.title, c.unit, c.decimals, c.indicator, c.kind, c.measured, c.never
    from jsonb_to_recordset(p_columns) as c(position smallint, key text, title text, unit text, decimals smallint, indicator text, kind text, measured text, never boolean);
    select exists (select from figure_staging where run = p_run and part <> 'v') into bounded;
    if bounded then
      insert into figure_row (figure_table_id, area_code, period, categories, figures, lower, upper, gaps)
      select made, v.area_code, v.period, v.categories, v.figures, coalesce(v.lower, l.figures), coalesce(v.upper, u.figures), v.gaps
      from figure_staging v
      left join figure_staging l on l.run = p_run and l.part = 'l' and l.area_code = v.area_code and l.period = v.period and l.categories = v.categories
      left join figure_staging u on u.run = p_run and u.part = 'u' and u.area_code = v.area_code and u.period = v.period and u.categories = v.categories
      where v.run = p_run and v.part = 'v';
    else
      insert into figure_row (figure_table_id, area_code, period, categories, figures, lower, upper, gaps)
      select made, area_code, period, categories, figures, lower, upper, gaps from figure_staging where run = p_run;
    end if;
    get diagnostics taken = row_count;
    update figure_table t set row_count = (select count(*) from figure_row v where v.figure_table_id = t.id),
      periods = array(select distinct v.period from figure_row v where v.figure_table_id = t.id order by v.period)
      where t.table_id = r.table_id;
    delete from figure_staging where run = p_run;
    if taken > 1000 then
      analyze figure_row, figure_table, figure_column;
    end if;
    return taken;
  end $$;
`;
