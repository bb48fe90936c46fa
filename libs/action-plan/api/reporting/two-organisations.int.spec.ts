import { randomUUID } from 'node:crypto';
import { type ObstacleList, scopeOf } from '@wijkspoor/action-plan/domain';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { Desk, givenRunning, reportOfPeriod, type ReportsWorld, reportsWorld } from '@wijkspoor/action-plan/testing';
import { actorOf } from '@wijkspoor/identity/domain';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject } from '@wijkspoor/project/testing';
import { planAsks } from '../plan-asks';
import { ReportingHttpModule } from './reporting.module';

type Place = { readonly organisationId: string; readonly projectId?: string };

let app: IdentityApp;
let world: ReportsWorld;
let desk: Desk;
let kitchen: string;
let elsewhere: string;
/** Reports of the kitchen: in the project of the world, and in the other one. */
let hidden: string;
let own: string;
/** Walks in the project of the world, and cooks in the other one. */
let both: Visitor;

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule, ReportingHttpModule], {}, { 'action-plan': actionPlan });
});
beforeEach(async () => {
  world = await reportsWorld(app);
  desk = new Desk(app, world);
  kitchen = await app.given.organisation();
  elsewhere = await givenProject(world, { name: 'Elders' });
  const running = async (projectId: string, organisationId: string, title: string) =>
    reportOfPeriod(app, await givenRunning(app, { ...world, projectId }, { organisationId, title }), 1);
  hidden = await running(world.projectId, kitchen, 'Koken hier');
  own = await running(elsewhere, kitchen, 'Koken elders');
  await running(elsewhere, world.organisationId, 'Wandelen elders');
  both = await reporterOf(walksHere(), { organisationId: kitchen, projectId: elsewhere });
});
afterAll(async () => app?.close());

const walksHere = (): Place => ({ organisationId: world.organisationId, projectId: world.projectId });

async function reporterOf(...places: readonly Place[]): Promise<Visitor> {
  const account = await app.given.account();
  for (const place of places) await app.given.member(world.gemeente, 'partnerReporter', { account, ...place });
  return app.as(await app.given.session(account.id));
}

const listed = async (who: Visitor): Promise<string[]> => {
  const { items } = await desk.list(who, 'all');
  return [...new Set(items.map(({ intervention }) => intervention.name))].sort();
};
const obstaclesOf = async (who: Visitor): Promise<string[]> =>
  ((await who.get(world.reports.replace('partner-reports', 'obstacles'))).body as ObstacleList).items.map(
    ({ words }) => words,
  );
const attach = async (who: Visitor, id: string) => {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.4\n%%EOF']), 'verslag.pdf');
  const answer = await fetch(`${app.origin}${world.reports}/${id}/attachments`, {
    ...{ method: 'POST', body: form },
    headers: { origin: app.env.publicOrigin, cookie: `sid=${who.cookies.get('sid') ?? ''}` },
  });
  return { status: answer.status, body: (await answer.json()) as { id: string } };
};

/** The kitchen tells everything there is to tell in the hidden report, and is correcting it. @returns the path of its file */
async function tellHidden(): Promise<string> {
  const cook = await reporterOf({ organisationId: kitchen });
  const items = [{ id: randomUUID(), words: 'Geen oven', needs: '', whom: '', level: 'gemeente', solved: false }];
  await desk.write(cook, hidden, { obstacles: { items } });
  await desk.move(cook, hidden, { move: 'submit' });
  await desk.move(world.coordinator, hidden, { move: 'accept' });
  await desk.move(cook, hidden, { move: 'correct', words: 'Een uur te veel.' });
  const { status, body } = await attach(cook, hidden);
  expect([status, await obstaclesOf(cook)]).toEqual([201, ['Geen oven']]);
  return `${world.reports}/${hidden}/attachments/${body.id}`;
}

describe('who reports for one organisation in one project, and for another in another', () => {
  it('is shown those reports alone, also in what is still to do', async () => {
    expect(await listed(both)).toEqual(['Koken elders', 'Samen wandelen']);
    expect((await desk.list(both)).counts.mine).toBe(8);
    const { items } = (await both.get('/v1/my-work')).body as { items: object[] };
    expect(items).toHaveLength(8);
  });

  it('finds nothing of the other organisation, whatever is asked of its report', async () => {
    const file = await tellHidden();
    const path = `${world.reports}/${hidden}`;
    const learning = { learned: 'Anders', changed: '' };
    const statuses = [
      await both.get(path),
      await both.get(`${path}/versions/1`),
      await desk.save(both, hidden, 'learning', learning, 2),
      await desk.move(both, hidden, { move: 'abandon' }, 4),
      await attach(both, hidden),
      await both.get(file),
      await both.delete(file),
      await both.delete(`${path}/story`),
    ].map(({ status }) => status);
    expect(statuses).toEqual(statuses.map(() => 404));
    expect(await obstaclesOf(both)).toEqual([]);
  });

  it('writes and attaches to what is its own', async () => {
    expect((await desk.save(both, own, 'learning', { learned: 'Klein beginnen', changed: '' })).status).toBe(200);
    expect((await attach(both, own)).status).toBe(201);
  });

  it('hears of no late report of the other organisation', async () => {
    const held = { gemeenteId: world.gemeente.id, slug: '', gemeente: '', organisation: null, role: 'partnerReporter' };
    const memberships = [
      { ...held, organisationId: world.organisationId, projectId: world.projectId },
      { ...held, organisationId: kitchen, projectId: elsewhere },
    ] as const;
    const session = { accountId: 'both', method: 'mailLink', onlyGemeente: null, operator: false } as const;
    const scope = scopeOf(actorOf({ ...session, memberships } as Parameters<typeof actorOf>[0], world.gemeente.id));
    const asked = await app.app
      .get(TenantDb, { strict: false })
      .run(systemCtx(world.gemeente.id, randomUUID()), (tx) =>
        planAsks(tx, [world.projectId, elsewhere], scope, '2099-01-01'),
      );
    expect(asked.map(({ project, late }) => [project, late])).toEqual([
      ['Elders', 4],
      ['Gezond in de wijk', 4],
    ]);
  });
});

it('a role for an organisation in the whole gemeente is one in each project, beside one in a single project', async () => {
  const who = await reporterOf({ organisationId: kitchen }, walksHere());
  expect(await listed(who)).toEqual(['Koken elders', 'Koken hier', 'Samen wandelen']);
  expect((await desk.see(who, hidden)).may.write).toBe('yes');
});
