import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In one round trip: which of these gemeenten have an administrator. Each is looked at as its own tenant; no other right is needed. */
export class WithAdministrator1764000230000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function gemeenten_with_administrator(p_ids uuid[]) returns setof uuid language plpgsql as $$
      declare
        one uuid;
      begin
        foreach one in array p_ids loop
          perform set_tenant(one);
          if exists (select from membership where gemeente_id = one and role = 'administrator' and project_id is null) then
            return next one;
          end if;
        end loop;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop function gemeenten_with_administrator');
  }
}
