import type { EntityManager } from 'typeorm';
import type { AcceptedReport } from '@wijkspoor/action-plan/api';
import { todayHere } from '@wijkspoor/project/api';

/**
 * Keeps what an accepted report says of its goals as measurements, on the last day of its period, with the report behind them. A
 * correction replaces what the report said before; the same value again is no new measurement. What a correction leaves out stays,
 * as what was measured then.
 */
export async function takeReported(tx: EntityManager, report: AcceptedReport): Promise<void> {
  const { reportId, cycleId, intervention, endsOn, goals } = report;
  if (goals.length === 0) return;
  await tx.query(
    `insert into measurement (id, goal_id, cycle_id, kind, value, measured_on, source, source_words, recorded_by, from_report, replaces)
     select uuidv7(), g.id, g.cycle_id, 'outcome', told.value, least($4::date, $5::date), 'report', $3, 'partnerReporter', $1, last.id
     from unnest($6::uuid[], $7::numeric[]) told (goal_id, value) join goal g on g.id = told.goal_id and g.cycle_id = $2 and g.state <> 'dropped'
     left join lateral (select m.id, m.value from measurement m where m.from_report = $1 and m.goal_id = g.id
       and not exists (select from measurement later where later.replaces = m.id and later.goal_id = m.goal_id)) last on true
     where told.value is distinct from last.value`,
    [
      ...[reportId, cycleId, intervention, endsOn, todayHere()],
      ...[goals.map(({ goalId }) => goalId), goals.map(({ value }) => value)],
    ],
  );
}
