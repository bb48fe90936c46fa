import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  actionPlanError,
  actionPlanPolicy,
  afterTextMove,
  type ChangeText,
  type GoalFields,
  isWritable,
  lackingIn,
  type MoveText,
  paragraphChanges,
  textMovesFrom,
  type WorkText,
} from '@wijkspoor/action-plan/domain';
import { type Ctx, may, platformError } from '@wijkspoor/platform/domain';
import { isOpen } from '@wijkspoor/project/domain';
import { GoalChoices } from './choices';
import { GoalDoor } from './goal-door';
import { lettersOf } from './goals.service';
import { servedBy } from './priorities';
import { demandAnswered, readFamily, readinessOf, readParagraphs, readTrace } from './text-reader';
import { ownColumn, refOf, textNamed, textOfId, type TextRow } from './text-rows';

type Choices = WorkText['choices'];

/** One goal or plan, for who works on it. */
@Injectable()
export class TextsService {
  constructor(
    @Inject(GoalDoor) private readonly door: GoalDoor,
    @Inject(GoalChoices) private readonly choices: GoalChoices,
  ) {}

  /** @throws platform.missing also when somebody knows only the goals of own projects, and this is of another. */
  one(ctx: Ctx, ref: string): Promise<WorkText> {
    return this.door.look(ctx, (tx) => this.viewOf(tx, ctx, ref));
  }

  /** The same, in a transaction that is there already. @throws platform.missing */
  async viewOf(tx: EntityManager, ctx: Ctx, ref: string): Promise<WorkText> {
    const text = await textNamed(tx, ref);
    this.door.demandSeen(ctx, text);
    return this.view(tx, ctx, text, await this.choices.of(tx, text));
  }

  /**
   * Puts words and fields.
   * @throws platform.stale when somebody else was first; platform.invalid for fields of a plan, or a goal without; platform.conflict when
   * the id of a paragraph is of something else; action-plan.notWritable, action-plan.paragraphProposed, and what `GoalChoices.demand`
   * and `GoalDoor.change` throw.
   */
  change(ctx: Ctx, ref: string, version: number, { paragraphs, goal }: ChangeText): Promise<WorkText> {
    return this.door.change(
      ctx,
      'runGoals',
      (tx) => textNamed(tx, ref, true),
      async (tx, text) => {
        if (!isWritable(text.state)) throw actionPlanError('notWritable');
        if (text.version !== version) throw platformError('stale');
        if ((goal === null) !== (text.kind === 'plan'))
          throw platformError('invalid', {}, [{ path: 'goal', code: 'required' }]);
        const choices = await this.choices.of(tx, text);
        if (goal !== null) {
          this.choices.demand(goal, text, choices);
          await putFields(tx, text.id, goal);
        }
        await putParagraphs(tx, text, paragraphs);
        await raise(tx, text);
        await this.door.record(tx, ctx, `${text.kind}.changed`, kindOf(text), text.id);
        return this.view(tx, ctx, await textOfId(tx, text.kind, text.id), choices);
      },
    );
  }

  /**
   * Opens, adopts, opens again or drops.
   * @throws platform.stale, action-plan.moveImpossible, action-plan.whyRequired; action-plan.notSmart with one error per thing that
   * lacks; action-plan.unanswered, action-plan.noWords, action-plan.hasParts, and what `GoalDoor.change` throws.
   */
  move(ctx: Ctx, ref: string, version: number, { move, why = '' }: MoveText): Promise<WorkText> {
    return this.door.change(
      ctx,
      'runGoals',
      (tx) => textNamed(tx, ref, true),
      async (tx, text) => {
        if (text.version !== version) throw platformError('stale');
        const to = afterTextMove(text.kind, text.state, move, why);
        if (move === 'open' || move === 'adopt') await this.demandReady(tx, text, move);
        if (move === 'drop') await demandNoParts(tx, text);
        await tx.query(`update ${tableOf(text)} set state = $2, version = version + 1 where id = $1`, [text.id, to]);
        await tx.query(
          `insert into text_move (cycle_id, ${ownColumn(text.kind)}, move, to_state, words) values ($1, $2, $3, $4, $5)`,
          [text.cycleId, text.id, move, to, why],
        );
        await this.door.record(tx, ctx, `${text.kind}.${move}`, kindOf(text), text.id);
        const moved = await textOfId(tx, text.kind, text.id);
        return this.view(tx, ctx, moved, await this.choices.of(tx, moved));
      },
    );
  }

