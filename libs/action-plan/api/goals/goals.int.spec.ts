import { randomUUID } from 'node:crypto';
import {
  decidedPriorities,
  dossier,
  draftGoal,
  type GoalsWorld,
  goalsWorld,
  openGoal,
  rightFields,
  seen,
} from '@wijkspoor/action-plan/testing';
import { texts } from '@wijkspoor/action-plan/domain/texts';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { GoalsHttpModule } from './goals.module';

let app: IdentityApp;
let world: GoalsWorld;

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule, GoalsHttpModule], {}, { 'action-plan': texts });
});
beforeEach(async () => {
  world = await goalsWorld(app);
});
afterAll(async () => app?.close());

const list = async () =>
  (await world.coordinator.get(`${world.path}/${world.projectId}/doelen`)).body as {
    goals: { number: number; parentId: string | null; title: string; state: string; smart: { lacks: string[] }[] }[];
  };
const put = (ref: string, version: number, body: object) =>
  world.coordinator.put(`${world.base}/doelen/${ref}/dossier`, body, seen(version));
const move = (ref: string, version: number, body: object) =>
  world.coordinator.post(`${world.base}/doelen/${ref}/moves`, body, seen(version));
const paragraph = (words: string) => ({ id: randomUUID(), words });

describe('a goal', () => {
  it('is made once however often it is sent, and has a place below a main goal and no deeper', async () => {
    const main = await draftGoal(world);
    const body = { id: randomUUID(), title: 'Rookvrije pleinen', parentId: main.id };
    const add = (goal: object) => world.coordinator.post(`${world.path}/${world.projectId}/doelen`, goal);
    const first = await add(body);
    expect(await add(body)).toMatchObject({ status: 201, body: first.body });
    expect((await list()).goals.map(({ title, parentId }) => [title, parentId])).toEqual([
      ['Stoppen met roken', null],
      ['Rookvrije pleinen', main.id],
    ]);
    const deeper = await add({ id: randomUUID(), title: 'Dieper', parentId: body.id });
    expect(deeper).toMatchObject({ status: 400, body: { code: 'action-plan.parentUnknown' } });
  });

  it('is not adopted before every letter is right, and says of each what lacks', async () => {
    const text = await openGoal(world, {
      ...rightFields,
      baselineDue: null,
      ownerRole: '',
      targetOn: null,
      method: '',
    });
    const refused = await move(text.ref, text.version, { move: 'adopt' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'action-plan.notSmart' } });
    const { errors } = refused.body as { errors: { path: string; detail: string }[] };
    expect(errors.map(({ path }) => path)).toEqual(['baseline', 'method', 'ownerRole', 'targetOn']);
    expect(errors[0]?.detail).toContain('nulmeting');
    const paragraphs = text.paragraphs.map(({ id, words }) => ({ id, words }));
    const fixed = await put(text.ref, text.version, { paragraphs, goal: rightFields });
    expect(fixed.status).toBe(200);
    expect(await move(text.ref, text.version + 1, { move: 'adopt' })).toMatchObject({
      status: 200,
      body: { state: 'adopted', goal: { target: 40.5, baselineDue: '2027-03-01' } },
    });
    // what was adopted changes no more, until somebody says why
    const late = await put(text.ref, text.version + 2, { paragraphs, goal: rightFields });
    expect(late).toMatchObject({ status: 409, body: { code: 'action-plan.notWritable' } });
    const silent = await move(text.ref, text.version + 2, { move: 'reopen' });
    expect(silent).toMatchObject({ status: 400, body: { code: 'action-plan.whyRequired' } });
    const again = await move(text.ref, text.version + 2, { move: 'reopen', why: 'De coach is gestopt.' });
    expect(again.body).toMatchObject({ state: 'open', trace: [{}, {}, { to: 'open', words: 'De coach is gestopt.' }] });
  });

  it('never has a modelled figure for an indicator; beside it such a figure may stand', async () => {
    const { ref } = await draftGoal(world);
    const modelled = { paragraphs: [], goal: { ...rightFields, context: [], indicatorKey: 'smokers' } };
    expect(await put(ref, 1, modelled)).toMatchObject({
      status: 400,
      body: { code: 'action-plan.figureModelled', errors: [{ path: 'indicatorKey' }] },
    });
    const unknown = { paragraphs: [], goal: { ...rightFields, indicatorKey: 'lonely' } };
    expect(await put(ref, 1, unknown)).toMatchObject({ status: 400, body: { code: 'action-plan.figureUnknown' } });
    const measured = { paragraphs: [], goal: { ...rightFields, indicatorKey: 'welfare' } };
    expect(await put(ref, 1, measured)).toMatchObject({
      status: 200,
      body: { goal: { indicatorKey: 'welfare', context: ['smokers'] } },
    });
    expect((await dossier(world, ref)).choices.figures.map(({ key, modelled: m }) => [key, m])).toEqual([
      ['smokers', true],
      ['welfare', false],
    ]);
  });

  it('serves a priority that was chosen and published, and says which decision that was', async () => {
    const { number, chosen, other } = await decidedPriorities(app, world);
    const text = await openGoal(world, { ...rightFields, priorityId: chosen });
    const priority = { title: 'Rookvrij opgroeien', decision: number, decidedAs: 'Dit kiezen wij' };
    expect(text).toMatchObject({
      choices: { priorities: [{ id: chosen, title: 'Rookvrij opgroeien' }] },
      goal: { priorityId: chosen, priority },
    });
    const read = async () => (await app.as().get(`${world.base}/doelen/${text.ref}`)).body;
    expect(await read()).toMatchObject({ goal: { priority: { ...priority, wijk: world.wijken[0] } } });
    // a link to a page that nobody can read is none
    await app.db.query('update wijk set published = false where gemeente_id = $1 and slug = $2', [
      world.gemeente.id,
      world.wijken[0],
    ]);
    expect(await dossier(world, text.ref)).toMatchObject({ goal: { priority: { ...priority, wijk: null } } });
    const notChosen = { paragraphs: [], goal: { ...rightFields, priorityId: other } };
    expect(await put(text.ref, text.version, notChosen)).toMatchObject({
      status: 400,
      body: { code: 'action-plan.priorityUnknown', errors: [{ path: 'priorityId' }] },
    });
    const forced = app.db.query('update goal set priority_id = gen_random_uuid() where gemeente_id = $1', [
      world.gemeente.id,
    ]);
    await expect(forced).rejects.toThrow('goal_priority_fkey');
  });

  it('that two people change at once keeps the words of the first, shows them to the second, and loses none', async () => {
    const { ref } = await draftGoal(world);
    const one = { paragraphs: [paragraph('Van de een.')], goal: rightFields };
    const other = { paragraphs: [paragraph('Van de ander.')], goal: { ...rightFields, title: 'Anders' } };
    const answers = await Promise.all([put(ref, 1, one), put(ref, 1, other)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412]);
    const [first, second] = answers[0].status === 200 ? [one, other] : [other, one];
    const now = await dossier(world, ref);
    expect(now.paragraphs.map(({ words }) => words)).toEqual(first.paragraphs.map(({ words }) => words));
    // with what it is now before their eyes, the second puts both
    const both = [...now.paragraphs.map(({ id, words }) => ({ id, words })), ...second.paragraphs];
    expect((await put(ref, now.version, { ...second, paragraphs: both })).status).toBe(200);
    const { paragraphs } = await dossier(world, ref);
    expect(paragraphs.map(({ words }) => words).sort()).toEqual(['Van de ander.', 'Van de een.']);
  });

  it('is dropped with a reason, and a main goal only after its parts', async () => {
    const main = await draftGoal(world);
    const part = await draftGoal(world, { parentId: main.id });
    const drop = { move: 'drop', why: 'Geen geld.' };
    expect(await move(main.ref, 1, drop)).toMatchObject({ status: 409, body: { code: 'action-plan.hasParts' } });
    expect((await move(part.ref, 1, drop)).status).toBe(200);
    expect(await move(main.ref, 1, drop)).toMatchObject({ status: 200, body: { state: 'dropped', moves: [] } });
  });

  it('opens only with something to read', async () => {
    const { ref } = await draftGoal(world);
    expect(await move(ref, 1, { move: 'open' })).toMatchObject({
      status: 409,
      body: { code: 'action-plan.noWords' },
    });
  });

  it('of a closed cycle is read and changes no more; the next cycle begins without goals', async () => {
    const text = await openGoal(world);
    await app.db.query(
      `update step set state = 'running', started_on = '2026-02-01' where number = 1 and cycle_id =
        (select cycle_id from goal where gemeente_id = $1)`,
      [world.gemeente.id],
    );
    const next = await world.coordinator.post(`${world.path}/${world.projectId}/cycles`, undefined, seen(2));
    expect(next.status).toBe(204);
    expect(await move(text.ref, text.version, { move: 'adopt' })).toMatchObject({
      status: 409,
      body: { code: 'project.cycleClosed' },
    });
    expect(await dossier(world, text.ref)).toMatchObject({ writable: false, may: { run: 'project.cycleClosed' } });
    expect((await list()).goals).toEqual([]);
    const forced = app.db.query(`update goal set title = 'Toch' where gemeente_id = $1`, [world.gemeente.id]);
    await expect(forced).rejects.toThrow('the cycle is closed');
  });
});

