import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { MixView, MoneySheet, PublicPlan } from '@wijkspoor/action-plan/domain';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import {
  accessAnswered,
  agreed,
  givenIntervention,
  planWorld,
  type PlanWorld,
  seen,
} from '@wijkspoor/action-plan/testing';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { KnowledgeHttpModule } from '@wijkspoor/knowledge/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule, todayHere } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { moneyWarnings } from './for-others';
import { mixSource } from './mix-source';
import { MixHttpModule } from './mix.module';

let app: IdentityApp;
let world: PlanWorld;

beforeAll(async () => {
  const modules = [WijkHttpModule, KnowledgeHttpModule, ProjectHttpModule, MixHttpModule];
  app = await identityApp(modules, {}, { 'action-plan': actionPlan });
});
beforeEach(async () => {
  world = await planWorld(app);
});
afterAll(async () => app?.close());

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
const source = (more: object = {}) => ({
  ...{ name: 'Wijkbudget', kind: 'gemeente', givenBy: '', amountCents: 1_000_000, endsOn: null, shown: false, ...more },
});
async function givenSource(more: object = {}): Promise<string> {
  const id = randomUUID();
  expect((await world.coordinator.post(`${world.project}/money-sources`, { id, ...source(more) })).status).toBe(201);
  return id;
}
const sheet = async () => (await world.coordinator.get(`${world.project}/money`)).body as MoneySheet;
const within = <T>(work: (tx: EntityManager) => Promise<T>): Promise<T> =>
  app.app.get(TenantDb, { strict: false }).run(systemCtx(world.gemeente.id, 'test'), work);

const findings = async () => {
  const [cycle] = await app.db.query<{ id: string }>('select id from cycle where project_id = $1', [world.projectId]);
  const asked = { id: cycle?.id ?? '', projectId: world.projectId, published: false };
  return (await within((tx) => mixSource.find(tx, [asked]))).get(asked.id);
};

