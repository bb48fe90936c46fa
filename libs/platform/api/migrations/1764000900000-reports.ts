import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports that are made of what is known, written in, and then frozen with their files. */
export class Reports1764000900000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(fileTypes('add'));
    await db.query(reports);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table report_file, report_document; drop function refuse_frozen_report;');
    await db.query(fileTypes('remove'));
  }
}

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const types = [
  ...['image/jpeg', 'image/png', 'image/webp', 'application/pdf', 'text/csv', 'application/json'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
];
const fileTypes = (how: 'add' | 'remove'): string => `
  alter table stored_file drop constraint stored_file_type_check;
  ${how === 'remove' ? `delete from stored_file where type = '${word}';` : ''}
  alter table stored_file add constraint stored_file_type_check check (type in (${[
    ...types,
    ...(how === 'add' ? [word] : []),
  ]
    .map((type) => `'${type}'`)
    .join(', ')}));
`;

const reports = `
  create table report_document (
    gemeente_id uuid not null references gemeente,
    id uuid not null,
    kind text not null check (kind in ('handover', 'councilLetter', 'yearOverview', 'evaluation')),
    -- null: all projects of the gemeente
    project_id uuid,
    year smallint check (year between 2000 and 2100),
    language text not null check (language in ('nl', 'en')),
    state text not null default 'waiting' check (state in ('waiting', 'making', 'draft', 'setting', 'frozen', 'failed', 'cancelled')),
    done integer not null default 0 check (done between 0 and total),
    total integer not null default 0,
    tries integer not null default 0,
    -- what stands in it: made of what was known on a day, with the words that people put to it
    content jsonb,
    -- of the contents as they were frozen
    fingerprint bytea check (length(fingerprint) = 32),
    version integer not null default 1,
    asked_by uuid not null,
    asked_at timestamptz not null default now(),
    frozen_at timestamptz,
    primary key (gemeente_id, id),
    foreign key (gemeente_id, project_id) references project (gemeente_id, id),
    check ((kind = 'handover') = (project_id is null)),
    check ((kind = 'yearOverview') = (year is not null)),
    check (state not in ('draft', 'setting', 'frozen') or content is not null),
    check (state <> 'waiting' or content is null),
    check ((state = 'frozen') = (frozen_at is not null and fingerprint is not null))
  );
  call enable_tenant_rls('report_document', 'select, insert, update');
  create index report_document_newest on report_document (gemeente_id, asked_at desc, id desc);

  create table report_file (
    gemeente_id uuid not null,
    report_id uuid not null,
    format text not null check (format in ('pdf', 'docx', 'xlsx', 'csv')),
    file_id uuid not null,
    primary key (gemeente_id, report_id, format),
    foreign key (gemeente_id, report_id) references report_document (gemeente_id, id),
    foreign key (gemeente_id, file_id) references stored_file (gemeente_id, id)
  );
  call enable_tenant_rls('report_file');

  -- what was frozen stays what it was
  create function refuse_frozen_report() returns trigger language plpgsql as $$
  begin
    raise exception 'a frozen report does not change' using errcode = 'check_violation';
  end $$;
  create trigger kept before update on report_document for each row when (old.state = 'frozen') execute function refuse_frozen_report();
`;
