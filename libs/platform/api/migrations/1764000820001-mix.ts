import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The mix: where an intervention comes from, gaps that were meant, whether it can be reached, what is done about it, and money. */
export class Mix1764000820001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(interventions);
    await db.query(reach);
    await db.query(money);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table money_commitment, money_source, plan_action, intervention_access, mix_gap;
      alter table intervention drop column by_gemeente, drop column shared_with_team, drop column planned_cents,
        drop column catalogue_entry, drop column own_entry, drop column recognition, drop column recognised_until, drop column reason;
    `);
  }
}

const interventions = `
  alter table intervention
    -- the gemeente carries it out itself: then there is no partner
    add column by_gemeente boolean not null default false,
    -- the other partners of the team may read it too
    add column shared_with_team boolean not null default false,
    add column planned_cents bigint check (planned_cents between 0 and 100000000000),
    -- where it was copied from, and how it was recognised then
    add column catalogue_entry uuid references catalogue_entry,
    add column own_entry uuid,
    add column recognition text check (recognition in ('none', 'described', 'substantiated', 'firstIndications', 'goodIndications', 'strongIndications')),
    add column recognised_until date,
    -- why it was dropped, or why it is a draft again
    add column reason text not null default '' check (length(reason) <= 1000),
    add foreign key (gemeente_id, own_entry) references own_catalogue_entry (gemeente_id, id),
    add check (num_nonnulls(catalogue_entry, own_entry) <= 1),
    add check (not by_gemeente or organisation_id is null);

  create table mix_gap (
    gemeente_id uuid not null,
    cycle_id uuid not null,
    -- a pillar or a spoor in which nothing is done, deliberately
    kind text not null check (kind in ('pillar', 'spoor')),
    place text not null,
    reason text not null check (length(reason) between 1 and 1000),
    decided_on date not null,
    version integer not null default 1,
    primary key (gemeente_id, cycle_id, kind, place),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id),
    check (place = any (case kind when 'pillar' then array['education', 'support', 'environment', 'regulation']
      else array['environment', 'behaviour', 'participation', 'care', 'social'] end))
  );
  call enable_tenant_rls('mix_gap');
`;

const reach = `
  create table intervention_access (
    gemeente_id uuid not null,
    intervention_id uuid not null,
    aspect text not null check (aspect in ('comprehensible', 'available', 'affordable', 'fitting')),
    answer text not null check (answer in ('good', 'fair', 'weak')),
    words text not null default '' check (length(words) <= 1000),
    primary key (gemeente_id, intervention_id, aspect),
    foreign key (gemeente_id, intervention_id) references intervention (gemeente_id, id)
  );
  call enable_tenant_rls('intervention_access');

  create table plan_action (
    gemeente_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    cycle_id uuid not null,
    intervention_id uuid not null,
    aspect text not null check (aspect in ('comprehensible', 'available', 'affordable', 'fitting')),
    what text not null check (length(what) between 1 and 300),
    -- null: the gemeente itself
    owner_organisation uuid references organisation,
    -- a role, never a name
    owner_role text not null check (length(owner_role) between 1 and 100),
    due_on date not null,
    done_on date,
    version integer not null default 1,
    primary key (gemeente_id, id),
    -- one weak answer has one action; it begins again when the answer is weak again
    unique (gemeente_id, intervention_id, aspect),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, intervention_id, cycle_id) references intervention (gemeente_id, id, cycle_id)
  );
  call enable_tenant_rls('plan_action');
  create index plan_action_of_cycle on plan_action (gemeente_id, cycle_id, done_on, due_on);
`;

const money = `
  create table money_source (
    gemeente_id uuid not null,
    id uuid not null,
    project_id uuid not null,
    cycle_id uuid not null,
    name text not null check (length(name) between 1 and 150),
    kind text not null check (kind in ('gemeente', 'state', 'province', 'fund', 'partner', 'other')),
    -- who gives it, or who guards it here
    given_by text not null default '' check (length(given_by) <= 150),
    amount_cents bigint not null check (amount_cents between 0 and 100000000000),
    ends_on date,
    -- residents may read its total
    shown boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    unique (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id)
  );
  call enable_tenant_rls('money_source');
  create index money_source_of_cycle on money_source (gemeente_id, cycle_id);
  create index money_source_ends on money_source (gemeente_id, project_id, ends_on) where ends_on is not null;

  create table money_commitment (
    gemeente_id uuid not null,
    source_id uuid not null,
    intervention_id uuid not null,
    year smallint not null check (year between 2000 and 2100),
    cycle_id uuid not null,
    cents bigint not null check (cents between 1 and 100000000000),
    primary key (gemeente_id, intervention_id, source_id, year),
    foreign key (gemeente_id, source_id, cycle_id) references money_source (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, intervention_id, cycle_id) references intervention (gemeente_id, id, cycle_id)
  );
  call enable_tenant_rls('money_commitment');
  create index money_commitment_of_cycle on money_commitment (gemeente_id, cycle_id);
  create index money_commitment_of_source on money_commitment (gemeente_id, source_id);
`;
