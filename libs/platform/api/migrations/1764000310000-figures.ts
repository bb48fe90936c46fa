import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Figures of areas: platform-wide ones that the operator imports, and a gemeente's own in tables of the same shape. */
export class Figures1764000310000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(runs);
    await db.query(platformWide);
    await db.query(own);
    await db.query(doors);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function replace_figures, finish_import, note_import, start_import, operator_add_import, add_import;
      drop table own_figure_row, own_figure_column, own_figure_table, figure_staging, figure_row, figure_column, figure_table, import_run;
    `);
  }
}

const runs = `
  create table import_run (
    id uuid primary key default uuidv7(),
    kind text not null check (kind in ('figures', 'areas', 'postcodes')),
    origin text not null check (origin in ('upload', 'fetch', 'command')),
    file_name text not null check (length(file_name) between 1 and 200),
    -- name of the uploaded file in the operator's folder
    file_id uuid,
    table_id text check (table_id ~ '^[0-9A-Za-z][0-9A-Za-z_.-]{0,59}$'),
    period text check (period ~ '^[0-9]{4}(-(Q[1-4]|[0-9]{2}))?$'),
    state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'refused', 'failed')),
    progress smallint not null default 0 check (progress between 0 and 100),
    lines integer not null default 0,
    rows integer not null default 0,
    report jsonb not null default '{"lines": [], "more": 0, "columns": []}',
    added_by uuid,
    added_at timestamptz not null default now(),
    noted_at timestamptz not null default now(),
    finished_at timestamptz,
    check ((state in ('done', 'refused', 'failed')) = (finished_at is not null))
  );
  grant select on import_run to app_rw;
`;

const platformWide = `
  create table figure_table (
    id uuid primary key default uuidv7(),
    table_id text not null check (table_id ~ '^[0-9A-Za-z][0-9A-Za-z_.-]{0,59}$'),
    -- a table with one period per version; none when the rows say their own
    period text check (period ~ '^[0-9]{4}(-(Q[1-4]|[0-9]{2}))?$'),
    title text not null,
    source text not null,
    licence text not null,
    modified text,
    -- year of the area codes, when it is not the period of the row
    area_year smallint,
    periods text[] not null,
    row_count integer not null,
    run uuid not null references import_run,
    imported_at timestamptz not null default now(),
    unique nulls not distinct (table_id, period)
  );
  create table figure_column (
    figure_table_id uuid not null references figure_table on delete cascade,
    position smallint not null check (position > 0),
    key text not null,
    title text not null,
    unit text not null,
    decimals smallint not null,
    indicator text,
    kind text,
    measured text not null check (measured in ('measured', 'modelled')),
    -- never shown of a wijk or buurt
    never boolean not null,
    primary key (figure_table_id, position),
    unique (figure_table_id, key)
  );
  -- one row per area, table version, period and categories: values by position, gaps one letter per position
  create table figure_row (
    figure_table_id uuid not null references figure_table on delete cascade,
    area_code text not null,
    period text not null,
    categories text not null,
    figures float8[] not null,
    lower float8[],
    upper float8[],
    gaps text,
    primary key (figure_table_id, area_code, period, categories)
  );
  create unlogged table figure_staging (
    run uuid not null,
    line integer not null,
    part text not null check (part in ('v', 'l', 'u')),
    area_code text not null,
    period text not null,
    categories text not null,
    figures float8[] not null,
    lower float8[],
    upper float8[],
    gaps text
  );
  grant select on figure_table, figure_column, figure_row to app_rw;
  grant select, insert, delete on figure_staging to app_rw;
`;

const own = `
  create table own_figure_table (
    gemeente_id uuid not null references gemeente,
    id uuid not null default uuidv7(),
    title text not null check (length(title) between 1 and 200),
    source text not null check (length(source) between 1 and 200),
    licence text not null default '' check (length(licence) <= 200),
    period text not null check (period ~ '^[0-9]{4}(-(Q[1-4]|[0-9]{2}))?$'),
    minimum_n integer not null check (minimum_n between 1 and 10000),
    file_name text not null check (length(file_name) between 1 and 200),
    periods text[] not null,
    row_count integer not null,
    report jsonb not null,
    added_by uuid,
    imported_at timestamptz not null default now(),
    primary key (gemeente_id, id)
  );
  call enable_tenant_rls('own_figure_table', 'select, insert, delete');
  create table own_figure_column (
    gemeente_id uuid not null references gemeente,
    figure_table_id uuid not null,
    position smallint not null check (position > 0),
    key text not null,
    title text not null,
    unit text not null,
    decimals smallint not null,
    indicator text,
    kind text,
    measured text not null check (measured in ('measured', 'modelled')),
    never boolean not null,
    primary key (gemeente_id, figure_table_id, position),
    unique (gemeente_id, figure_table_id, key),
    foreign key (gemeente_id, figure_table_id) references own_figure_table on delete cascade
  );
  call enable_tenant_rls('own_figure_column', 'select, insert, delete');
  create table own_figure_row (
    gemeente_id uuid not null references gemeente,
    figure_table_id uuid not null,
    area_code text not null,
    period text not null,
    categories text not null,
    figures float8[] not null,
    lower float8[],
    upper float8[],
    gaps text,
    primary key (gemeente_id, figure_table_id, area_code, period, categories),
    foreign key (gemeente_id, figure_table_id) references own_figure_table on delete cascade
  );
  call enable_tenant_rls('own_figure_row', 'select, insert, delete');
