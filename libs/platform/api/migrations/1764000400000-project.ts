import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Projects: who leads, cycles with their steps, and everything that belongs to one cycle. */
export class Project1764000400000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(projects);
    await db.query(regie);
    await db.query(vision);
    await db.query(cycles);
    await db.query(ofCycles);
    await db.query(keptAsItWas);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table note, indicator_choice, activity, decision, step, cycle, vision_agreement, principle, project_wijk;
      alter table project drop constraint project_regisseur, drop constraint project_contact;
      drop table regie, project;
      drop function refuse_in_closed_cycle, refuse_closed_cycle, is_approximate_date;
    `);
  }
}

// 2027, 2027-21 (spring), 2027-03, 2027-03-14; whether that day exists, the application says
const projects = `
  create function is_approximate_date(date text) returns boolean immutable language sql
    as $$ select date ~ '^2[01][0-9]{2}(-(0[1-9]|1[0-2])(-[0-3][0-9])?|-2[1-4])?$' $$;

  create table project (
    gemeente_id uuid not null references gemeente,
    id uuid not null default uuidv7(),
    name text not null check (length(name) between 1 and 150),
    state text not null default 'preparing' check (state in ('preparing', 'running', 'paused', 'ended')),
    starts text check (is_approximate_date(starts)),
    ends text check (is_approximate_date(ends)),
    published boolean not null default false,
    vision text not null default '' check (length(vision) <= 4000),
    -- goes up with every change of vision or principles: an agreement is to one version
    vision_version integer not null default 1,
    template_of uuid,
    regisseur_id uuid not null,
    contact_id uuid not null,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, template_of) references project (gemeente_id, id)
  );
  call enable_tenant_rls('project', 'select, insert, update');
  create index project_by_name on project (gemeente_id, lower(name), id);

  create table project_wijk (
    gemeente_id uuid not null,
    project_id uuid not null,
    wijk_id uuid not null,
    primary key (gemeente_id, project_id, wijk_id),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, wijk_id) references wijk (gemeente_id, id)
  );
  call enable_tenant_rls('project_wijk', 'select, insert, delete');
  create index project_wijk_of_wijk on project_wijk (gemeente_id, wijk_id);
`;

// Always exactly one regisseur and one contact: a project points at one row of each kind that has not ended, checked at
// commit; and there can be only one such row.
const regie = `
  create table regie (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    project_id uuid not null,
    kind text not null check (kind in ('regisseur', 'contact')),
    account_id uuid not null references account,
    organisation_id uuid references organisation,
    since timestamptz not null default now(),
    until timestamptz check (until >= since),
    current boolean generated always as (until is null) stored,
    -- why this person took over
    why text not null default '' check (length(why) <= 2000),
    recorded_by uuid,
    primary key (gemeente_id, id),
    unique (gemeente_id, project_id, id, kind, current),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id) deferrable initially deferred,
    check (kind = 'regisseur' or organisation_id is null)
  );
  call enable_tenant_rls('regie', 'select, insert');
  grant update (until) on regie to app_rw;
  create unique index regie_one_now on regie (gemeente_id, project_id, kind) where until is null;

  alter table project
    add regisseur_kind text generated always as ('regisseur') stored,
    add contact_kind text generated always as ('contact') stored,
    add regie_current boolean generated always as (true) stored;
  alter table project add constraint project_regisseur
    foreign key (gemeente_id, id, regisseur_id, regisseur_kind, regie_current)
    references regie (gemeente_id, project_id, id, kind, current) deferrable initially deferred;
  alter table project add constraint project_contact
    foreign key (gemeente_id, id, contact_id, contact_kind, regie_current)
    references regie (gemeente_id, project_id, id, kind, current) deferrable initially deferred;
`;

const vision = `
  create table principle (
    gemeente_id uuid not null,
    project_id uuid not null,
    position integer not null check (position between 1 and 20),
    text text not null check (length(text) between 1 and 300),
    primary key (gemeente_id, project_id, position),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id)
  );
  call enable_tenant_rls('principle', 'select, insert, delete');

  create table vision_agreement (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    project_id uuid not null,
    organisation_id uuid not null references organisation,
    vision_version integer not null,
    agreed_on date not null,
    recorded_by uuid,
    primary key (gemeente_id, id),
    unique (gemeente_id, project_id, organisation_id, vision_version),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id)
  );
  call enable_tenant_rls('vision_agreement', 'select, insert');
