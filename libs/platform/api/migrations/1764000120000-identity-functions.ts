import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questions of identity that take one round trip, and the one door through which a gemeente is made. */
export class IdentityFunctions1764000120000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(openRequest);
    await db.query(signInFacts);
    await db.query(makeGemeente);
    await db.query(purge);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function open_request, sign_in_facts, operator_make_gemeente, make_gemeente, purge_expired');
  }
}

/**
 * Who asks, and for which gemeente. With a slug: roles in that gemeente; without: roles everywhere.
 * `seen_at` moves once in five minutes, so that a session rolls on without a write per request.
 */
const openRequest = `
  create function open_request(p_session bytea, p_slug text) returns jsonb language plpgsql as $$
  declare
    g gemeente;
    s record;
    moved text;
    held jsonb;
  begin
    if p_slug is not null then
      select * into g from gemeente where slug = p_slug;
      if not found then
        select n.slug into moved from gemeente_old_slug o join gemeente n on n.id = o.old_of where o.slug = p_slug;
        return jsonb_build_object('moved', moved, 'gemeente', null, 'session', null);
      end if;
    end if;
    select x.account_id, x.method, x.only_gemeente, x.expires_at, x.seen_at, a.email, a.name, a.language, a.operator, a.version,
        a.password_hash is not null as has_password
      into s from session x join account a on a.id = x.account_id
      where x.hash = p_session and x.expires_at > now() and x.seen_at > now() - make_interval(secs => x.idle_seconds);
    if not found then
      return jsonb_build_object('moved', null, 'gemeente', g.id, 'session', null);
    end if;
    if s.seen_at < now() - interval '5 minutes' then
      update session set seen_at = now() where hash = p_session;
    end if;
    perform set_account(s.account_id);
    select coalesce(jsonb_agg(jsonb_build_object('gemeenteId', m.gemeente_id, 'slug', t.slug, 'gemeente', t.name, 'role', m.role,
        'projectId', m.project_id, 'organisationId', m.organisation_id, 'organisation', o.name) order by t.name, m.id), '[]')
      into held from membership m join gemeente t on t.id = m.gemeente_id left join organisation o on o.id = m.organisation_id
      where m.account_id = s.account_id and (g.id is null or m.gemeente_id = g.id) and (s.only_gemeente is null or m.gemeente_id = s.only_gemeente);
    return jsonb_build_object('moved', null, 'gemeente', g.id, 'session', jsonb_build_object('accountId', s.account_id, 'method', s.method,
      'onlyGemeente', s.only_gemeente, 'expiresAt', s.expires_at, 'email', s.email, 'name', s.name, 'language', s.language,
      'operator', s.operator, 'hasPassword', s.has_password, 'version', s.version, 'memberships', held));
  end $$;
`;

/** What sign-in needs to know of an address: one row or none. */
const signInFacts = `
  create function sign_in_facts(p_email text) returns table (id uuid, email text, name text, language text, password_hash text, totp_secret bytea, staff boolean)
  language plpgsql as $$
  declare
    a account;
    is_staff boolean;
  begin
    select * into a from account x where x.email = p_email;
    if not found then return; end if;
    perform set_account(a.id);
    select exists (select from membership m where m.account_id = a.id and m.role in ('coordinator', 'administrator', 'executive', 'researcher')) into is_staff;
    return query select a.id, a.email, a.name, a.language, a.password_hash, a.totp_secret, a.operator or is_staff;
  end $$;
`;

const makeGemeente = `
  create function make_gemeente(p_slug text, p_name text, p_cbs_code text) returns uuid language plpgsql as $$
  declare
    made uuid;
  begin
    if exists (select from gemeente_old_slug where slug = p_slug) then
      raise unique_violation using message = 'an old slug of another gemeente';
    end if;
    insert into gemeente (slug, name, cbs_code) values (p_slug, p_name, p_cbs_code) returning id into made;
    perform set_tenant(made);
    insert into gemeente_setting (gemeente_id) values (made);
    return made;
  end $$;
  revoke execute on function make_gemeente from public;

  -- the app may not write gemeenten; an operator may, through this function only
  create function operator_make_gemeente(p_slug text, p_name text, p_cbs_code text) returns uuid
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
  begin
    if not exists (select from account where id = current_account() and operator) then
      raise insufficient_privilege using message = 'only an operator makes a gemeente';
    end if;
    return make_gemeente(p_slug, p_name, p_cbs_code);
  end $$;
  revoke execute on function operator_make_gemeente from public;
  grant execute on function operator_make_gemeente to app_rw;
`;

// in slices, so that a sweep never holds many rows for long
const purge = `
  create function purge_expired() returns void language sql as $$
    delete from session where hash in (select hash from session where expires_at < now() or seen_at < now() - make_interval(secs => idle_seconds) limit 10000 for update skip locked);
    delete from sign_in_token where hash in (select hash from sign_in_token where expires_at < now() limit 10000 for update skip locked);
    delete from pending_second_factor where hash in (select hash from pending_second_factor where expires_at < now() limit 10000 for update skip locked);
    delete from provider_sign_in where state_hash in (select state_hash from provider_sign_in where expires_at < now() limit 10000 for update skip locked);
    delete from rate_limit where key in (select key from rate_limit where expire < extract(epoch from now()) * 1000 limit 10000 for update skip locked);
  $$;
`;
