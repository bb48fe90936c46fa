import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That the key of a vote was lost before it was counted, and how many papers could not be read because of that. */
export class VoteKeyLost1764000721010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- null: the key was there
      alter table voting_round add papers_lost integer
        check (papers_lost is null or papers_lost >= 0 and state in ('closing', 'closed'));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table voting_round drop papers_lost');
  }
}
