import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import says whether its figures are estimates, and counts how often it was begun. */
export class ImportTries1764000313000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table import_run add modelled boolean not null default false, add tries integer not null default 0;
      drop function operator_add_import, add_import;

      create function add_import(p_kind text, p_origin text, p_file_name text, p_file_id uuid, p_table text, p_period text, p_modelled boolean default false)
      returns uuid language sql as $$
        insert into import_run (kind, origin, file_name, file_id, table_id, period, modelled, added_by)
        values (p_kind, p_origin, p_file_name, p_file_id, p_table, p_period, p_modelled, current_account()) returning id
      $$;
      revoke execute on function add_import from public;

      create function operator_add_import(p_kind text, p_origin text, p_file_name text, p_file_id uuid, p_table text, p_period text, p_modelled boolean default false)
      returns uuid language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
      begin
        if not exists (select from account where id = current_account() and operator) then
          raise insufficient_privilege using message = 'only an operator imports';
        end if;
        return add_import(p_kind, p_origin, p_file_name, p_file_id, p_table, p_period, p_modelled);
      end $$;
      revoke execute on function operator_add_import from public;
      grant execute on function operator_add_import to app_rw;

      -- a run that died is taken over by its job when that is tried again
      create or replace function start_import(p_run uuid) returns boolean
      language sql security definer set search_path = pg_catalog, public, pg_temp as $$
        with begun as (
          update import_run set state = 'running', progress = 0, lines = 0, rows = 0, tries = tries + 1, noted_at = now()
          where id = p_run and state in ('waiting', 'running') returning id)
        select exists (select from begun)
      $$;
    `);
  }

  async down(): Promise<void> {
    // the version before does not ask for what was added
  }
}
