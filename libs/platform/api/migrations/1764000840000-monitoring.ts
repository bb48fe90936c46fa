import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is measured of goals, and what is done otherwise because of it. Both are kept as they were written. */
export class Monitoring1764000840000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(measurements);
    await db.query(adjustments);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`drop table adjustment, measurement;`);
  }
}

const measurements = `
  create table measurement (
    gemeente_id uuid not null,
    id uuid not null,
    goal_id uuid not null,
    cycle_id uuid not null,
    kind text not null check (kind in ('process', 'output', 'outcome', 'context')),
    -- what was counted; empty: the indicator of the goal, in its unit
    about text not null default '' check (length(about) <= 200),
    unit text not null default '' check (length(unit) <= 40),
    value numeric(14, 3) not null,
    measured_on date not null,
    source text not null check (source in ('table', 'registration', 'ownCount', 'survey', 'report')),
    -- which table, whose registration
    source_words text not null check (length(source_words) between 1 and 300),
    level text check (level in ('buurt', 'wijk', 'gemeente', 'country')),
    -- a model made it, of other figures: it shows a place, never the effect of what was done there
    estimated boolean not null default false,
    -- how many people it is about, where it counts people
    n integer check (n between 1 and 99999999),
    method text not null default '' check (length(method) <= 1000),
    story text not null default '' check (length(story) <= 4000),
    -- a role, never a name
    recorded_by text not null check (length(recorded_by) <= 40),
    recorded_at timestamptz not null default now(),
    from_report uuid,
    -- a correction says what it replaces; what was replaced stays
    replaces uuid,
    primary key (gemeente_id, id),
    unique (gemeente_id, id, goal_id),
    unique (gemeente_id, replaces),
    foreign key (gemeente_id, goal_id, cycle_id) references goal (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, replaces, goal_id) references measurement (gemeente_id, id, goal_id),
    check (replaces <> id),
    -- context is never the indicator of a goal, and an estimate is always context
    check (kind <> 'context' or about <> ''),
    check (not estimated or kind = 'context'),
    check (about <> '' or unit = '')
  );
  call enable_tenant_rls('measurement', 'select, insert');
  create index measurement_of_goal on measurement (gemeente_id, goal_id, measured_on, id);
  create trigger kept before insert or update or delete on measurement for each row execute function refuse_in_closed_cycle();
`;

const adjustments = `
  create table adjustment (
    gemeente_id uuid not null,
    id uuid not null,
    goal_id uuid not null,
    cycle_id uuid not null,
    noted_on date not null,
    what text not null check (length(what) between 1 and 2000),
    why text not null check (length(why) between 1 and 2000),
    noted_by text not null check (length(noted_by) <= 40),
    made_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, goal_id, cycle_id) references goal (gemeente_id, id, cycle_id)
  );
  call enable_tenant_rls('adjustment', 'select, insert');
  create index adjustment_of_goal on adjustment (gemeente_id, goal_id, noted_on, id);
  create trigger kept before insert or update or delete on adjustment for each row execute function refuse_in_closed_cycle();
`;
