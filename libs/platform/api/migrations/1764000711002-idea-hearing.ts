import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who asked to hear by mail hears after a link in a mail was used; an address that was not confirmed in a day is not kept. */
export class IdeaHearing1764000711002 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table idea_follower add column asked_on date not null default current_date');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table idea_follower drop column asked_on');
  }
}
