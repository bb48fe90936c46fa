-- The schema after all migrations, for readers. Made by: npm run -s cli -- schema

table account
  id uuid not null default uuidv7()
  email text not null
  name text not null default ''::text
  language text not null default 'nl'::text
  password_hash text
  totp_secret bytea
  totp_step bigint
  operator boolean not null default false
  demo boolean not null default false
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  CHECK (((email = lower(email)) AND ((length(email) >= 3) AND (length(email) <= 254))))
  CHECK ((length(language) <= 10))
  CHECK ((length(name) <= 100))
  PRIMARY KEY (id)
  UNIQUE (email)
  grant select to app_rw
  grant insert (created_at, email, id, language, name, password_hash, totp_secret, totp_step, version) to app_rw
  grant update (language, name, password_hash, totp_secret, totp_step, version) to app_rw

table area
  code text not null
  year smallint not null
  level text not null
  name text not null
  gemeente_code text
  wijk_code text
  change smallint
  derived boolean not null
  boundary text
  imported_at timestamp with time zone not null default now()
  CHECK (((change >= 1) AND (change <= 3)))
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CHECK (((year >= 1990) AND (year <= 2100)))
  CHECK ((code ~ '^(NL0[01]|GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$'::text))
  CHECK ((level = ANY (ARRAY['country'::text, 'gemeente'::text, 'wijk'::text, 'buurt'::text])))
  PRIMARY KEY (code, year)
  CREATE INDEX area_of_gemeente on area USING btree (gemeente_code, year, level)
  CREATE INDEX area_of_year on area USING btree (year, level)
  grant select to app_rw

table area_staging
  run uuid not null
  code text not null
  level text not null
  name text not null
  gemeente_code text
  wijk_code text
  change smallint
  derived boolean not null
  boundary text
  PRIMARY KEY (run, code)
  grant delete, insert, select to app_rw

