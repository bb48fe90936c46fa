import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The question and the beginning of an open vote stay as they were, and what was promised by a day comes no later. */
export class VoteOpenStays1764000721011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create trigger kept_words before update on voting_round for each row
        when (old.state in ('open', 'closing', 'closed')
          and (old.title is distinct from new.title or new.feedback_due > old.feedback_due))
        execute function refuse_other_vote();
      create trigger kept_beginning before update on voting_round for each row
        when (old.state = 'open' and old.opens_at is distinct from new.opens_at)
        execute function refuse_other_vote();
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger kept_words on voting_round; drop trigger kept_beginning on voting_round');
  }
}
