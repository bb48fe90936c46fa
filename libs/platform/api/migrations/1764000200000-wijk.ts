import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The wijken a gemeente shows, each with a page of its own. */
export class Wijk1764000200000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create table wijk (
        gemeente_id uuid not null references gemeente,
        id uuid not null default uuidv7(),
        slug text not null check (slug ~ '^[a-z][a-z0-9]*(-[a-z0-9]+)*$' and length(slug) <= 60),
        name text not null check (length(name) between 1 and 100),
        intro text not null default '' check (length(intro) <= 2000),
        published boolean not null default false,
        version integer not null default 1,
        created_at timestamptz not null default now(),
        primary key (gemeente_id, id),
        unique (gemeente_id, slug)
      );
      call enable_tenant_rls('wijk', 'select, insert, update');
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('drop table wijk');
  }
}
