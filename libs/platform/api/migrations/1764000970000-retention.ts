import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How long a gemeente keeps what, what was destroyed of it, and that lines about signing in can be destroyed at all. */
export class Retention1764000970000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table retention_setting (
        gemeente_id uuid not null default current_gemeente() references gemeente,
        class text not null check (length(class) between 1 and 60),
        days integer not null check (days between 1 and 3650),
        reason text not null default '' check (length(reason) <= 500),
        primary key (gemeente_id, class)
      );
      call enable_tenant_rls('retention_setting', 'select, insert, delete');
      grant update (days, reason) on retention_setting to app_rw;

      create table retention_run (
        gemeente_id uuid not null default current_gemeente() references gemeente,
        ran_on date not null default current_date,
        class text not null check (length(class) between 1 and 60),
        days integer not null,
        removed bigint not null check (removed >= 0),
        ran_at timestamptz not null default now(),
        primary key (gemeente_id, ran_on, class)
      );
      call enable_tenant_rls('retention_run', 'select, insert, delete');
      grant update (days, removed, ran_at) on retention_run to app_rw;

      create table platform_retention_run (
        ran_on date not null default current_date,
        class text not null check (length(class) between 1 and 60),
        days integer not null,
        removed bigint not null check (removed >= 0),
        ran_at timestamptz not null default now(),
        primary key (ran_on, class)
      );
      grant select, insert, delete on platform_retention_run to app_rw;
      grant update (days, removed, ran_at) on platform_retention_run to app_rw;

      -- the trail is only added to; who signed in when is kept for months, and not for ever
      create index platform_audit_signed_in on platform_audit (at) where what = 'account.signedIn';
      create function forget_sign_ins(p_days integer) returns bigint language sql security definer set search_path = pg_catalog, public, pg_temp as $$
        with gone as (
          delete from platform_audit where what = 'account.signedIn' and at < now() - make_interval(days => greatest(p_days, 90)) returning 1)
        select count(*) from gone
      $$;
      revoke execute on function forget_sign_ins from public;
      grant execute on function forget_sign_ins to app_rw;

      -- what is past, counted by class
      drop function purge_expired();
      create function purge_expired(out sessions bigint, out codes bigint, out addresses bigint) language sql as $$
        with
        a as (delete from session where hash in (
          select hash from session where expires_at < now() or seen_at < now() - make_interval(secs => idle_seconds) limit 10000) returning 1),
        b as (delete from sign_in_token where hash in (select hash from sign_in_token where expires_at < now() limit 10000) returning 1),
        c as (delete from pending_second_factor where hash in (select hash from pending_second_factor where expires_at < now() limit 10000) returning 1),
        d as (delete from provider_sign_in where state_hash in (select state_hash from provider_sign_in where expires_at < now() limit 10000) returning 1),
        e as (delete from rate_limit where key in (select key from rate_limit where expire < extract(epoch from now()) * 1000 limit 10000) returning 1)
        select (select count(*) from a), (select count(*) from b) + (select count(*) from c) + (select count(*) from d), (select count(*) from e)
      $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function purge_expired();
      create function purge_expired() returns void language sql as $$
        delete from session where hash in (select hash from session where expires_at < now() or seen_at < now() - make_interval(secs => idle_seconds) limit 10000);
        delete from sign_in_token where hash in (select hash from sign_in_token where expires_at < now() limit 10000);
        delete from pending_second_factor where hash in (select hash from pending_second_factor where expires_at < now() limit 10000);
        delete from provider_sign_in where state_hash in (select state_hash from provider_sign_in where expires_at < now() limit 10000);
        delete from rate_limit where key in (select key from rate_limit where expire < extract(epoch from now()) * 1000 limit 10000);
      $$;
      drop function forget_sign_ins;
      drop index platform_audit_signed_in;
      drop table platform_retention_run, retention_run, retention_setting;
    `);
  }
}