`;

/** The app may read figures and runs; it writes them through these functions only. */
const doors = `
  create function add_import(p_kind text, p_origin text, p_file_name text, p_file_id uuid, p_table text, p_period text) returns uuid language sql as $$
    insert into import_run (kind, origin, file_name, file_id, table_id, period, added_by)
    values (p_kind, p_origin, p_file_name, p_file_id, p_table, p_period, current_account()) returning id
  $$;
  revoke execute on function add_import from public;

  create function operator_add_import(p_kind text, p_origin text, p_file_name text, p_file_id uuid, p_table text, p_period text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if not exists (select from account where id = current_account() and operator) then
      raise insufficient_privilege using message = 'only an operator imports';
    end if;
    return add_import(p_kind, p_origin, p_file_name, p_file_id, p_table, p_period);
  end $$;
  revoke execute on function operator_add_import from public;
  grant execute on function operator_add_import to app_rw;

  -- a run that died is taken over by its job when that is tried again
  create function start_import(p_run uuid) returns boolean
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    with begun as (
      update import_run set state = 'running', progress = 0, lines = 0, rows = 0, noted_at = now()
      where id = p_run and state in ('waiting', 'running') returning id)
    select exists (select from begun)
  $$;
  create function note_import(p_run uuid, p_progress integer, p_lines integer, p_rows integer) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    update import_run set progress = least(greatest(p_progress, 0), 100), lines = p_lines, rows = p_rows, noted_at = now()
    where id = p_run and state = 'running'
  $$;
  create function finish_import(p_run uuid, p_state text, p_lines integer, p_rows integer, p_report jsonb) returns void
  language sql security definer set search_path = pg_catalog, public, pg_temp as $$
    update import_run set state = p_state, progress = case when p_state = 'done' then 100 else progress end, lines = p_lines, rows = p_rows,
      report = p_report, noted_at = now(), finished_at = now()
    where id = p_run and state in ('waiting', 'running') and p_state in ('done', 'refused', 'failed')
  $$;

  -- the whole table version at once: readers see the old one or the new one
  create function replace_figures(p_run uuid, p_table jsonb, p_columns jsonb) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    r import_run;
    made uuid;
    taken integer;
  begin
    select * into r from import_run where id = p_run and kind = 'figures' and state = 'running' for update;
    if not found then
      raise insufficient_privilege using message = 'no import of figures is running under this id';
    end if;
    delete from figure_table where table_id = r.table_id and period is not distinct from r.period;
    insert into figure_table (table_id, period, title, source, licence, modified, area_year, periods, row_count, run)
    values (r.table_id, r.period, p_table ->> 'title', p_table ->> 'source', p_table ->> 'licence', p_table ->> 'modified',
      (p_table ->> 'areaYear')::smallint, '{}', 0, r.id) returning id into made;
    insert into figure_column (figure_table_id, position, key, title, unit, decimals, indicator, kind, measured, never)
    select made, c.position, c.key, c.title, c.unit, c.decimals, c.indicator, c.kind, c.measured, c.never
    from jsonb_to_recordset(p_columns) as c(position smallint, key text, title text, unit text, decimals smallint, indicator text, kind text, measured text, never boolean);
    insert into figure_row (figure_table_id, area_code, period, categories, figures, lower, upper, gaps)
    select made, v.area_code, v.period, v.categories, v.figures, coalesce(v.lower, l.figures), coalesce(v.upper, u.figures), v.gaps
    from figure_staging v
    left join figure_staging l on l.run = p_run and l.part = 'l' and l.area_code = v.area_code and l.period = v.period and l.categories = v.categories
    left join figure_staging u on u.run = p_run and u.part = 'u' and u.area_code = v.area_code and u.period = v.period and u.categories = v.categories
    where v.run = p_run and v.part = 'v';
    get diagnostics taken = row_count;
    update figure_table set row_count = taken,
      periods = array(select distinct period from figure_row where figure_table_id = made order by period) where id = made;
    delete from figure_staging where run = p_run;
    return taken;
  end $$;
  revoke execute on function start_import, note_import, finish_import, replace_figures from public;
  grant execute on function start_import, note_import, finish_import, replace_figures to app_rw;
`;