`;

const cycles = `
  create table cycle (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    project_id uuid not null,
    number integer not null check (number between 1 and 99),
    state text not null default 'open' check (state in ('open', 'closed')),
    version integer not null default 1,
    opened_at timestamptz not null default now(),
    closed_at timestamptz,
    primary key (gemeente_id, id),
    unique (gemeente_id, project_id, number),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    check ((state = 'closed') = (closed_at is not null))
  );
  call enable_tenant_rls('cycle', 'select, insert, update');
  create unique index cycle_one_open on cycle (gemeente_id, project_id) where state = 'open';

  create table step (
    gemeente_id uuid not null,
    cycle_id uuid not null,
    number integer not null check (number between 1 and 5),
    state text not null default 'notStarted' check (state in ('notStarted', 'running', 'adopted', 'reopened')),
    starts text check (is_approximate_date(starts)),
    ends text check (is_approximate_date(ends)),
    started_on date,
    adopted_on date,
    version integer not null default 1,
    primary key (gemeente_id, cycle_id, number),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id),
    check ((state = 'notStarted') = (started_on is null)),
    check (state <> 'adopted' or adopted_on is not null)
  );
  call enable_tenant_rls('step', 'select, insert, update');
`;

const ofCycles = `
  create table decision (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    cycle_id uuid not null,
    step integer not null,
    kind text not null default 'decision' check (kind in ('decision', 'adopted', 'reopened')),
    what text not null check (length(what) <= 300),
    body text not null check (body in ('college', 'council', 'steeringGroup', 'team', 'residents', 'partners')),
    decided_on date not null,
    why text not null check (length(why) between 1 and 2000),
    recorded_by uuid,
    recorded_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, cycle_id, step) references step (gemeente_id, cycle_id, number),
    check ((kind = 'decision') = (what <> ''))
  );
  call enable_tenant_rls('decision', 'select, insert');
  create index decision_of_cycle on decision (gemeente_id, cycle_id, step);

  create table activity (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    cycle_id uuid not null,
    step integer not null,
    title text not null check (length(title) between 1 and 200),
    kind text not null check (kind in
      ('meeting', 'talks', 'round', 'measurement', 'intervention', 'review', 'evaluation', 'feedback', 'other')),
    state text not null default 'planned' check (state in ('planned', 'running', 'done', 'cancelled')),
    starts text check (is_approximate_date(starts)),
    ends text check (is_approximate_date(ends)),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, cycle_id, step) references step (gemeente_id, cycle_id, number)
  );
  call enable_tenant_rls('activity', 'select, insert, update');
  create index activity_of_cycle on activity (gemeente_id, cycle_id, step);

  create table indicator_choice (
    gemeente_id uuid not null,
    cycle_id uuid not null,
    position integer not null check (position between 1 and 60),
    indicator text not null check (length(indicator) between 1 and 80),
    reason text not null default '' check (length(reason) <= 1000),
    primary key (gemeente_id, cycle_id, indicator),
    unique (gemeente_id, cycle_id, position),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id)
  );
  call enable_tenant_rls('indicator_choice', 'select, insert, delete');

  create table note (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    cycle_id uuid not null,
    kind text not null check (kind in ('strength', 'duiding')),
    text text not null check (length(text) between 1 and 4000),
    author text not null check (length(author) between 1 and 150),
    written_on date not null,
    version integer not null default 1,
    recorded_by uuid,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id)
  );
  call enable_tenant_rls('note');
  create index note_of_cycle on note (gemeente_id, cycle_id, kind);
`;

// A closed cycle never changes again, whatever the application thinks. The lock makes a closing at the same moment wait.
const keptAsItWas = `
  create function refuse_in_closed_cycle() returns trigger language plpgsql as $$
  declare changed record;
  begin
    for changed in select gemeente_id, cycle_id from (values
        (case when tg_op <> 'INSERT' then old.gemeente_id end, case when tg_op <> 'INSERT' then old.cycle_id end),
        (case when tg_op <> 'DELETE' then new.gemeente_id end, case when tg_op <> 'DELETE' then new.cycle_id end)
      ) as one (gemeente_id, cycle_id) where cycle_id is not null
    loop
      perform from cycle c where c.gemeente_id = changed.gemeente_id and c.id = changed.cycle_id and c.state = 'open' for share;
      if not found then raise exception 'the cycle is closed' using errcode = 'restrict_violation'; end if;
    end loop;
    return case when tg_op = 'DELETE' then old else new end;
  end $$;
  create function refuse_closed_cycle() returns trigger language plpgsql as $$
  begin
    raise exception 'the cycle is closed' using errcode = 'restrict_violation';
  end $$;

  create trigger kept before update or delete on cycle for each row when (old.state = 'closed') execute function refuse_closed_cycle();
  create trigger kept before insert or update or delete on step for each row execute function refuse_in_closed_cycle();
  create trigger kept before insert or update or delete on decision for each row execute function refuse_in_closed_cycle();
  create trigger kept before insert or update or delete on activity for each row execute function refuse_in_closed_cycle();
  create trigger kept before insert or update or delete on indicator_choice for each row execute function refuse_in_closed_cycle();
  create trigger kept before insert or update or delete on note for each row execute function refuse_in_closed_cycle();
`;
