import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who did what to which thing: rows are added, never changed. Codes and ids only. */
export class Audit1764000100000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table audit (
        gemeente_id uuid not null references gemeente,
        id uuid not null default uuidv7(),
        at timestamptz not null default now(),
        actor_kind text not null check (actor_kind in ('anonymous', 'account', 'system')),
        actor_id uuid,
        what text not null check (length(what) <= 100),
        kind text not null check (length(kind) <= 100),
        thing_id text check (length(thing_id) <= 100),
        details jsonb not null default '{}' check (octet_length(details::text) <= 4000),
        request_id text not null check (length(request_id) <= 100),
        primary key (gemeente_id, id)
      );
      call enable_tenant_rls('audit', 'select, insert');
      create index audit_of_thing on audit (gemeente_id, kind, thing_id, id);

      -- accounts, operators, gemeenten: what belongs to no gemeente
      create table platform_audit (
        id uuid primary key default uuidv7(),
        at timestamptz not null default now(),
        actor_kind text not null check (actor_kind in ('anonymous', 'account', 'system')),
        actor_id uuid,
        what text not null check (length(what) <= 100),
        kind text not null check (length(kind) <= 100),
        thing_id text check (length(thing_id) <= 100),
        details jsonb not null default '{}' check (octet_length(details::text) <= 4000),
        request_id text not null check (length(request_id) <= 100)
      );
      create index platform_audit_of_thing on platform_audit (kind, thing_id, id);
      grant select, insert on platform_audit to app_rw;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table audit, platform_audit');
  }
}
