import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  actionPlanError,
  type AddSource,
  type ChangeSource,
  endingOf,
  type InterventionView,
  isNoMore,
  takesChanges,
  mixPolicy,
  type MoneySheet,
  type PutMoney,
  sheetOf,
} from '@wijkspoor/action-plan/domain';
import { Audit } from '@wijkspoor/audit/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { projectOf, todayHere } from '@wijkspoor/project/api';
import { InterventionDoor } from './intervention-door';
import { openCycleOf } from './open-project';

type SourceRow = ChangeSource & { readonly id: string; readonly version: number };
type PlannedRow = {
  readonly number: number;
  readonly title: string;
  readonly plannedCents: number | null;
  readonly dropped: boolean;
};
type CommitmentRow = {
  readonly sourceId: string;
  readonly intervention: number;
  readonly year: number;
  readonly cents: number;
};
/** As many sources as a sheet can hold. */
const mostSources = 50;

/** Sources, plan and commitments of a project. */
@Injectable()
export class MoneyService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(InterventionDoor) private readonly door: InterventionDoor,
  ) {}

  /** The sheet of the cycle of now. @throws platform.missing */
  sheet(ctx: Ctx, projectId: string): Promise<MoneySheet> {
    demand(mixPolicy.seeMoney.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, (tx) => this.read(tx, ctx, projectId));
  }

  /** Sending the same twice makes one. @throws platform.missing, action-plan.interventionFixed, action-plan.tooManyInPlan */
  addSource(ctx: Ctx, projectId: string, { id, ...source }: AddSource): Promise<MoneySheet> {
    return this.change(ctx, projectId, { what: 'money.sourceAdded', id }, async (tx, cycleId) => {
      await tx.query(
        `insert into money_source (id, project_id, cycle_id, ${columns}) select $1, $2, $3, $4, $5, $6, $7, $8, $9
         where (select count(*) from money_source where cycle_id = $3) < ${mostSources} on conflict do nothing`,
        [id, projectId, cycleId, ...valuesOf(source)],
      );
      const [known] = await tx.query<unknown[]>('select from money_source where id = $1 and cycle_id = $2', [
        id,
        cycleId,
      ]);
      if (known === undefined) throw actionPlanError('tooManyInPlan');
    });
  }

  /** @throws platform.missing, platform.stale, action-plan.interventionFixed */
  changeSource(ctx: Ctx, projectId: string, id: string, version: number, source: ChangeSource): Promise<MoneySheet> {
    return this.change(ctx, projectId, { what: 'money.sourceChanged', id }, async (tx, cycleId) => {
      await demandSource(tx, id, cycleId, version);
      await tx.query(
        `update money_source set (${columns}) = ($2, $3, $4, $5, $6, $7), version = version + 1 where id = $1`,
        [id, ...valuesOf(source)],
      );
    });
  }

  /** @throws platform.missing, platform.stale, action-plan.interventionFixed; action-plan.sourceInUse while something gets money of it */
  removeSource(ctx: Ctx, projectId: string, id: string, version: number): Promise<MoneySheet> {
    return this.change(ctx, projectId, { what: 'money.sourceRemoved', id }, async (tx, cycleId) => {
      await demandSource(tx, id, cycleId, version);
      const [used] = await tx.query<unknown[]>('select from money_commitment where source_id = $1 limit 1', [id]);
      if (used !== undefined) throw actionPlanError('sourceInUse');
      await tx.query('delete from money_source where id = $1', [id]);
    });
  }

  /**
   * Puts all money of one intervention. Of one that was dropped it only becomes less.
   * @throws action-plan.sourceUnknown, action-plan.moneyOnlyLess; action-plan.interventionFixed when it ended, and what
   * `InterventionDoor.write` throws.
   */
  put(ctx: Ctx, number: number, version: number, { plannedCents, commitments }: PutMoney): Promise<InterventionView> {
    return this.door.write(ctx, number, version, {
      sentence: mixPolicy.runMoney,
      act: async (tx, row) => {
        const { id, cycleId, state } = row;
        // what was promised to something that stopped has to come free again
        if (state === 'dropped' && !isNoMore(row, { plannedCents, commitments }))
          throw actionPlanError('moneyOnlyLess');
        if (state !== 'dropped' && !takesChanges(state)) throw actionPlanError('interventionFixed');
        await tx.query('update intervention set planned_cents = $2 where id = $1', [id, plannedCents]);
        await tx.query('delete from money_commitment where intervention_id = $1', [id]);
        const put = await tx.query<unknown[]>(
          `insert into money_commitment (source_id, intervention_id, year, cycle_id, cents)
           select s.id, $1, m.year, s.cycle_id, m.cents from unnest($3::uuid[], $4::smallint[], $5::bigint[]) m (source, year, cents)
           join money_source s on s.id = m.source and s.cycle_id = $2 returning source_id`,
          [
            ...[id, cycleId, commitments.map(({ sourceId }) => sourceId), commitments.map(({ year }) => year)],
            commitments.map(({ cents }) => cents),
          ],
        );
        if (put.length !== commitments.length)
          throw actionPlanError('sourceUnknown', [{ path: 'commitments', code: 'action-plan.sourceUnknown' }]);
        return 'intervention.moneyPut';
      },
    });
  }

  private change(
    ctx: Ctx,
    projectId: string,
    { what, id }: { readonly what: string; readonly id: string },
    act: (tx: EntityManager, cycleId: string) => Promise<void>,
  ): Promise<MoneySheet> {
    demand(mixPolicy.runMoney.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const cycleId = await openCycleOf(tx, ctx, projectId);
      await act(tx, cycleId);
      await this.audit.record(tx, ctx, { what, kind: 'moneySource', id });
      return this.read(tx, ctx, projectId);
    });
  }

  private async read(tx: EntityManager, ctx: Ctx, projectId: string): Promise<MoneySheet> {
    const { id, name, cycleId } = await projectOf(tx, ctx, projectId);
    const sources = await tx.query<SourceRow[]>(
      `select id, name, kind, given_by as "givenBy", amount_cents::float8 as "amountCents", ends_on::text as "endsOn", shown, version
       from money_source where cycle_id = $1 order by lower(name), id`,
      [cycleId],
    );
    const interventions = await tx.query<PlannedRow[]>(
      // what stopped costs nothing any more in the plan; what was promised to it counts until somebody takes it back
      `select i.number, i.title, case when i.state <> 'dropped' then i.planned_cents::float8 end as "plannedCents", i.state = 'dropped' as dropped
       from intervention i where i.cycle_id = $1 and (i.state <> 'dropped'
         or exists (select from money_commitment m where m.intervention_id = i.id)) order by i.number`,
      [cycleId],
    );
    const commitments = await tx.query<CommitmentRow[]>(
      `select m.source_id as "sourceId", i.number as intervention, m.year, m.cents::float8 as cents
       from money_commitment m join intervention i on i.id = m.intervention_id where m.cycle_id = $1`,
      [cycleId],
    );
    const sheet = sheetOf({ sources, interventions, commitments });
    return {
      project: { id, name },
      totals: sheet.totals,
      sources: sources.map((source, index) => ({
        ...source,
        ...{ committed: 0, free: 0, ...sheet.sources[index] },
        ending: endingOf(source.endsOn, todayHere()),
      })),
      interventions: sheet.interventions.map((line, index) => ({
        ...line,
        ...{ title: interventions[index]?.title ?? '', dropped: interventions[index]?.dropped ?? false },
      })),
      years: [...sheet.years],
      may: { run: may(mixPolicy.runMoney.judge(ctx.actor, { projectId })) },
    };
  }
}

const columns = 'name, kind, given_by, amount_cents, ends_on, shown';
const valuesOf = ({ name, kind, givenBy, amountCents, endsOn, shown }: ChangeSource): readonly unknown[] => [
  ...[name, kind, givenBy, amountCents, endsOn, shown],
];

async function demandSource(tx: EntityManager, id: string, cycleId: string, version: number): Promise<void> {
  const [known] = await tx.query<{ version: number }[]>(
    'select version from money_source where id = $1 and cycle_id = $2 for update',
    [id, cycleId],
  );
  if (known === undefined) throw platformError('missing');
  if (known.version !== version) throw platformError('stale');
}
