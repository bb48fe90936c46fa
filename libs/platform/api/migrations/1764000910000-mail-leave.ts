import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The address with which a mail program takes its reader off a list, in one step. */
export class MailLeave1764000910000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table mail_message add leave_url text not null default '' check (length(leave_url) <= 1000);
      grant insert (leave_url), update (leave_url) on mail_message to app_rw;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table mail_message drop leave_url');
  }
}
