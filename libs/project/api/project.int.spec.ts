import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { ProjectHttpModule } from './project.module';

let app: IdentityApp;
let world: ProjectWorld;
const why = 'Zo is besloten in de stuurgroep.';
const decided = { body: 'steeringGroup', decidedOn: '2026-11-02', why };

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule]);
});
beforeEach(async () => {
  world = await projectWorld(app);
});
afterAll(async () => app?.close());

const match = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const picture = async (id: string, cycle?: number) =>
  (await world.coordinator.get(`${world.path}/${id}${cycle === undefined ? '' : `?cycle=${cycle}`}`)).body as {
    project: { state: string; version: number };
    cycle: { id: string; number: number; version: number; of: number; state: string };
    steps: {
      number: number;
      state: string;
      version: number;
      deliverables: { code: string; state: string; missing: string[] }[];
    }[];
    activities: { id: string; title: string; state: string; version: number; starts: string | null }[];
    decisions: { kind: string; why: string }[];
    regisseur: { accountId: string; organisation: string | null };
    visionVersion: number;
    agreements: { current: boolean }[];
    may: { run: string };
  };
const moveStep = (id: string, step: number, version: number, body: object, who = world.coordinator) =>
  who.post(`${world.path}/${id}/steps/${step}/moves`, body, match(version));

