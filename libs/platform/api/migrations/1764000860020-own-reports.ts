import type { MigrationInterface, QueryRunner } from 'typeorm';
import { ReportsToDo1764000860001 } from './1764000860001-reports-to-do';

/**
 * What is still to do in reports, over all gemeenten: first only what is due first is looked for in each, and then all about those few.
 * A partner of the whole country waits for its list no longer than another.
 */
export class OwnReports1764000860020 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`
      create or replace function reports_to_do(gemeenten uuid[], organisations uuid[], projects uuid[], most integer)
      returns table (of_gemeente uuid, report uuid, title text, project text, wijken text[], state text, correcting boolean, due date) language plpgsql as $$
      declare
        places uuid[] := '{}';
        ids uuid[] := '{}';
        dues date[] := '{}';
        found_ids uuid[];
        found_dues date[];
        part record;
      begin
        for i in 1 .. cardinality(gemeenten) loop
          perform set_tenant(gemeenten[i]);
          if organisations[i] is null then
            select array_agg(x.id), array_agg(x.due_on) into found_ids, found_dues from (
              select r.id, r.due_on from partner_report r join intervention n on n.id = r.intervention_id
              where (r.state = 'submitted' or r.organisation_id is null and r.state in ('open', 'draft', 'returned') and n.state <> 'dropped')
                and (projects[i] is null or r.project_id = projects[i]) order by r.due_on, r.id limit most) x;
          else
            select array_agg(x.id), array_agg(x.due_on) into found_ids, found_dues from (
              select r.id, r.due_on from partner_report r join intervention n on n.id = r.intervention_id
              where r.organisation_id = organisations[i] and r.state in ('open', 'draft', 'returned') and n.state <> 'dropped'
                and (projects[i] is null or r.project_id = projects[i]) order by r.due_on, r.id limit most) x;
          end if;
          if found_ids is not null then
            places := places || array_fill(gemeenten[i], array[cardinality(found_ids)]);
            ids := ids || found_ids;
            dues := dues || found_dues;
          end if;
        end loop;
        for part in
          select first.place, array_agg(first.id) as ids from (
            select u.place, u.id from unnest(places, ids, dues) u (place, id, due) group by u.place, u.id, u.due order by u.due, u.id limit most) first
          group by first.place
        loop
          perform set_tenant(part.place);
          return query select r.gemeente_id, r.id, n.title, p.name,
              array(select w.name from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = p.id order by w.name),
              r.state, r.accepted > 0, r.due_on
            from partner_report r join intervention n on n.id = r.intervention_id join project p on p.id = r.project_id
            where r.id = any (part.ids);
        end loop;
      end $$;
    `);
  }

  async down(db: QueryRunner): Promise<void> {
    await new ReportsToDo1764000860001().up(db);
  }
}
