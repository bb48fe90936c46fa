import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The ground: roles, tenancy, gemeenten. Every later table of a gemeente calls `enable_tenant_rls`. */
export class Platform1764000000000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      do $$ begin
        if not exists (select from pg_roles where rolname = 'app_rw') then create role app_rw nologin nobypassrls; end if;
      end $$;
      revoke create on schema public from public;
      grant usage on schema public to app_rw;

      create function current_gemeente() returns uuid stable language sql
        as $$ select nullif(current_setting('app.gemeente_id', true), '')::uuid $$;
      create function current_account() returns uuid stable language sql
        as $$ select nullif(current_setting('app.account_id', true), '')::uuid $$;
      -- a statement of its own, never inside one that also reads a table under row level security
      create function set_tenant(g uuid) returns uuid language plpgsql
        as $$ begin execute format('set local app.gemeente_id = %L', g); return g; end $$;
      create function set_account(a uuid) returns uuid language plpgsql
        as $$ begin execute format('set local app.account_id = %L', a); return a; end $$;

      -- right after CREATE TABLE; TRUNCATE is not granted, since it goes around row level security
      create procedure enable_tenant_rls(t regclass, rights text default 'select, insert, update, delete') language plpgsql as $$
      begin
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy tenant on %s using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())', t);
        execute format('alter table %s alter gemeente_id set default current_gemeente()', t);
        execute format('grant %s on %s to app_rw', rights, t);
      end $$;

      create table gemeente (
        id uuid primary key default uuidv7(),
        slug text not null unique check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) <= 60),
        name text not null check (length(name) between 1 and 200),
        cbs_code text check (cbs_code ~ '^GM[0-9]{4}$'),
        host text unique,
        created_at timestamptz not null default now()
      );
      create table gemeente_old_slug (
        slug text primary key,
        old_of uuid not null references gemeente
      );
      grant select on gemeente, gemeente_old_slug to app_rw;

      create table gemeente_setting (
        gemeente_id uuid not null primary key references gemeente,
        theme text not null default 'wijkspoor',
        languages text[] not null default '{nl,en,ar}' check ('nl' = any (languages)),
        contact text not null default '' check (length(contact) <= 2000),
        version integer not null default 1
      );
      call enable_tenant_rls('gemeente_setting', 'select, update');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table gemeente_setting, gemeente_old_slug, gemeente;
      drop procedure enable_tenant_rls; drop function set_account, set_tenant, current_account, current_gemeente;
    `);
  }
}
