import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Forms and ballots are counted by the million: there the gemeente is looked up once per statement instead of once per row, and it keeps
 * no statement from running in parallel, so that counting under row level security takes as long as without. Everywhere else it stays as
 * it was: a function whose value the planner knows gives it better plans than a subquery whose value it does not.
 */
export class PolicyOnce1764000990000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(policies('(select current_gemeente())'));
    await db.query('alter function current_gemeente() parallel safe; alter function count_forms(uuid) parallel safe');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'alter function current_gemeente() parallel unsafe; alter function count_forms(uuid) parallel unsafe',
    );
    await db.query(policies('current_gemeente()'));
  }
}

const policies = (gemeente: string): string =>
  ['form', 'ballot']
    .map(
      (table) =>
        `alter policy tenant on ${table} using (gemeente_id = ${gemeente}) with check (gemeente_id = ${gemeente});`,
    )
    .join('\n');