  /** Asks the table itself: a list of what was proposed ends somewhere. */
  private async demandReady(tx: EntityManager, text: TextRow, move: 'open' | 'adopt'): Promise<void> {
    const { words, unanswered } = await readinessOf(tx, text);
    if (!words) throw actionPlanError('noWords');
    if (move === 'open') return;
    if (text.goal !== null) {
      const lacks = lackingIn(text.goal);
      if (lacks.length > 0)
        throw actionPlanError(
          'notSmart',
          lacks.map((lack) => ({ path: fieldOf[lack] ?? lack, code: `action-plan.${lack}` })),
        );
    }
    if (unanswered) throw actionPlanError('unanswered');
  }

  private async view(tx: EntityManager, ctx: Ctx, text: TextRow, choices: Choices): Promise<WorkText> {
    const { project, goal } = text;
    const run = actionPlanPolicy.runGoals.judge(ctx.actor, project);
    const open = isOpen({ project: project.state, cycle: text.cycle });
    const mayRun = run === true ? open : run;
    const reads = actionPlanPolicy.readWordings.judge(ctx.actor, project);
    const family = await readFamily(tx, text, true);
    return {
      ref: refOf(text),
      ...{ kind: text.kind, title: text.title, state: text.state, version: text.version },
      project: { id: project.id, name: project.name, wijken: [...project.wijken] },
      writable: isWritable(text.state) && mayRun === true,
      paragraphs: await readParagraphs(tx, text, reads === true ? 'all' : 'public'),
      goal:
        goal === null
          ? null
          : {
              ...goal,
              ...family,
              context: [...goal.context],
              owner: choices.organisations.find(({ id }) => id === goal.ownerOrganisation)?.name ?? null,
              priority: await servedBy(tx, goal),
              smart: lettersOf(goal),
            },
      trace: await readTrace(tx, text),
      moves: textMovesFrom(text.kind, text.state).map(({ move, why = false }) => ({ move, why })),
      choices,
      may: {
        run: may(mayRun),
        read: may(reads),
        bring: may(actionPlanPolicy.bringWording.judge(ctx.actor, project)),
      },
    };
  }
}

/** Where in the form something stands that lacks under another name. */
const fieldOf: Readonly<Record<string, string>> = { owner: 'ownerRole', noChange: 'target', afterBaseline: 'targetOn' };

const tableOf = ({ kind }: TextRow): string => (kind === 'goal' ? 'goal' : 'plan_text');
/** How the trail names it. */
export const kindOf = ({ kind }: Pick<TextRow, 'kind'>): string => (kind === 'goal' ? 'goal' : 'plan-text');

/** Who read the version before hears so. */
export const raise = (tx: EntityManager, text: TextRow): Promise<unknown> =>
  tx.query(`update ${tableOf(text)} set version = version + 1 where id = $1`, [text.id]);

async function demandNoParts(tx: EntityManager, { id }: TextRow): Promise<void> {
  const [part] = await tx.query<unknown[]>(`select id from goal where parent_id = $1 and state <> 'dropped' limit 1`, [
    id,
  ]);
  if (part !== undefined) throw actionPlanError('hasParts');
}

