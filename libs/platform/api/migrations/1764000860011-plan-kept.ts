import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['intervention', 'intervention_goal', 'plan_action', 'mix_gap', 'money_source', 'money_commitment'];

/** The mix and the money of a cycle stay as they were when it is closed, as its goals do. */
export class PlanKept1764000860011 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    for (const table of tables)
      await db.query(
        `create trigger kept before insert or update or delete on ${table} for each row execute function refuse_in_closed_cycle();`,
      );
  }

  async down(db: QueryRunner): Promise<void> {
    for (const table of tables) await db.query(`drop trigger kept on ${table};`);
  }
}
