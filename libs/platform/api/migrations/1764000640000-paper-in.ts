import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of a closed round somebody says when the last paper is entered: splits and weights are shown once, and wait for it. */
export class PaperIn1764000640000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table round add paper_in boolean not null default false;
      alter table round add constraint round_paper_in check (not paper_in or state = 'closed' and 'paper' = any (channels));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table round drop constraint round_paper_in;
      alter table round drop paper_in;
    `);
  }
}
