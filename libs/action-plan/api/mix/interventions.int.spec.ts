import { randomUUID } from 'node:crypto';
import {
  accessAnswered,
  agreed,
  givenIntervention,
  interventionPlan,
  moved,
  planWorld,
  type PlanWorld,
  seen,
} from '@wijkspoor/action-plan/testing';
import type { InterventionPage, InterventionView } from '@wijkspoor/action-plan/domain';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { KnowledgeHttpModule } from '@wijkspoor/knowledge/api';
import { ProjectHttpModule, todayHere } from '@wijkspoor/project/api';
import { givenProject } from '@wijkspoor/project/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
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

const pathOf = ({ number }: Pick<InterventionView, 'number'>) => `${world.base}/interventions/${number}`;
const codesOf = (body: unknown): string[] => (body as { errors: { code: string }[] }).errors.map(({ code }) => code);

describe('making an intervention', () => {
  it('twice with the same id makes one, as it was first', async () => {
    const id = randomUUID();
    const body = { id, entry: null, ...interventionPlan(world) };
    const first = await world.coordinator.post(`${world.project}/interventions`, body);
    const second = await world.coordinator.post(`${world.project}/interventions`, { ...body, title: 'Anders' });
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.body).toEqual(first.body);
    const list = (await world.coordinator.get(`${world.project}/interventions`)).body as InterventionPage;
    expect(list.items.map(({ title }) => title)).toEqual(['Samen wandelen']);
  });

  it('from the catalogue keeps where it came from, and how it was recognised then', async () => {
    const entry = { id: randomUUID(), name: 'Wandelclub', owner: 'Waterhoven', theme: 'bewegen', cost: '', link: '' };
    const recognised = { level: 'described', validUntil: '2020-06-30' };
    const added = await world.coordinator.post(`${world.base}/catalogue-entries`, { ...entry, ...recognised });
    expect(added).toMatchObject({ status: 201, body: { local: true, expired: true } });
    const made = await givenIntervention(world, { entry: entry.id });
    expect(made.entry).toEqual({ id: entry.id, local: true, ...recognised, expired: true });
    // what changes in the catalogue afterwards is not what was chosen
    const later = { ...entry, level: 'none', validUntil: null } as Partial<typeof entry> & object;
    delete later.id;
    const changed = await world.coordinator.put(`${world.base}/catalogue-entries/${entry.id}`, later, seen(1));
    expect(changed).toMatchObject({ status: 200, body: { level: 'none', version: 2 } });
    expect((await world.coordinator.get(pathOf(made))).body).toMatchObject({ entry: recognised });
  });

  it('refuses an organisation nobody here works for, a goal of elsewhere and an entry that is not there', async () => {
    const other = await planWorld(app);
    const body = () => ({ id: randomUUID(), entry: null as string | null, ...interventionPlan(world) });
    const send = (more: object) => world.coordinator.post(`${world.project}/interventions`, { ...body(), ...more });
    const stranger = await send({ organisationId: other.partner.organisationId });
    expect(stranger).toMatchObject({ status: 400, body: { code: 'action-plan.partnerUnknown' } });
    expect(await send({ goals: [other.goalId] })).toMatchObject({
      status: 400,
      body: { code: 'action-plan.goalUnknown' },
    });
    expect(await send({ entry: randomUUID() })).toMatchObject({
      status: 400,
      body: { code: 'action-plan.entryUnknown' },
    });
    const upside = await send({ startsOn: '2027-05-01', endsOn: '2027-04-01' });
    expect([upside.status, codesOf(upside.body)]).toEqual([400, ['action-plan.periodOrder']]);
  });
});

