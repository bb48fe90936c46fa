import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The title of an idea as it is searched, stored: a search compares it with every title, and takes the accents off none.
 * No index: under row level security the operators of text search and trigrams are not leakproof, so the database would not use one.
 */
export class IdeaTitleWords1764000711000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query('alter table idea add column plain_title text generated always as (plain_words(title)) stored');
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table idea drop column plain_title');
  }
}
