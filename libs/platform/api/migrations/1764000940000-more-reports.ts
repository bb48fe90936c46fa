import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Reports of a wijk, of a round, and pages for residents with a poster. */
export class MoreReports1764000940000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(subjects);
    await db.query(pages);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table report_page;
      alter table report_document disable trigger kept;
      delete from report_file where format = 'poster' or report_id in (select id from report_document where ${isNew});
      delete from report_document where ${isNew};
      alter table report_document enable trigger kept;
      alter table report_document drop constraint report_document_subject, drop column round_id, drop column decision_id, drop column about,
        drop constraint report_document_kind_check,
        add constraint report_document_kind_check check (kind in ('handover', 'councilLetter', 'yearOverview', 'evaluation')),
        add constraint report_document_check1 check ((kind = 'handover') = (project_id is null)),
        add constraint report_document_check2 check ((kind = 'yearOverview') = (year is not null));
      alter table report_file drop constraint report_file_format_check,
        add constraint report_file_format_check check (format in ('pdf', 'docx', 'xlsx', 'csv'));
    `);
  }
}

const isNew = `kind in ('wijkProfile', 'roundResults', 'residentPage')`;

const subjects = `
  alter table report_document drop constraint report_document_kind_check, drop constraint report_document_check1, drop constraint report_document_check2,
    add constraint report_document_kind_check
      check (kind in ('handover', 'councilLetter', 'yearOverview', 'evaluation', 'wijkProfile', 'roundResults', 'residentPage')),
    add column round_id uuid,
    -- a decision on what goes first
    add column decision_id uuid,
    -- the title of that round or decision, as it was when somebody asked
    add column about text not null default '' check (length(about) <= 150),
    add foreign key (gemeente_id, round_id) references round (gemeente_id, id),
    add foreign key (gemeente_id, decision_id) references prioritisation (gemeente_id, id),
    add constraint report_document_subject check ((kind = 'handover') = (project_id is null) and case kind
      when 'yearOverview' then year is not null and num_nonnulls(round_id, decision_id) = 0
      when 'roundResults' then round_id is not null and num_nonnulls(year, decision_id) = 0
      when 'residentPage' then num_nonnulls(year, round_id, decision_id) = 1
      else num_nonnulls(year, round_id, decision_id) = 0 end);
  create index report_document_of_round on report_document (gemeente_id, round_id) where round_id is not null;
  alter table report_file drop constraint report_file_format_check,
    add constraint report_file_format_check check (format in ('pdf', 'docx', 'xlsx', 'csv', 'poster'));
`;

const pages = `
  -- where residents read a report, from the moment it is frozen until somebody takes it back
  create table report_page (
    gemeente_id uuid not null,
    report_id uuid not null,
    wijk_id uuid not null,
    -- stands in addresses and on posters
    number integer not null check (number between 1 and 99999),
    shown boolean not null default true,
    primary key (gemeente_id, report_id),
    unique (gemeente_id, number),
    foreign key (gemeente_id, report_id) references report_document (gemeente_id, id),
    foreign key (gemeente_id, wijk_id) references wijk (gemeente_id, id)
  );
  call enable_tenant_rls('report_page', 'select, insert, update');
`;
