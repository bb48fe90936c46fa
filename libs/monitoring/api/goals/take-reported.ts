import type { EntityManager } from 'typeorm';
import type { AcceptedReport } from '@wijkspoor/action-plan/api';
import { todayHere } from '@wijkspoor/project/api';

/**
 * Keeps what an accepted report says of the goals of its intervention as measurements, on the last day of its period, with the report
 * behind them and how many people it is about. A correction replaces what the report said before, or what the gemeente made of that;
 * the same value again is no new measurement. What a correction leaves out stays, as what was measured then. A cycle that is closed
 * stays as it was.
 */
export async function takeReported(tx: EntityManager, report: AcceptedReport): Promise<void> {
  const { reportId, interventionId, cycleId, intervention, endsOn, people, goals } = report;
  if (goals.length === 0) return;
  await tx.query(
    `insert into measurement (id, goal_id, cycle_id, kind, value, measured_on, source, source_words, n, recorded_by, from_report, replaces)
     select uuidv7(), g.id, g.cycle_id, 'outcome', told.value, least($4::date, $5::date), 'report', $3, nullif($6::int, 0), 'partnerReporter', $1, tail.id
     from (select distinct on (goal_id) * from unnest($7::uuid[], $8::numeric[]) one (goal_id, value)) told
     join goal g on g.id = told.goal_id and g.cycle_id = $2 and g.state <> 'dropped'
     join cycle c on c.id = g.cycle_id and c.state = 'open'
     join intervention_goal served on served.goal_id = g.id and served.intervention_id = $9
     left join lateral (select m.id, m.value from measurement m where m.from_report = $1 and m.goal_id = g.id
       order by m.recorded_at desc, m.id desc limit 1) own on true
     left join lateral (
       with recursive chain as (
         select own.id union all select m.id from measurement m join chain on m.replaces = chain.id and m.goal_id = g.id)
       select chain.id from chain where not exists (select from measurement m where m.replaces = chain.id and m.goal_id = g.id)) tail on true
     where told.value is distinct from own.value`,
    [
      ...[reportId, cycleId, intervention, endsOn, todayHere(), people],
      ...[goals.map(({ goalId }) => goalId), goals.map(({ value }) => value), interventionId],
    ],
  );
}
