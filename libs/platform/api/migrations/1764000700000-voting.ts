import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Voting rounds: what is voted on and how, who may, the ballots while it runs, and the two lists that are left of them. */
export class Voting1764000700000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(rounds);
    await db.query(electorate);
    await db.query(ballots);
    await db.query(castBallots);
    await db.query(keptAfterOpening);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop function cast_ballots;
      drop table vote_result, vote_content, vote_receipt, ballot, vote_print, vote_code, vote_option, voting_round;
      drop function refuse_other_vote, refuse_other_option;
    `);
  }
}

const rounds = `
  create table voting_round (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    -- stands in addresses and on paper
    number integer not null check (number between 1 and 99999),
    project_id uuid not null,
    cycle_id uuid not null,
    wijk_id uuid not null,
    title text not null check (length(title) between 1 and 150),
    intro text not null default '' check (length(intro) <= 2000),
    -- 'closing': nobody can vote any more, and what is left of the ballots is being made
    state text not null default 'draft' check (state in ('draft', 'planned', 'open', 'closing', 'closed', 'cancelled')),
    opens_at timestamptz,
    closes_at timestamptz,
    languages text[] not null default '{nl}' check (cardinality(languages) >= 1),
    -- how somebody shows that they may vote
    checks text[] not null default '{}' check (checks <@ array['code', 'mail', 'address', 'paper']),
    minimum_age smallint not null default 16 check (minimum_age between 12 and 21),
    method text not null check (method in ('approval', 'points', 'budget')),
    -- approval: how many options at most; points: how many to divide
    most integer check (most between 1 and 1000),
    -- what there is to divide, in cents
    budget_cents bigint check (budget_cents between 1 and 100000000000),
    rule text not null check (rule in ('totals', 'greedy', 'greedyPerCost', 'equalShares')),
    -- totals: how many win
    seats integer check (seats between 1 and 100),
    rung text check (rung in ('inform', 'consult', 'advise', 'coproduce', 'codecide')),
    -- what will be done with the outcome, and who decides
    promise text not null default '' check (length(promise) <= 2000),
    feedback_due date,
    -- of the lot that decides ties: known before opening, and the seed itself after closing
    lot_commitment text check (lot_commitment ~ '^[0-9a-f]{64}$'),
    lot_seed text check (lot_seed ~ '^[0-9a-f]{64}$'),
    version integer not null default 1,
    created_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    unique (gemeente_id, number),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id),
    foreign key (gemeente_id, wijk_id) references wijk (gemeente_id, id),
    check (closes_at > opens_at),
    check ((method = 'budget') = (most is null)),
    check (method <> 'budget' or budget_cents is not null),
    check ((rule = 'totals') = (budget_cents is null)),
    check ((rule = 'totals') = (seats is not null)),
    -- under 16 nobody is asked for a mail address, or where they live
    check (minimum_age >= 16 or not checks && array['mail', 'address']),
    -- nothing opens without these, and never on the rung that asks for nothing
    check (state in ('draft', 'cancelled') or (opens_at is not null and closes_at is not null and rung is not null and rung <> 'inform'
      and promise <> '' and feedback_due is not null and lot_commitment is not null and checks && array['code', 'paper'])),
    -- who knows the seed while people vote could steer the lot
    check (lot_seed is null or state in ('closing', 'closed'))
  );
  call enable_tenant_rls('voting_round', 'select, insert, update');
  create index voting_round_of_project on voting_round (gemeente_id, project_id);
  create index voting_round_of_wijk on voting_round (gemeente_id, wijk_id, state);
  create index voting_round_by_clock on voting_round (gemeente_id, state, opens_at, closes_at) where state in ('planned', 'open', 'closing');

  create table vote_option (
    gemeente_id uuid not null,
    round_id uuid not null,
    -- place on the ballot; ballots name options so
    position smallint not null check (position between 1 and 200),
    title text not null check (length(title) between 1 and 150),
    text text not null default '' check (length(text) <= 2000),
    cost_cents bigint check (cost_cents between 0 and 100000000000),
    primary key (gemeente_id, round_id, position),
    foreign key (gemeente_id, round_id) references voting_round (gemeente_id, id)
  );
  call enable_tenant_rls('vote_option', 'select, insert, delete');
`;

// Nothing says of a code whether it was used: with the ballots, that would tell who voted when.
const electorate = `
  create table vote_code (
    gemeente_id uuid not null,
    round_id uuid not null,
    hmac bytea not null check (length(hmac) = 20),
    batch uuid not null,
    primary key (gemeente_id, round_id, hmac),
    foreign key (gemeente_id, round_id) references voting_round (gemeente_id, id)
  );
  call enable_tenant_rls('vote_code', 'select, insert, delete');

  create table vote_print (
    gemeente_id uuid not null,
    id uuid not null default uuidv7(),
    round_id uuid not null,
    kind text not null check (kind in ('letters', 'papers')),
    amount integer not null check (amount between 1 and 5000),
    -- letters and papers are numbered through, so that one that failed leaves no double
    state text not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'failed', 'taken')),
    tries smallint not null default 0,
    file_id uuid,
    asked_by uuid,
    asked_at timestamptz not null default now(),
    primary key (gemeente_id, id),
    foreign key (gemeente_id, round_id) references voting_round (gemeente_id, id)
  );
  call enable_tenant_rls('vote_print', 'select, insert, update');
