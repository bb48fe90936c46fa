import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { gapsOf, matrixOf, type PublicPlan } from '@wijkspoor/action-plan/domain';
import { People } from '@wijkspoor/identity/api';
import { TenantDb } from '@wijkspoor/platform/api';
import type { Ctx } from '@wijkspoor/platform/domain';
import { publicProjectsOf } from '@wijkspoor/project/api';
import { wijkOf } from '@wijkspoor/wijk/api';
import { sporenEffortOf, withEffort } from '../goals/effort.service';
import { gapRows } from './mix.service';

type PublicRow = Omit<PublicPlan['projects'][number]['interventions'][number], 'organisation'> & {
  readonly cycleId: string;
  readonly organisationId: string | null;
};
type ShownMoney = PublicPlan['projects'][number]['money'][number] & { readonly cycleId: string };

/** The plan of a wijk for everybody: what was agreed, what runs and what ended. Never a draft, never what was dropped. */
@Injectable()
export class PublicPlanService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws platform.missing for a wijk that is not public */
  ofWijk(ctx: Ctx, slug: string): Promise<PublicPlan> {
    return this.db.run(ctx, async (tx) => {
      const { id, name } = await wijkOf(tx, ctx, slug);
      const projects = await publicProjectsOf(tx, id);
      const cycles = projects.map(({ cycleId }) => cycleId);
      const rows = await interventions(tx, cycles);
      const gaps = await gapRows(tx, cycles);
      const money = await shownMoney(tx, cycles);
      const effort = await sporenEffortOf(tx, cycles);
      const names = await this.people.names(
        tx,
        [],
        rows.map(({ organisationId }) => organisationId).filter((one) => one !== null),
      );
      return {
        wijk: { slug, name },
        projects: projects.map((project) => {
          const own = rows.filter(({ cycleId }) => cycleId === project.cycleId);
          const matrix = matrixOf(own);
          const reasons = new Map(
            gaps.flatMap(({ cycleId, place, reason }) =>
              cycleId === project.cycleId ? [[place, reason] as const] : [],
            ),
          );
          return {
            ...project,
            interventions: own.map(({ organisationId, ...row }) => ({
              ...row,
              organisation: organisationId === null ? null : (names.get(organisationId) ?? null),
            })),
            pillars: [...matrix.pillars],
            sporen: withEffort(
              matrix.sporen,
              effort.filter(({ cycleId }) => cycleId === project.cycleId),
            ),
            gaps: gapsOf(matrix).map(({ kind, place }) => ({
              place: `${kind}-${place}`,
              reason: reasons.get(`${kind}-${place}`) ?? null,
            })),
            money: money.filter(({ cycleId }) => cycleId === project.cycleId),
          };
        }),
      };
    });
  }
}

const interventions = (tx: EntityManager, cycles: readonly string[]): Promise<PublicRow[]> =>
  tx.query<PublicRow[]>(
    `select i.cycle_id as "cycleId", i.number, i.title, i.words, i.state, i.pillar, i.sporen, i.target_group as "targetGroup", i.setting,
      i.organisation_id as "organisationId", i.starts_on::text as "startsOn", i.ends_on::text as "endsOn"
     from intervention i where i.cycle_id = any ($1) and i.state in ('agreed', 'running', 'ended')
     order by array_position(array['running', 'agreed', 'ended'], i.state), i.starts_on, i.number limit 500`,
    [cycles],
  );

const shownMoney = (tx: EntityManager, cycles: readonly string[]): Promise<ShownMoney[]> =>
  tx.query<ShownMoney[]>(
    `select cycle_id as "cycleId", name, amount_cents::float8 as "amountCents" from money_source where cycle_id = any ($1) and shown
     order by lower(name), id`,
    [cycles],
  );
