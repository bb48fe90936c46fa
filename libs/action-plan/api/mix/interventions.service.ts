import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  actionPlanError,
  type AddIntervention,
  afterMove,
  type ChangeIntervention,
  type InterventionPage,
  type InterventionQuery,
  type InterventionView,
  takesChanges,
  lacksFor,
  mixPolicy,
  type MoveIntervention,
  type PlanOptions,
} from '@wijkspoor/action-plan/domain';
import { Audit } from '@wijkspoor/audit/api';
import { People } from '@wijkspoor/identity/api';
import { entryOf } from '@wijkspoor/knowledge/api';
import { nextNumber, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { projectOf, todayHere } from '@wijkspoor/project/api';
import { mostInterventions } from '../most-interventions';
import { makeReportsOf } from '../reporting/report-periods';
import { InterventionDoor } from './intervention-door';
import { lineRows, wholeRows } from './intervention-rows';
import { lineView } from './intervention-views';
import { openCycleOf } from './open-project';
import { seenBy, seenIn } from './seen-by';

/** Interventions of a project: making, changing, agreeing, starting, ending. */
@Injectable()
export class InterventionsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(People) private readonly people: People,
    @Inject(InterventionDoor) private readonly door: InterventionDoor,
  ) {}

  /** By number, of the cycle of now. @throws platform.missing for a project this person does not see */
  list(
    ctx: Ctx,
    projectId: string,
    { state, pillar, spoor, after, limit }: InterventionQuery,
  ): Promise<InterventionPage> {
    demand(mixPolicy.seeMix.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const { id, name, cycleId } = await projectOf(tx, ctx, projectId);
      const rows = await lineRows(
        tx,
        `i.cycle_id = $1 and ${seenIn('$2::boolean', '$3::uuid[]')} and ($4::text is null or i.state = $4) and ($5::text is null or i.pillar = $5)
          and ($6::text is null or $6 = any (i.sporen)) and i.number > $7`,
        [cycleId, ...seenBy(ctx.actor, projectId), state ?? null, pillar ?? null, spoor ?? null, after ?? 0],
        limit + 1,
      );
      const shown = rows.slice(0, limit);
      const names = await this.people.names(
        tx,
        [],
        shown.map(({ organisationId }) => organisationId).filter((one) => one !== null),
      );
      return {
        project: { id, name },
        items: shown.map((row) => lineView(row, names)),
        next: rows.length > limit ? (shown.at(-1)?.number ?? null) : null,
        may: {
          add: may(mixPolicy.runMix.judge(ctx.actor, { projectId })),
          seeMoney: may(mixPolicy.seeMoney.judge(ctx.actor, { projectId })),
        },
      };
    });
  }

  /** Partners and goals to choose from. @throws platform.missing */
  options(ctx: Ctx, projectId: string): Promise<PlanOptions> {
    demand(mixPolicy.seeMix.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const { id, name, cycleId } = await projectOf(tx, ctx, projectId);
      return {
        project: { id, name },
        partners: await this.door.partners(tx),
        goals: await tx.query<PlanOptions['goals']>(
          `select id, number, title from goal where cycle_id = $1 and state <> 'dropped' order by position, number limit 200`,
          [cycleId],
        ),
        may: { run: may(mixPolicy.runMix.judge(ctx.actor, { projectId })) },
      };
    });
  }

  /**
   * Makes a draft, by hand or from the catalogue. Sending the same twice makes one.
   * @throws platform.missing, action-plan.interventionFixed, action-plan.partnerUnknown, action-plan.entryUnknown,
   * action-plan.goalUnknown, action-plan.tooManyInPlan
   */
  add(ctx: Ctx, projectId: string, { id, entry, ...input }: AddIntervention): Promise<InterventionView> {
    demand(mixPolicy.runMix.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const cycleId = await openCycleOf(tx, ctx, projectId);
      await this.door.demandPartners(tx, 'organisationId', [input.organisationId]);
      const copied = await fromCatalogue(tx, entry);
      const number = await nextNumber(tx, ctx, 'intervention');
      const values = [...valuesOf(input), ...copied];
      const made = await tx.query<{ number: number }[]>(
        `insert into intervention (id, project_id, cycle_id, number, ${columns}, catalogue_entry, own_entry, recognition, recognised_until)
         select $1, $2, $3, $4, ${values.map((_, index) => `$${index + 5}`).join(', ')}
         where (select count(*) from intervention where cycle_id = $3) < ${mostInterventions}
         on conflict do nothing returning number`,
        [id, projectId, cycleId, number, ...values],
      );
      const [row] = await wholeRows(tx, 'i.id = $1 and i.project_id = $2', [id, projectId]);
      if (row === undefined) throw actionPlanError('tooManyInPlan');
      if (made.length === 0) return this.door.view(tx, ctx, row);
      await putGoals(tx, row, input.goals);
      const [whole] = await wholeRows(tx, 'i.id = $1', [id]);
      if (whole === undefined) throw platformError('missing');
      await this.audit.record(tx, ctx, {
        ...{ what: 'intervention.added', kind: 'intervention', id, details: { number: row.number } },
      });
      return this.door.view(tx, ctx, whole);
    });
  }

  /**
   * @throws action-plan.interventionFixed; action-plan.interventionIncomplete when what was agreed would no longer be whole;
   * action-plan.partnerUnknown, action-plan.goalUnknown, and what `InterventionDoor.write` throws.
   */
  change(ctx: Ctx, number: number, version: number, input: ChangeIntervention): Promise<InterventionView> {
    const act = async (tx: EntityManager, row: Parameters<typeof putGoals>[1]) => {
      if (!takesChanges(row.state)) throw actionPlanError('interventionFixed');
      if (input.organisationId !== row.organisationId)
        await this.door.demandPartners(tx, 'organisationId', [input.organisationId]);
      if (row.state !== 'draft') demandWhole(row.state === 'agreed' ? 'agree' : 'start', { ...row, ...input });
      await putGoals(tx, row, input.goals);
      const values = valuesOf(input);
      const places = values.map((_, index) => `$${index + 2}`).join(', ');
      await tx.query(`update intervention set (${columns}) = (${places}) where id = $1`, [row.id, ...values]);
      if (row.state === 'running') await makeReportsOf(tx, todayHere(), row.id);
      return 'intervention.changed';
    };
    return this.door.write(ctx, number, version, { sentence: mixPolicy.runMix, act });
  }

  /** @throws action-plan.moveImpossible, action-plan.interventionIncomplete with what it lacks, and what `InterventionDoor.write` throws. */
  move(ctx: Ctx, number: number, version: number, { move, reason }: MoveIntervention): Promise<InterventionView> {
    return this.door.write(ctx, number, version, {
      sentence: mixPolicy.runMix,
      act: async (tx, row) => {
        const state = afterMove(row.state, move);
        demandWhole(move, row);
        const today = todayHere();
        // it is reported on until the day it ended, and not after it
        await tx.query(
          `update intervention set state = $2, reason = $3,
             ends_on = case when $2 = 'ended' then greatest(starts_on, least(ends_on, $4::date)) else ends_on end where id = $1`,
          [row.id, state, reason, today],
        );
        if (state === 'running' || row.state === 'running') await makeReportsOf(tx, today, row.id);
        return `intervention.${move}`;
      },
    });
  }
}

