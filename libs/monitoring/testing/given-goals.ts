import { randomUUID } from 'node:crypto';
import type { AddAdjustment, AddMeasurement } from '@wijkspoor/monitoring/domain';
import type { TestDatabase } from '@wijkspoor/platform/testing';

/** A measurement of the indicator of a goal, unless said otherwise. */
export const aMeasurement = (more: Partial<AddMeasurement> = {}): AddMeasurement => ({
  ...{ id: randomUUID(), kind: 'outcome', about: '', unit: '', value: 38, measuredOn: '2026-03-01' },
  ...{ source: 'survey', sourceWords: 'Vragenlijst van het wijkteam', level: null, estimated: false, n: 140 },
  ...{ method: '', story: '', replaces: null },
  ...more,
});

/** A note about what is done otherwise. */
export const anAdjustment = (more: Partial<AddAdjustment> = {}): AddAdjustment => ({
  ...{ id: randomUUID(), notedOn: '2026-04-01', what: 'Wij gaan langs de deuren.', why: 'Er kwamen weinig mensen.' },
  ...more,
});

type GivenGoal = {
  readonly state?: 'draft' | 'open' | 'adopted' | 'dropped';
  readonly title?: string;
  readonly baseline?: number | null;
  readonly baselineOn?: string | null;
  readonly baselineDue?: string | null;
  readonly target?: number | null;
  readonly targetOn?: string | null;
};

/** A goal of the last cycle of a project: from 40 per cent at the begin of 2026 to 30 at the end of 2028. @returns its number and id. */
export async function givenGoal(
  db: TestDatabase,
  projectId: string,
  given: GivenGoal = {},
): Promise<{ readonly id: string; readonly number: number }> {
  const { state = 'adopted', title = 'Minder mensen zijn eenzaam', baselineDue = null } = given;
  const { baseline = baselineDue === null ? 40 : null, target = 30, targetOn = '2028-12-31' } = given;
  const { baselineOn = baseline === null ? null : '2026-01-01' } = given;
  const [made] = await db.query<{ id: string; number: number }>(
    `insert into goal (gemeente_id, id, number, project_id, cycle_id, state, title, indicator, unit, baseline, baseline_on, baseline_due, target, target_on)
     select c.gemeente_id, uuidv7(), (select coalesce(max(number), 0) + 1 from goal g where g.gemeente_id = c.gemeente_id), c.project_id, c.id, $2, $3, 'Mensen die zich eenzaam voelen', '%', $4, $5, $6, $7, $8
     from cycle c where c.project_id = $1 order by c.number desc limit 1 returning id, number`,
    [projectId, state, title, baseline, baselineOn, baselineDue, target, targetOn],
  );
  if (made === undefined) throw new Error('no such project');
  return made;
}
