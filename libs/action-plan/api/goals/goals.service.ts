import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  actionPlanError,
  type AddGoal,
  type AddPlan,
  type SmartGoal,
  smart,
  smartLetters,
  type TextMade,
  textRef,
  type TextState,
  type WorkGoalLine,
  type WorkGoals,
} from '@wijkspoor/action-plan/domain';
import { nextNumber, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, may, platformError } from '@wijkspoor/platform/domain';
import { projectOf } from '@wijkspoor/project/api';
import { GoalDoor } from './goal-door';
import { waitsForUs } from './wordings-to-answer';

/** More goals than anybody keeps in sight. */
const mostGoals = 100;

/** The letters as pages show them. */
export const lettersOf = (goal: SmartGoal): WorkGoalLine['smart'] => {
  const letters = smart(goal);
  return smartLetters.map((letter) => ({ letter, lacks: [...letters[letter]] }));
};

/** Suggestions that somebody has to read or answer; on the paragraphs that `where` chooses. */
const toDo = (
  where: string,
): string => `(select count(*)::int from suggestion s join paragraph a on a.id = s.paragraph_id
  where ${where} and ${waitsForUs})`;

/** The goals of a project, and its plan, for who works on them. */
@Injectable()
export class GoalsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(GoalDoor) private readonly door: GoalDoor,
  ) {}

  /** Those of the cycle of now; of the last one when all are closed. @throws platform.missing */
  list(ctx: Ctx, projectId: string): Promise<WorkGoals> {
    return this.db.run(ctx, async (tx) => {
      const { id, name, wijken } = await projectOf(tx, ctx, projectId);
      const { cycleId, run } = await this.door.standing(tx, ctx, projectId);
      const [plan] = await tx.query<{ number: number; state: TextState; toDo: number }[]>(
        `select o.number, o.state, ${toDo('a.plan_id = o.id')} as "toDo" from plan_text o where o.cycle_id = $1`,
        [cycleId],
      );
      const goals = await tx.query<(Omit<WorkGoalLine, 'smart'> & { readonly letters: SmartGoal })[]>(
        `select o.id, o.number, o.parent_id as "parentId", o.title, o.state, o.spoor, ${toDo('a.goal_id = o.id')} as "toDo",
          json_build_object('targetGroup', o.target_group, 'indicator', o.indicator, 'indicatorKey', o.indicator_key, 'unit', o.unit,
            'baseline', o.baseline, 'baselineOn', o.baseline_on, 'baselineDue', o.baseline_due, 'target', o.target, 'targetOn', o.target_on,
            'method', o.method, 'ownerRole', o.owner_role) as letters
         from goal o where o.cycle_id = $1 order by o.position, o.number limit ${mostGoals}`,
        [cycleId],
      );
      return {
        project: { id, name, wijken: [...wijken] },
        plan: plan === undefined ? null : { ref: textRef('plan', plan.number), state: plan.state, toDo: plan.toDo },
        goals: goals.map(({ letters, ...goal }) => ({ ...goal, smart: lettersOf(letters) })),
        may: { run: may(run) },
      };
    });
  }

  /**
   * Begins a goal. Sending twice makes one.
   * @throws platform.conflict when that id is of something else; action-plan.parentUnknown, action-plan.tooMany, platform.missing,
   * project.cycleClosed, project.projectEnded
   */
  addGoal(ctx: Ctx, projectId: string, { id, title, parentId }: AddGoal): Promise<TextMade> {
    return this.door.add(ctx, projectId, async (tx, cycleId) => {
      if (parentId !== null) await demandMainGoal(tx, parentId, cycleId);
      const made = await putGoals(tx, ctx, { projectId, cycleId }, [{ id, title, parentId }]);
      if (made.length > 0) await this.door.record(tx, ctx, 'goal.added', 'goal', id);
      return { ref: textRef('goal', await numberOf(tx, id, cycleId)) };
    });
  }

  /**
   * Begins the plan of the cycle of now, or answers the one there is.
   * @throws platform.conflict when that id is of something else; platform.missing, project.cycleClosed, project.projectEnded
   */
  addPlan(ctx: Ctx, projectId: string, { id }: AddPlan): Promise<TextMade> {
    return this.door.add(ctx, projectId, async (tx, cycleId) => {
      const number = await nextNumber(tx, ctx, 'plan_text');
      const made = await tx.query<{ id: string }[]>(
        `insert into plan_text (id, number, project_id, cycle_id) values ($1, $2, $3, $4) on conflict do nothing returning id`,
        [id, number, projectId, cycleId],
      );
      if (made.length > 0) await this.door.record(tx, ctx, 'plan.added', 'plan-text', id);
      const [plan] = await tx.query<{ number: number }[]>('select number from plan_text where cycle_id = $1', [
        cycleId,
      ]);
      if (plan === undefined) throw platformError('conflict');
      return { ref: textRef('plan', plan.number) };
    });
  }
}

