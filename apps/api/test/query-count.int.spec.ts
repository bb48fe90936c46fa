import pg from 'pg';
import { Given, type GivenGemeente, identityMatrix, Visitor } from '@wijkspoor/identity/testing';
import { instrumentsMatrix } from '@wijkspoor/instruments/testing';
import { knowledgeMatrix } from '@wijkspoor/knowledge/testing';
import { notificationsMatrix } from '@wijkspoor/notifications/testing';
import { givenGoal, monitoringMatrix } from '@wijkspoor/monitoring/testing';
import { archiveMatrix } from '@wijkspoor/archive/testing';
import { reportsMatrix } from '@wijkspoor/reports/testing';
import { platformMatrix, type RouteMatrix, type TestApp, testApp } from '@wijkspoor/platform/testing';
import { givenProject, projectMatrix, projectWorld } from '@wijkspoor/project/testing';
import {
  actionPlanMatrix,
  givenIntervention,
  givenRunning,
  openGoal,
  reportOfPeriod,
  reportsWorld,
  rightFields,
} from '@wijkspoor/action-plan/testing';
import { proposalsMatrix, publicIdea } from '@wijkspoor/proposals/testing';
import { bareDecision, openVote, votingMatrix } from '@wijkspoor/voting/testing';
import { wijkMatrix } from '@wijkspoor/wijk/testing';
import { AppModule } from '../src/app.module';

const matrix: RouteMatrix = {
  ...platformMatrix,
  ...identityMatrix,
  ...notificationsMatrix,
  ...wijkMatrix,
  ...projectMatrix,
  ...instrumentsMatrix,
  ...proposalsMatrix,
  ...actionPlanMatrix,
  ...knowledgeMatrix,
  ...monitoringMatrix,
  ...reportsMatrix,
  ...archiveMatrix,
  ...votingMatrix,
};
/**
 * How many statements a route may send. Finding out who asks is one, and the gemeente of the address one; a transaction in it
 * three: opening, setting the gemeente, closing. So one is left for the thing itself.
 */
const most = 6;
/** What needs more, and no more than this. */
const more: Readonly<Record<string, number>> = {
  // what projects say, what wijken lack, what rounds ask, what goals and plans ask
  'GET /v1/gemeenten/:gemeente/portfolio': 16,
  'GET /v1/gemeenten/:gemeente/wijken/:wijk/where-we-stand': 10,
  // whether it is there, the one it is copied from, and what ships when somebody first looks
  'POST /v1/gemeenten/:gemeente/instrumenten/versions': 7,
  // limits by address and by person, the code, the mail in the outbox, the trail
  'POST /v1/gemeenten/:gemeente/invitations': 15,
  'POST /v1/sign-in/mail-link': 9,
  'POST /v1/sign-in/password-reset': 9,
  'POST /v1/gemeenten/:gemeente/own-data/links': 8,
  // the reports, how many wait, the names of organisations
  'GET /v1/gemeenten/:gemeente/partner-reports': 7,
  // limits by address and by client
  'POST /v1/gemeenten/:gemeente/ideeen/:idea/comments': 7,
  'POST /v1/gemeenten/:gemeente/ideeen/:idea/support-mails': 7,
  'POST /v1/gemeenten/:gemeente/ideeen/:idea/followers': 7,
  'PATCH /v1/gemeenten/:gemeente/own-comments/:comment': 7,
  // the limit by client
  'POST /v1/gemeenten/:gemeente/paragraphs/:paragraph/suggestions': 7,
  // the thing, its parts, the trail
  'POST /v1/gemeenten/:gemeente/wijken': 8,
  'POST /v1/gemeenten/:gemeente/catalogue-entries': 7,
  'POST /v1/imports/fetches': 8,
  // the list, and what a new one can be about: projects, their rounds, their decisions
  'GET /v1/gemeenten/:gemeente/stukken': 8,
  // the file before it, the trail
  'DELETE /v1/gemeenten/:gemeente/logo': 8,
  // what runs, and how long an archive is kept
  'GET /v1/gemeenten/:gemeente/archieven': 7,
  'POST /v1/gemeenten/:gemeente/archieven': 9,
  // the report, the job, the trail, what became of it
  'POST /v1/gemeenten/:gemeente/stukken': 8,
};

let api: TestApp;
let given: Given;
let gemeente: GivenGemeente;
let administrator: string;
let operator: string;

