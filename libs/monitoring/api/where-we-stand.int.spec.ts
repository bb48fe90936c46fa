import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { texts } from '@wijkspoor/monitoring/domain/texts';
import { monitoringPolicy, type PortfolioView, type WhereWeStand } from '@wijkspoor/monitoring/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { MonitoringHttpModule } from './monitoring.module';

let app: IdentityApp;
let world: ProjectWorld;

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule, MonitoringHttpModule]);
});
beforeEach(async () => {
  world = await projectWorld(app);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await app?.close();
});

const match = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const standsAt = (wijk: string, query = '') =>
  `/v1/gemeenten/${world.gemeente.slug}/wijken/${wijk}/where-we-stand${query}`;
const stand = async (query = '', who: Visitor = app.as()) => {
  const { status, body } = await who.get(standsAt(world.wijken[0], query));
  expect(status).toBe(200);
  return body as WhereWeStand;
};
const project = async (id: string) =>
  (await world.coordinator.get(`${world.path}/${id}`)).body as {
    project: { name: string; version: number; starts: string | null; ends: string | null };
    cycle: { version: number };
    steps: { version: number }[];
    visionVersion: number;
  };

async function publish(id: string): Promise<void> {
  const { project: of } = await project(id);
  const body = { name: of.name, wijken: [world.wijken[0]], starts: of.starts, ends: of.ends, published: true };
  expect((await world.coordinator.put(`${world.path}/${id}`, body, match(of.version))).status).toBe(204);
}

async function startStep(id: string, step: number): Promise<void> {
  const version = (await project(id)).steps[step - 1]?.version ?? 0;
  const answer = await world.coordinator.post(
    `${world.path}/${id}/steps/${step}/moves`,
    { move: 'start' },
    match(version),
  );
  expect(answer.status).toBe(204);
}

const addActivity = (id: string, title: string, starts: string, ends: string | null = starts) =>
  world.coordinator.post(`${world.path}/${id}/activities`, {
    ...{ id: randomUUID(), step: 1, title, kind: 'talks', starts, ends },
  });
const addAs = async (who: Visitor, id: string) => {
  const activity = { id: randomUUID(), step: 1, title: 'Nog een', kind: 'talks', starts: null, ends: null };
  return (await who.post(`${world.path}/${id}/activities`, activity)).status;
};
const portfolio = async (who: Visitor) => {
  const { status, body } = await who.get(`/v1/gemeenten/${world.gemeente.slug}/portfolio`);
  expect(status).toBe(200);
  return body as PortfolioView;
};
const givenManyProjects = (count: number) =>
  app.db.query(
    `with one as (select gen_random_uuid() as p, gen_random_uuid() as r, gen_random_uuid() as k from generate_series(1, $3)),
       led as (insert into regie (gemeente_id, id, project_id, kind, account_id) select $1, r, p, 'regisseur', $2 from one),
       known as (insert into regie (gemeente_id, id, project_id, kind, account_id) select $1, k, p, 'contact', $2 from one),
       made as (insert into project (gemeente_id, id, name, regisseur_id, contact_id) select $1, p, 'Project', r, k from one)
     insert into cycle (gemeente_id, project_id, number) select $1, p, 1 from one`,
    [world.gemeente.id, world.coordinator.accountId, count],
  );
/** Without the one that finds the gemeente of an address, which is remembered for two seconds. */
const statementsOf = async (ask: () => Promise<unknown>): Promise<number> => {
  const statements = jest.spyOn(pg.Client.prototype, 'query');
  await ask();
  const { length } = statements.mock.calls.filter(([sql]) => !sql.includes('open_request'));
  statements.mockRestore();
  return length;
};

describe('where a wijk stands', () => {
  it('shows nothing of a project that is not public, and all but names of people of one that is', async () => {
    const id = await givenProject(world, { regisseurId: world.partner.accountId });
    expect(await stand()).toMatchObject({ shown: null, projects: [] });
    expect((await app.as().get(standsAt(world.wijken[0], `?project=${id}`))).status).toBe(404);

    await publish(id);
    await startStep(id, 1);
    await addActivity(id, 'Gesprekken', '2199-03');
    const answer = await stand();
    expect(answer).toMatchObject({
      projects: [{ id, name: 'Gezond in de wijk', state: 'running', cycle: 1 }],
      shown: {
        steps: [{ number: 1, sign: 'now' }, {}, {}, {}, { sign: 'later' }],
        next: { step: 1, activity: { title: 'Gesprekken' } },
        factors: expect.arrayContaining([expect.objectContaining({ code: 'regie', state: 'there' })]),
      },
    });
    expect(answer.shown?.partners).toEqual([{ name: answer.shown?.ledBy, leads: true, agreedOn: null }]);
    expect(JSON.stringify(answer)).not.toMatch(/Iemand|accountId|regisseurId/);
  });

  it('is missing in a wijk that is not public, in another gemeente, and for what is not there', async () => {
    await app.db.query('update wijk set published = false where slug = $1', [world.wijken[1]]);
    expect((await app.as().get(standsAt(world.wijken[1]))).status).toBe(404);
    const there = await projectWorld(app);
    expect((await app.as().get(standsAt(there.wijken[0]))).status).toBe(404);
    const id = await givenProject(world);
    await publish(id);
    expect((await app.as().get(standsAt(world.wijken[0], `?project=${id}&cycle=2`))).status).toBe(404);
    expect((await app.as().get(standsAt(world.wijken[0], '?cycle=0'))).status).toBe(400);
    expect((await app.as().get(standsAt(world.wijken[0], '?project=x'))).status).toBe(400);
  });

  it('keeps the cycle of before as it was, beside the one of now', async () => {
    const id = await givenProject(world);
    await publish(id);
    await startStep(id, 1);
    const { cycle } = await project(id);
    expect((await world.coordinator.post(`${world.path}/${id}/cycles`, undefined, match(cycle.version))).status).toBe(
      204,
    );
    expect(await stand()).toMatchObject({
      shown: { cycle: { number: 2, state: 'open' }, steps: [{ sign: 'later' }, {}, {}, {}, {}] },
    });
    expect(await stand(`?project=${id}&cycle=1`)).toMatchObject({
      shown: { cycle: { number: 1, state: 'closed' }, steps: [{ sign: 'busy' }, {}, {}, {}, {}], next: { step: null } },
      projects: [{ id, cycle: 2 }],
    });
  });

  it('takes the same number of statements for one project with little as for many with much', async () => {
    await publish(await givenProject(world));
    const few = await statementsOf(() => stand());
    for (let i = 0; i < 6; i++) {
      const id = await givenProject(world, { name: `Project ${i}` });
      await publish(id);
      for (let j = 0; j < 3; j++) await addActivity(id, `Activiteit ${j}`, '2026-11');
    }
    expect((await stand()).projects).toHaveLength(7);
    expect(await statementsOf(() => stand())).toBe(few);
  });
});