describe('a project', () => {
  it('begins once, however often it is sent', async () => {
    const id = await givenProject(world);
    const again = await world.coordinator.post(world.path, {
      ...{ id, name: 'Anders', wijken: [...world.wijken], starts: null, ends: null },
      ...{ regisseurId: world.coordinator.accountId, contactId: world.coordinator.accountId },
    });
    expect(again).toMatchObject({ status: 201, body: { id } });
    const list = await world.coordinator.get(world.path);
    expect(list.body).toMatchObject({
      items: [{ id, name: 'Gezond in de wijk', state: 'preparing', current: 1, ends: '2028-21' }],
      next: null,
      may: { start: 'yes' },
    });
  });

  it('asks for a wijk of this gemeente, a date we can read, and people who can lead', async () => {
    const body = {
      ...{ id: randomUUID(), name: 'Project', wijken: [world.wijken[0]], starts: null, ends: null },
      ...{ regisseurId: world.coordinator.accountId, contactId: world.coordinator.accountId },
    };
    const start = (change: object) => world.coordinator.post(world.path, { ...body, ...change });
    expect((await start({ wijken: ['elders'] })).body).toMatchObject({ code: 'project.wijkUnknown' });
    expect((await start({ starts: 'ooit' })).body).toMatchObject({
      errors: [{ path: 'starts', code: 'project.date' }],
    });
    expect((await start({ starts: '2027', ends: '2026' })).body).toMatchObject({
      errors: [{ path: 'ends', code: 'project.periodOrder' }],
    });
    expect((await start({ contactId: world.partner.accountId })).body).toMatchObject({ code: 'project.notContact' });
    const stranger = await app.given.account();
    expect((await start({ regisseurId: stranger.id })).body).toMatchObject({ code: 'project.notRegisseur' });
    expect((await world.coordinator.get(world.path)).body).toMatchObject({ items: [] });
  });

  it('starts with any step, and adopts one with a decision in the same breath', async () => {
    const id = await givenProject(world);
    expect((await moveStep(id, 5, 1, { move: 'start' })).status).toBe(204);
    expect((await moveStep(id, 1, 1, { move: 'start' })).status).toBe(204);
    expect((await moveStep(id, 1, 2, { move: 'adopt' })).body).toMatchObject({
      errors: [
        { path: 'body', code: 'project.decisionNeeded' },
        { path: 'decidedOn', code: 'project.decisionNeeded' },
        { path: 'why', code: 'project.decisionNeeded' },
      ],
    });
    expect((await moveStep(id, 1, 2, { move: 'adopt', ...decided })).status).toBe(204);
    expect(await picture(id)).toMatchObject({
      project: { state: 'running' },
      decisions: [{ kind: 'adopted', why }],
      steps: [{ state: 'adopted' }, {}, {}, {}, { state: 'running' }],
    });
    expect((await moveStep(id, 1, 2, { move: 'reopen', ...decided })).status).toBe(412);
    expect((await moveStep(id, 1, 3, { move: 'start' })).body).toMatchObject({ code: 'project.moveImpossible' });
  });

  it('does not adopt step two without theme, target group and goal, and says so in words', async () => {
    const id = await givenProject(world);
    await moveStep(id, 2, 1, { move: 'start' });
    const { status, body } = await moveStep(id, 2, 2, { move: 'adopt', ...decided });
    expect(status).toBe(409);
    expect(body).toMatchObject({
      code: 'project.stepIncomplete',
      errors: [{ path: 'theme' }, { path: 'targetGroup' }, { path: 'goal', code: 'project.goalMissing' }],
    });
    expect(await picture(id)).toMatchObject({ decisions: [] });
  });

  it('computes deliverables from what exists', async () => {
    const id = await givenProject(world);
    const one = async (code: string) =>
      (await picture(id)).steps.flatMap(({ deliverables }) => deliverables).find((each) => each.code === code);
    expect(await one('theme')).toMatchObject({ state: 'unmeasured', missing: [] });
    expect(await one('indicatorsChosen')).toMatchObject({ state: 'todo', missing: [expect.any(String)] });
    const { cycle } = await picture(id);
    const choose = (reason: string, version: number) =>
      world.coordinator.put(
        `${world.path}/${id}/indicators`,
        { indicators: [{ indicator: 'population', reason }] },
        match(version),
      );
    expect((await choose('', cycle.version)).status).toBe(204);
    expect(await one('indicatorsChosen')).toMatchObject({ state: 'begun' });
    expect((await choose('Het aantal bewoners groeit.', cycle.version)).status).toBe(412);
    expect((await choose('Het aantal bewoners groeit.', cycle.version + 1)).status).toBe(204);
    expect(await one('indicatorsChosen')).toMatchObject({ state: 'done', count: 1 });

    const talk = randomUUID();
    const activity = {
      id: talk,
      step: 1,
      title: 'Koffie in het buurthuis',
      kind: 'talks',
      starts: '2026-10',
      ends: null,
    };
    for (let sent = 0; sent < 2; sent++)
      expect((await world.coordinator.post(`${world.path}/${id}/activities`, activity)).status).toBe(201);
    expect((await picture(id)).activities).toHaveLength(1);
    expect(await one('residentsAsked')).toMatchObject({ state: 'todo' });
    await world.coordinator.post(`${world.path}/${id}/activities/${talk}/moves`, { move: 'finish' }, match(1));
    expect(await one('residentsAsked')).toMatchObject({ state: 'done' });
  });

  it('gives its next cycle the structure, and keeps the old one as it was', async () => {
    const id = await givenProject(world);
    const next = (version: number) => world.coordinator.post(`${world.path}/${id}/cycles`, undefined, match(version));
    expect((await next(1)).body).toMatchObject({ code: 'project.nothingStarted' });
    await moveStep(id, 1, 1, { move: 'start' });
    const activity = { id: randomUUID(), step: 1, title: 'Wandeling', kind: 'talks', starts: '2026-10', ends: null };
    await world.coordinator.post(`${world.path}/${id}/activities`, activity);
    const note = {
      id: randomUUID(),
      kind: 'strength',
      text: 'Buren kennen elkaar.',
      author: 'Buurthuis',
      writtenOn: '2026-10-01',
    };
    await world.coordinator.post(`${world.path}/${id}/notes`, note);
    expect((await next(1)).status).toBe(204);
    expect(await picture(id)).toMatchObject({
      cycle: { number: 2, of: 2, state: 'open' },
      steps: [{ state: 'notStarted' }, {}, {}, {}, {}],
      activities: [{ title: 'Wandeling', starts: null, state: 'planned' }],
    });
    const old = await picture(id, 1);
    expect(old).toMatchObject({
      cycle: { number: 1, state: 'closed' },
      steps: [{ state: 'running', moves: [] }, {}, {}, {}, {}],
    });
    expect((await world.coordinator.get(`${world.path}/${id}/notes`)).body).toMatchObject({ items: [] });
    expect((await world.coordinator.get(`${world.path}/${id}/notes?cycle=1`)).body).toMatchObject({
      items: [{ text: 'Buren kennen elkaar.' }],
      may: { run: 'project.cycleClosed' },
    });
    const body = { text: 'Anders', author: 'X', writtenOn: '2026-10-01' };
    expect((await world.coordinator.put(`${world.path}/${id}/notes/${note.id}`, body, match(1))).status).toBe(404);
    // whatever the application thinks: the database keeps it, even from its owner
    for (const [table, column] of [
      ['step', 'cycle_id'],
      ['activity', 'cycle_id'],
      ['note', 'cycle_id'],
      ['cycle', 'id'],
    ] as const)
      await expect(
        app.db.query(`update ${table} set version = version + 1 where ${column} = $1`, [old.cycle.id]),
      ).rejects.toThrow('closed');
    for (const table of ['step', 'activity', 'note'])
      await expect(app.db.query(`delete from ${table} where cycle_id = $1`, [old.cycle.id])).rejects.toThrow('closed');
    await expect(
      app.db.query(
        `insert into indicator_choice (gemeente_id, cycle_id, position, indicator) values ($1, $2, 1, 'x')`,
        [world.gemeente.id, old.cycle.id],
      ),
    ).rejects.toThrow('closed');
    const open = await picture(id);
    await expect(
      app.db.query('update activity set cycle_id = $1 where cycle_id = $2', [old.cycle.id, open.cycle.id]),
    ).rejects.toThrow('closed');
  });

  it('is copied to another wijk as structure only', async () => {
    const id = await givenProject(world);
    await world.coordinator.put(
      `${world.path}/${id}/indicators`,
      { indicators: [{ indicator: 'population', reason: 'Daarom.' }] },
      match(1),
    );
    await world.coordinator.put(
      `${world.path}/${id}/vision`,
      { vision: 'Samen', principles: ['Ongelijk investeren'] },
      match(1),
    );
    await world.coordinator.post(`${world.path}/${id}/notes`, {
      ...{ id: randomUUID(), kind: 'strength', text: 'Goed', author: 'X', writtenOn: '2026-10-01' },
    });
    const copy = randomUUID();
    const answer = await world.coordinator.post(`${world.path}/${id}/copies`, {
      ...{ id: copy, name: 'Ook hier', wijken: [world.wijken[1]], starts: null, ends: null },
      ...{ regisseurId: world.partner.accountId, contactId: world.coordinator.accountId },
    });
    expect(answer.status).toBe(201);
    expect(await picture(copy)).toMatchObject({
      vision: '',
      principles: ['Ongelijk investeren'],
      project: { wijken: [{ slug: world.wijken[1] }] },
    });
    expect((await world.coordinator.get(`${world.path}/${copy}/indicators`)).body).toMatchObject({
      items: [{ indicator: 'population', reason: '' }],
    });
    expect((await world.coordinator.get(`${world.path}/${copy}/notes`)).body).toMatchObject({ items: [] });
    expect((await world.coordinator.get(`${world.path}/${copy}/team`)).body).toMatchObject({ history: [{}, {}] });
  });
});

