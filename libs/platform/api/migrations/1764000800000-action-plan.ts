import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the plan of a project is made of: goals, and interventions that serve them. */
export class ActionPlan1764000800000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(goals);
    await db.query(interventions);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table intervention_goal, intervention, goal;`);
  }
}

const goals = `
  create table goal (
    gemeente_id uuid not null,
    id uuid not null,
    -- stands in addresses
    number integer not null check (number between 1 and 99999),
    project_id uuid not null,
    cycle_id uuid not null,
    -- a main goal has none; two levels, no more
    parent_id uuid,
    -- the priority it serves, as it was decided
    priority_id uuid,
    state text not null default 'draft' check (state in ('draft', 'open', 'adopted', 'dropped')),
    title text not null check (length(title) between 1 and 200),
    words text not null default '' check (length(words) <= 4000),
    spoor text check (spoor in ('environment', 'behaviour', 'participation', 'care', 'social')),
    theme text not null default '' check (length(theme) <= 60),
    target_group text not null default '' check (length(target_group) <= 300),
    indicator text not null default '' check (length(indicator) <= 300),
    unit text not null default '' check (length(unit) <= 40),
    -- measured, or unknown with the day before which it will be
    baseline numeric(14, 3),
    baseline_on date,
    baseline_due date,
    target numeric(14, 3),
    target_on date,
    -- how it is measured, and by whom
    method text not null default '' check (length(method) <= 1000),
    -- null: the gemeente itself
    owner_organisation uuid references organisation,
    -- a role, never a name: the wijkcoordinator, the head of the school
    owner_role text not null default '' check (length(owner_role) <= 100),
    position integer not null default 0,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    unique (gemeente_id, number),
    unique (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id),
    foreign key (gemeente_id, parent_id, cycle_id) references goal (gemeente_id, id, cycle_id),
    check (parent_id <> id),
    check (baseline is null or baseline_due is null)
  );
  call enable_tenant_rls('goal');
  create index goal_of_cycle on goal (gemeente_id, cycle_id, position, number);
  create index goal_parts on goal (gemeente_id, parent_id) where parent_id is not null;
`;

const interventions = `
  create table intervention (
    gemeente_id uuid not null,
    id uuid not null,
    number integer not null check (number between 1 and 99999),
    project_id uuid not null,
    cycle_id uuid not null,
    -- 'agreed': the partner said yes; 'running' and after it, its partner reports
    state text not null default 'draft' check (state in ('draft', 'agreed', 'running', 'ended', 'dropped')),
    title text not null check (length(title) between 1 and 200),
    words text not null default '' check (length(words) <= 4000),
    pillar text check (pillar in ('education', 'support', 'environment', 'regulation')),
    sporen text[] not null default '{}' check (sporen <@ array['environment', 'behaviour', 'participation', 'care', 'social']),
    target_group text not null default '' check (length(target_group) <= 300),
    setting text not null default '' check (length(setting) <= 200),
    -- the partner who carries it out; null: the gemeente itself, or nobody yet while it is a draft
    organisation_id uuid references organisation,
    agreements text not null default '' check (length(agreements) <= 4000),
    starts_on date,
    ends_on date,
    -- how often its partner reports; 0: not at all
    reports_per_year smallint not null default 4 check (reports_per_year in (0, 1, 2, 3, 4)),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    unique (gemeente_id, number),
    unique (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id),
    check (ends_on >= starts_on),
    check (state not in ('agreed', 'running', 'ended') or (starts_on is not null and ends_on is not null and pillar is not null and cardinality(sporen) > 0))
  );
  call enable_tenant_rls('intervention');
  create index intervention_of_cycle on intervention (gemeente_id, cycle_id, number);
  create index intervention_of_partner on intervention (gemeente_id, organisation_id, state) where organisation_id is not null;

  create table intervention_goal (
    gemeente_id uuid not null,
    intervention_id uuid not null,
    goal_id uuid not null,
    cycle_id uuid not null,
    primary key (gemeente_id, intervention_id, goal_id),
    foreign key (gemeente_id, intervention_id, cycle_id) references intervention (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, goal_id, cycle_id) references goal (gemeente_id, id, cycle_id)
  );
  call enable_tenant_rls('intervention_goal');
  create index intervention_of_goal on intervention_goal (gemeente_id, goal_id);
`;
