import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Archives of everything a gemeente has: asked for, written by a job, taken, thrown away. */
export class Archives1764000960000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table gemeente_archive (
        gemeente_id uuid not null default current_gemeente() references gemeente,
        id uuid not null,
        state text not null default 'waiting' check (state in ('waiting', 'making', 'ready', 'failed', 'cancelled', 'expired')),
        done bigint not null default 0,
        total bigint not null default 0,
        tries integer not null default 0,
        -- how often somebody tried it anew: each time is told of by itself
        again integer not null default 0,
        file_id uuid,
        asked_by uuid not null,
        asked_at timestamptz not null default now(),
        ready_at timestamptz,
        primary key (gemeente_id, id),
        foreign key (gemeente_id, file_id) references stored_file (gemeente_id, id),
        check ((state = 'ready') = (file_id is not null)),
        check (state <> 'ready' or ready_at is not null)
      );
      call enable_tenant_rls('gemeente_archive', 'select, insert');
      grant update (state, done, total, tries, again, file_id, ready_at) on gemeente_archive to app_rw;
      create index gemeente_archive_newest on gemeente_archive (gemeente_id, asked_at desc);
      -- one at a time: each reads everything
      create unique index gemeente_archive_one on gemeente_archive (gemeente_id) where state in ('waiting', 'making');
      alter table stored_file drop constraint stored_file_type_check;
      alter table stored_file add constraint stored_file_type_check check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf',
        'text/csv', 'application/json', 'application/zip', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document'));
      -- an archive can be larger than two gigabytes
      alter table stored_file alter size type bigint;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table gemeente_archive;
      delete from stored_file where type = 'application/zip';
      alter table stored_file alter size type integer;
      alter table stored_file drop constraint stored_file_type_check;
      alter table stored_file add constraint stored_file_type_check check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf',
        'text/csv', 'application/json', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
        'application/vnd.openxmlformats-officedocument.wordprocessingml.document'));
    `);
  }
}