describe('the life of an intervention', () => {
  it('goes from draft to its end, and each step asks for what it needs', async () => {
    const draft = await givenIntervention(world, { agreements: '' });
    const path = pathOf(draft);
    const early = await world.coordinator.post(`${path}/moves`, { move: 'agree', reason: '' }, seen(1));
    expect(early).toMatchObject({ status: 409, body: { code: 'action-plan.interventionIncomplete' } });
    expect(codesOf(early.body)).toEqual(['action-plan.lacksAccess']);
    expect(draft.moves).toEqual(['drop']);
    const yes = await agreed(world, draft);
    expect(yes.state).toBe('agreed');
    expect(yes.lacks.map(({ detail }) => detail)).toEqual(['Schrijf op wat er is afgesproken.']);
    const whole = await world.coordinator.put(path, interventionPlan(world), seen(yes.version));
    const running = await moved(world.coordinator, path, whole.body as InterventionView, 'start');
    const ended = await moved(world.coordinator, path, running, 'end');
    expect(ended).toMatchObject({ state: 'ended', moves: [] });
    const late = await world.coordinator.put(path, interventionPlan(world), seen(ended.version));
    expect(late).toMatchObject({ status: 409, body: { code: 'action-plan.interventionFixed' } });
  });

  it('has its reports at once: from when it starts, as it changes, and until the day it ended', async () => {
    const draft = await givenIntervention(world);
    const path = pathOf(draft);
    const today = todayHere();
    const year = Number(today.slice(0, 4));
    const reports = () =>
      app.db.query<{ ends: string; state: string }>(
        'select ends_on::text as ends from partner_report where intervention_id = $1 order by period',
        [draft.id],
      );
    const plan = {
      ...interventionPlan(world),
      ...{ startsOn: `${year - 1}-01-01`, endsOn: `${year + 1}-12-31`, reportsPerYear: 1 },
    };
    const yes = await agreed(world, draft);
    const whole = await world.coordinator.put(path, plan, seen(yes.version));
    expect(await reports()).toEqual([]);
    const running = await moved(world.coordinator, path, whole.body as InterventionView, 'start');
    expect(await reports()).toEqual([{ ends: `${year - 1}-12-31` }, { ends: `${year}-12-31` }]);
    const shorter = await world.coordinator.put(path, { ...plan, reportsPerYear: 2 }, seen(running.version));
    expect((await reports())[0]).toEqual({ ends: `${year - 1}-06-30` });
    const ended = await moved(world.coordinator, path, shorter.body as InterventionView, 'end');
    expect(ended).toMatchObject({ state: 'ended', endsOn: today });
    expect((await reports()).at(-1)).toEqual({ ends: today });
  });

  it('goes back or is dropped only with a reason', async () => {
    const yes = await agreed(world, await givenIntervention(world));
    const path = pathOf(yes);
    for (const move of ['takeBack', 'drop'])
      expect(await world.coordinator.post(`${path}/moves`, { move, reason: '' }, seen(yes.version))).toMatchObject({
        status: 400,
      });
    const back = await world.coordinator.post(
      `${path}/moves`,
      { move: 'takeBack', reason: 'De school wil later beginnen.' },
      seen(yes.version),
    );
    expect(back.body).toMatchObject({ state: 'draft', reason: 'De school wil later beginnen.' });
  });

  it('stays whole while it is agreed', async () => {
    const yes = await agreed(world, await givenIntervention(world));
    const less = await world.coordinator.put(pathOf(yes), { ...interventionPlan(world), goals: [] }, seen(yes.version));
    expect([less.status, codesOf(less.body)]).toEqual([409, ['action-plan.lacksGoal']]);
    const access = await world.coordinator.put(`${pathOf(yes)}/access`, { answers: [] }, seen(yes.version));
    expect(access.status).toBe(409);
  });

  it('who saw an older version loses nothing: the text of the other stays', async () => {
    const made = await givenIntervention(world);
    const plan = interventionPlan(world);
    const [one, other] = await Promise.all(
      ['De een', 'De ander'].map((title) => world.coordinator.put(pathOf(made), { ...plan, title }, seen(1))),
    );
    expect([one?.status, other?.status].sort()).toEqual([200, 412]);
    const kept = one?.status === 200 ? 'De een' : 'De ander';
    expect((await world.coordinator.get(pathOf(made))).body).toMatchObject({ title: kept, version: 2 });
  });
});

describe('4xToegang', () => {
  it('a weak answer makes an action with an owner; when it is no longer weak the action does not wait', async () => {
    const made = await givenIntervention(world);
    const nobody = accessAnswered(true);
    const without = { answers: nobody.answers.map((one) => ({ ...one, action: null })) };
    expect((await world.coordinator.put(`${pathOf(made)}/access`, without, seen(1))).status).toBe(400);
    const weak = await world.coordinator.put(`${pathOf(made)}/access`, nobody, seen(1));
    const actions = async () =>
      ((await world.coordinator.get(`${world.project}/plan-actions`)).body as { items: InterventionView['actions'] })
        .items;
    const [action] = await actions();
    expect(action).toMatchObject({
      aspect: 'fitting',
      ownerRole: 'wijkcoördinator',
      doneOn: null,
      may: { finish: 'yes' },
    });
    const done = await world.coordinator.put(`${world.base}/plan-actions/${action?.id}`, { done: true }, seen(1));
    expect(done).toMatchObject({ status: 200, body: { version: 2 } });
    expect((done.body as { doneOn: string }).doneOn).not.toBeNull();
    const stale = await world.coordinator.put(`${world.base}/plan-actions/${action?.id}`, { done: false }, seen(1));
    expect(stale.status).toBe(412);
    // the same answers again do not make it wait again; other words do
    const { version } = weak.body as InterventionView;
    const again = await world.coordinator.put(`${pathOf(made)}/access`, nobody, seen(version));
    expect((again.body as InterventionView).weak).toBe(0);
    const other = {
      answers: nobody.answers.map((one) =>
        one.action === null ? one : { ...one, action: { ...one.action, what: 'Een tolk vragen' } },
      ),
    };
    const waits = await world.coordinator.put(`${pathOf(made)}/access`, other, seen(version + 1));
    expect((waits.body as InterventionView).weak).toBe(1);
    const good = await world.coordinator.put(`${pathOf(made)}/access`, accessAnswered(), seen(version + 2));
    expect((good.body as InterventionView).weak).toBe(0);
    expect((await actions()).map(({ doneOn }) => doneOn === null)).toEqual([false]);
  });
});

