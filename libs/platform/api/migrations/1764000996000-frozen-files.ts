import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The files of a frozen report are what was frozen of it: none comes to it, none goes and none is put in the place of another. */
export class FrozenFiles1764000996000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create function refuse_file_of_frozen_report() returns trigger language plpgsql as $$
      begin
        if exists (select from report_document d where d.state = 'frozen'
          and (d.gemeente_id, d.id) in ((old.gemeente_id, old.report_id), (new.gemeente_id, new.report_id))) then
          raise exception 'the files of a frozen report do not change' using errcode = 'check_violation';
        end if;
        return coalesce(new, old);
      end $$`);
    await db.query(
      `create trigger kept before insert or update or delete on report_file for each row execute function refuse_file_of_frozen_report()`,
    );
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop trigger kept on report_file');
    await db.query('drop function refuse_file_of_frozen_report');
  }
}
