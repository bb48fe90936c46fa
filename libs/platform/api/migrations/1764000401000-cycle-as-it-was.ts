import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A closed cycle keeps what stands at the project: vision, principles, who agreed, wijken, and for whom it was led.
 * Names of people are not in it. What was closed before gets what is known: how it stands now.
 */
export class CycleAsItWas1764000401000 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      alter table cycle add as_it_was jsonb;

      alter table cycle disable trigger kept;
      alter table cycle no force row level security;
      alter table project no force row level security;
      alter table project_wijk no force row level security;
      alter table wijk no force row level security;
      alter table principle no force row level security;
      alter table vision_agreement no force row level security;
      alter table regie no force row level security;
      update cycle c set as_it_was = (
        select jsonb_build_object('vision', p.vision, 'visionVersion', p.vision_version, 'ledBy', r.organisation_id,
          'wijken', (select coalesce(jsonb_agg(jsonb_build_object('slug', w.slug, 'name', w.name) order by w.name), '[]')
            from project_wijk pw join wijk w on w.gemeente_id = pw.gemeente_id and w.id = pw.wijk_id
            where pw.gemeente_id = p.gemeente_id and pw.project_id = p.id),
          'principles', (select coalesce(jsonb_agg(t.text order by t.position), '[]') from principle t
            where t.gemeente_id = p.gemeente_id and t.project_id = p.id),
          'agreements', (select coalesce(jsonb_agg(jsonb_build_object('organisationId', g.organisation_id,
              'agreedOn', g.agreed_on, 'visionVersion', g.vision_version) order by g.agreed_on, g.id), '[]')
            from (select distinct on (organisation_id) * from vision_agreement
              where gemeente_id = p.gemeente_id and project_id = p.id order by organisation_id, vision_version desc) g))
        from project p join regie r on r.gemeente_id = p.gemeente_id and r.id = p.regisseur_id
        where p.gemeente_id = c.gemeente_id and p.id = c.project_id)
      where state = 'closed';
      alter table cycle force row level security;
      alter table project force row level security;
      alter table project_wijk force row level security;
      alter table wijk force row level security;
      alter table principle force row level security;
      alter table vision_agreement force row level security;
      alter table regie force row level security;
      alter table cycle enable trigger kept;

      alter table cycle add constraint cycle_closed_as_it_was check ((state = 'closed') = (as_it_was is not null));
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query('alter table cycle drop as_it_was');
  }
}
