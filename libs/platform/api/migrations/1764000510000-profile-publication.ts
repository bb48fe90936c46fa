import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which projects show the profile of their wijken to everybody. */
export class ProfilePublication1764000510000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table profile_publication (
        gemeente_id uuid not null,
        project_id uuid not null,
        published boolean not null,
        changed_at timestamptz not null default now(),
        changed_by uuid,
        primary key (gemeente_id, project_id),
        foreign key (gemeente_id, project_id) references project (gemeente_id, id)
      );
      call enable_tenant_rls('profile_publication', 'select, insert, update');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table profile_publication');
  }
}
