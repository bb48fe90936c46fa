import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The catalogue of interventions: one for all gemeenten, which only the operator fills, and what a gemeente adds of its own. */
export class Knowledge1764000820000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(platformWide);
    await db.query(own);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table own_catalogue_entry, catalogue_entry;`);
  }
}

const levels = `'none', 'described', 'substantiated', 'firstIndications', 'goodIndications', 'strongIndications'`;
/** What can be read in an entry: a name and where to read more, never somebody else's text. */
const columns = `
    name text not null check (length(name) between 1 and 150),
    owner text not null default '' check (length(owner) <= 150),
    theme text not null default '' check (length(theme) <= 60),
    level text not null default 'none' check (level in (${levels})),
    -- the last day on which the recognition holds
    valid_until date,
    cost text not null default '' check (length(cost) <= 300),
    link text not null default '' check (length(link) <= 300),
    check ((level = 'none') = (valid_until is null))`;

const platformWide = `
  create table catalogue_entry (
    id uuid primary key default uuidv7(),
    ${columns},
    imported_at timestamptz not null default now()
  );
  -- a newer file replaces what an older one said
  create unique index catalogue_entry_name on catalogue_entry (lower(name), lower(owner));
  create index catalogue_entry_order on catalogue_entry (lower(name), id);
  grant select on catalogue_entry to app_rw;
`;

const own = `
  create table own_catalogue_entry (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    ${columns},
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id)
  );
  call enable_tenant_rls('own_catalogue_entry');
  create index own_catalogue_entry_order on own_catalogue_entry (gemeente_id, lower(name), id);
`;
