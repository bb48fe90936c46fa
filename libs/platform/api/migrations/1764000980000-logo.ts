import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The logo of a gemeente, on what is printed. */
export class Logo1764000980000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table gemeente_setting
        add logo_id uuid,
        add foreign key (gemeente_id, logo_id) references stored_file (gemeente_id, id) on delete set null (logo_id);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table gemeente_setting drop logo_id');
  }
}