const putFields = (tx: EntityManager, id: string, goal: GoalFields): Promise<unknown> =>
  tx.query(
    `update goal set title = $2, spoor = $3, target_group = $4, indicator = $5, indicator_key = $6, context = $7, unit = $8, baseline = $9,
       baseline_on = $10, baseline_due = $11, target = $12, target_on = $13, method = $14, owner_organisation = $15, owner_role = $16, priority_id = $17
     where id = $1`,
    [
      ...[id, goal.title, goal.spoor, goal.targetGroup, goal.indicator, goal.indicatorKey, goal.context, goal.unit],
      ...[goal.baseline, goal.baselineOn, goal.baselineDue, goal.target, goal.targetOn, goal.method],
      ...[goal.ownerOrganisation, goal.ownerRole, goal.priorityId],
    ],
  );

/**
 * Writes what differs, and keeps every wording.
 * @throws platform.conflict when an id is of something else; action-plan.paragraphProposed
 */
async function putParagraphs(tx: EntityManager, text: TextRow, wanted: ChangeText['paragraphs']): Promise<void> {
  const now = await tx.query<{ id: string; words: string }[]>(
    `select id, words from paragraph where ${ownColumn(text.kind)} = $1 and removed_at is null order by position, id`,
    [text.id],
  );
  const { added, rewritten, moved, removed } = paragraphChanges(now, wanted);
  if (removed.length > 0) {
    await demandAnswered(tx, removed);
    await tx.query('update paragraph set removed_at = now() where id = any ($1)', [removed]);
  }
  if (moved.length > 0)
    await tx.query(
      `update paragraph p set position = m.position from jsonb_to_recordset($1::jsonb) as m (id uuid, position int) where p.id = m.id`,
      [JSON.stringify(moved)],
    );
  if (added.length > 0)
    await addParagraphs(
      tx,
      text,
      added.map((one) => ({ ...one, textId: text.id })),
    );
  if (rewritten.length > 0) await rewriteParagraphs(tx, text.cycleId, rewritten, null);
}

/** A paragraph that a text gets. */
export type NewParagraph = {
  readonly id: string;
  readonly textId: string;
  readonly words: string;
  readonly position: number;
};

/** New paragraphs of texts, each with its first wording. @throws platform.conflict when an id is of something else. */
export async function addParagraphs(
  tx: EntityManager,
  { kind, cycleId }: Pick<TextRow, 'kind' | 'cycleId'>,
  added: readonly NewParagraph[],
): Promise<void> {
  const made = await tx.query<unknown[]>(
    `insert into paragraph (id, cycle_id, ${ownColumn(kind)}, position, words)
     select a.id, $2, a."textId", a.position, a.words
     from jsonb_to_recordset($1::jsonb) as a (id uuid, "textId" uuid, position int, words text) on conflict do nothing returning id`,
    [JSON.stringify(added), cycleId],
  );
  if (made.length < added.length) throw platformError('conflict');
  await keepWordings(
    tx,
    cycleId,
    added.map(({ id }) => id),
    null,
  );
}

/** Other words for paragraphs. @param from the suggestion they were made of. */
export async function rewriteParagraphs(
  tx: EntityManager,
  cycleId: string,
  rewritten: readonly { readonly id: string; readonly words: string }[],
  from: string | null,
): Promise<void> {
  await tx.query(
    `update paragraph p set words = w.words, version = version + 1 from jsonb_to_recordset($1::jsonb) as w (id uuid, words text) where p.id = w.id`,
    [JSON.stringify(rewritten)],
  );
  await keepWordings(
    tx,
    cycleId,
    rewritten.map(({ id }) => id),
    from,
  );
}

const keepWordings = (
  tx: EntityManager,
  cycleId: string,
  ids: readonly string[],
  from: string | null,
): Promise<unknown> =>
  tx.query(
    `insert into paragraph_version (paragraph_id, number, cycle_id, words, suggestion_id)
     select id, version, $2, words, $3 from paragraph where id = any ($1)`,
    [ids, cycleId, from],
  );
