import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  gapsOf,
  type LeaveGap,
  matrixOf,
  mixPlaces,
  mixPolicy,
  type MixView,
  seesWholeMix,
} from '@wijkspoor/action-plan/domain';
import { Audit } from '@wijkspoor/audit/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { projectOf, todayHere } from '@wijkspoor/project/api';
import { sporenEffortOf, withEffort } from '../goals/effort.service';
import { lineRows } from './intervention-rows';
import { openCycleOf } from './open-project';
import { seenBy, seenIn } from './seen-by';

/** A pillar or spoor that was left empty deliberately. */
export type GapRow = {
  readonly place: string;
  readonly reason: string;
  readonly decidedOn: string;
  readonly version: number;
};
type Actions = { readonly open: number; readonly late: number };

/** The mix of a project: which interventions stand where, and where nothing is done. */
@Injectable()
export class MixService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /** The matrix of the cycle of now; a partner sees what is theirs, and hears of no gaps. @throws platform.missing */
  view(ctx: Ctx, projectId: string): Promise<MixView> {
    demand(mixPolicy.seeMix.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const { id, name, cycleId } = await projectOf(tx, ctx, projectId);
      const rows = await lineRows(
        tx,
        `i.cycle_id = $1 and i.state <> 'dropped' and ${seenIn('$2::boolean', '$3::uuid[]')}`,
        [cycleId, ...seenBy(ctx.actor, projectId)],
      );
      const matrix = matrixOf(rows);
      const given = cycleId === null ? [] : await gapRows(tx, [cycleId]);
      const effort = cycleId === null ? [] : await sporenEffortOf(tx, [cycleId]);
      const actions = await actionCounts(tx, ctx, projectId, cycleId);
      return {
        project: { id, name },
        ...{
          cells: matrix.cells.map((cell) => ({ ...cell, numbers: [...cell.numbers] })),
          pillars: [...matrix.pillars],
          sporen: withEffort(matrix.sporen, effort),
        },
        nowhere: matrix.nowhere,
        gaps: seesWholeMix(ctx.actor, projectId) ? gapViews(matrix, given) : [],
        actions,
        may: {
          run: may(mixPolicy.runMix.judge(ctx.actor, { projectId })),
          seeMoney: may(mixPolicy.seeMoney.judge(ctx.actor, { projectId })),
        },
      };
    });
  }

  /**
   * Writes why nothing is done somewhere.
   * @param version 0 when nobody did yet.
   * @throws platform.missing, platform.stale, action-plan.interventionFixed
   */
  leaveGap(
    ctx: Ctx,
    projectId: string,
    place: string,
    version: number,
    { reason, decidedOn }: LeaveGap,
  ): Promise<void> {
    return this.change(ctx, projectId, 'mix.gapLeft', place, async (tx, cycleId) => {
      const [kind, name] = partsOf(place);
      const put = await tx.query<unknown[]>(
        `insert into mix_gap as g (cycle_id, kind, place, reason, decided_on) select $1, $2, $3, $4, $5 where $6 = 0
         on conflict do nothing returning version`,
        [cycleId, kind, name, reason, decidedOn, version],
      );
      if (put.length > 0) return;
      const [, changed] = await tx.query<[unknown, number]>(
        `update mix_gap set reason = $4, decided_on = $5, version = version + 1
         where cycle_id = $1 and kind = $2 and place = $3 and version = $6`,
        [cycleId, kind, name, reason, decidedOn, version],
      );
      if (changed === 0) throw platformError('stale');
    });
  }

  /** Takes such a reason back: it is a gap again. @throws platform.missing, platform.stale, action-plan.interventionFixed */
  takeGapBack(ctx: Ctx, projectId: string, place: string, version: number): Promise<void> {
    return this.change(ctx, projectId, 'mix.gapTakenBack', place, async (tx, cycleId) => {
      const [kind, name] = partsOf(place);
      const known = await gapRows(tx, [cycleId]);
      if (!known.some((one) => one.place === place)) throw platformError('missing');
      const [, gone] = await tx.query<[unknown, number]>(
        'delete from mix_gap where cycle_id = $1 and kind = $2 and place = $3 and version = $4',
        [cycleId, kind, name, version],
      );
      if (gone === 0) throw platformError('stale');
    });
  }

  private change(
    ctx: Ctx,
    projectId: string,
    what: string,
    place: string,
    act: (tx: EntityManager, cycleId: string) => Promise<void>,
  ): Promise<void> {
    demand(mixPolicy.runMix.judge(ctx.actor, { projectId }));
    return this.db.run(ctx, async (tx) => {
      const cycleId = await openCycleOf(tx, ctx, projectId);
      await act(tx, cycleId);
      await this.audit.record(tx, ctx, { what, kind: 'project', id: projectId, details: { place } });
    });
  }
}

const partsOf = (place: string): readonly string[] => place.split('-', 2);

/** What was left empty deliberately in some cycles. */
export const gapRows = (
  tx: EntityManager,
  cycles: readonly string[],
): Promise<(GapRow & { readonly cycleId: string })[]> =>
  tx.query(
    `select cycle_id as "cycleId", kind || '-' || place as place, reason, decided_on::text as "decidedOn", version
     from mix_gap where cycle_id = any ($1)`,
    [cycles],
  );

/** Gaps, and reasons that were given, in the order of the matrix. */
function gapViews(matrix: Parameters<typeof gapsOf>[0], given: readonly GapRow[]): MixView['gaps'] {
  const empty = new Set(gapsOf(matrix).map(({ kind, place }) => `${kind}-${place}`));
  return mixPlaces.flatMap(({ kind, place: name }): MixView['gaps'] => {
    const place = `${kind}-${name}`;
    const reason = given.find((one) => one.place === place);
    if (reason === undefined) return empty.has(place) ? [{ ...none, place }] : [];
    const { reason: words, decidedOn, version } = reason;
    return [{ place, reason: words, decidedOn, version, filled: !empty.has(place) }];
  });
}
const none = { reason: null, decidedOn: null, version: 0, filled: false };

async function actionCounts(tx: EntityManager, ctx: Ctx, projectId: string, cycleId: string | null): Promise<Actions> {
  const [counts] = await tx.query<Actions[]>(
    `select count(*)::int as open, (count(*) filter (where a.due_on < $4))::int as late
     from plan_action a join intervention i on i.id = a.intervention_id
     where a.cycle_id = $1 and a.done_on is null and i.state <> 'dropped' and (${seenIn('$2::boolean', '$3::uuid[]')} or a.owner_organisation = any ($3))`,
    [cycleId, ...seenBy(ctx.actor, projectId), todayHere()],
  );
  return counts ?? { open: 0, late: 0 };
}
