import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who votes: people invited by mail, the buurt they say they live in, and papers that wait for closing. */
export class Voters1764000721000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(invited);
    await db.query(buurten);
    await db.query(castBallots(', in_buurten bytea[]', ', in_buurten', ', buurt', ', buurt = excluded.buurt'));
    await db.query(papers);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(castBallots('', '', '', ''));
    await db.query(`
      alter table vote_paper drop sealed;
      drop trigger kept_buurten on voting_round;
      drop table vote_buurt_share, vote_invited;
      alter table ballot drop buurt;
      alter table vote_option drop buurt;
      alter table voting_round drop asks_buurt, drop buurten;
      alter table voting_round drop constraint voting_round_invited_age;
      alter table vote_content drop constraint vote_content_checked_check;
      alter table vote_content add constraint vote_content_checked_check check (checked between 1 and 4);
      alter table ballot drop constraint ballot_checked_check;
      alter table ballot add constraint ballot_checked_check check (checked between 1 and 4);
      alter table voting_round drop constraint voting_round_checks_check;
      alter table voting_round add constraint voting_round_checks_check check (checks <@ array['code', 'mail', 'address', 'paper']);
    `);
  }
}

// Of an address nothing is kept but an HMAC with a key of that vote, which is never in here and is gone after closing.
const invited = `
  alter table voting_round drop constraint voting_round_checks_check;
  alter table voting_round add constraint voting_round_checks_check
    check (checks <@ array['code', 'mail', 'address', 'paper', 'invited']);
  -- under 16 nobody is asked for a mail address
  alter table voting_round add constraint voting_round_invited_age check (minimum_age >= 16 or not checks && array['invited']);
  alter table ballot drop constraint ballot_checked_check;
  alter table ballot add constraint ballot_checked_check check (checked between 1 and 5);
  alter table vote_content drop constraint vote_content_checked_check;
  alter table vote_content add constraint vote_content_checked_check check (checked between 1 and 5);

  create table vote_invited (
    gemeente_id uuid not null,
    round_id uuid not null,
    hmac bytea not null check (length(hmac) = 32),
    primary key (gemeente_id, round_id, hmac),
    foreign key (gemeente_id, round_id) references voting_round (gemeente_id, id)
  );
  call enable_tenant_rls('vote_invited', 'select, insert, delete');
  -- what was deleted at closing shall not lie about on disk
  grant maintain on vote_invited to app_rw;
`;

// What a voter says of their buurt stands sealed beside the ballot, equally long whatever it says: who has the database or a backup
// cannot tell which few ballots are of a small buurt. At closing it is counted, and only shares that may be shown are kept.
const buurten = `
  alter table voting_round add asks_buurt boolean not null default false;
  -- codes and names as they were when the plan was saved
  alter table voting_round add buurten jsonb not null default '[]';
  create trigger kept_buurten before update on voting_round for each row
    when (old.state in ('open', 'closing', 'closed') and (old.asks_buurt, old.buurten) is distinct from (new.asks_buurt, new.buurten))
    execute function refuse_other_vote();
  -- where it would be done; null is the whole wijk
  alter table vote_option add buurt text check (length(buurt) between 1 and 16);
  alter table ballot add buurt bytea check (length(buurt) = 9);

  -- from the moment the ballots are counted by buurt until the result is made
  create table vote_buurt_share (
    gemeente_id uuid not null,
    round_id uuid not null,
    shown jsonb,
    primary key (gemeente_id, round_id),
    foreign key (gemeente_id, round_id) references voting_round (gemeente_id, id)
  );
  call enable_tenant_rls('vote_buurt_share', 'select, insert');
`;

// The same function with and without the buurt; it stays one call for all that waits.
const castBallots = (argument: string, array: string, column: string, set: string): string => `
  drop function cast_ballots;
  create function cast_ballots(g uuid, rounds uuid[], pseudonyms bytea[], in_choices text[], in_checked smallint[]${argument})
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
    insert into ballot as b (round_id, pseudonym, choices, checked${column})
      select i.round, i.pseudonym, i.choices::smallint[], i.checked${column.replace('buurt', 'i.buurt')}
      from unnest(rounds, pseudonyms, in_choices, in_checked${array}) as i (round, pseudonym, choices, checked${column})
      where i.round = any (open_rounds) order by i.round, i.pseudonym
    on conflict (gemeente_id, round_id, pseudonym) do update set choices = excluded.choices${set};
    return query
      select i.round, i.pseudonym, case when i.round = any (open_rounds) then 'cast' else 'closed' end
      from unnest(rounds, pseudonyms) as i (round, pseudonym);
  end $$;
`;

// A paper that was checked waits sealed, and becomes a ballot at closing together with all others: a row of its ballot in the same
// transaction as its number would tie the two.
const papers = `
  alter table vote_paper add sealed bytea;
  alter table vote_paper add constraint vote_paper_sealed check (sealed is null or checked_by is not null);
`;