const columns = `title, words, pillar, sporen, target_group, setting, organisation_id, by_gemeente, agreements, starts_on, ends_on,
  reports_per_year, shared_with_team`;
const valuesOf = (input: ChangeIntervention): readonly unknown[] => [
  ...[input.title, input.words, input.pillar, input.sporen, input.targetGroup, input.setting, input.organisationId],
  ...[input.byGemeente, input.agreements, input.startsOn, input.endsOn, input.reportsPerYear, input.sharedWithTeam],
];

function demandWhole(...[move, plan]: Parameters<typeof lacksFor>): void {
  const lacks = lacksFor(move, plan);
  if (lacks.length > 0) throw actionPlanError('interventionIncomplete', lacks);
}

/** Where a new one is copied from, and how that is recognised now. @throws action-plan.entryUnknown */
async function fromCatalogue(tx: EntityManager, id: string | null): Promise<readonly unknown[]> {
  if (id === null) return [null, null, null, null];
  const entry = await entryOf(tx, id);
  if (entry === undefined) throw actionPlanError('entryUnknown', [{ path: 'entry', code: 'action-plan.entryUnknown' }]);
  return [entry.local ? null : id, entry.local ? id : null, entry.level, entry.validUntil];
}

/** Puts all goals it serves. @throws action-plan.goalUnknown for one of another cycle, or that was dropped */
async function putGoals(
  tx: EntityManager,
  { id, cycleId, goals: known }: Awaited<ReturnType<typeof wholeRows>>[number],
  goals: readonly string[],
): Promise<void> {
  await tx.query('delete from intervention_goal where intervention_id = $1 and goal_id <> all ($2::uuid[])', [
    id,
    goals,
  ]);
  const before = new Set(known.map((goal) => goal.id));
  const added = goals.filter((goal) => !before.has(goal));
  const put = await tx.query<unknown[]>(
    `insert into intervention_goal (intervention_id, goal_id, cycle_id)
     select $1, g.id, g.cycle_id from goal g where g.cycle_id = $2 and g.id = any ($3) and g.state <> 'dropped' returning goal_id`,
    [id, cycleId, added],
  );
  if (put.length !== added.length)
    throw actionPlanError('goalUnknown', [{ path: 'goals', code: 'action-plan.goalUnknown' }]);
}
