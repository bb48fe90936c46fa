import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Comments change and are withdrawn by who wrote them: what everybody could read before stays, until it is withdrawn. */
export class IdeaCommentVersions1764000711003 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table idea_comment add column version integer not null default 1 check (version between 1 and 999);
      alter table idea_comment drop constraint idea_comment_state_check;
      alter table idea_comment add constraint idea_comment_state_check
        check (state in ('unconfirmed', 'waiting', 'shown', 'refused', 'withdrawn'));
      alter table idea_comment add constraint idea_comment_withdrawn check (state <> 'withdrawn' or (words = '' and writer_name = ''));
      drop index idea_comment_of_idea;
      -- what was withdrawn keeps its place while there are replies to it
      create index idea_comment_of_idea on idea_comment (gemeente_id, idea_id, place) where state in ('shown', 'withdrawn');

      -- only of comments that changed after everybody could read them: what it said before, says, and would say when it was read
      create table idea_comment_version (
        gemeente_id uuid not null,
        comment_id uuid not null,
        number integer not null check (number between 1 and 999),
        words text not null check (length(words) between 1 and 2000),
        state text not null check (state in ('waiting', 'shown')),
        marks text[] not null default '{}',
        written_at timestamptz not null default now(),
        primary key (gemeente_id, comment_id, number),
        foreign key (gemeente_id, comment_id) references idea_comment (gemeente_id, id) on delete cascade
      );
      call enable_tenant_rls('idea_comment_version');
      create unique index idea_comment_version_waiting on idea_comment_version (gemeente_id, comment_id) where state = 'waiting';
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      drop table idea_comment_version;
      drop index idea_comment_of_idea;
      delete from idea_comment where state = 'withdrawn';
      alter table idea_comment drop constraint idea_comment_withdrawn, drop constraint idea_comment_state_check;
      alter table idea_comment add constraint idea_comment_state_check check (state in ('unconfirmed', 'waiting', 'shown', 'refused'));
      alter table idea_comment drop column version;
      create index idea_comment_of_idea on idea_comment (gemeente_id, idea_id, place) where state = 'shown';
    `);
  }
}
