import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Gemeenten, wijken and buurten of CBS per year, which postcodes lie in them, and the areas a wijk of a gemeente is made of. */
export class Areas1764000300000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(tables);
    await db.query(replaceAreas);
    await db.query(replacePostcodes);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function replace_areas, replace_postcodes');
    await db.query('drop table wijk_area, postcode_area, postcode_staging, area, area_staging');
  }
}

const tables = `
  -- one row per indelingsjaar: an old figure keeps its old code, and a merger is visible
  create table area (
    code text not null check (code ~ '^(NL0[01]|GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$'),
    year smallint not null check (year between 1990 and 2100),
    level text not null check (level in ('country', 'gemeente', 'wijk', 'buurt')),
    name text not null check (length(name) between 1 and 200),
    gemeente_code text,
    wijk_code text,
    -- CBS: 1 as the year before, 2 another code, 3 other ground
    change smallint check (change between 1 and 3),
    -- made of the areas in it, because no file had it
    derived boolean not null,
    -- rings of whole metres in EPSG:28992
    boundary text,
    imported_at timestamptz not null default now(),
    primary key (code, year)
  );
  create index area_of_gemeente on area (gemeente_code, year, level);
  create index area_of_year on area (year, level);
  grant select on area to app_rw;

  -- what an import has read and not put in place yet; gone when the import ends
  create unlogged table area_staging (
    run uuid not null,
    code text not null,
    level text not null,
    name text not null,
    gemeente_code text,
    wijk_code text,
    change smallint,
    derived boolean not null,
    boundary text,
    primary key (run, code)
  );
  grant select, insert, delete on area_staging to app_rw;

  create table postcode_area (
    postcode text not null check (postcode ~ '^[1-9][0-9]{3}([A-Z]{2})?$'),
    year smallint not null check (year between 1990 and 2100),
    -- house numbers from and to, both included; 0 and 2147483647 for the whole postcode
    first_number integer not null,
    last_number integer not null,
    code text not null check (code ~ '^(GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$'),
    primary key (postcode, year, first_number, code),
    check (first_number <= last_number)
  );
  grant select on postcode_area to app_rw;

  create unlogged table postcode_staging (run uuid not null, postcode text not null, number integer, code text not null);
  create index postcode_staging_of_run on postcode_staging (run);
  grant select, insert, delete on postcode_staging to app_rw;

  create table wijk_area (
    gemeente_id uuid not null references gemeente,
    wijk_id uuid not null,
    code text not null check (code ~ '^(WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$'),
    year smallint not null,
    primary key (gemeente_id, wijk_id, code),
    foreign key (gemeente_id, wijk_id) references wijk (gemeente_id, id)
  );
  call enable_tenant_rls('wijk_area', 'select, insert, delete');
`;

/** The app may not write areas, but through this: the levels and gemeenten a file holds are replaced as a whole, for one year. */
const replaceAreas = `
  create function replace_areas(p_run uuid, p_year integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    kept integer;
  begin
    perform pg_advisory_xact_lock(727002, p_year);
    -- a list without boundaries says nothing about them, so what is known of the same code and year stays
    update area_staging s set boundary = coalesce(s.boundary, a.boundary), change = coalesce(s.change, a.change)
      from area a where s.run = p_run and not s.derived and a.code = s.code and a.year = p_year;
    -- what a file gives wins from what was derived, never the other way round
    delete from area a using (select distinct level, gemeente_code, derived from area_staging where run = p_run) s
      where a.year = p_year and a.level = s.level and a.gemeente_code is not distinct from s.gemeente_code and (a.derived or not s.derived);
    insert into area (code, year, level, name, gemeente_code, wijk_code, change, derived, boundary)
      select code, p_year, level, name, gemeente_code, wijk_code, change, derived, boundary from area_staging where run = p_run
      on conflict (code, year) do nothing;
    get diagnostics kept = row_count;
    delete from area_staging where run = p_run;
    return kept;
  end $$;
  revoke execute on function replace_areas from public;
  grant execute on function replace_areas to app_rw;
`;

/** The same for postcodes; house numbers that follow each other in one area become one range. */
const replacePostcodes = `
  create function replace_postcodes(p_run uuid, p_year integer) returns integer
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  declare
    kept integer;
  begin
    perform pg_advisory_xact_lock(727003, p_year);
    -- a file of postcodes with letters leaves those of four digits alone, and the other way round
    delete from postcode_area a where a.year = p_year
      and length(a.postcode) in (select distinct length(postcode) from postcode_staging where run = p_run);
    insert into postcode_area (postcode, year, first_number, last_number, code)
      with told as (select distinct postcode, number, code from postcode_staging where run = p_run),
      of_one as (select postcode from told group by postcode having count(distinct code) = 1),
      islands as (
        select postcode, number, code, row_number() over (partition by postcode order by number, code)
          - row_number() over (partition by postcode, code order by number) as island
        from told where number is not null and postcode not in (select postcode from of_one))
      select distinct postcode, p_year, 0, 2147483647, code from told where number is null or postcode in (select postcode from of_one)
      union all
      select postcode, p_year, min(number), max(number), code from islands group by postcode, code, island
      on conflict do nothing;
    get diagnostics kept = row_count;
    delete from postcode_staging where run = p_run;
    return kept;
  end $$;
  revoke execute on function replace_postcodes from public;
  grant execute on function replace_postcodes to app_rw;
`;
