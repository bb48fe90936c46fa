import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The gemeente is looked up once per statement instead of once per row, and does not keep a statement from running in parallel: counting
 * a million answers under row level security takes as long as without.
 */
export class PolicyOnce1764000990000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(policies('current_gemeente()', '(select current_gemeente())'));
    await db.query('alter function current_gemeente() parallel safe; alter function count_forms(uuid) parallel safe');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      'alter function current_gemeente() parallel unsafe; alter function count_forms(uuid) parallel unsafe',
    );
    await db.query(policies('(select current_gemeente())', 'current_gemeente()'));
  }
}

/** Every table of a gemeente, and what makes the next ones so. */
const policies = (before: string, after: string): string => `
  do $$
  declare t regclass;
  begin
    for t in select polrelid::regclass from pg_policy where polname = 'tenant' loop
      execute format('alter policy tenant on %s using (gemeente_id = ${after}) with check (gemeente_id = ${after})', t);
    end loop;
    execute replace(pg_get_functiondef('enable_tenant_rls'::regproc), 'gemeente_id = ${before}', 'gemeente_id = ${after}');
  end $$`;