describe('who sees goals', () => {
  it('a partner sees those of own projects only, and changes them only as regisseur', async () => {
    const { ref, version } = await openGoal(world);
    const at = `${world.base}/doelen/${ref}/dossier`;
    expect((await world.partner.get(at)).status).toBe(404);
    expect((await world.partner.get(`${world.path}/${world.projectId}/doelen`)).status).toBe(404);
    await app.db.query(
      `insert into membership (gemeente_id, account_id, role, organisation_id, project_id) values ($1, $2, 'partnerLead', $3, $4)`,
      [world.gemeente.id, world.partner.accountId, world.partner.organisationId, world.projectId],
    );
    expect(await world.partner.get(at)).toMatchObject({ status: 200, body: { writable: false } });
    const change = { paragraphs: [], goal: rightFields };
    expect((await world.partner.put(at, change, seen(version))).status).toBe(403);
  });

  it('another gemeente has no such goal', async () => {
    const { ref } = await openGoal(world);
    const there = await goalsWorld(app);
    expect((await there.coordinator.get(`${there.base}/doelen/${ref}/dossier`)).status).toBe(404);
    expect((await there.coordinator.get(`${world.base}/doelen/${ref}/dossier`)).status).toBe(403);
    expect((await app.as().get(`${there.base}/doelen/${ref}`)).status).toBe(404);
  });
});

