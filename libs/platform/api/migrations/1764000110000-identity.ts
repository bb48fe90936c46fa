import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts, sessions and what leads to one; organisations, memberships, invitations, identity providers. */
export class Identity1764000110000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(platformWide);
    await db.query(ofGemeenten);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table invitation_code, invitation, membership, identity_provider, organisation, rate_limit,
        external_identity, provider_sign_in, pending_second_factor, sign_in_token, session, account;
    `);
  }
}

const platformWide = `
  create table account (
    id uuid primary key default uuidv7(),
    email text not null unique check (email = lower(email) and length(email) between 3 and 254),
    name text not null default '' check (length(name) <= 100),
    language text not null default 'nl' check (length(language) <= 10),
    password_hash text,
    -- encrypted; totp_step is the last time step that was used, so that a code works once
    totp_secret bytea,
    totp_step bigint,
    operator boolean not null default false,
    demo boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null default now()
  );
  -- only the owner makes operators and demo accounts
  grant select on account to app_rw;
  grant insert (id, email, name, language, password_hash, totp_secret, totp_step, version, created_at) on account to app_rw;
  grant update (name, language, password_hash, totp_secret, totp_step, version) on account to app_rw;

  create table session (
    hash bytea primary key check (octet_length(hash) = 32),
    account_id uuid not null references account on delete cascade,
    method text not null check (method in ('mailLink', 'password', 'provider')),
    only_gemeente uuid references gemeente,
    created_at timestamptz not null default now(),
    seen_at timestamptz not null default now(),
    idle_seconds integer not null check (idle_seconds > 0),
    expires_at timestamptz not null,
    check ((method = 'provider') = (only_gemeente is not null))
  );
  create index session_of_account on session (account_id);
  create index session_expiry on session (expires_at);
  grant select, insert, delete on session to app_rw;
  grant update (seen_at) on session to app_rw;

  create table sign_in_token (
    hash bytea primary key check (octet_length(hash) = 32),
    purpose text not null check (purpose in ('mailLink', 'passwordReset')),
    email text not null,
    next text check (length(next) <= 200),
    expires_at timestamptz not null
  );
  create index sign_in_token_of_email on sign_in_token (email);
  create index sign_in_token_expiry on sign_in_token (expires_at);
  grant select, insert, delete on sign_in_token to app_rw;

  create table pending_second_factor (
    hash bytea primary key check (octet_length(hash) = 32),
    account_id uuid not null references account on delete cascade,
    -- the secret being set up; empty when the account has one
    totp_secret bytea,
    attempts integer not null default 0,
    expires_at timestamptz not null
  );
  create index pending_second_factor_of_account on pending_second_factor (account_id);
  create index pending_second_factor_expiry on pending_second_factor (expires_at);
  grant select, insert, delete on pending_second_factor to app_rw;
  grant update (attempts) on pending_second_factor to app_rw;

  create table provider_sign_in (
    state_hash bytea primary key check (octet_length(state_hash) = 32),
    browser_hash bytea not null check (octet_length(browser_hash) = 32),
    secrets bytea not null,
    for_gemeente uuid not null references gemeente,
    next text check (length(next) <= 200),
    expires_at timestamptz not null
  );
  create index provider_sign_in_expiry on provider_sign_in (expires_at);
  grant select, insert, delete on provider_sign_in to app_rw;

  create table external_identity (
    issuer text not null check (length(issuer) <= 500),
    sub text not null check (length(sub) <= 255),
    account_id uuid not null references account on delete cascade,
    created_at timestamptz not null default now(),
    primary key (issuer, sub)
  );
  create index external_identity_of_account on external_identity (account_id);
  grant select, insert on external_identity to app_rw;

  create table rate_limit (key varchar(255) primary key, points integer not null default 0, expire bigint);
  grant select, insert, update, delete on rate_limit to app_rw;

  create table organisation (
    id uuid primary key default uuidv7(),
    name text not null check (length(name) between 1 and 150),
    created_at timestamptz not null default now()
  );
  create unique index organisation_name on organisation (lower(name));
  grant select, insert on organisation to app_rw;
`;

const ofGemeenten = `
  create table membership (
    gemeente_id uuid not null references gemeente,
    id uuid not null default uuidv7(),
    account_id uuid not null references account,
    role text not null check (role in ('resident', 'keyPerson', 'partnerReporter', 'partnerLead', 'coordinator', 'administrator', 'executive', 'researcher')),
    project_id uuid,
    organisation_id uuid references organisation,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    unique nulls not distinct (gemeente_id, account_id, role, project_id, organisation_id),
    check (role not in ('partnerReporter', 'partnerLead') or organisation_id is not null)
  );
  call enable_tenant_rls('membership');
  -- a person sees own memberships in every gemeente
  create policy own on membership for select using (account_id = current_account());
  create index membership_of_account on membership (account_id);

  create table invitation (
    gemeente_id uuid not null references gemeente,
    id uuid not null default uuidv7(),
    email text not null check (email = lower(email) and length(email) <= 254),
    role text not null check (role in ('resident', 'keyPerson', 'partnerReporter', 'partnerLead', 'coordinator', 'administrator', 'executive', 'researcher')),
    project_id uuid,
    organisation_id uuid references organisation,
    invited_by uuid,
    expires_at timestamptz not null,
    primary key (gemeente_id, id),
    check (role not in ('partnerReporter', 'partnerLead') or organisation_id is not null)
  );
  call enable_tenant_rls('invitation', 'select, insert, delete');

  -- the code in the mail does not say which gemeente; this does
  create table invitation_code (
    hash bytea primary key check (octet_length(hash) = 32),
    for_gemeente uuid not null,
    invitation_id uuid not null,
    foreign key (for_gemeente, invitation_id) references invitation (gemeente_id, id) on delete cascade
  );
  create index invitation_code_of_invitation on invitation_code (for_gemeente, invitation_id);
  grant select, insert on invitation_code to app_rw;

  create table identity_provider (
    gemeente_id uuid not null primary key references gemeente,
    issuer text not null check (length(issuer) <= 500),
    client_id text not null check (length(client_id) <= 255),
    client_secret bytea not null
  );
  call enable_tenant_rls('identity_provider', 'select');
`;
