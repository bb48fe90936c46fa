import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that our jobs make, an end to files of answers, and quick ways to texts that are shown and to forms that are marked. */
export class ReadingAndFiles1764000630000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table stored_file drop constraint stored_file_type_check;
      alter table stored_file add constraint stored_file_type_check check (type in (
        'image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'text/csv', 'application/json',
        'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'));

      -- 'expired': the file is gone, the line stays to say that it was there
      alter table round_export drop constraint round_export_state_check;
      alter table round_export add constraint round_export_state_check
        check (state in ('waiting', 'making', 'ready', 'failed', 'cancelled', 'expired'));
      alter table round_export add constraint round_export_file check ((state = 'ready') = (file_id is not null));
      -- a spreadsheet cannot be written row by row, and tables have no single background
      alter table round_export add constraint round_export_sheet check (kind = 'tables' or format <> 'xlsx');
      alter table round_export add constraint round_export_groups check (kind = 'rows' or background is null);
      alter table round_export add tries integer not null default 0;

      create index form_text_shown on form_text (gemeente_id, round_id, question, id) where state in ('public', 'redacted');
      create index form_to_look_at on form (gemeente_id, round_id, id) where handed_in and (marks <> '{}' or set_aside is not null);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop index form_text_shown, form_to_look_at;
      alter table round_export drop tries, drop constraint round_export_file, drop constraint round_export_sheet, drop constraint round_export_groups;
      alter table round_export drop constraint round_export_state_check;
      delete from round_export where state = 'expired';
      alter table round_export add constraint round_export_state_check
        check (state in ('waiting', 'making', 'ready', 'failed', 'cancelled'));
      alter table stored_file drop constraint stored_file_type_check;
      delete from stored_file where type in ('text/csv', 'application/json', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet');
      alter table stored_file add constraint stored_file_type_check
        check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf'));
    `);
  }
}
