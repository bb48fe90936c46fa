import type { EntityManager } from 'typeorm';
import { type Period, periodsOf, type ReportsPerYear } from '@wijkspoor/action-plan/domain';

type Row = {
  readonly id: string;
  readonly projectId: string;
  readonly cycleId: string;
  readonly organisationId: string | null;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly perYear: ReportsPerYear;
};

/**
 * Makes the reports of periods that began, of interventions of an open cycle that run; doing it twice is once. Of a report in which nobody wrote yet, the
 * days follow its intervention, and it goes when its period never comes. A period that ended stays with who carried it out then. Three statements,
 * however many interventions.
 * @param today as `2027-03-14`.
 * @param only one intervention: for when it starts or changes.
 */
export async function makeReportsOf(tx: EntityManager, today: string, only: string | null = null): Promise<void> {
  const rows = await tx.query<Row[]>(
    `select id, project_id as "projectId", cycle_id as "cycleId", organisation_id as "organisationId", starts_on::text as "startsOn",
       ends_on::text as "endsOn", reports_per_year as "perYear"
     from intervention i where state in ('running', 'ended') and starts_on is not null and ends_on is not null and ($1::uuid is null or id = $1)
       and exists (select from cycle c where c.id = i.cycle_id and c.state = 'open') order by id`,
    [only],
  );
  const wanted = rows.flatMap((row) =>
    periodsOf(row.startsOn, row.endsOn, row.perYear)
      .filter(({ startsOn }) => startsOn <= today)
      .map((period) => ({ row, period })),
  );
  const column = <T>(of: (row: Row, period: Period) => T): T[] => wanted.map(({ row, period }) => of(row, period));
  await tx.query(
    `insert into partner_report as r (project_id, cycle_id, intervention_id, organisation_id, period, starts_on, ends_on, due_on, is_last)
     select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::smallint[], $6::date[], $7::date[], $8::date[], $9::boolean[])
     on conflict (gemeente_id, intervention_id, period) do update
       set organisation_id = case when r.ends_on < $10::date then r.organisation_id else excluded.organisation_id end, starts_on = excluded.starts_on, ends_on = excluded.ends_on, due_on = excluded.due_on,
         is_last = excluded.is_last
       where r.state = 'open' and (case when r.ends_on < $10::date then excluded.organisation_id else r.organisation_id end, r.starts_on, r.ends_on, r.due_on, r.is_last)
         is distinct from (excluded.organisation_id, excluded.starts_on, excluded.ends_on, excluded.due_on, excluded.is_last)`,
    [
      ...[column((row) => row.projectId), column((row) => row.cycleId), column((row) => row.id)],
      ...[column((row) => row.organisationId), column((_, { number }) => number)],
      ...[column((_, { startsOn }) => startsOn), column((_, { endsOn }) => endsOn)],
      ...[column((_, { dueOn }) => dueOn), column((_, { last }) => last), today],
    ],
  );
  // nobody wrote in it, and its period is no more; one that began meanwhile, or whose cycle closed, is left alone
  await tx.query(
    `delete from partner_report r using intervention i where i.id = r.intervention_id and i.gemeente_id = r.gemeente_id and r.state = 'open'
       and ($1::uuid is null or i.id = $1) and (i.id = any ($4::uuid[]) or i.state not in ('running', 'ended'))
       and not exists (select from unnest($2::uuid[], $3::smallint[]) as w (intervention, period) where w.intervention = r.intervention_id and w.period = r.period)`,
    [only, column((row) => row.id), column((_, { number }) => number), rows.map(({ id }) => id)],
  );
}