beforeAll(async () => {
  api = await testApp((env) => AppModule.forRoot(env), { DEMO: '1' });
  given = new Given(api.db, api.env);
  gemeente = await given.gemeente();
  administrator = (await given.member(gemeente, 'administrator')).accountId;
  operator = (await given.account({ operator: true })).id;
  await addRows(2);
});
afterAll(async () => {
  jest.restoreAllMocks();
  await api?.close();
});

/** Rows of everything that some route lists. */
async function addRows(count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const there = await given.gemeente();
    await given.member(there, 'administrator', { account: { id: administrator } });
    await given.member(gemeente, 'partnerLead');
    await given.invitation(gemeente, 'resident');
    await given.account({ totp: true, demo: true });
    await api.db.query(`insert into wijk (gemeente_id, slug, name, intro, published) values ($1, $2, $2, '', true)`, [
      gemeente.id,
      given.word('wijk'),
    ]);
    await api.db.query(
      `insert into outbox (name, payload, request_id, language, attempts, error, dead_at) values ('platform.tidy-up', '{}', 'r', 'nl', 1, 'Error', now())`,
    );
  }
  // one archive of a gemeente is made at a time
  await api.db.query(`update gemeente_archive set state = 'cancelled'`);
}

let later = 0;

/** How many statements each route sends to the database, asked by somebody who may. */
async function countAll(): Promise<Readonly<Record<string, number>>> {
  const counts: Record<string, number> = {};
  const now = performance.now.bind(performance);
  const clock = jest.spyOn(performance, 'now').mockImplementation(() => now() + later);
  for (const [route, { who, send }] of Object.entries(matrix)) {
    // what the request before made the api remember is forgotten
    later += 10_000;
    const [method = 'GET', path = '/'] = route.split(' ');
    const { params = {}, body, headers = {} } = send?.({ gemeente, word: (start) => given.word(start) }) ?? {};
    const filled = path.replace(/:(\w+)/g, (_, name: string) =>
      name === 'gemeente' ? gemeente.slug : (params[name] ?? ''),
    );
    const account = who.includes('operator') ? operator : administrator;
    const visitor = new Visitor(api, await given.session(account));
    const statements = jest.spyOn(pg.Client.prototype, 'query');
    const { status } = await visitor.send(method, filled, body, { headers });
    counts[route] = statements.mock.calls.length;
    statements.mockRestore();
    expect([route, status]).toEqual([route, matrix[route]?.ok]);
  }
  clock.mockRestore();
  return counts;
}

it('no route sends more statements when there are more rows, and none sends many', async () => {
  const few = await countAll();
  await addRows(20);
  expect(await countAll()).toEqual(few);
  expect(Object.entries(few).filter(([route, count]) => count > (more[route] ?? most))).toEqual([]);
  // what counts nothing finds nothing
  expect(few['GET /v1/gemeenten/:gemeente/wijken']).toBeGreaterThan(3);
});