/** A goal as it begins; what is not said is empty. */
export type NewGoal = {
  readonly id: string;
  readonly title: string;
  readonly parentId: string | null;
  readonly spoor?: string;
  readonly theme?: string;
  readonly targetGroup?: string;
  readonly indicator?: string;
  readonly unit?: string;
  readonly method?: string;
  readonly context?: readonly string[];
};

/** Makes drafts of goals; those that are there already stay as they are. @returns the ids of those that were made. @throws action-plan.tooMany */
export async function putGoals(
  tx: EntityManager,
  ctx: Pick<Ctx, 'gemeenteId'>,
  { projectId, cycleId }: { readonly projectId: string; readonly cycleId: string },
  goals: readonly NewGoal[],
): Promise<readonly string[]> {
  const first = await nextNumber(tx, ctx, 'goal');
  const made = await tx.query<{ id: string }[]>(
    `insert into goal (id, number, project_id, cycle_id, parent_id, title, spoor, theme, target_group, indicator, unit, method, context, position)
     select g.id, $4::int + g.at::int, $2, $3, g."parentId", g.title, g.spoor, coalesce(g.theme, ''), coalesce(g."targetGroup", ''),
       coalesce(g.indicator, ''), coalesce(g.unit, ''), coalesce(g.method, ''),
       coalesce((select array_agg(key) from jsonb_array_elements_text(g.context) key), '{}'), $4::int + g.at::int
     from jsonb_to_recordset($1::jsonb) as g (at int, id uuid, title text, "parentId" uuid, spoor text, theme text, "targetGroup" text,
       indicator text, unit text, method text, context jsonb)
     order by g.at on conflict (gemeente_id, id) do nothing returning id`,
    [JSON.stringify(goals.map((goal, at) => ({ ...goal, at }))), projectId, cycleId, first],
  );
  const [{ n } = { n: 0 }] = await tx.query<{ n: number }[]>(
    'select count(*)::int as n from goal where cycle_id = $1',
    [cycleId],
  );
  if (n > mostGoals) throw actionPlanError('tooMany');
  return made.map(({ id }) => id);
}

/** @throws action-plan.parentUnknown when there is no such main goal that goes on, in this cycle. */
async function demandMainGoal(tx: EntityManager, id: string, cycleId: string): Promise<void> {
  const [parent] = await tx.query<unknown[]>(
    `select id from goal where id = $1 and cycle_id = $2 and parent_id is null and state <> 'dropped'`,
    [id, cycleId],
  );
  if (parent === undefined) throw actionPlanError('parentUnknown', [{ path: 'parentId', code: 'choice' }]);
}

/** The number of a goal of this cycle. @throws platform.conflict when that id is of something else. */
async function numberOf(tx: EntityManager, id: string, cycleId: string): Promise<number> {
  const [row] = await tx.query<{ number: number }[]>(`select number from goal where id = $1 and cycle_id = $2`, [
    id,
    cycleId,
  ]);
  if (row === undefined) throw platformError('conflict');
  return row.number;
}
