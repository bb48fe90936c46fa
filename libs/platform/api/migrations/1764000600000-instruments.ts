import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Questionnaires with their versions, rounds, and what belongs to a round apart from its answers. */
export class Instruments1764000600000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(instruments);
    await db.query(rounds);
    await db.query(ofRounds);
    await db.query(keptAfterOpening);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table mail_message drop keep_until;
      drop table round_export, round_print, round_follower, round_code, round_buurt, round;
      drop function refuse_other_promise, refuse_published_version;
      drop table instrument_version, instrument;
    `);
  }
}

// what we ship is copied in when a gemeente first uses it (`shipped` says which), so that a round always points at a row
const instruments = `
  create table instrument (
    gemeente_id uuid not null references gemeente,
    id uuid not null default uuidv7(),
    shipped text check (length(shipped) between 1 and 60),
    -- the version it was copied from
    copy_of uuid,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id)
  );
  call enable_tenant_rls('instrument', 'select, insert');
  create unique index instrument_shipped_once on instrument (gemeente_id, shipped) where shipped is not null;

  create table instrument_version (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    instrument_id uuid not null,
    number integer not null check (number between 1 and 999),
    state text not null default 'draft' check (state in ('draft', 'published')),
    definition jsonb not null,
    version integer not null default 1,
    published_at timestamptz,
    primary key (gemeente_id, id),
    unique (gemeente_id, instrument_id, number),
    foreign key (gemeente_id, instrument_id) references instrument (gemeente_id, id),
    check ((state = 'published') = (published_at is not null))
  );
  call enable_tenant_rls('instrument_version', 'select, insert, update');
  create unique index instrument_one_draft on instrument_version (gemeente_id, instrument_id) where state = 'draft';

  create function refuse_published_version() returns trigger language plpgsql as $$
  begin
    raise exception 'a published version never changes' using errcode = 'restrict_violation';
  end $$;
  create trigger kept before update or delete on instrument_version for each row
    when (old.state = 'published') execute function refuse_published_version();
`;

const rounds = `
  create table round (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    -- stands in addresses and on paper
    number integer not null check (number between 1 and 99999),
    project_id uuid not null,
    cycle_id uuid not null,
    wijk_id uuid not null,
    instrument_version_id uuid not null,
    title text not null check (length(title) between 1 and 150),
    state text not null default 'draft' check (state in ('draft', 'planned', 'open', 'closed', 'cancelled')),
    opens_at timestamptz,
    closes_at timestamptz,
    languages text[] not null default '{nl}' check (cardinality(languages) >= 1),
    channels text[] not null default '{}' check (channels <@ array['link', 'code', 'paper', 'assisted']),
    -- at most these two are ever asked
    ask_buurt boolean not null default false,
    ask_age boolean not null default false,
    rung text check (rung in ('inform', 'consult', 'advise', 'coproduce', 'codecide')),
    -- what will be done with the answers, and who decides
    promise text not null default '' check (length(promise) <= 2000),
    feedback_due date,
    feedback text not null default '' check (length(feedback) <= 4000),
    feedback_on date,
    -- opened although an earlier round in the area still waited for feedback: why
    override_reason text not null default '' check (length(override_reason) <= 1000),
    results_public boolean not null default false,
    -- forms changed since the last snapshot: at most as many as decide whether there may be a new one
    changed uuid[] not null default '{}',
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    unique (gemeente_id, number),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id),
    foreign key (gemeente_id, wijk_id) references wijk (gemeente_id, id),
    foreign key (gemeente_id, instrument_version_id) references instrument_version (gemeente_id, id),
    check (closes_at > opens_at),
    check ((feedback_on is null) = (feedback = '')),
    -- nothing opens without these, and never on the rung that asks for nothing
    check (state in ('draft', 'cancelled') or (opens_at is not null and closes_at is not null and rung is not null and rung <> 'inform'
      and promise <> '' and feedback_due is not null and channels && array['paper', 'assisted']))
  );
  call enable_tenant_rls('round', 'select, insert, update');
  create index round_of_project on round (gemeente_id, project_id);
  create index round_of_wijk on round (gemeente_id, wijk_id, state);
  create index round_by_clock on round (gemeente_id, state, opens_at, closes_at) where state in ('planned', 'open');