// in the matrix most of these are missing: that takes fewer
it('a page of a project that is there sends no more than is written here', async () => {
  const app = { ...api, given, as: (sid?: string) => new Visitor(api, sid) };
  const world = await projectWorld(app);
  const id = await givenProject(world);
  const { coordinator, wijken, path } = world;
  const body = { name: 'Gezond', wijken: [wijken[0]], starts: null, ends: null, published: true };
  expect((await coordinator.put(`${path}/${id}`, body, { headers: { 'if-match': '"1"' } })).status).toBe(204);
  expect((await coordinator.put(`${path}/${id}/profile`, { published: true })).status).toBe(200);
  const own = path.replace(/projecten$/, '');
  const { path: vote } = await openVote(world, id);
  const decided = await coordinator.post(`${path}/${id}/prioritisations`, bareDecision(wijken[0]));
  expect(decided.status).toBe(201);
  const decision = `${own}prioritisations/${(decided.body as { number: number }).number}`;
  const settings = { open: true, moderation: 'before', words: [], themes: [] };
  const opened = await coordinator.put(`${path}/${id}/idea-settings`, settings, { headers: { 'if-match': '"1"' } });
  expect(opened.status).toBe(200);
  const idea = await publicIdea({ ...world, projectId: id, base: own.replace(/\/$/, '') });
  const base = own.replace(/\/$/, '');
  const plan = { ...world, projectId: id, goalId: '', base, project: `${path}/${id}` };
  const intervention = await givenIntervention(plan, { goals: [] });
  const { ref: goal } = await openGoal({ ...world, projectId: id, base }, { ...rightFields, context: [] });
  const measured = await givenGoal(api.db, id);
  const real: readonly (readonly [address: string, most: number])[] = [
    // what the tables say, what each domain found of the deliverables, rounds and measured goals among them, names; reports and stories of a goal
    [`${path}/${id}`, 16],
    [`${path}/${id}/progress`, 8],
    [`${own}doelen/${measured.number}/measurements`, 9],
    [`${own}wijken/${wijken[0]}/progress`, 10],
    [`${path}/${id}/team`, 8],
    [`${path}/${id}/notes`, most],
    [`${path}/${id}/indicators`, most],
    // the same, and areas, figures and publications of its wijken
    [`${path}/${id}/profile`, 26],
    [`${path}/${id}/voting-rounds`, most + 1],
    [`${vote}/plan`, most],
    // the vote is read on its own, and kept for what asks for it next
    [`${vote}/prints`, 9],
    [`${vote}/papers`, 9],
    [`${path}/${id}/prioritisations`, 8],
    // the decision, the choice of figures, rounds, ideas; figures of areas when there are any
    [`${decision}/dossier`, 9],
    [`${own}wijken/${wijken[0]}/prioritisations`, most + 1],
    [`${vote}/invited`, 9],
    [`${own}portfolio`, 26],
    [`${own}wijken/${wijken[0]}/profile`, 11],
    [`${own}wijken/${wijken[0]}/where-we-stand`, 24],
    // the wijk, what is found, the names of its buurten, who takes ideas
    [`${own}wijken/${wijken[0]}/ideeen`, 9],
    // the idea, its page, the names of buurten, and what whoever is signed in did with it
    [`${own}ideeen/${idea}`, 10],
    [`${own}ideeen/${idea}/comments`, 7],
    [`${own}ideeen/${idea}/dossier`, 11],
    [`${path}/${id}/ideeen`, 8],
    [`${path}/${id}/texts-to-read`, 7],
    // the project, what was asked, names
    [`${path}/${id}/interventions`, 8],
    [`${path}/${id}/plan-options`, 8],
    // the project, interventions, reasons, effort, actions
    [`${path}/${id}/mix`, 10],
    [`${path}/${id}/plan-actions`, 8],
    // the project, sources, interventions, commitments
    [`${path}/${id}/money`, 9],
    [`${own}interventions/${intervention.number}`, 7],
    // the wijk, its projects, interventions, reasons, money, effort, names
    [`${own}wijken/${wijken[0]}/plan`, 12],
    // the project and its cycle, the plan, the goals
    [`${path}/${id}/doelen`, 9],
    [`${path}/${id}/goal-themes`, 7],
    [`${path}/${id}/sporen`, 9],
    [`${own}wijken/${wijken[0]}/doelen`, 8],
    // the goal, its paragraphs with wordings and suggestions, its main goal and parts, the trace
    [`${own}doelen/${goal}`, 11],
    // the same, and what can be chosen in its form
    [`${own}doelen/${goal}/dossier`, 15],
  ];
  const over: string[] = [];
  for (const [address, limit] of real) {
    const statements = jest.spyOn(pg.Client.prototype, 'query');
    expect([address, (await coordinator.get(address)).status]).toEqual([address, 200]);
    const { length } = statements.mock.calls;
    statements.mockRestore();
    if (length > limit) over.push(`${address}: ${length}, at most ${limit}`);
  }
  expect(over).toEqual([]);
});

it('reports of partners take as many statements with four as with forty, in a list and over all gemeenten', async () => {
  const app = { ...api, given, as: (sid?: string) => new Visitor(api, sid) };
  const world = await reportsWorld(app);
  const [partner] = world.reporters;
  const id = await reportOfPeriod(app, world, 1);
  const count = async (): Promise<Readonly<Record<string, number>>> => {
    const counts: Record<string, number> = {};
    for (const address of [world.reports, `${world.reports}?show=all`, `${world.reports}/${id}`, '/v1/my-work']) {
      const statements = jest.spyOn(pg.Client.prototype, 'query');
      expect([address, (await partner.get(address)).status]).toEqual([address, 200]);
      counts[address] = statements.mock.calls.length;
      statements.mockRestore();
    }
    return counts;
  };
  const few = await count();
  // more interventions here, and work in more gemeenten
  for (let index = 0; index < 9; index++) {
    await givenRunning(app, world, { title: `Interventie ${index}`, organisationId: world.organisationId });
    const there = await given.gemeente();
    await given.member(there, 'partnerReporter', {
      account: { id: partner.accountId },
      organisationId: world.organisationId,
    });
  }
  expect(await count()).toEqual(few);
  expect(few['/v1/my-work']).toBe(2);
  // the report, its goals, the one before it, what belongs to it, names
  expect(few[`${world.reports}/${id}`]).toBeLessThanOrEqual(10);
});
