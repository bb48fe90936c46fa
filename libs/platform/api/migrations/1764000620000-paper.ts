import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What stands on print besides the round, and how its making goes. */
export class Paper1764000620000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- where people hand in paper or get help, in words
      alter table round_print add place text not null default '' check (length(place) <= 300);
      alter table round_print add tries integer not null default 0;
      -- 'expired': there were codes in it and the round is closed, so the file is gone
      alter table round_print drop constraint round_print_state_check;
      alter table round_print add constraint round_print_state_check
        check (state in ('waiting', 'making', 'ready', 'failed', 'cancelled', 'expired'));
      alter table round_print add constraint round_print_file check ((state = 'ready') = (file_id is not null));
      alter table round_print add constraint round_print_numbers check ((kind = 'sheets') = (first_number is not null));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      update round_print set state = 'cancelled' where state = 'expired';
      alter table round_print drop constraint round_print_numbers;
      alter table round_print drop constraint round_print_file;
      alter table round_print drop constraint round_print_state_check;
      alter table round_print add constraint round_print_state_check
        check (state in ('waiting', 'making', 'ready', 'failed', 'cancelled'));
      alter table round_print drop tries;
      alter table round_print drop place;
    `);
  }
}