describe('the vision', () => {
  it('is agreed to by an organisation, until it changes', async () => {
    const id = await givenProject(world, { regisseurId: world.partner.accountId });
    const agree = (who = world.coordinator) =>
      who.post(`${world.path}/${id}/agreements`, {
        organisationId: world.partner.organisationId,
        agreedOn: '2026-11-02',
      });
    const write = (vision: string, version: number) =>
      world.coordinator.put(`${world.path}/${id}/vision`, { vision, principles: [] }, match(version));
    expect((await agree()).body).toMatchObject({ code: 'project.nothingToAgree' });
    expect((await write('Samen gezond', 1)).status).toBe(204);
    expect((await agree(world.partner)).status).toBe(204);
    expect((await agree()).body).toMatchObject({ code: 'project.alreadyAgreed' });
    expect(await picture(id)).toMatchObject({ agreements: [{ current: true }], visionVersion: 2 });
    expect((await write('Samen gezonder', 2)).status).toBe(204);
    expect(await picture(id)).toMatchObject({ agreements: [{ current: false }] });
    expect((await agree()).status).toBe(204);
  });
});

describe('another gemeente', () => {
  it('sees nothing of a project and changes nothing', async () => {
    const id = await givenProject(world);
    const there = await projectWorld(app);
    for (const rest of ['', '/team', '/notes', '/indicators'])
      expect((await there.coordinator.get(`${there.path}/${id}${rest}`)).status).toBe(404);
    expect((await there.coordinator.post(`${there.path}/${id}/moves`, { move: 'end' }, match(1))).status).toBe(404);
    expect((await there.coordinator.get(`${world.path}/${id}`)).status).toBe(403);
    expect((await there.coordinator.get(there.path)).body).toMatchObject({ items: [] });
    const body = {
      ...{ id: randomUUID(), name: 'Project', wijken: [world.wijken[0]], starts: null, ends: null },
      ...{ regisseurId: there.coordinator.accountId, contactId: there.coordinator.accountId },
    };
    expect((await there.coordinator.post(there.path, body)).body).toMatchObject({ code: 'project.wijkUnknown' });
    const colleague = { ...body, wijken: [there.wijken[0]], regisseurId: world.coordinator.accountId };
    expect((await there.coordinator.post(there.path, colleague)).body).toMatchObject({ code: 'project.notRegisseur' });
  });
});

it('reads a project in as many statements with many things in it as with few', async () => {
  const id = await givenProject(world);
  const count = async (path: string) => {
    const statements = jest.spyOn(pg.Client.prototype, 'query');
    expect((await world.coordinator.get(path)).status).toBe(200);
    const { length } = statements.mock.calls;
    statements.mockRestore();
    return length;
  };
  const paths = [`${world.path}/${id}`, world.path, `${world.path}/${id}/team`, `${world.path}/${id}/notes`];
  const few = [];
  for (const path of paths) few.push(await count(path));
  for (let more = 0; more < 5; more++) {
    await givenProject(world);
    await app.given.member(world.gemeente, 'partnerReporter', { projectId: id });
    await world.coordinator.post(`${world.path}/${id}/activities`, {
      ...{ id: randomUUID(), step: 1, title: 'Wandeling', kind: 'talks', starts: null, ends: null },
    });
  }
  const many = [];
  for (const path of paths) many.push(await count(path));
  expect(many).toEqual(few);
  expect(Math.max(...many)).toBeLessThanOrEqual(8);
});