describe('a partner', () => {
  const visitorOf = async (organisationId: string, role: 'partnerLead' | 'partnerReporter' = 'partnerReporter') => {
    const account = await app.given.account();
    for (const more of [{}, { projectId: world.projectId }])
      await app.given.member(world.gemeente, role, { account, organisationId, ...more });
    return Object.assign(app.as(await app.given.session(account.id)), { accountId: account.id });
  };
  const titles = async (who: Pick<PlanWorld['coordinator'], 'get'>, project = world.project) =>
    ((await who.get(`${project}/interventions`)).body as InterventionPage).items.map(({ title }) => title);

  it('sees only its own interventions, and what is shared with the team', async () => {
    const other = await visitorOf(await app.given.organisation());
    const hidden = await givenIntervention(world);
    const shared = await givenIntervention(world, { title: 'Gedeeld', sharedWithTeam: true });
    const gemeente = { title: 'Van de gemeente', organisationId: null, byGemeente: true };
    const ours = await givenIntervention(world, gemeente);
    expect(await titles(world.partner)).toEqual(['Samen wandelen', 'Gedeeld']);
    expect(await titles(other)).toEqual(['Gedeeld']);
    expect((await other.get(pathOf(hidden))).status).toBe(404);
    expect((await other.get(pathOf(ours))).status).toBe(404);
    expect(await other.get(pathOf(shared))).toMatchObject({
      ...{ status: 200, body: { money: null, may: { run: 'platform.forbidden', answer: 'platform.forbidden' } } },
    });
    expect((await other.put(`${pathOf(hidden)}/access`, accessAnswered(), seen(1))).status).toBe(404);
    expect((await other.put(`${pathOf(shared)}/access`, accessAnswered(), seen(1))).status).toBe(403);
    expect((await world.partner.put(`${pathOf(hidden)}/access`, accessAnswered(), seen(1))).status).toBe(200);
    const mix = (await other.get(`${world.project}/mix`)).body as { pillars: { count: number }[]; gaps: unknown[] };
    expect([mix.pillars.reduce((all, { count }) => all + count, 0), mix.gaps]).toEqual([1, []]);
    expect((await other.get(`${world.project}/money`)).status).toBe(403);
  });

  it('for another organisation in another project sees nothing of that one here', async () => {
    const organisationId = await app.given.organisation();
    const visitor = await visitorOf(organisationId);
    const elsewhere = await givenProject(world);
    const { accountId: id } = visitor;
    const more = { account: { id }, projectId: elsewhere, organisationId: world.partner.organisationId };
    await app.given.member(world.gemeente, 'partnerLead', more);
    const hidden = await givenIntervention(world);
    await givenIntervention(world, { title: 'Eigen', organisationId });
    expect(await titles(visitor)).toEqual(['Eigen']);
    expect((await visitor.get(pathOf(hidden))).status).toBe(404);
    expect((await visitor.put(`${pathOf(hidden)}/access`, accessAnswered(), seen(1))).status).toBe(404);
  });

  it('does not know a project whose team it is not in', async () => {
    const organisationId = await app.given.organisation();
    const account = await app.given.account();
    await app.given.member(world.gemeente, 'partnerLead', { account, organisationId });
    const outside = app.as(await app.given.session(account.id));
    const theirs = await givenIntervention(world, { organisationId, sharedWithTeam: true });
    for (const path of [`${world.project}/interventions`, `${world.project}/mix`, pathOf(theirs)])
      expect([path, (await outside.get(path)).status]).toEqual([path, 404]);
  });

  it('that works in two gemeenten never sees them mixed', async () => {
    const { partner } = world;
    const there = await planWorld(app);
    for (const more of [{}, { projectId: there.projectId }])
      await app.given.member(there.gemeente, 'partnerLead', {
        ...{ account: { id: partner.accountId }, organisationId: partner.organisationId, ...more },
      });
    const here = await givenIntervention(world);
    const elsewhere = await givenIntervention(
      { ...there, partner: { ...there.partner, organisationId: partner.organisationId } as never },
      { title: 'Elders' },
    );
    expect(await titles(partner)).toEqual(['Samen wandelen']);
    expect(await titles(partner, there.project)).toEqual(['Elders']);
    // both are number 1 in their gemeente; the project of the one is missing in the other
    expect([here.number, elsewhere.number]).toEqual([1, 1]);
    expect((await partner.get(`${world.base}/interventions/1`)).body).toMatchObject({ title: 'Samen wandelen' });
    expect((await partner.get(`${there.base}/interventions/1`)).body).toMatchObject({ title: 'Elders' });
    expect((await partner.get(`${world.base}/projecten/${there.projectId}/interventions`)).status).toBe(404);
    expect((await partner.get(`${world.base}/projecten/${there.projectId}/mix`)).status).toBe(404);
  });
});