`;

const ofRounds = `
  -- the buurten people can say they live in, as they were when the round was made ready
  create table round_buurt (
    gemeente_id uuid not null,
    round_id uuid not null,
    position smallint not null check (position between 1 and 200),
    code text not null check (length(code) between 1 and 20),
    name text not null check (length(name) between 1 and 200),
    primary key (gemeente_id, round_id, position),
    unique (gemeente_id, round_id, code),
    foreign key (gemeente_id, round_id) references round (gemeente_id, id)
  );
  call enable_tenant_rls('round_buurt', 'select, insert, delete');

  -- a code in a letter admits one form; only its HMAC is kept
  create table round_code (
    gemeente_id uuid not null,
    round_id uuid not null,
    hmac bytea not null check (length(hmac) = 32),
    batch uuid not null,
    form_id uuid,
    primary key (gemeente_id, round_id, hmac),
    foreign key (gemeente_id, round_id) references round (gemeente_id, id)
  );
  call enable_tenant_rls('round_code', 'select, insert');
  grant update (form_id) on round_code to app_rw;

  -- who wants to hear what became of it: no key to any answer
  create table round_follower (
    gemeente_id uuid not null,
    round_id uuid not null,
    email text not null check (length(email) between 3 and 254),
    language text not null,
    -- random: in the link that takes somebody off the list
    leave_code bytea not null check (length(leave_code) = 32),
    told_on date,
    primary key (gemeente_id, round_id, email),
    foreign key (gemeente_id, round_id) references round (gemeente_id, id)
  );
  call enable_tenant_rls('round_follower', 'select, insert, delete');
  grant update (told_on) on round_follower to app_rw;
  create index round_follower_leaves on round_follower (gemeente_id, leave_code);

  -- posters, letters and sheets to be printed: made by a job
  create table round_print (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    round_id uuid not null,
    kind text not null check (kind in ('poster', 'letters', 'sheets')),
    language text not null,
    amount integer not null check (amount between 1 and 5000),
    done integer not null default 0,
    state text not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'failed', 'cancelled')),
    -- number of the first sheet
    first_number integer,
    file_id uuid,
    asked_by uuid,
    asked_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, round_id) references round (gemeente_id, id)
  );
  call enable_tenant_rls('round_print', 'select, insert, update');
  create index round_print_of_round on round_print (gemeente_id, round_id);

  -- files of tables or of rows, made by a job
  create table round_export (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    round_id uuid not null,
    kind text not null check (kind in ('tables', 'rows')),
    format text not null check (format in ('csv', 'xlsx', 'json')),
    -- what rows are needed for: kept in the trail too
    purpose text not null default '' check (length(purpose) <= 500),
    -- the one background variable of a file of rows
    background text check (background in ('buurt', 'age')),
    state text not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'failed', 'cancelled')),
    done bigint not null default 0,
    total bigint not null default 0,
    file_id uuid,
    asked_by uuid,
    asked_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, round_id) references round (gemeente_id, id),
    check (kind = 'tables' or purpose <> '')
  );
  call enable_tenant_rls('round_export', 'select, insert, update');
  create index round_export_of_round on round_export (gemeente_id, round_id);

  -- a mail that may be known for a day at most: after that nobody knows whom it was for
  alter table mail_message add keep_until timestamptz;
  grant insert (keep_until) on mail_message to app_rw;
`;

// What was said beforehand stays said.
const keptAfterOpening = `
  create function refuse_other_promise() returns trigger language plpgsql as $$
  begin
    raise exception 'what was promised before opening stays' using errcode = 'restrict_violation';
  end $$;
  create trigger promise_kept before update on round for each row
    when (old.state in ('open', 'closed') and (old.rung, old.promise, old.instrument_version_id, old.ask_buurt, old.ask_age, old.wijk_id, old.project_id)
      is distinct from (new.rung, new.promise, new.instrument_version_id, new.ask_buurt, new.ask_age, new.wijk_id, new.project_id))
    execute function refuse_other_promise();
`;