describe('the portfolio', () => {
  it('has what is late and what hides work, each with its page', async () => {
    const id = await givenProject(world);
    await startStep(id, 1);
    await addActivity(id, 'Gesprekken', '2026-01-05');
    const view = await portfolio(world.coordinator);
    expect(view.projects).toMatchObject([{ id, current: 1, late: 1, published: false }]);
    expect(view.lines[0]).toMatchObject({ action: 'startActivity', activity: 'Gesprekken', kind: 'late', may: 'yes' });
    expect(view.lines.map(({ action, path }) => `${action} ${path}`)).toEqual(
      expect.arrayContaining([
        `chooseAreas /wijken/${world.wijken[0]}`,
        `chooseAreas /wijken/${world.wijken[1]}`,
        `publishProject /projecten/${id}`,
      ]),
    );
    expect(view.may).toMatchObject({ startProject: 'yes' });
  });

  it('shows a partner the own projects only, and nothing that is not theirs to do', async () => {
    const theirs = await givenProject(world, { regisseurId: world.partner.accountId, name: 'Van de partner' });
    await givenProject(world, { name: 'Van de gemeente' });
    await startStep(theirs, 1);
    await addActivity(theirs, 'Wandeling', '2026-01-05');
    const view = await portfolio(world.partner);
    expect(view.projects.map(({ name }) => name)).toEqual(['Van de partner']);
    expect(view.lines).toMatchObject([{ activity: 'Wandeling', byPartner: true, may: 'yes' }]);
    expect(view.may.startProject).not.toBe('yes');
    const led = await givenProject(world, { name: 'Met de partner' });
    await app.given.member(world.gemeente, 'partnerLead', {
      ...{ account: { id: world.partner.accountId }, projectId: led, organisationId: world.partner.organisationId },
    });
    await startStep(led, 1);
    await addActivity(led, 'Gesprekken', '2026-01-06');
    // what the line says is what the api answers
    expect((await portfolio(world.partner)).lines).toMatchObject([
      { activity: 'Wandeling', may: 'yes' },
      { activity: 'Gesprekken', may: 'platform.forbidden' },
    ]);
    expect(await addAs(world.partner, led)).toBe(403);
    expect(await addAs(world.partner, theirs)).toBe(201);
    const { projects, lines } = await portfolio(app.as(await app.given.signedIn(world.gemeente, 'executive')));
    expect([projects.length, new Set(lines.map(({ may }) => may))]).toEqual([3, new Set(['platform.forbidden'])]);
  });

  it('says so when there are more projects than it shows', async () => {
    await givenManyProjects(999);
    expect(await portfolio(world.coordinator)).toMatchObject({ more: false, projects: { length: 999 } });
    await givenManyProjects(2);
    expect(await portfolio(world.coordinator)).toMatchObject({ more: true, projects: { length: 1000 } });
  });

  it('is for who works here', async () => {
    const path = `/v1/gemeenten/${world.gemeente.slug}/portfolio`;
    expect((await app.as().get(path)).status).toBe(401);
    expect((await app.as(await app.given.signedIn(world.gemeente, 'resident')).get(path)).status).toBe(403);
  });

  it('takes the same number of statements for one project as for many', async () => {
    await givenProject(world);
    const few = await statementsOf(() => portfolio(world.coordinator));
    for (let i = 0; i < 8; i++)
      await addActivity(await givenProject(world, { name: `Project ${i}` }), 'Iets', '2026-01');
    expect((await portfolio(world.coordinator)).projects).toHaveLength(9);
    expect(await statementsOf(() => portfolio(world.coordinator))).toBe(few);
  });
});

it('has a sentence for each permission, in every language of those who have it', () => {
  for (const [verb, { who }] of Object.entries(monitoringPolicy)) {
    const languages = who.includes('anyone') ? (['nl', 'en', 'ar'] as const) : (['nl', 'en'] as const);
    const sentences = languages.map((language) => new Map(Object.entries(texts[language])).get(`may.${verb}`));
    for (const sentence of sentences) expect(sentence).toMatch(/\p{L}+( \p{L}+)+/u);
    expect(new Set(sentences).size).toBe(languages.length);
  }
});
