import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a gemeente says of the accessibility of its pages, and who answers questions about privacy. */
export class Papers1764000920000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table gemeente_setting
        -- set by hand: nobody claims what nobody examined
        add accessibility text not null default 'notExamined'
          check (accessibility in ('notExamined', 'doesNot', 'firstSteps', 'partly', 'fully')),
        add accessibility_on date,
        -- the published statement, with what does not work yet
        add accessibility_statement text not null default '' check (length(accessibility_statement) <= 500),
        add privacy_contact text not null default '' check (length(privacy_contact) <= 500),
        add check ((accessibility = 'notExamined') = (accessibility_on is null));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table gemeente_setting drop accessibility, drop accessibility_on, drop accessibility_statement, drop privacy_contact;
    `);
  }
}
