import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was made public belongs to a cycle: the next one begins hidden, and what was public stays. */
export class PublicationPerCycle1764000511000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table profile_publication no force row level security;
      alter table cycle no force row level security;
      alter table profile_publication add cycle_id uuid;
      update profile_publication p set cycle_id =
        (select c.id from cycle c where c.gemeente_id = p.gemeente_id and c.project_id = p.project_id order by c.number desc limit 1);
      alter table profile_publication alter cycle_id set not null, drop constraint profile_publication_pkey,
        add primary key (gemeente_id, cycle_id), add foreign key (gemeente_id, cycle_id) references cycle (gemeente_id, id);
      create index on profile_publication (gemeente_id, project_id);
      alter table cycle force row level security;
      alter table profile_publication force row level security;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table profile_publication no force row level security;
      delete from profile_publication p using profile_publication n
        where n.gemeente_id = p.gemeente_id and n.project_id = p.project_id and n.cycle_id > p.cycle_id;
      alter table profile_publication drop column cycle_id, add primary key (gemeente_id, project_id);
      alter table profile_publication force row level security;
    `);
  }
}
