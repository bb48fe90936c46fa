import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  accessAspects,
  type ActionList,
  actionPlanError,
  type ActionView,
  type AnswerAccess,
  type FinishAction,
  type InterventionView,
  takesChanges,
  mixPolicy,
  unanswered,
} from '@wijkspoor/action-plan/domain';
import { Audit } from '@wijkspoor/audit/api';
import { People } from '@wijkspoor/identity/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import { projectOf, todayHere } from '@wijkspoor/project/api';
import { InterventionDoor } from './intervention-door';
import type { ActionRow, InterventionRow } from './intervention-rows';
import { actionView } from './intervention-views';
import { openCycleOf } from './open-project';
import { anywhereInMix, seenBy, seenIn } from './seen-by';

/** An action with the intervention it belongs to. */
type Listed = ActionRow &
  Pick<InterventionRow, 'number' | 'title' | 'projectId' | 'organisationId' | 'sharedWithTeam' | 'cycleId'>;

/** 4xToegang: the four answers of an intervention, and what is done about the weak ones. */
@Injectable()
export class AccessService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(People) private readonly people: People,
    @Inject(InterventionDoor) private readonly door: InterventionDoor,
  ) {}

  /**
   * Puts all answers. What is no longer weak has no action that waits.
   * @throws action-plan.interventionFixed; action-plan.interventionIncomplete when what was agreed would lack an answer;
   * action-plan.partnerUnknown, and what `InterventionDoor.write` throws.
   */
  answer(ctx: Ctx, number: number, version: number, { answers }: AnswerAccess): Promise<InterventionView> {
    return this.door.write(ctx, number, version, {
      sentence: mixPolicy.answerAccess,
      act: async (tx, row) => {
        if (!takesChanges(row.state)) throw actionPlanError('interventionFixed');
        if (row.state !== 'draft' && unanswered(answers).length > 0)
          throw actionPlanError('interventionIncomplete', [{ path: 'access', code: 'action-plan.lacksAccess' }]);
        const owners = answers.map(({ action }) => action?.ownerOrganisation ?? null);
        await this.door.demandPartners(tx, 'access', owners);
        await putAnswers(tx, row.id, answers);
        await putActions(tx, row, answers);
        return 'intervention.accessAnswered';
      },
    });
  }

  /** What is to be done in a project, what is late first; done things last. What stopped waits for nobody. @throws platform.missing */
  actions(ctx: Ctx, projectId: string): Promise<ActionList> {
    demand(mixPolicy.seeMix.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const { id, name, cycleId } = await projectOf(tx, ctx, projectId);
      const rows = await actionRows(
        tx,
        `a.cycle_id = $1 and (i.state <> 'dropped' or a.done_on is not null) and (${seenIn('$2::boolean', '$3::uuid[]')} or a.owner_organisation = any ($3))`,
        [cycleId, ...seenBy(ctx.actor, projectId)],
      );
      const names = await this.names(tx, rows);
      return { project: { id, name }, items: rows.map((row) => actionView(row, row, { ctx, names })) };
    });
  }

  /** Says that an action is done, or is not after all. @throws platform.missing, platform.stale, action-plan.interventionFixed */
  finish(ctx: Ctx, id: string, version: number, { done }: FinishAction): Promise<ActionView> {
    demand(anywhereInMix(ctx.actor, mixPolicy.answerAccess));
    return this.db.run(ctx, async (tx) => {
      await tx.query('select from plan_action where id = $1 for no key update', [id]);
      const [row] = await actionRows(tx, 'a.id = $1', [id]);
      if (row === undefined) throw platformError('missing');
      const whose = { ...row, organisationId: row.ownerOrganisation ?? row.organisationId };
      demand(mixPolicy.answerAccess.judge(ctx.actor, whose));
      if ((await openCycleOf(tx, ctx, row.projectId)) !== row.cycleId) throw actionPlanError('interventionFixed');
      if (row.version !== version) throw platformError('stale');
      await tx.query('update plan_action set done_on = $2, version = version + 1 where id = $1', [
        id,
        done ? todayHere() : null,
      ]);
      await this.audit.record(tx, ctx, {
        what: done ? 'planAction.done' : 'planAction.reopened',
        kind: 'planAction',
        id,
      });
      const doneOn = done ? todayHere() : null;
      return actionView({ ...row, doneOn, version: version + 1 }, row, { ctx, names: await this.names(tx, [row]) });
    });
  }

  private names(tx: EntityManager, rows: readonly ActionRow[]): Promise<ReadonlyMap<string, string>> {
    return this.people.names(
      tx,
      [],
      rows.map(({ ownerOrganisation }) => ownerOrganisation).filter((one) => one !== null),
    );
  }
}

const actionRows = (tx: EntityManager, where: string, values: readonly unknown[]): Promise<Listed[]> =>
  tx.query<Listed[]>(
    `select a.id, a.aspect, a.what, a.owner_organisation as "ownerOrganisation", a.owner_role as "ownerRole", a.due_on::text as "dueOn",
      a.done_on::text as "doneOn", a.version, a.project_id as "projectId", a.cycle_id as "cycleId", i.number, i.title,
      i.organisation_id as "organisationId", i.shared_with_team as "sharedWithTeam"
     from plan_action a join intervention i on i.id = a.intervention_id where ${where}
     order by a.done_on nulls first, a.due_on, a.id limit 500`,
    [...values],
  );

async function putAnswers(tx: EntityManager, id: string, answers: AnswerAccess['answers']): Promise<void> {
  await tx.query('delete from intervention_access where intervention_id = $1', [id]);
  await tx.query(
    `insert into intervention_access (intervention_id, aspect, answer, words)
     select $1, * from unnest($2::text[], $3::text[], $4::text[])`,
    [id, answers.map(({ aspect }) => aspect), answers.map(({ answer }) => answer), answers.map(({ words }) => words)],
  );
}

async function putActions(
  tx: EntityManager,
  row: Pick<InterventionRow, 'id' | 'projectId' | 'cycleId'>,
  answers: AnswerAccess['answers'],
): Promise<void> {
  const weak = answers.flatMap(({ aspect, action }) => (action === null ? [] : [{ aspect, ...action }]));
  const others = accessAspects.filter((aspect) => !weak.some((one) => one.aspect === aspect));
  await tx.query(
    `update plan_action set done_on = $3, version = version + 1 where intervention_id = $1 and aspect = any ($2) and done_on is null`,
    [row.id, others, todayHere()],
  );
  // the same action again is no new one: when it was done it stays so
  await tx.query(
    `insert into plan_action as a (id, project_id, cycle_id, intervention_id, aspect, what, owner_organisation, owner_role, due_on)
     select uuidv7(), $2, $3, $1, * from unnest($4::text[], $5::text[], $6::uuid[], $7::text[], $8::date[])
     on conflict (gemeente_id, intervention_id, aspect) do update
       set (what, owner_organisation, owner_role, due_on) = (excluded.what, excluded.owner_organisation, excluded.owner_role, excluded.due_on),
         done_on = case when a.what = excluded.what and a.due_on = excluded.due_on then a.done_on end, version = a.version + 1`,
    [
      ...[row.id, row.projectId, row.cycleId, weak.map(({ aspect }) => aspect), weak.map(({ what }) => what)],
      weak.map(({ ownerOrganisation }) => ownerOrganisation),
      ...[weak.map(({ ownerRole }) => ownerRole), weak.map(({ dueOn }) => dueOn)],
    ],
  );
}
