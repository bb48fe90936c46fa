import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands on print of a vote, and ballots on paper while they are entered and checked. */
export class VotePapers1764000701000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(prints);
    await db.query(papers);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table vote_paper;
      drop index vote_print_of_round;
      delete from vote_print where state = 'cancelled';
      alter table vote_print drop constraint vote_print_numbers;
      alter table vote_print drop constraint vote_print_file;
      alter table vote_print drop constraint vote_print_state_check;
      alter table vote_print add constraint vote_print_state_check check (state in ('waiting', 'making', 'ready', 'failed', 'taken'));
      alter table vote_print drop language, drop place, drop first_number;
    `);
  }
}

const prints = `
  alter table vote_print add language text not null default 'nl';
  -- where people hand in paper or get help, in words
  alter table vote_print add place text not null default '' check (length(place) <= 300);
  -- of ballot papers: the number of the first one
  alter table vote_print add first_number integer check (first_number >= 1);
  alter table vote_print drop constraint vote_print_state_check;
  alter table vote_print add constraint vote_print_state_check
    check (state in ('waiting', 'making', 'ready', 'failed', 'cancelled', 'taken'));
  -- 'taken': somebody has the file, or it is too late for it; it is named until it is off the disk
  alter table vote_print add constraint vote_print_file
    check (case state when 'ready' then file_id is not null when 'taken' then true else file_id is null end);
  alter table vote_print add constraint vote_print_numbers check ((kind = 'papers') = (first_number is not null));
  create index vote_print_of_round on vote_print (gemeente_id, round_id);
`;

// A paper that is checked is a ballot. What stands on it is kept nowhere else: who checks it types it again, and what was typed
// first is known only as an HMAC with the key of the vote. At closing nothing is left but the number.
const papers = `
  create table vote_paper (
    gemeente_id uuid not null,
    round_id uuid not null,
    number integer not null check (number between 1 and 99999),
    typed bytea check (length(typed) = 32),
    entered_by uuid,
    -- a second person
    checked_by uuid check (checked_by <> entered_by),
    version integer not null default 1,
    primary key (gemeente_id, round_id, number),
    foreign key (gemeente_id, round_id) references voting_round (gemeente_id, id),
    check ((typed is null) = (entered_by is null)),
    check (checked_by is null or entered_by is not null)
  );
  call enable_tenant_rls('vote_paper');
  -- what was erased at closing shall not lie about on disk
  grant maintain on vote_paper to app_rw;
`;
