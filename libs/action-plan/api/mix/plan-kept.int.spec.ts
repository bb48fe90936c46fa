import { randomUUID } from 'node:crypto';
import {
  accessAnswered,
  givenIntervention,
  interventionPlan,
  planWorld,
  type PlanWorld,
  seen,
} from '@wijkspoor/action-plan/testing';
import type { InterventionPage, InterventionView, MixView, PlanOptions } from '@wijkspoor/action-plan/domain';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { KnowledgeHttpModule } from '@wijkspoor/knowledge/api';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject } from '@wijkspoor/project/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { GoalsHttpModule } from '../goals/goals.module';
import { MixHttpModule } from './mix.module';

let app: IdentityApp;
let world: PlanWorld;

beforeAll(async () => {
  const modules = [WijkHttpModule, KnowledgeHttpModule, ProjectHttpModule, GoalsHttpModule, MixHttpModule];
  app = await identityApp(modules, {}, { 'action-plan': actionPlan });
});
beforeEach(async () => {
  world = await planWorld(app);
});
afterAll(async () => app?.close());

const pathOf = ({ number }: Pick<InterventionView, 'number'>) => `${world.base}/interventions/${number}`;

it('a coordinator of one project sees its whole plan, and none of another', async () => {
  const { accountId } = await app.given.member(world.gemeente, 'coordinator', { projectId: world.projectId });
  const scoped = app.as(await app.given.session(accountId));
  const made = await givenIntervention(world);
  const other = { ...world, project: `${world.base}/projecten/${await givenProject(world)}` };
  const there = await givenIntervention(other, { goals: [] });
  const list = (await scoped.get(`${world.project}/interventions`)).body as InterventionPage;
  expect(list.items.map(({ number }) => number)).toEqual([made.number]);
  expect(await scoped.get(`${world.project}/mix`)).toMatchObject({ status: 200, body: { may: { run: 'yes' } } });
  expect(((await scoped.get(`${world.project}/mix`)).body as MixView).gaps).not.toEqual([]);
  expect((await scoped.put(pathOf(made), interventionPlan(world), seen(1))).status).toBe(200);
  expect((await scoped.get(pathOf(there))).status).toBe(404);
  expect((await scoped.get(`${other.project}/mix`)).status).toBe(403);
});

describe('in a large gemeente', () => {
  it('every organisation can be chosen, whoever works for it', async () => {
    await app.db.query(
      `with made as (insert into account (email, name) select gen_random_uuid() || '@test.invalid', 'Aad' from generate_series(1, 510) returning id)
       insert into membership (gemeente_id, account_id, role) select $1, id, 'researcher' from made`,
      [world.gemeente.id],
    );
    const organisationId = await app.given.organisation();
    const account = await app.given.account({ name: 'Zus' });
    await app.given.member(world.gemeente, 'partnerReporter', { account, organisationId });
    const { partners } = (await world.coordinator.get(`${world.project}/plan-options`)).body as PlanOptions;
    expect(partners.map(({ id }) => id)).toContain(organisationId);
    expect((await givenIntervention(world, { organisationId })).organisation?.id).toBe(organisationId);
  });
});

describe('a cycle that was closed', () => {
  it('keeps its mix and its money, and says so', async () => {
    const made = await givenIntervention(world);
    const source = { name: 'Fonds', kind: 'fund', givenBy: '', amountCents: 5, endsOn: null, shown: false };
    const addSource = (id: string) => world.coordinator.post(`${world.project}/money-sources`, { id, ...source });
    const id = randomUUID();
    expect((await addSource(id)).status).toBe(201);
    const money = { plannedCents: 5, commitments: [{ sourceId: id, year: 2027, cents: 1 }] };
    expect((await world.coordinator.put(`${pathOf(made)}/money`, money, seen(1))).status).toBe(200);
    expect((await world.coordinator.put(`${pathOf(made)}/access`, accessAnswered(true), seen(2))).status).toBe(200);
    const gap = () =>
      world.coordinator.put(
        `${world.project}/mix-gaps/spoor-care`,
        { reason: 'Dat doet de huisarts.', decidedOn: '2027-01-05' },
        seen(0),
      );
    expect((await gap()).status).toBe(204);
    await app.db.query(`update cycle set state = 'closed', closed_at = now(), as_it_was = '{}' where project_id = $1`, [
      world.projectId,
    ]);
    const fixed = { status: 409, body: { code: 'action-plan.interventionFixed' } };
    for (const answer of [
      await addSource(randomUUID()),
      await gap(),
      await world.coordinator.put(pathOf(made), interventionPlan(world), seen(3)),
      await world.coordinator.put(`${pathOf(made)}/money`, money, seen(3)),
      await world.coordinator.post(`${world.project}/interventions`, {
        ...{ id: randomUUID(), entry: null, ...interventionPlan(world) },
      }),
    ])
      expect(answer).toMatchObject(fixed);
    for (const table of [
      'intervention',
      'intervention_goal',
      'plan_action',
      'mix_gap',
      'money_source',
      'money_commitment',
    ])
      await expect(app.db.query(`delete from ${table} where gemeente_id = $1`, [world.gemeente.id])).rejects.toThrow(
        'the cycle is closed',
      );
  });
});

describe('numbers of interventions', () => {
  const theme = () => ({
    ...{ theme: 'smoking', goals: [{ key: 'stopped', id: randomUUID() }] },
    interventions: [{ key: 'coach', id: randomUUID() }],
  });
  const use = () => world.coordinator.post(`${world.project}/goal-themes`, theme());

  it('are each given once, also to what comes of a theme at the same moment', async () => {
    const made = await Promise.all(
      [1, 2, 3, 4].flatMap(() => [givenIntervention(world).then(() => 204), use().then(({ status }) => status)]),
    );
    expect(made).toEqual(made.map(() => 204));
    const rows = await app.db.query<{ number: number }>(
      'select number from intervention where gemeente_id = $1 order by number',
      [world.gemeente.id],
    );
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('end at two hundred in a plan, also with a theme', async () => {
    await app.db.query(
      `insert into intervention (gemeente_id, id, number, project_id, cycle_id, title)
       select gemeente_id, gen_random_uuid(), n, project_id, id, 'Nog een' from cycle, generate_series(1, 200) n where project_id = $1`,
      [world.projectId],
    );
    expect(await use()).toMatchObject({ status: 409, body: { code: 'action-plan.tooManyInPlan' } });
  });
});

describe('what is weak of an intervention that was dropped', () => {
  it('asks nothing of anybody', async () => {
    const made = await givenIntervention(world);
    expect((await world.coordinator.put(`${pathOf(made)}/access`, accessAnswered(true), seen(1))).status).toBe(200);
    const mix = async () => ((await world.coordinator.get(`${world.project}/mix`)).body as MixView).actions;
    const todo = async () =>
      ((await world.coordinator.get(`${world.project}/plan-actions`)).body as { items: unknown[] }).items.length;
    expect([await mix(), await todo()]).toMatchObject([{ open: 1 }, 1]);
    const drop = { move: 'drop', reason: 'Geen animo' };
    expect((await world.coordinator.post(`${pathOf(made)}/moves`, drop, seen(2))).status).toBe(200);
    expect([await mix(), await todo()]).toEqual([{ open: 0, late: 0 }, 0]);
  });
});
