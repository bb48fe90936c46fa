import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What makes a goal measurable, and the words of goals and plans that people write together, paragraph by paragraph. */
export class Goals1764000810000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(goals);
    await db.query(writing);
    await db.query(effort);
    await db.query(keptAsItWas);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table spoor_effort, text_move, paragraph_version, suggestion, paragraph, plan_text;
      drop trigger kept on goal;
      alter table goal drop column indicator_key, drop column context;
      alter table goal add column words text not null default '' check (length(words) <= 4000);
    `);
  }
}

// the words of a goal are its paragraphs: one truth
const goals = `
  alter table goal drop column words;
  alter table goal
    -- a measured figure; a modelled one only ever stands in the context
    add column indicator_key text check (length(indicator_key) between 1 and 80),
    add column context text[] not null default '{}' check (cardinality(context) <= 12),
    add check (not indicator_key = any (context));
`;

const writing = `
  create table plan_text (
    gemeente_id uuid not null,
    id uuid not null,
    -- stands in addresses
    number integer not null check (number between 1 and 99999),
    project_id uuid not null,
    cycle_id uuid not null,
    state text not null default 'draft' check (state in ('draft', 'open', 'adopted')),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    unique (gemeente_id, number),
    unique (gemeente_id, cycle_id),
    unique (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id)
  );
  call enable_tenant_rls('plan_text', 'select, insert, update');

  create table paragraph (
    gemeente_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    -- of a goal, or of the plan
    goal_id uuid,
    plan_id uuid,
    position integer not null default 0,
    words text not null check (length(words) between 1 and 2000),
    version integer not null default 1,
    -- taken out: what was said of it stays
    removed_at timestamptz,
    primary key (gemeente_id, id),
    unique (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, goal_id, cycle_id) references goal (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, plan_id, cycle_id) references plan_text (gemeente_id, id, cycle_id),
    check (num_nonnulls(goal_id, plan_id) = 1)
  );
  call enable_tenant_rls('paragraph', 'select, insert, update');
  create index paragraph_of_goal on paragraph (gemeente_id, goal_id, position) where goal_id is not null;
  create index paragraph_of_plan on paragraph (gemeente_id, plan_id, position) where plan_id is not null;

  create table suggestion (
    gemeente_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    paragraph_id uuid not null,
    kind text not null check (kind in ('wording', 'comment')),
    -- the version of the paragraph that was read
    based_on integer not null,
    words text not null check (length(words) <= 2000),
    -- a role, never a name or an address: so nobody has to be sixteen
    writer_role text not null check (writer_role in ('resident', 'partner', 'official')),
    on_paper boolean not null default false,
    state text not null check (state in ('waiting', 'shown', 'refused', 'takenOver', 'adapted', 'declined')),
    marks text[] not null default '{}',
    -- why it is not shown, or what is said of it
    reason text not null default '' check (length(reason) <= 1000),
    sent_at timestamptz not null default now(),
    answered_on date,
    primary key (gemeente_id, id),
    unique (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, paragraph_id, cycle_id) references paragraph (gemeente_id, id, cycle_id),
    check ((state = 'refused') = (words = '')),
    check (state not in ('refused', 'declined') or reason <> ''),
    check (state <> 'takenOver' or kind = 'wording'),
    check ((state in ('takenOver', 'adapted', 'declined')) = (answered_on is not null))
  );
  call enable_tenant_rls('suggestion', 'select, insert, update');
  create index suggestion_of_paragraph on suggestion (gemeente_id, paragraph_id, sent_at);

  -- every wording a paragraph had, and what it came from
  create table paragraph_version (
    gemeente_id uuid not null,
    paragraph_id uuid not null,
    number integer not null check (number between 1 and 9999),
    cycle_id uuid not null,
    words text not null check (length(words) between 1 and 2000),
    suggestion_id uuid,
    written_at timestamptz not null default now(),
    primary key (gemeente_id, paragraph_id, number),
    foreign key (gemeente_id, paragraph_id, cycle_id) references paragraph (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, suggestion_id, cycle_id) references suggestion (gemeente_id, id, cycle_id)
  );
  call enable_tenant_rls('paragraph_version', 'select, insert');
  create index paragraph_version_of_suggestion on paragraph_version (gemeente_id, suggestion_id) where suggestion_id is not null;

  -- the trace of a goal or plan: every step, with why
  create table text_move (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    cycle_id uuid not null,
    goal_id uuid,
    plan_id uuid,
    move text not null,
    to_state text not null,
    words text not null default '' check (length(words) <= 1000),
    made_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, goal_id, cycle_id) references goal (gemeente_id, id, cycle_id),
    foreign key (gemeente_id, plan_id, cycle_id) references plan_text (gemeente_id, id, cycle_id),
    check (num_nonnulls(goal_id, plan_id) = 1)
  );
  call enable_tenant_rls('text_move', 'select, insert');
  create index text_move_of_goal on text_move (gemeente_id, goal_id, id) where goal_id is not null;
  create index text_move_of_plan on text_move (gemeente_id, plan_id, id) where plan_id is not null;
`;

const effort = `
  -- what was done on a spoor and what is wanted, as it was decided on a day; a later decision is a new row
  create table spoor_effort (
    gemeente_id uuid not null,
    id uuid not null,
    cycle_id uuid not null,
    spoor text not null check (spoor in ('environment', 'behaviour', 'participation', 'care', 'social')),
    so_far text not null check (so_far in ('none', 'some', 'much')),
    wanted text not null check (wanted in ('none', 'some', 'much')),
    words text not null default '' check (length(words) <= 1000),
    decided_on date not null,
    recorded_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id)
  );
  call enable_tenant_rls('spoor_effort', 'select, insert');
  create index spoor_effort_of_cycle on spoor_effort (gemeente_id, cycle_id, spoor, decided_on desc);
`;

// a closed cycle never changes again
const keptAsItWas = ['goal', 'plan_text', 'paragraph', 'suggestion', 'paragraph_version', 'text_move', 'spoor_effort']
  .map(
    (table) =>
      `create trigger kept before insert or update or delete on ${table} for each row execute function refuse_in_closed_cycle();`,
  )
  .join('\n');
