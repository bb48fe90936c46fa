import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  actionPlanError,
  type InterventionAsked,
  type InterventionView,
  mixPolicy,
} from '@wijkspoor/action-plan/domain';
import { Audit } from '@wijkspoor/audit/api';
import { People } from '@wijkspoor/identity/api';
import { CATALOGUES, type Catalogues, inputText, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError, type Sentence } from '@wijkspoor/platform/domain';
import { type InterventionRow, wholeRows } from './intervention-rows';
import { interventionView } from './intervention-views';
import { openCycleOf } from './open-project';
import { anywhereInMix, demandSeen } from './seen-by';

/** What was done, as the trail has it. */
type Act = (tx: EntityManager, row: InterventionRow) => Promise<string>;

/** The way to one intervention: permission, one change at a time, nothing in a closed cycle, and a line in the trail. */
@Injectable()
export class InterventionDoor {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(People) private readonly people: People,
    @Inject(CATALOGUES) private readonly catalogues: Catalogues,
  ) {}

  /** @throws platform.missing also for a partner whose it is not. */
  one(ctx: Ctx, number: number): Promise<InterventionView> {
    demand(anywhereInMix(ctx.actor, mixPolicy.seeIntervention));
    return this.db.run(ctx, async (tx) => this.view(tx, ctx, await find(tx, ctx, number)));
  }

  /**
   * Changes an intervention that the caller saw in this version.
   * @throws platform.missing; platform.stale; action-plan.interventionFixed when its cycle is closed.
   */
  write(
    ctx: Ctx,
    number: number,
    version: number,
    { sentence, act }: { readonly sentence: Sentence<InterventionAsked>; readonly act: Act },
  ): Promise<InterventionView> {
    demand(anywhereInMix(ctx.actor, sentence));
    return this.db.run(ctx, async (tx) => {
      await tx.query('select from intervention where number = $1 for no key update', [number]);
      const row = await find(tx, ctx, number);
      demand(sentence.judge(ctx.actor, row));
      if ((await openCycleOf(tx, ctx, row.projectId)) !== row.cycleId) throw actionPlanError('interventionFixed');
      if (row.version !== version) throw platformError('stale');
      const what = await act(tx, row);
      await tx.query('update intervention set version = version + 1 where id = $1', [row.id]);
      await this.audit.record(tx, ctx, { what, kind: 'intervention', id: row.id, details: { number } });
      return this.view(tx, ctx, await find(tx, ctx, number));
    });
  }

  /** An intervention in the words of whoever asks. */
  async view(tx: EntityManager, ctx: Ctx, row: InterventionRow): Promise<InterventionView> {
    const known = [row.organisationId, ...row.actions.map(({ ownerOrganisation }) => ownerOrganisation)];
    const names = await this.people.names(
      tx,
      [],
      known.filter((id) => id !== null),
    );
    const say = (error: { path: string; code: string }) => inputText(this.catalogues, error, ctx.language);
    return interventionView(row, { ctx, names, say });
  }

  /** Organisations that work in this gemeente, by name. */
  partners(tx: EntityManager): Promise<{ id: string; name: string }[]> {
    return this.people.organisations(tx);
  }

  /** @throws action-plan.partnerUnknown for an organisation nobody here works for. */
  async demandPartners(tx: EntityManager, path: string, asked: readonly (string | null)[]): Promise<void> {
    if (asked.every((id) => id === null)) return;
    const known = new Set((await this.partners(tx)).map(({ id }) => id));
    if (asked.some((id) => id !== null && !known.has(id)))
      throw actionPlanError('partnerUnknown', [{ path, code: 'action-plan.partnerUnknown' }]);
  }
}

async function find(tx: EntityManager, ctx: Ctx, number: number): Promise<InterventionRow> {
  const [row] = await wholeRows(tx, 'i.number = $1', [number]);
  demandSeen(ctx.actor, row);
  if (row === undefined) throw platformError('missing');
  return row;
}
