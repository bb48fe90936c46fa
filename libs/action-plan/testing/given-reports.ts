import { randomUUID } from 'node:crypto';
import { makeReportsOf } from '@wijkspoor/action-plan/api';
import type { IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';

/** A gemeente with a project, and an organisation that carries out an intervention of it. */
export type ReportsWorld = ProjectWorld & {
  readonly projectId: string;
  readonly organisationId: string;
  readonly interventionId: string;
  readonly goalId: string;
  /** Path of the reports in the api. */
  readonly reports: string;
  /** Two people of the organisation. */
  readonly reporters: readonly [Reporter, Reporter];
};
export type Reporter = Visitor & { readonly accountId: string };

type Wish = {
  readonly title?: string;
  readonly organisationId?: string | null;
  readonly startsOn?: string;
  readonly endsOn?: string;
};

/** An intervention that runs, with a goal it serves. @returns their ids. */
export async function givenRunning(
  app: IdentityApp,
  { gemeente, projectId }: Pick<ReportsWorld, 'gemeente' | 'projectId'>,
  { title = 'Samen wandelen', organisationId = null, startsOn = '2026-01-01', endsOn = '2026-12-31' }: Wish = {},
): Promise<{ readonly interventionId: string; readonly goalId: string }> {
  const [interventionId, goalId] = [randomUUID(), randomUUID()];
  await app.db.query(
    `with cycle as (select gemeente_id, project_id, id from cycle where project_id = $1 and state = 'open'),
     made as (insert into intervention (gemeente_id, id, number, project_id, cycle_id, state, title, pillar, sporen, target_group, organisation_id, starts_on, ends_on, reports_per_year)
       select c.gemeente_id, $2, (select count(*) + 1 from intervention), c.project_id, c.id, 'running', $3, 'support', '{behaviour}', 'Ouderen', $4, $5, $6, 4 from cycle c),
     goal as (insert into goal (gemeente_id, id, number, project_id, cycle_id, state, title, indicator, unit, target)
       select c.gemeente_id, $7, (select count(*) + 1 from goal), c.project_id, c.id, 'adopted', 'Meer bewegen', 'Deelnemers', 'mensen', 50 from cycle c)
     select 1`,
    [projectId, interventionId, title, organisationId, startsOn, endsOn, goalId],
  );
  await app.db.query(
    `insert into intervention_goal (gemeente_id, intervention_id, goal_id, cycle_id) select gemeente_id, id, $2, cycle_id from intervention where id = $1`,
    [interventionId, goalId],
  );
  const db = app.app.get(TenantDb, { strict: false });
  await db.run(systemCtx(gemeente.id, randomUUID()), (tx) => makeReportsOf(tx, '2026-11-01', interventionId));
  return { interventionId, goalId };
}

/** Makes a gemeente with an intervention of a partner, of which four periods began. */
export async function reportsWorld(app: IdentityApp): Promise<ReportsWorld> {
  const world = await projectWorld(app);
  const projectId = await givenProject(world);
  const organisationId = await app.given.organisation();
  const person = async (): Promise<Reporter> => {
    const { accountId } = await app.given.member(world.gemeente, 'partnerReporter', { organisationId });
    return Object.assign(app.as(await app.given.session(accountId)), { accountId });
  };
  const made = await givenRunning(app, { ...world, projectId }, { organisationId });
  return {
    ...world,
    ...made,
    ...{ projectId, organisationId, reports: `/v1/gemeenten/${world.gemeente.slug}/partner-reports` },
    reporters: [await person(), await person()],
  };
}

/** The id of the report of a period. */
export async function reportOfPeriod(
  app: IdentityApp,
  { interventionId }: Pick<ReportsWorld, 'interventionId'>,
  period: number,
): Promise<string> {
  const [row] = await app.db.query<{ id: string }>(
    'select id from partner_report where intervention_id = $1 and period = $2',
    [interventionId, period],
  );
  return row?.id ?? '';
}

/** What a partner tells of a period that went well. */
export const told = {
  progress: { status: 'asPlanned', plan: '', words: 'Elke week liepen wij een rondje.' },
  effort: { hours: 40, costCents: 125_000, volunteers: 6 },
  reach: { people: 30, ofTargetGroup: 20, targetGroup: 'Ouderen', young: 0, adult: 10, older: 20 },
  next: { words: 'Een tweede groep op donderdag' },
} as const;
