import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a notice is due: at once, or at the hour of the day at which what can wait is put into one mail. */
export class NoticeDigest1764000711001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table notice add column due_at timestamptz not null default now();
      create index notice_due on notice (gemeente_id, due_at) where mailed_at is null;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table notice drop column due_at');
  }
}
