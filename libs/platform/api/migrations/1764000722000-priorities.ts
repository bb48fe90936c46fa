import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The decision about priorities: candidates with votes, figures and feasibility side by side, what was chosen, and why. */
export class Priorities1764000722000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(prioritisations);
    await db.query(priorities);
    await db.query(keptAsPublished);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table priority, prioritisation;
      drop function refuse_other_priority, refuse_other_prioritisation;
    `);
  }
}

const prioritisations = `
  create table prioritisation (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    -- stands in addresses
    number integer not null check (number between 1 and 99999),
    project_id uuid not null,
    cycle_id uuid not null,
    wijk_id uuid not null,
    title text not null check (length(title) between 1 and 150),
    intro text not null default '' check (length(intro) <= 2000),
    state text not null default 'draft' check (state in ('draft', 'published')),
    body text check (body in ('college', 'council', 'steeringGroup', 'team', 'residents', 'partners')),
    decided_on date,
    why text not null default '' check (length(why) <= 2000),
    -- the vote it leans on, and the rung that was said beforehand
    vote_round_id uuid,
    rung text not null check (rung in ('inform', 'consult', 'advise', 'coproduce', 'codecide')),
    -- the published one that this one corrects
    replaces uuid,
    -- everything as it was published: votes, figures with their source, criteria, choices, reasons
    published jsonb,
    published_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    unique (gemeente_id, number),
    unique (gemeente_id, replaces),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id),
    foreign key (gemeente_id, wijk_id) references wijk (gemeente_id, id),
    foreign key (gemeente_id, vote_round_id) references voting_round (gemeente_id, id),
    foreign key (gemeente_id, replaces) references prioritisation (gemeente_id, id),
    check (replaces <> id),
    check ((state = 'published') = (published is not null)),
    check ((state = 'published') = (published_at is not null)),
    check (state = 'draft' or (body is not null and decided_on is not null and why <> ''))
  );
  call enable_tenant_rls('prioritisation');
  create index prioritisation_of_project on prioritisation (gemeente_id, project_id);
  create index prioritisation_of_wijk on prioritisation (gemeente_id, wijk_id, state);
  create index prioritisation_of_cycle on prioritisation (gemeente_id, cycle_id);
`;

const priorities = `
  create table priority (
    gemeente_id uuid not null,
    id uuid not null,
    prioritisation_id uuid not null,
    position smallint not null check (position between 1 and 200),
    title text not null check (length(title) between 1 and 150),
    text text not null default '' check (length(text) <= 2000),
    spoor text check (spoor in ('environment', 'behaviour', 'participation', 'care', 'social')),
    theme text not null default '' check (length(theme) <= 60),
    -- place on the ballot of the vote; its votes are read there, never copied before publishing
    vote_option_position smallint check (vote_option_position between 1 and 200),
    idea_id uuid,
    indicators text[] not null default '{}' check (cardinality(indicators) <= 6),
    -- per criterion a score or null, why, and which role or organisation looked at it
    criteria jsonb not null,
    chosen boolean,
    reason text not null default '' check (length(reason) <= 2000),
    primary key (gemeente_id, id),
    unique (gemeente_id, prioritisation_id, position) deferrable initially deferred,
    unique (gemeente_id, prioritisation_id, vote_option_position),
    unique (gemeente_id, prioritisation_id, idea_id),
    foreign key (gemeente_id, prioritisation_id) references prioritisation (gemeente_id, id),
    foreign key (gemeente_id, idea_id) references idea (gemeente_id, id)
  );
  call enable_tenant_rls('priority');
  create index priority_of_idea on priority (gemeente_id, idea_id) where idea_id is not null;
`;

// It is published as a whole, and stays: a correction is a new one. What was said beforehand stays in a draft too.
const keptAsPublished = `
  create function refuse_other_prioritisation() returns trigger language plpgsql as $$
  begin
    raise exception 'what was said beforehand, or published, stays' using errcode = 'restrict_violation';
  end $$;
  create trigger kept before update on prioritisation for each row
    when (old.state = 'published' or (old.project_id, old.cycle_id, old.wijk_id, old.number, old.vote_round_id, old.rung, old.replaces)
      is distinct from (new.project_id, new.cycle_id, new.wijk_id, new.number, new.vote_round_id, new.rung, new.replaces))
    execute function refuse_other_prioritisation();
  create trigger kept_published before delete on prioritisation for each row when (old.state = 'published')
    execute function refuse_other_prioritisation();
  create trigger kept_cycle before insert or update or delete on prioritisation for each row execute function refuse_in_closed_cycle();

  create function refuse_other_priority() returns trigger language plpgsql as $$
  declare
    changed record;
  begin
    for changed in select gemeente_id, prioritisation_id from (values
        (case when tg_op <> 'INSERT' then old.gemeente_id end, case when tg_op <> 'INSERT' then old.prioritisation_id end),
        (case when tg_op <> 'DELETE' then new.gemeente_id end, case when tg_op <> 'DELETE' then new.prioritisation_id end)
      ) as one (gemeente_id, prioritisation_id) where prioritisation_id is not null
    loop
      -- the lock makes a publication at the same moment wait
      perform from prioritisation p where p.gemeente_id = changed.gemeente_id and p.id = changed.prioritisation_id and p.state = 'draft' for share;
      if not found then raise exception 'what was published stays' using errcode = 'restrict_violation'; end if;
    end loop;
    return case when tg_op = 'DELETE' then old else new end;
  end $$;
  create trigger kept before insert or update or delete on priority for each row execute function refuse_other_priority();
`;
