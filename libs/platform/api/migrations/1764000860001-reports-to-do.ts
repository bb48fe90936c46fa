import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is still to do in reports is the same in the list over all gemeenten as in that of one; what a report tells no more can go. */
export class ReportsToDo1764000860001 implements MigrationInterface {
  async up(db: QueryRunner): Promise<void> {
    await db.query(`grant delete on obstacle to app_rw; ${toDo(judged, written)}`);
  }

  async down(db: QueryRunner): Promise<void> {
    await db.query(
      `revoke delete on obstacle from app_rw; ${toDo(`r.state = 'submitted'`, `r.state in ('open', 'draft', 'returned')`)}`,
    );
  }
}

/** Of what was dropped nothing more has to be told. */
const written = `r.state in ('open', 'draft', 'returned') and n.state <> 'dropped'`;
/** Who judges also writes what the gemeente does itself. */
const judged = `(r.state = 'submitted' or r.organisation_id is null and ${written})`;

const toDo = (toJudge: string, toWrite: string): string => `
  create or replace function reports_to_do(gemeenten uuid[], organisations uuid[], projects uuid[], most integer)
  returns table (of_gemeente uuid, report uuid, title text, project text, wijken text[], state text, correcting boolean, due date) language plpgsql as $$
  begin
    for i in 1 .. cardinality(gemeenten) loop
      perform set_tenant(gemeenten[i]);
      if organisations[i] is null then
        return query select r.gemeente_id, r.id, n.title, p.name,
            array(select w.name from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = p.id order by w.name),
            r.state, r.accepted > 0, r.due_on
          from partner_report r join intervention n on n.id = r.intervention_id join project p on p.id = r.project_id
          where ${toJudge} and (projects[i] is null or r.project_id = projects[i]) order by r.due_on, r.id limit most;
      else
        return query select r.gemeente_id, r.id, n.title, p.name,
            array(select w.name from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = p.id order by w.name),
            r.state, r.accepted > 0, r.due_on
          from partner_report r join intervention n on n.id = r.intervention_id join project p on p.id = r.project_id
          where r.organisation_id = organisations[i] and ${toWrite}
            and (projects[i] is null or r.project_id = projects[i]) order by r.due_on, r.id limit most;
      end if;
    end loop;
  end $$;
`;
