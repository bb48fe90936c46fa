import type { MigrationInterface, QueryRunner } from 'typeorm';
import { OwnReports1764000860020 } from './1764000860020-own-reports';

/**
 * What is still to do in reports, over all gemeenten: once the list is full, a gemeente is only looked in for what is due before the last of it.
 * Most of a country then has nothing to give, and is passed over with one look at an index.
 */
export class OwnReportsBound1764000993000 implements MigrationInterface {
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
        last_due date := 'infinity';
        last_id uuid := 'ffffffff-ffff-ffff-ffff-ffffffffffff';
        part record;
      begin
        for i in 1 .. cardinality(gemeenten) loop
          perform set_tenant(gemeenten[i]);
          if organisations[i] is null then
            select array_agg(x.id), array_agg(x.due_on) into found_ids, found_dues from (
              select r.id, r.due_on from partner_report r join intervention n on n.id = r.intervention_id
              where (r.state = 'submitted' or r.organisation_id is null and r.state in ('open', 'draft', 'returned') and n.state <> 'dropped')
                and (projects[i] is null or r.project_id = projects[i]) and (r.due_on, r.id) <= (last_due, last_id)
              order by r.due_on, r.id limit most) x;
          else
            select array_agg(x.id), array_agg(x.due_on) into found_ids, found_dues from (
              select r.id, r.due_on from partner_report r join intervention n on n.id = r.intervention_id
              where r.organisation_id = organisations[i] and r.state in ('open', 'draft', 'returned') and n.state <> 'dropped'
                and (projects[i] is null or r.project_id = projects[i]) and (r.due_on, r.id) <= (last_due, last_id)
              order by r.due_on, r.id limit most) x;
          end if;
          if found_ids is not null then
            select array_agg(first.place), array_agg(first.id), array_agg(first.due) into places, ids, dues from (
              select distinct u.due, u.id, u.place
              from unnest(places || array_fill(gemeenten[i], array[cardinality(found_ids)]), ids || found_ids, dues || found_dues) u (place, id, due)
              order by u.due, u.id limit most) first;
            if cardinality(ids) = most then
              last_due := dues[most];
              last_id := ids[most];
            end if;
          end if;
        end loop;
        for part in select u.place, array_agg(u.id) as ids from unnest(places, ids) u (place, id) group by u.place loop
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
    await new OwnReports1764000860020().up(db);
  }
}
