import type { EntityManager } from 'typeorm';
import type { Spoor } from '@wijkspoor/action-plan/domain';
import type { CycleState, ProjectState } from '@wijkspoor/project/domain';

/** A goal as others measure it: what it wants, where that stood at the beginning, and whose it is. Dates as text. */
export type GoalToMonitor = {
  readonly id: string;
  readonly number: number;
  readonly state: 'draft' | 'open' | 'adopted' | 'dropped';
  readonly title: string;
  readonly words: string;
  readonly spoor: Spoor | null;
  readonly targetGroup: string;
  readonly indicator: string;
  readonly unit: string;
  readonly baseline: number | null;
  readonly baselineOn: string | null;
  readonly baselineDue: string | null;
  readonly target: number | null;
  readonly targetOn: string | null;
  readonly method: string;
  readonly projectId: string;
  readonly project: string;
  readonly projectState: ProjectState;
  /** Who leads the project, and who answers questions about it. */
  readonly regisseurId: string;
  readonly contactId: string;
  readonly wijken: readonly string[];
  readonly cycleId: string;
  readonly cycle: number;
  readonly cycleState: CycleState;
};

const select = `
  select g.id, g.number, g.state, g.title, coalesce((select string_agg(w.words, E'\n' order by w.position, w.id) from paragraph w where w.goal_id = g.id and w.removed_at is null), '') as words, g.spoor, g.target_group as "targetGroup", g.indicator, g.unit,
    g.baseline::float8 as baseline, g.baseline_on::text as "baselineOn", g.baseline_due::text as "baselineDue",
    g.target::float8 as target, g.target_on::text as "targetOn", g.method,
    p.id as "projectId", p.name as project, p.state as "projectState", r.account_id as "regisseurId", k.account_id as "contactId",
    (select coalesce(json_agg(w.name order by w.name), '[]') from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = p.id) as wijken,
    c.id as "cycleId", c.number as cycle, c.state as "cycleState"
  from goal g join project p on p.id = g.project_id join regie r on r.id = p.regisseur_id join regie k on k.id = p.contact_id
  join cycle c on c.id = g.cycle_id`;
const inOrder = 'order by p.name, p.id, g.position, g.number';

/** Goals of one cycle that were not dropped, in their order; at most 500. */
export const goalsToMonitor = (tx: EntityManager, cycleId: string): Promise<GoalToMonitor[]> =>
  tx.query<GoalToMonitor[]>(`${select} where g.cycle_id = $1 and g.state <> 'dropped' ${inOrder} limit 500`, [cycleId]);

/** The goal of this number, also one that was dropped; nothing when there is none in this gemeente. */
export async function goalNumbered(tx: EntityManager, number: number): Promise<GoalToMonitor | undefined> {
  const [goal] = await tx.query<GoalToMonitor[]>(`${select} where g.number = $1`, [number]);
  return goal;
}

/** Adopted goals of the open cycles of projects that run: all of the gemeente, or of some projects; at most 2,000. */
export const adoptedGoals = (tx: EntityManager, projectIds?: readonly string[]): Promise<GoalToMonitor[]> =>
  tx.query<GoalToMonitor[]>(
    `${select} where g.state = 'adopted' and c.state = 'open' and p.state = 'running' and ($1::uuid[] is null or p.id = any ($1)) ${inOrder} limit 2000`,
    [projectIds ?? null],
  );

/** Adopted goals of these cycles, whatever became of their projects; at most 2,000. */
export const adoptedGoalsOf = (tx: EntityManager, cycleIds: readonly string[]): Promise<GoalToMonitor[]> =>
  tx.query<GoalToMonitor[]>(`${select} where g.state = 'adopted' and c.id = any ($1) ${inOrder} limit 2000`, [
    cycleIds,
  ]);
