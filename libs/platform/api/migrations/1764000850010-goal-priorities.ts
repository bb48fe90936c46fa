import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The priority that a goal serves is one that was chosen in this gemeente. */
export class GoalPriorities1764000850010 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table goal add constraint goal_priority_fkey
        foreign key (gemeente_id, priority_id) references priority (gemeente_id, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table goal drop constraint goal_priority_fkey');
  }
}