describe('money', () => {
  it('adds up to the cent, and shows what is short and what is promised twice', async () => {
    const [city, fund] = [await givenSource(), await givenSource({ name: 'Fonds', amountCents: 33_333 })];
    const { number } = await givenIntervention(world);
    const put = await world.coordinator.put(
      `${world.base}/interventions/${number}/money`,
      {
        plannedCents: 1_500_001,
        commitments: [
          { sourceId: city, year: 2027, cents: 400_001 },
          { sourceId: city, year: 2028, cents: 1 },
          { sourceId: fund, year: 2027, cents: 40_000 },
        ],
      },
      seen(1),
    );
    expect(put).toMatchObject({ status: 200, body: { version: 2, money: { plannedCents: 1_500_001 } } });
    const { totals, sources, interventions, years } = await sheet();
    expect(totals).toEqual({
      ...{ sources: 1_033_333, planned: 1_500_001, difference: -466_668, committed: 440_002, free: 593_331 },
    });
    expect(sources.map(({ name, committed, free }) => [name, committed, free])).toEqual([
      ['Fonds', 40_000, -6_667],
      ['Wijkbudget', 400_002, 599_998],
    ]);
    expect(interventions).toEqual([
      { number, title: 'Samen wandelen', planned: 1_500_001, committed: 440_002, uncovered: 1_059_999, dropped: false },
    ]);
    expect(years).toEqual([
      { year: 2027, committed: 440_001 },
      { year: 2028, committed: 1 },
    ]);
  });

  it('keeps a source that gives, and forgets one that does not; twice adding is once', async () => {
    const id = randomUUID();
    for (const name of ['Fonds', 'Anders'])
      await world.coordinator.post(`${world.project}/money-sources`, { id, ...source({ name }) });
    expect((await sheet()).sources.map(({ name }) => name)).toEqual(['Fonds']);
    const { number } = await givenIntervention(world);
    const path = `${world.base}/interventions/${number}/money`;
    const commitments = [{ sourceId: id, year: 2027, cents: 1 }];
    expect((await world.coordinator.put(path, { plannedCents: 1, commitments }, seen(1))).status).toBe(200);
    const remove = (version: number) =>
      world.coordinator.send('DELETE', `${world.project}/money-sources/${id}`, undefined, seen(version));
    expect(await remove(1)).toMatchObject({ status: 409, body: { code: 'action-plan.sourceInUse' } });
    expect((await world.coordinator.put(path, { plannedCents: 1, commitments: [] }, seen(2))).status).toBe(200);
    const change = (version: number) =>
      world.coordinator.put(`${world.project}/money-sources/${id}`, source({ amountCents: 5 }), seen(version));
    expect([(await change(1)).status, (await change(1)).status]).toEqual([200, 412]);
    expect((await remove(1)).status).toBe(412);
    expect(await remove(2)).toMatchObject({ status: 200, body: { sources: [] } });
  });

  it('is never negative, nor of another project', async () => {
    const other = await planWorld(app);
    const theirs = randomUUID();
    await other.coordinator.post(`${other.project}/money-sources`, { id: theirs, ...source() });
    const { number } = await givenIntervention(world);
    const put = (cents: number, sourceId: string) =>
      world.coordinator.put(
        `${world.base}/interventions/${number}/money`,
        { plannedCents: null, commitments: [{ sourceId, year: 2027, cents }] },
        seen(1),
      );
    expect(await put(1, theirs)).toMatchObject({ status: 400, body: { code: 'action-plan.sourceUnknown' } });
    expect((await put(-1, await givenSource())).status).toBe(400);
    expect((await put(1.5, await givenSource())).status).toBe(400);
    for (const statement of [
      'update intervention set planned_cents = -1 where gemeente_id = $1',
      'update money_source set amount_cents = -1 where gemeente_id = $1',
    ])
      await expect(app.db.query(statement, [world.gemeente.id])).rejects.toThrow('check constraint');
  });

  it('of what stopped comes free again, and never becomes more', async () => {
    const id = await givenSource({ amountCents: 100 });
    const made = await givenIntervention(world);
    const path = `${world.base}/interventions/${made.number}`;
    const put = (plannedCents: number | null, cents: number, version: number) => {
      const commitments = cents === 0 ? [] : [{ sourceId: id, year: 2027, cents }];
      return world.coordinator.put(`${path}/money`, { plannedCents, commitments }, seen(version));
    };
    await put(150, 80, 1);
    const dropped = await world.coordinator.post(`${path}/moves`, { move: 'drop', reason: 'Geen animo' }, seen(2));
    expect(dropped.status).toBe(200);
    // it is no part of the plan any more, in the sheet nor in the steps of the project
    expect(await sheet()).toMatchObject({
      totals: { planned: 0, difference: 100, committed: 80, free: 20 },
      interventions: [{ planned: null, committed: 80, uncovered: null, dropped: true }],
    });
    expect((await findings())?.money?.missing).toEqual([]);
    for (const [planned, cents] of [
      [150, 81],
      [151, 80],
    ] as const)
      expect(await put(planned, cents, 3)).toMatchObject({
        ...{ status: 409, body: { code: 'action-plan.moneyOnlyLess' } },
      });
    expect(await put(150, 30, 3)).toMatchObject({ status: 200, body: { version: 4 } });
    expect((await sheet()).totals.free).toBe(70);
    expect((await put(150, 0, 4)).status).toBe(200);
    expect(await sheet()).toMatchObject({ totals: { free: 100 }, interventions: [] });
    const removed = await world.coordinator.send('DELETE', `${world.project}/money-sources/${id}`, undefined, seen(1));
    expect(removed.status).toBe(200);
  });

  it('warns from nine months before a source ends, of the projects asked', async () => {
    await givenSource({ name: 'Straks', endsOn: inDays(200) });
    await givenSource({ name: 'Later', endsOn: inDays(400) });
    await givenSource({ name: 'Voorbij', endsOn: inDays(-2) });
    const warned = await within((tx) => moneyWarnings(tx, [world.projectId], todayHere()));
    expect(warned.map(({ name, projectId }) => [name, projectId])).toEqual([['Straks', world.projectId]]);
    expect(await within((tx) => moneyWarnings(tx, [], todayHere()))).toEqual([]);
    expect((await sheet()).sources.map(({ name, ending }) => [name, ending])).toEqual([
      ['Later', null],
      ['Straks', 'ending'],
      ['Voorbij', 'ended'],
    ]);
  });
});

