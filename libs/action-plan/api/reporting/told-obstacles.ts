import type { EntityManager } from 'typeorm';
import { actionPlanError, type ReportContent } from '@wijkspoor/action-plan/domain';
import type { ReportRow } from './report-rows';

type Items = ReportContent['obstacles']['items'];

/**
 * What is in the way is there for the gemeente once its report was handed in and is not held. What was raised or solved meanwhile stays
 * so, until the partner says that it is over. What the report tells no more is no longer there.
 * @param today as `2027-03-14`.
 * @throws action-plan.reportIncomplete for an id that another intervention has
 */
export async function putObstacles(tx: EntityManager, report: ReportRow, items: Items, today: string): Promise<void> {
  const others = await toldElsewhere(tx, report, items);
  const own = items.filter(({ id }) => !others.has(id));
  const column = <T>(of: (item: Items[number]) => T): T[] => own.map(of);
  const ids = column(({ id }) => id);
  const put = await tx.query<unknown[]>(
    `insert into obstacle as o (id, project_id, cycle_id, intervention_id, report_id, told_on, words, needs, whom, level, state)
     select n.id, $1, $2, $3, $4, $5::date, n.words, n.needs, n.whom, n.level, case when n.solved then 'solved' else 'open' end
     from unnest($6::uuid[], $7::text[], $8::text[], $9::text[], $10::text[], $11::boolean[]) as n (id, words, needs, whom, level, solved)
     on conflict (gemeente_id, id) do update set words = excluded.words, needs = excluded.needs, whom = excluded.whom, report_id = excluded.report_id,
         level = case when o.state = 'raised' then o.level else excluded.level end,
         state = case when excluded.state = 'solved' then 'solved' else o.state end, version = o.version + 1
       where o.intervention_id = excluded.intervention_id
     returning id`,
    [
      ...[report.projectId, report.cycleId, report.interventionId, report.id, today, ids],
      ...[column(({ words }) => words), column(({ needs }) => needs), column(({ whom }) => whom)],
      ...[column(({ level }) => level), column(({ solved }) => solved)],
    ],
  );
  if (put.length < own.length) throw twice();
  await leaveOut(tx, report, ids);
  await tx.query('delete from obstacle where report_id = $1 and id <> all ($2::uuid[])', [report.id, ids]);
}

const twice = () => actionPlanError('reportIncomplete', [{ path: 'obstacles.items', code: 'action-plan.twice' }]);

/** Obstacles of which a later report told since: its words stand. @throws action-plan.reportIncomplete for one of another intervention */
async function toldElsewhere(tx: EntityManager, report: ReportRow, items: Items): Promise<ReadonlySet<string>> {
  if (items.length === 0) return new Set();
  const rows = await tx.query<{ id: string; foreign: boolean }[]>(
    `select o.id, o.intervention_id <> $2 as "foreign" from obstacle o join partner_report r on r.id = o.report_id
     where o.id = any ($1::uuid[]) and (o.intervention_id <> $2 or r.period > $3)`,
    [items.map(({ id }) => id), report.interventionId, report.period],
  );
  if (rows.some(({ foreign }) => foreign)) throw twice();
  return new Set(rows.map(({ id }) => id));
}

/**
 * A report that goes back takes its words with it: what was accepted is told again as it was then.
 * @param accepted what stands of the report itself; null: nothing was accepted of it yet, and nobody but who judges it sees the rest.
 */
export async function takeBackObstacles(
  tx: EntityManager,
  report: ReportRow,
  accepted: Items | null,
  today: string,
): Promise<void> {
  if (accepted === null) await leaveOut(tx, report, []);
  else await putObstacles(tx, report, accepted, today);
}

/** What an accepted report before this one told, and this one tells no more, is as that one told it. */
async function leaveOut(tx: EntityManager, report: ReportRow, told: readonly string[]): Promise<void> {
  await tx.query(
    `update obstacle o set report_id = before.report_id, words = before.words, needs = before.needs, whom = before.whom, version = o.version + 1
     from (select distinct on (item->>'id') (item->>'id')::uuid as id, r.id as report_id, item->>'words' as words, item->>'needs' as needs, item->>'whom' as whom
       from partner_report r join report_version v on v.report_id = r.id and v.number = r.accepted,
         jsonb_array_elements(v.content->'obstacles'->'items') item
       where r.intervention_id = $2 and r.period < $3 order by item->>'id', r.period desc) before
     where o.id = before.id and o.report_id = $1 and o.id <> all ($4::uuid[])`,
    [report.id, report.interventionId, report.period, told],
  );
}
