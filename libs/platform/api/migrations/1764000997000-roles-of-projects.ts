import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A role in one project is in a project of the same gemeente. What was written for no project gave nothing, and goes. */
export class RolesOfProjects1764000997000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table membership no force row level security;
      alter table invitation no force row level security;
      alter table project no force row level security;
      delete from membership m where project_id is not null
        and not exists (select from project p where p.gemeente_id = m.gemeente_id and p.id = m.project_id);
      delete from invitation i where project_id is not null
        and not exists (select from project p where p.gemeente_id = i.gemeente_id and p.id = i.project_id);
      alter table membership force row level security;
      alter table invitation force row level security;
      alter table project force row level security;
      alter table membership add foreign key (gemeente_id, project_id) references project (gemeente_id, id);
      alter table invitation add foreign key (gemeente_id, project_id) references project (gemeente_id, id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table membership drop constraint membership_gemeente_id_project_id_fkey');
    await db.query('alter table invitation drop constraint invitation_gemeente_id_project_id_fkey');
  }
}