describe('a theme', () => {
  it('gives what was ticked as drafts, goals below their main goal, once', async () => {
    const at = `${world.path}/${world.projectId}/goal-themes`;
    const { body } = await world.coordinator.get(at);
    const { items } = body as { items: { key: string; goals: { key: string }[] }[] };
    expect(items.map(({ key }) => key)).toEqual(['smoking', 'overweight', 'mental']);
    const chosen = {
      theme: 'smoking',
      goals: [
        { key: 'places', id: randomUUID() },
        { key: 'stopped', id: randomUUID() },
      ],
      interventions: [{ key: 'coach', id: randomUUID() }],
    };
    expect((await world.coordinator.post(at, chosen)).status).toBe(204);
    expect((await world.coordinator.post(at, chosen)).status).toBe(204);
    const { goals } = await list();
    expect(goals.map(({ state, parentId }) => [state, parentId])).toEqual([
      ['draft', null],
      ['draft', chosen.goals[1]?.id],
    ]);
    expect(goals.every(({ smart }) => smart.some(({ lacks }) => lacks.length > 0))).toBe(true);
    const text = await dossier(world, String(goals[0]?.number));
    expect(text.paragraphs.map(({ words }) => words)).toEqual([expect.stringContaining('dicht bij huis')]);
    const made = await app.db.query('select title, state, sporen from intervention where gemeente_id = $1', [
      world.gemeente.id,
    ]);
    expect(made).toEqual([
      { title: 'Een eigen coach bij stoppen met roken', state: 'draft', sporen: ['care', 'behaviour'] },
    ]);
  });
});

describe('the effort per spoor', () => {
  const decide = (body: object) =>
    world.coordinator.post(`${world.path}/${world.projectId}/sporen`, {
      ...{ id: randomUUID(), spoor: 'care', soFar: 'some', wanted: 'much', words: 'Twee coaches.' },
      ...body,
    });

  it('is what was decided last, with what was decided before, and never of a day to come', async () => {
    expect((await decide({ decidedOn: '2026-03-01' })).status).toBe(204);
    expect((await decide({ decidedOn: '2026-01-10', wanted: 'none', words: '' })).status).toBe(204);
    expect(await decide({ decidedOn: '2999-01-01' })).toMatchObject({ status: 400 });
    const { body } = await world.coordinator.get(`${world.path}/${world.projectId}/sporen`);
    const { sporen } = body as { sporen: { spoor: string; decisions: { decidedOn: string; wanted: string }[] }[] };
    expect(sporen.find(({ spoor }) => spoor === 'care')?.decisions).toMatchObject([
      { decidedOn: '2026-03-01', wanted: 'much' },
      { decidedOn: '2026-01-10', wanted: 'none' },
    ]);
    expect(sporen.find(({ spoor }) => spoor === 'social')?.decisions).toEqual([]);
  });
});

describe('the deliverables of a project', () => {
  it('count adopted goals, and say what lacks before that', async () => {
    const of = async (code: string) => {
      const { steps } = (await world.coordinator.get(`${world.path}/${world.projectId}`)).body as {
        steps: { deliverables: { code: string; state: string; missing: string[]; path: string }[] }[];
      };
      return steps.flatMap(({ deliverables }) => deliverables).find((one) => one.code === code);
    };
    const none = ['Er is nog geen doel. Begin met een hoofddoel, of met een thema.'];
    expect(await of('goal')).toMatchObject({
      state: 'todo',
      missing: none,
      path: `/projecten/${world.projectId}/doelen`,
    });
    const text = await openGoal(world);
    expect(await of('goal')).toMatchObject({ state: 'begun' });
    await move(text.ref, text.version, { move: 'adopt' });
    expect([await of('goal'), await of('targetGroup')]).toMatchObject([{ state: 'done' }, { state: 'done' }]);
  });
});