table audit
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  at timestamp with time zone not null default now()
  actor_kind text not null
  actor_id uuid
  what text not null
  kind text not null
  thing_id text
  details jsonb not null default '{}'::jsonb
  request_id text not null
  CHECK ((actor_kind = ANY (ARRAY['anonymous'::text, 'account'::text, 'system'::text])))
  CHECK ((length(kind) <= 100))
  CHECK ((length(request_id) <= 100))
  CHECK ((length(thing_id) <= 100))
  CHECK ((length(what) <= 100))
  CHECK ((octet_length((details)::text) <= 4000))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, id)
  CREATE INDEX audit_of_thing on audit USING btree (gemeente_id, kind, thing_id, id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select to app_rw

table external_identity
  issuer text not null
  sub text not null
  account_id uuid not null
  created_at timestamp with time zone not null default now()
  CHECK ((length(issuer) <= 500))
  CHECK ((length(sub) <= 255))
  FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  PRIMARY KEY (issuer, sub)
  CREATE INDEX external_identity_of_account on external_identity USING btree (account_id)
  grant insert, select to app_rw

table gemeente
  id uuid not null default uuidv7()
  slug text not null
  name text not null
  cbs_code text
  host text
  created_at timestamp with time zone not null default now()
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CHECK (((slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60)))
  CHECK ((cbs_code ~ '^GM[0-9]{4}$'::text))
  PRIMARY KEY (id)
  UNIQUE (host)
  UNIQUE (slug)
  grant select to app_rw

table gemeente_old_slug
  slug text not null
  old_of uuid not null
  FOREIGN KEY (old_of) REFERENCES gemeente(id)
  PRIMARY KEY (slug)
  grant select to app_rw

table gemeente_setting
  gemeente_id uuid not null default current_gemeente()
  theme text not null default 'wijkspoor'::text
  languages text[] not null default '{nl,en,ar}'::text[]
  contact text not null default ''::text
  version integer not null default 1
  CHECK (('nl'::text = ANY (languages)))
  CHECK ((length(contact) <= 2000))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant select, update to app_rw

table identity_provider
  gemeente_id uuid not null default current_gemeente()
  issuer text not null
  client_id text not null
  client_secret bytea not null
  CHECK ((length(client_id) <= 255))
  CHECK ((length(issuer) <= 500))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table invitation
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  email text not null
  role text not null
  project_id uuid
  organisation_id uuid
  invited_by uuid
  expires_at timestamp with time zone not null
  CHECK (((email = lower(email)) AND (length(email) <= 254)))
  CHECK (((role <> ALL (ARRAY['partnerReporter'::text, 'partnerLead'::text])) OR (organisation_id IS NOT NULL)))
  CHECK ((role = ANY (ARRAY['resident'::text, 'keyPerson'::text, 'partnerReporter'::text, 'partnerLead'::text, 'coordinator'::text, 'administrator'::text, 'executive'::text, 'researcher'::text])))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  PRIMARY KEY (gemeente_id, id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table invitation_code
  hash bytea not null
  for_gemeente uuid not null
  invitation_id uuid not null
  CHECK ((octet_length(hash) = 32))
  FOREIGN KEY (for_gemeente, invitation_id) REFERENCES invitation(gemeente_id, id) ON DELETE CASCADE
  PRIMARY KEY (hash)
  CREATE INDEX invitation_code_of_invitation on invitation_code USING btree (for_gemeente, invitation_id)
  grant insert, select to app_rw

table mail_message
  id uuid not null default uuidv7()
  to_address text not null
  subject text not null
  body_text text not null
  body_html text not null
  language text not null
  status text not null default 'queued'::text
  added_at timestamp with time zone not null default now()
  sent_at timestamp with time zone
  CHECK (((status = 'sent'::text) = (sent_at IS NOT NULL)))
  CHECK ((length(subject) <= 200))
  CHECK ((length(to_address) <= 254))
  CHECK ((status = ANY (ARRAY['queued'::text, 'sent'::text])))
  PRIMARY KEY (id)
  CREATE INDEX mail_message_sent on mail_message USING btree (sent_at) WHERE (status = 'sent'::text)
  grant delete, select to app_rw
  grant insert (body_html, body_text, language, subject, to_address) to app_rw
  grant update (body_html, body_text, sent_at, status, subject, to_address) to app_rw

table membership
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  account_id uuid not null
  role text not null
  project_id uuid
  organisation_id uuid
  created_at timestamp with time zone not null default now()
  CHECK (((role <> ALL (ARRAY['partnerReporter'::text, 'partnerLead'::text])) OR (organisation_id IS NOT NULL)))
  CHECK ((role = ANY (ARRAY['resident'::text, 'keyPerson'::text, 'partnerReporter'::text, 'partnerLead'::text, 'coordinator'::text, 'administrator'::text, 'executive'::text, 'researcher'::text])))
  FOREIGN KEY (account_id) REFERENCES account(id)
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (organisation_id) REFERENCES organisation(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE NULLS NOT DISTINCT (gemeente_id, account_id, role, project_id, organisation_id)
  CREATE INDEX membership_of_account on membership USING btree (account_id)
  row level security forced
  policy own for select using (account_id = current_account())
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select, update to app_rw

table organisation
  id uuid not null default uuidv7()
  name text not null
  created_at timestamp with time zone not null default now()
  CHECK (((length(name) >= 1) AND (length(name) <= 150)))
  PRIMARY KEY (id)
  CREATE UNIQUE INDEX organisation_name on organisation USING btree (lower(name))
  grant insert, select to app_rw

table outbox
  id uuid not null default uuidv7()
  name text not null
  payload jsonb not null
  tenant uuid
  account_id uuid
  request_id text not null
  language text not null
  key text
  run integer not null default 0
  again boolean not null default false
  attempts integer not null default 0
  added_at timestamp with time zone not null default now()
  handed_at timestamp with time zone
  started_at timestamp with time zone
  dead_at timestamp with time zone
  error text
  CHECK ((jsonb_typeof(payload) = 'object'::text))
  CHECK ((length(key) <= 200))
  CHECK ((length(name) <= 100))
  FOREIGN KEY (tenant) REFERENCES gemeente(id)
  PRIMARY KEY (id)
  CREATE INDEX outbox_dead on outbox USING btree (dead_at) WHERE (dead_at IS NOT NULL)
  CREATE INDEX outbox_handed on outbox USING btree (handed_at) WHERE (dead_at IS NULL)
  CREATE INDEX outbox_waiting on outbox USING btree (id) WHERE ((handed_at IS NULL) AND (dead_at IS NULL))
  CREATE UNIQUE INDEX outbox_key on outbox USING btree (name, tenant, key) NULLS NOT DISTINCT WHERE ((key IS NOT NULL) AND (dead_at IS NULL))
  grant delete, select to app_rw
  grant insert (account_id, key, language, name, payload, request_id, tenant) to app_rw
  grant update (again, attempts, dead_at, error, handed_at, run, started_at) to app_rw

table pending_second_factor
  hash bytea not null
  account_id uuid not null
  totp_secret bytea
  attempts integer not null default 0
  expires_at timestamp with time zone not null
  CHECK ((octet_length(hash) = 32))
  FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  PRIMARY KEY (hash)
  CREATE INDEX pending_second_factor_expiry on pending_second_factor USING btree (expires_at)
  CREATE INDEX pending_second_factor_of_account on pending_second_factor USING btree (account_id)
  grant delete, insert, select to app_rw
  grant update (attempts) to app_rw

table platform_audit
  id uuid not null default uuidv7()
  at timestamp with time zone not null default now()
  actor_kind text not null
  actor_id uuid
  what text not null
  kind text not null
  thing_id text
  details jsonb not null default '{}'::jsonb
  request_id text not null
  CHECK ((actor_kind = ANY (ARRAY['anonymous'::text, 'account'::text, 'system'::text])))
  CHECK ((length(kind) <= 100))
  CHECK ((length(request_id) <= 100))
  CHECK ((length(thing_id) <= 100))
  CHECK ((length(what) <= 100))
  CHECK ((octet_length((details)::text) <= 4000))
  PRIMARY KEY (id)
  CREATE INDEX platform_audit_of_thing on platform_audit USING btree (kind, thing_id, id)
  grant insert, select to app_rw

table postcode_area
  postcode text not null
  year smallint not null
  first_number integer not null
  last_number integer not null
  code text not null
  CHECK (((year >= 1990) AND (year <= 2100)))
  CHECK ((code ~ '^(GM[0-9]{4}|WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$'::text))
  CHECK ((first_number <= last_number))
  CHECK ((postcode ~ '^[1-9][0-9]{3}([A-Z]{2})?$'::text))
  PRIMARY KEY (postcode, year, first_number, code)
  grant select to app_rw

table postcode_staging
  run uuid not null
  postcode text not null
  number integer
  code text not null
  CREATE INDEX postcode_staging_of_run on postcode_staging USING btree (run)
  grant delete, insert, select to app_rw

table provider_sign_in
  state_hash bytea not null
  browser_hash bytea not null
  secrets bytea not null
  for_gemeente uuid not null
  next text
  expires_at timestamp with time zone not null
  CHECK ((length(next) <= 200))
  CHECK ((octet_length(browser_hash) = 32))
  CHECK ((octet_length(state_hash) = 32))
  FOREIGN KEY (for_gemeente) REFERENCES gemeente(id)
  PRIMARY KEY (state_hash)
  CREATE INDEX provider_sign_in_expiry on provider_sign_in USING btree (expires_at)
  grant delete, insert, select to app_rw

table rate_limit
  key character varying(255) not null
  points integer not null default 0
  expire bigint
  PRIMARY KEY (key)
  grant delete, insert, select, update to app_rw

table session
  hash bytea not null
  account_id uuid not null
  method text not null
  only_gemeente uuid
  created_at timestamp with time zone not null default now()
  seen_at timestamp with time zone not null default now()
  idle_seconds integer not null
  expires_at timestamp with time zone not null
  CHECK (((method = 'provider'::text) = (only_gemeente IS NOT NULL)))
  CHECK ((idle_seconds > 0))
  CHECK ((method = ANY (ARRAY['mailLink'::text, 'password'::text, 'provider'::text])))
  CHECK ((octet_length(hash) = 32))
  FOREIGN KEY (account_id) REFERENCES account(id) ON DELETE CASCADE
  FOREIGN KEY (only_gemeente) REFERENCES gemeente(id)
  PRIMARY KEY (hash)
  CREATE INDEX session_expiry on session USING btree (expires_at)
  CREATE INDEX session_of_account on session USING btree (account_id)
  grant delete, insert, select to app_rw
  grant update (seen_at) to app_rw

table sign_in_token
  hash bytea not null
  purpose text not null
  email text not null
  next text
  expires_at timestamp with time zone not null
  CHECK ((length(next) <= 200))
  CHECK ((octet_length(hash) = 32))
  CHECK ((purpose = ANY (ARRAY['mailLink'::text, 'passwordReset'::text])))
  PRIMARY KEY (hash)
  CREATE INDEX sign_in_token_expiry on sign_in_token USING btree (expires_at)
  CREATE INDEX sign_in_token_of_email on sign_in_token USING btree (email)
  grant delete, insert, select to app_rw

table stored_file
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default gen_random_uuid()
  name text not null
  type text not null
  size integer not null
  sha256 text not null
  owner_account uuid
  added_at timestamp with time zone not null default now()
  CHECK (((length(name) >= 1) AND (length(name) <= 200)))
  CHECK ((sha256 ~ '^[0-9a-f]{64}$'::text))
  CHECK ((size > 0))
  CHECK ((type = ANY (ARRAY['image/jpeg'::text, 'image/png'::text, 'image/webp'::text, 'application/pdf'::text])))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, id)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

table wijk
  gemeente_id uuid not null default current_gemeente()
  id uuid not null default uuidv7()
  slug text not null
  name text not null
  intro text not null default ''::text
  published boolean not null default false
  version integer not null default 1
  created_at timestamp with time zone not null default now()
  CHECK (((length(name) >= 1) AND (length(name) <= 100)))
  CHECK (((slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$'::text) AND (length(slug) <= 60)))
  CHECK ((length(intro) <= 2000))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  PRIMARY KEY (gemeente_id, id)
  UNIQUE (gemeente_id, slug)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant insert, select, update to app_rw

table wijk_area
  gemeente_id uuid not null default current_gemeente()
  wijk_id uuid not null
  code text not null
  year smallint not null
  CHECK ((code ~ '^(WK[0-9]{4}[0-9A-Z]{2}|BU[0-9]{4}[0-9A-Z]{4})$'::text))
  FOREIGN KEY (gemeente_id) REFERENCES gemeente(id)
  FOREIGN KEY (gemeente_id, wijk_id) REFERENCES wijk(gemeente_id, id)
  PRIMARY KEY (gemeente_id, wijk_id, code)
  row level security forced
  policy tenant for all using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())
  grant delete, insert, select to app_rw

CREATE OR REPLACE FUNCTION public.current_account()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.account_id', true), '')::uuid $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.current_gemeente()
 RETURNS uuid
 LANGUAGE sql
 STABLE
AS $function$ select nullif(current_setting('app.gemeente_id', true), '')::uuid $function$

  may be run by: everyone

CREATE OR REPLACE PROCEDURE public.enable_tenant_rls(IN t regclass, IN rights text DEFAULT 'select, insert, update, delete'::text)
 LANGUAGE plpgsql
AS $procedure$
      begin
        execute format('alter table %s enable row level security', t);
        execute format('alter table %s force row level security', t);
        execute format('create policy tenant on %s using (gemeente_id = current_gemeente()) with check (gemeente_id = current_gemeente())', t);
        execute format('alter table %s alter gemeente_id set default current_gemeente()', t);
        execute format('grant %s on %s to app_rw', rights, t);
      end $procedure$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.make_gemeente(p_slug text, p_name text, p_cbs_code text)
 RETURNS uuid
 LANGUAGE plpgsql
AS $function$
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
  end $function$

  may be run by: the owner

CREATE OR REPLACE FUNCTION public.open_request(p_session bytea, p_slug text)
 RETURNS jsonb
 LANGUAGE plpgsql
AS $function$
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
  end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.operator_make_gemeente(p_slug text, p_name text, p_cbs_code text)
 RETURNS uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
  begin
    if not exists (select from account where id = current_account() and operator) then
      raise insufficient_privilege using message = 'only an operator makes a gemeente';
    end if;
    return make_gemeente(p_slug, p_name, p_cbs_code);
  end $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.purge_expired()
 RETURNS void
 LANGUAGE sql
AS $function$
        delete from session where hash in (select hash from session where expires_at < now() or seen_at < now() - make_interval(secs => idle_seconds) limit 10000);
        delete from sign_in_token where hash in (select hash from sign_in_token where expires_at < now() limit 10000);
        delete from pending_second_factor where hash in (select hash from pending_second_factor where expires_at < now() limit 10000);
        delete from provider_sign_in where state_hash in (select state_hash from provider_sign_in where expires_at < now() limit 10000);
        delete from rate_limit where key in (select key from rate_limit where expire < extract(epoch from now()) * 1000 limit 10000);
      $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.replace_areas(p_run uuid, p_year integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
  end $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.replace_postcodes(p_run uuid, p_year integer)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'pg_catalog', 'public', 'pg_temp'
AS $function$
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
  end $function$

  may be run by: app_rw

CREATE OR REPLACE FUNCTION public.set_account(a uuid)
 RETURNS uuid
 LANGUAGE plpgsql
AS $function$ begin execute format('set local app.account_id = %L', a); return a; end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.set_tenant(g uuid)
 RETURNS uuid
 LANGUAGE plpgsql
AS $function$ begin execute format('set local app.gemeente_id = %L', g); return g; end $function$

  may be run by: everyone

CREATE OR REPLACE FUNCTION public.sign_in_facts(p_email text)
 RETURNS TABLE(id uuid, email text, name text, language text, password_hash text, totp_secret bytea, staff boolean)
 LANGUAGE plpgsql
AS $function$
  declare
    a account;
    is_staff boolean;
  begin
    select * into a from account x where x.email = p_email;
    if not found then return; end if;
    perform set_account(a.id);
    select exists (select from membership m where m.account_id = a.id and m.role in ('coordinator', 'administrator', 'executive', 'researcher')) into is_staff;
    return query select a.id, a.email, a.name, a.language, a.password_hash, a.totp_secret, a.operator or is_staff;
  end $function$

  may be run by: everyone

