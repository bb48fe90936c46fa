import type { EntityManager } from 'typeorm';
import type { AdjustmentView, MeasurementView } from '@wijkspoor/monitoring/domain';

export type MeasurementRow = MeasurementView & { readonly goalId: string };
export type AdjustmentRow = AdjustmentView & { readonly goalId: string };

/** Everything that was measured and noted of some goals, by the id of the goal, newest first. */
export type Kept = {
  measurements(goalId: string): readonly MeasurementRow[];
  adjustments(goalId: string): readonly AdjustmentRow[];
};

/** More than this nobody measures of one goal; of all goals of a gemeente together it is the newest. */
export const mostOfGoal = 1000;
const mostAtOnce = 50_000;

/** Reads what was measured and noted of these goals, in two statements; none where there are no goals. */
export async function keptOf(tx: EntityManager, goalIds: readonly string[]): Promise<Kept> {
  if (goalIds.length === 0) return { measurements: () => [], adjustments: () => [] };
  const measurements = await tx.query<MeasurementRow[]>(
    `select m.id, m.goal_id as "goalId", m.kind, m.about, m.unit, m.value::float8 as value, m.measured_on::text as "measuredOn", m.source,
      m.source_words as "sourceWords", m.level, m.estimated, m.n, m.method, m.story, m.recorded_by as "recordedBy",
      (m.recorded_at at time zone 'Europe/Amsterdam')::date::text as "recordedOn", m.from_report is not null as "fromReport", m.replaces,
      (select c.id from measurement c where c.replaces = m.id and c.goal_id = m.goal_id) as "replacedBy"
     from measurement m where m.goal_id = any ($1) order by m.measured_on desc, m.recorded_at desc, m.id desc limit $2`,
    [goalIds, mostAtOnce],
  );
  const adjustments = await tx.query<AdjustmentRow[]>(
    `select id, goal_id as "goalId", noted_on::text as "notedOn", what, why from adjustment where goal_id = any ($1)
     order by noted_on desc, made_at desc, id desc limit $2`,
    [goalIds, mostAtOnce],
  );
  const [measured, noted] = [byGoal(measurements), byGoal(adjustments)];
  return { measurements: (id) => measured.get(id) ?? [], adjustments: (id) => noted.get(id) ?? [] };
}

function byGoal<T extends { readonly goalId: string }>(rows: readonly T[]): ReadonlyMap<string, readonly T[]> {
  const all = new Map<string, T[]>();
  for (const row of rows) {
    const known = all.get(row.goalId);
    if (known === undefined) all.set(row.goalId, [row]);
    else known.push(row);
  }
  return all;
}
