import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every column of every own table has a key of its own that stays; one gemeente has one table of a title. */
export class OwnFigureKeys1764000312000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      -- a word of at most n letters for what a table or column is called; what does not fit gets a mark that tells it apart
      create function figure_word(called text, n integer) returns text language sql immutable parallel safe as $$
        select case when word <> '' and length(word) <= n and replace(word, '-', ' ') = called then word
          else coalesce(nullif(rtrim(left(word, n - 7), '-'), ''), 'x') || '-' || left(md5(called), 6) end
        from (select trim(both '-' from regexp_replace(called, '[^A-Za-z0-9_.]+', '-', 'g')) as word) made
      $$;
      alter table own_figure_table add slug text not null generated always as (figure_word(lower(title), 30)) stored;
      -- of two uploads at once the newest stays
      alter table own_figure_table no force row level security;
      delete from own_figure_table o using own_figure_table n where n.gemeente_id = o.gemeente_id and n.slug = o.slug and n.id > o.id;
      alter table own_figure_table force row level security;
      alter table own_figure_table add unique (gemeente_id, slug);
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table own_figure_table drop column slug; drop function figure_word');
  }
}