describe('the mix of a project', () => {
  const mix = async () => (await world.coordinator.get(`${world.project}/mix`)).body as MixView;
  const gap = `mix-gaps/pillar-regulation`;
  const leave = (reason: string, version: number) =>
    world.coordinator.put(`${world.project}/${gap}`, { reason, decidedOn: '2027-01-05' }, seen(version));

  it('shows gaps until somebody writes why, and again when that is taken back', async () => {
    await givenIntervention(world, { sporen: ['social', 'behaviour'] });
    const before = await mix();
    expect(before.gaps.map(({ place }) => place)).toEqual([
      ...['pillar-education', 'pillar-environment', 'pillar-regulation'],
      ...['spoor-environment', 'spoor-participation', 'spoor-care'],
    ]);
    expect((await findings())?.interventions).toEqual({
      count: 1,
      missing: [
        { code: 'action-plan.missing.gaps', params: { n: 6 } },
        { code: 'action-plan.missing.access', params: { n: 1 } },
      ],
    });
    expect((await leave('De wet regelt dit al.', 0)).status).toBe(204);
    expect((await leave('Iemand anders schrijft tegelijk.', 0)).status).toBe(412);
    expect((await mix()).gaps.find(({ place }) => place === 'pillar-regulation')).toEqual({
      ...{ place: 'pillar-regulation', reason: 'De wet regelt dit al.', decidedOn: '2027-01-05', version: 1 },
      filled: false,
    });
    expect((await findings())?.interventions?.missing[0]).toMatchObject({ params: { n: 5 } });
    expect((await leave('Anders gezegd.', 1)).status).toBe(204);
    const back = (version: number) =>
      world.coordinator.send('DELETE', `${world.project}/${gap}`, undefined, seen(version));
    expect([(await back(1)).status, (await back(2)).status, (await back(2)).status]).toEqual([412, 204, 404]);
    expect((await mix()).gaps.map(({ reason }) => reason)).toEqual(before.gaps.map(() => null));
  });

  it('does not ask for what is weak of an intervention that was dropped', async () => {
    const { number } = await givenIntervention(world);
    const path = `${world.base}/interventions/${number}`;
    expect((await world.coordinator.put(`${path}/access`, accessAnswered(true), seen(1))).status).toBe(200);
    const weak = { code: 'action-plan.missing.weak', params: { n: 1 } };
    expect((await findings())?.interventions?.missing).toContainEqual(weak);
    await world.coordinator.post(`${path}/moves`, { move: 'drop', reason: 'Geen animo' }, seen(2));
    await givenIntervention(world);
    expect((await findings())?.interventions?.missing).not.toContainEqual(weak);
  });

  it('tells the steps of the project what it lacks', async () => {
    expect(await findings()).toMatchObject({
      ...{ interventions: { count: 0 }, partnersAgreed: { count: 0 }, money: { count: 0 } },
      activitiesRunning: { count: 0, missing: [{ code: 'action-plan.missing.running' }] },
    });
    await agreed(world, await givenIntervention(world));
    await givenSource({ amountCents: 1 });
    expect(await findings()).toMatchObject({
      partnersAgreed: { count: 1, missing: [] },
      money: { count: 1, missing: [{ code: 'action-plan.missing.unpriced', params: { n: 1 } }] },
    });
  });
});

describe('the plan residents read', () => {
  const plan = async () => (await app.as().get(`${world.base}/wijken/${world.wijken[0]}/plan`)).body as PublicPlan;
  const publish = async () => {
    const [wijk] = world.wijken;
    const body = { name: 'Gezond', wijken: [wijk], starts: null, ends: null, published: true };
    expect((await world.coordinator.put(world.project, body, seen(1))).status).toBe(204);
  };

  it('has what was agreed, never a draft, no reason without words and no money that is not shown', async () => {
    await agreed(world, await givenIntervention(world));
    await givenIntervention(world, { title: 'Nog een idee' });
    await givenSource();
    await givenSource({ name: 'Fonds', shown: true, amountCents: 250_000 });
    await world.coordinator.put(
      `${world.project}/mix-gaps/spoor-care`,
      { reason: 'Dat doet de huisarts al.', decidedOn: '2027-01-05' },
      seen(0),
    );
    expect((await plan()).projects).toEqual([]);
    await publish();
    const text = JSON.stringify(await plan());
    const [project] = (await plan()).projects;
    expect(project?.interventions.map(({ title, state }) => [title, state])).toEqual([['Samen wandelen', 'agreed']]);
    expect(project?.gaps.find(({ place }) => place === 'spoor-care')?.reason).toBe('Dat doet de huisarts al.');
    expect(project?.money).toEqual([{ name: 'Fonds', amountCents: 250_000 }]);
    for (const secret of ['Nog een idee', 'Wijkbudget', 'twee begeleiders', 'version'])
      expect(text).not.toContain(secret);
  });

  it('is missing for a wijk that is not public', async () => {
    await app.db.query('update wijk set published = false where slug = $1', [world.wijken[0]]);
    expect((await app.as().get(`${world.base}/wijken/${world.wijken[0]}/plan`)).status).toBe(404);
  });
});