`;

const ballots = `
  -- only while a round is open. The pseudonym is made of the voter and a key that is never in here; no id, no time.
  create table ballot (
    gemeente_id uuid not null,
    round_id uuid not null,
    pseudonym bytea not null check (length(pseudonym) = 32),
    -- approval and budget: places of options, from low to high; points: the points of each option
    choices smallint[] not null,
    -- place in the list of checks
    checked smallint not null check (checked between 1 and 4),
    primary key (gemeente_id, round_id, pseudonym),
    foreign key (gemeente_id, round_id) references voting_round (gemeente_id, id)
  );
  call enable_tenant_rls('ballot', 'select, insert, update, delete');
  -- what was deleted at closing shall not lie about on disk
  grant maintain on ballot to app_rw;

  -- the two lists that are left, each in an order that was drawn, in a transaction of its own; nothing joins them
  create table vote_receipt (
    gemeente_id uuid not null,
    round_id uuid not null,
    receipt bytea not null check (length(receipt) = 16),
    primary key (gemeente_id, round_id, receipt),
    foreign key (gemeente_id, round_id) references voting_round (gemeente_id, id)
  );
  call enable_tenant_rls('vote_receipt', 'select, insert');

  create table vote_content (
    gemeente_id uuid not null,
    round_id uuid not null,
    place integer not null check (place >= 1),
    choices smallint[] not null,
    -- null where too few were checked in one way
    checked smallint check (checked between 1 and 4),
    primary key (gemeente_id, round_id, place),
    foreign key (gemeente_id, round_id) references voting_round (gemeente_id, id)
  );
  call enable_tenant_rls('vote_content', 'select, insert');

  create table vote_result (
    gemeente_id uuid not null,
    round_id uuid not null,
    result jsonb not null,
    counted_at timestamptz not null default now(),
    primary key (gemeente_id, round_id),
    foreign key (gemeente_id, round_id) references voting_round (gemeente_id, id)
  );
  call enable_tenant_rls('vote_result', 'select, insert');
`;

// One call for all that waits; one gemeente. The rounds are locked first, shared, in order: closing one takes it alone, so that no
// ballot comes in between the last and the count. Rows come sorted by round and pseudonym, so that two calls never wait in a circle.
const castBallots = `
  create function cast_ballots(g uuid, rounds uuid[], pseudonyms bytea[], in_choices text[], in_checked smallint[])
  returns table (round_id uuid, pseudonym bytea, verdict text) language plpgsql as $$
  #variable_conflict use_column
  declare
    open_rounds uuid[];
  begin
    perform set_tenant(g);
    perform pg_advisory_xact_lock_shared(hashtextextended(one.id::text, 7)) from (select distinct unnest(rounds) as id order by 1) one;
    open_rounds := array(
      select r.id from voting_round r
      where r.id = any (rounds) and r.state = 'open' and clock_timestamp() >= r.opens_at and clock_timestamp() < r.closes_at);
    insert into ballot as b (round_id, pseudonym, choices, checked)
      select i.round, i.pseudonym, i.choices::smallint[], i.checked
      from unnest(rounds, pseudonyms, in_choices, in_checked) as i (round, pseudonym, choices, checked)
      where i.round = any (open_rounds) order by i.round, i.pseudonym
    on conflict (gemeente_id, round_id, pseudonym) do update set choices = excluded.choices;
    return query
      select i.round, i.pseudonym, case when i.round = any (open_rounds) then 'cast' else 'closed' end
      from unnest(rounds, pseudonyms) as i (round, pseudonym);
  end $$;
`;

// What was promised before opening stays promised.
const keptAfterOpening = `
  create function refuse_other_vote() returns trigger language plpgsql as $$
  begin
    raise exception 'what was promised before opening stays' using errcode = 'restrict_violation';
  end $$;
  create trigger kept before update on voting_round for each row
    when (old.state in ('open', 'closing', 'closed') and (old.rung, old.promise, old.method, old.most, old.budget_cents, old.rule, old.seats, old.checks,
      old.minimum_age, old.lot_commitment, old.wijk_id, old.project_id)
      is distinct from (new.rung, new.promise, new.method, new.most, new.budget_cents, new.rule, new.seats, new.checks,
      new.minimum_age, new.lot_commitment, new.wijk_id, new.project_id))
    execute function refuse_other_vote();

  create function refuse_other_option() returns trigger language plpgsql as $$
  declare
    changed vote_option := case when tg_op = 'DELETE' then old else new end;
  begin
    if exists (select from voting_round r where r.gemeente_id = changed.gemeente_id and r.id = changed.round_id and r.state in ('open', 'closing', 'closed'))
      then raise exception 'what was promised before opening stays' using errcode = 'restrict_violation';
    end if;
    return changed;
  end $$;
  create trigger kept before insert or delete on vote_option for each row execute function refuse_other_option();
`;
