import { randomUUID } from 'node:crypto';
import { ActionPlanHttpModule } from '@wijkspoor/action-plan/api';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import type { GoalMonitoring, ProjectProgress, WijkProgress } from '@wijkspoor/monitoring/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import type { Trace } from '@wijkspoor/project/domain';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { aMeasurement, anAdjustment, givenGoal } from '../../testing/given-goals';
import { MonitoringHttpModule } from '../monitoring.module';

let app: IdentityApp;
let world: ProjectWorld;
let project: string;
let base: string;

beforeAll(async () => {
  app = await identityApp([
    ...[WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ActionPlanHttpModule, MonitoringHttpModule],
  ]);
  world = await projectWorld(app);
  project = await givenProject(world);
  base = `/v1/gemeenten/${world.gemeente.slug}`;
});
afterAll(async () => app?.close());

const goals = (number: number, what = 'measurements') => `${base}/doelen/${number}/${what}`;
const read = async (number: number) => (await world.coordinator.get(goals(number))).body as GoalMonitoring;
const codes = (body: unknown) =>
  ((body as { errors?: { path: string; code: string }[] }).errors ?? []).map(({ path, code }) => `${path} ${code}`);
const as = async (
  role: 'researcher' | 'partnerLead' | 'partnerReporter' | 'executive',
  gemeente = world.gemeente,
): Promise<Visitor> => app.as(await app.given.session((await app.given.member(gemeente, role)).accountId));

describe('the trace of a goal', () => {
  it('ends in the same figure as the page about it: of any kind but context, the last that everybody may see', async () => {
    const own = await givenProject(world);
    await app.db.query('update project set published = true where id = $1', [own]);
    const goal = await givenGoal(app.db, own);
    const result = async () => {
      const { after } = (await app.as().get(`${base}/traces/goal/${goal.number}/0`)).body as Trace;
      return after.filter(({ kind }) => kind === 'result').map(({ title, on }) => [title, on]);
    };
    const onPage = async () => {
      const { projects } = (await app.as().get(`${base}/wijken/${world.wijken[0]}/progress`)).body as WijkProgress;
      return projects.flatMap(({ goals: all }) => all).find(({ number }) => number === goal.number)?.standing.last;
    };
    const add = (more: Parameters<typeof aMeasurement>[0]) =>
      world.coordinator.post(goals(goal.number), aMeasurement(more));
    await add({ kind: 'context', about: 'Bewoners', level: 'wijk', value: 9, measuredOn: '2026-05-01' });
    expect([await result(), await onPage()]).toEqual([[], null]);
    await add({ kind: 'output', value: 37, measuredOn: '2026-02-01' });
    expect([await result(), await onPage()]).toMatchObject([
      [['Mensen die zich eenzaam voelen: 37 %', '2026-02-01']],
      { value: 37, on: '2026-02-01' },
    ]);
    await add({ value: 36, measuredOn: '2026-03-01' });
    await add({ value: 12, measuredOn: '2026-04-01', n: 9 });
    expect([await result(), await onPage()]).toMatchObject([
      [['Mensen die zich eenzaam voelen: 36 %', '2026-03-01']],
      { value: 36, on: '2026-03-01' },
    ]);
    await app.db.query('update project set published = false where id = $1', [own]);
  });
});

describe('measurements', () => {
  it('are kept with where they come from, and say how the goal stands', async () => {
    const goal = await givenGoal(app.db, project);
    const sent = aMeasurement({ value: 39.25, story: 'Meer mensen kennen elkaar.' });
    const { status, body } = await world.coordinator.post(goals(goal.number), sent);
    expect(status).toBe(201);
    const seen = body as GoalMonitoring;
    expect(seen.measurements).toEqual([
      expect.objectContaining({
        value: 39.25,
        sourceWords: sent.sourceWords,
        n: 140,
        recordedBy: 'coordinator',
        replacedBy: null,
      }),
    ]);
    expect(seen.goal.standing).toMatchObject({ code: 'onTrack', last: { value: 39.25, on: '2026-03-01' } });
    expect(seen.may).toEqual({ measure: 'yes', adjust: 'yes' });
  });

  it('are once when they are sent twice, also at the same moment', async () => {
    const goal = await givenGoal(app.db, project);
    const sent = aMeasurement();
    const answers = await Promise.all([1, 2, 3].map(() => world.coordinator.post(goals(goal.number), sent)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await read(goal.number)).measurements).toHaveLength(1);
  });

  it('are corrected by a next one, once; what was replaced stays and counts no more', async () => {
    const goal = await givenGoal(app.db, project);
    const wrong = aMeasurement({ value: 83 });
    await world.coordinator.post(goals(goal.number), wrong);
    expect((await read(goal.number)).goal.standing.code).toBe('red');
    const right = aMeasurement({ value: 38, replaces: wrong.id });
    const { body } = await world.coordinator.post(goals(goal.number), right);
    const { measurements, goal: after } = body as GoalMonitoring;
    expect(measurements.map(({ id, replaces, replacedBy }) => ({ id, replaces, replacedBy }))).toEqual(
      expect.arrayContaining([
        { id: wrong.id, replaces: null, replacedBy: right.id },
        { id: right.id, replaces: wrong.id, replacedBy: null },
      ]),
    );
    expect(after.standing.code).toBe('onTrack');
    const second = await world.coordinator.post(goals(goal.number), aMeasurement({ replaces: wrong.id }));
    expect([second.status, (second.body as { code: string }).code]).toEqual([409, 'monitoring.alreadyCorrected']);
    const other = await givenGoal(app.db, project);
    const foreign = await world.coordinator.post(goals(other.number), aMeasurement({ replaces: right.id }));
    expect([foreign.status, codes(foreign.body)]).toEqual([400, ['replaces monitoring.replacesUnknown']]);
  });

  it('never change in the table', async () => {
    const goal = await givenGoal(app.db, project);
    await world.coordinator.post(goals(goal.number), aMeasurement());
    const grants = await app.db.query(
      `select privilege_type from information_schema.role_table_grants where grantee = 'app_rw' and table_name in ('measurement', 'adjustment') and privilege_type not in ('SELECT', 'INSERT')`,
    );
    expect(grants).toEqual([]);
  });

  it('that a model made are context, and context has an area and is not the indicator', async () => {
    const goal = await givenGoal(app.db, project);
    const refused = async (more: Parameters<typeof aMeasurement>[0]) => {
      const { status, body } = await world.coordinator.post(goals(goal.number), aMeasurement(more));
      return [status, ...codes(body)];
    };
    expect(await refused({ estimated: true })).toEqual([400, 'kind monitoring.estimateIsContext']);
    expect(await refused({ kind: 'context', estimated: true })).toEqual([
      400,
      'about monitoring.contextAbout',
      'level monitoring.contextLevel',
    ]);
    expect(await refused({ unit: 'uur' })).toEqual([400, 'unit monitoring.unitOfGoal']);
    expect(await refused({ measuredOn: '2999-01-01' })).toEqual([400, 'measuredOn project.dayToCome']);
    expect(await refused({ measuredOn: '0226-01-01' })).toEqual([400, 'measuredOn date']);
    expect(await refused({ kind: 'context', about: 'Rokers', unit: '%', level: 'wijk', estimated: true })).toEqual([
      201,
    ]);
    expect((await read(goal.number)).goal.standing.code).toBe('notMeasured');
  });

  it('are not for who may only look, and a goal elsewhere is not there', async () => {
    const goal = await givenGoal(app.db, project);
    const sends = async (visitor: Visitor) => [
      (await visitor.get(goals(goal.number))).status,
      (await visitor.post(goals(goal.number), aMeasurement())).status,
      (await visitor.post(goals(goal.number, 'adjustments'), anAdjustment())).status,
    ];
    expect(await sends(await as('executive'))).toEqual([200, 403, 403]);
    expect(await sends(await as('researcher'))).toEqual([200, 201, 403]);
    // not in the team of this project
    expect(await sends(await as('partnerLead'))).toEqual([404, 404, 404]);
    expect(await sends(await as('partnerReporter'))).toEqual([404, 403, 403]);
    const elsewhere = await app.given.gemeente();
    const stranger = await app.given.member(elsewhere, 'administrator');
    const visitor = app.as(await app.given.session(stranger.accountId));
    expect((await visitor.get(goals(goal.number))).status).toBe(403);
    expect((await visitor.get(goals(goal.number).replace(world.gemeente.slug, elsewhere.slug))).status).toBe(404);
  });

  it('of a partner who leads the project are theirs', async () => {
    const led = await givenProject(world, { regisseurId: world.partner.accountId, name: 'Van de partner' });
    const goal = await givenGoal(app.db, led);
    const { status, body } = await world.partner.post(goals(goal.number), aMeasurement());
    expect([status, (body as GoalMonitoring).measurements[0]?.recordedBy]).toEqual([201, 'partnerLead']);
    expect((await world.partner.post(goals(goal.number, 'adjustments'), anAdjustment())).status).toBe(201);
  });

  it('come no more when the cycle is closed or the goal dropped', async () => {
    const own = await givenProject(world, { name: 'Voorbij' });
    const goal = await givenGoal(app.db, own);
    const dropped = await givenGoal(app.db, own, { state: 'dropped' });
    const { body } = await world.coordinator.post(goals(dropped.number), aMeasurement());
    expect((body as { code: string }).code).toBe('monitoring.goalDropped');
    await app.db.query(`update cycle set state = 'closed', closed_at = now(), as_it_was = '{}' where project_id = $1`, [
      own,
    ]);
    const closed = await world.coordinator.post(goals(goal.number), aMeasurement());
    expect([closed.status, (closed.body as { code: string }).code]).toEqual([409, 'project.cycleClosed']);
    await expect(
      app.db.query(
        `insert into measurement (gemeente_id, id, goal_id, cycle_id, kind, value, measured_on, source, source_words, recorded_by)
         select gemeente_id, uuidv7(), id, cycle_id, 'outcome', 1, current_date, 'table', 'x', 'system' from goal where id = $1`,
        [goal.id],
      ),
    ).rejects.toThrow('the cycle is closed');
    expect((await read(goal.number)).may).toEqual({ measure: 'project.cycleClosed', adjust: 'project.cycleClosed' });
  });
});

describe('the goals of a project', () => {
  it('stand in one list with their last story and what changed', async () => {
    const own = await givenProject(world, { name: 'Lijst' });
    const goal = await givenGoal(app.db, own, { title: 'Eerste' });
    await givenGoal(app.db, own, { title: 'Tweede' });
    await givenGoal(app.db, own, { state: 'dropped' });
    await world.coordinator.post(
      goals(goal.number),
      aMeasurement({ measuredOn: '2026-02-01', story: 'Het begon klein.' }),
    );
    await world.coordinator.post(goals(goal.number), aMeasurement({ measuredOn: '2026-03-01', value: 44 }));
    await world.coordinator.post(goals(goal.number, 'adjustments'), anAdjustment());
    const seen = (await world.coordinator.get(`${base}/projecten/${own}/progress`)).body as ProjectProgress;
    expect(
      seen.goals.map(({ title, standing, story, adjusted }) => [title, standing.code, story, adjusted?.what]),
    ).toEqual([
      ['Eerste', 'red', 'Het begon klein.', 'Wij gaan langs de deuren.'],
      ['Tweede', 'notMeasured', '', undefined],
    ]);
    expect((await world.coordinator.get(`${base}/projecten/${randomUUID()}/progress`)).status).toBe(404);
    expect((await (await as('partnerLead')).get(`${base}/projecten/${own}/progress`)).status).toBe(404);
  });
});

describe('what everybody sees', () => {
  it('are adopted goals of public projects, judged by what is shown; context apart', async () => {
    const own = await givenProject(world, { name: 'Openbaar' });
    const goal = await givenGoal(app.db, own, { title: 'Vastgesteld' });
    await givenGoal(app.db, own, { state: 'draft', title: 'Nog niet' });
    await world.coordinator.post(goals(goal.number), aMeasurement({ value: 39 }));
    await world.coordinator.post(goals(goal.number), aMeasurement({ value: 80, measuredOn: '2026-04-01', n: 9 }));
    await world.coordinator.post(
      goals(goal.number),
      aMeasurement({
        kind: 'context',
        about: 'Rokers',
        unit: '%',
        level: 'wijk',
        estimated: true,
        source: 'table',
        n: null,
      }),
    );
    const anyone = app.as();
    const page = async () => (await anyone.get(`${base}/wijken/${world.wijken[0]}/progress`)).body as WijkProgress;
    expect((await page()).projects).toEqual([]);
    await app.db.query('update project set published = true where id = $1', [own]);
    const [{ goals: shown } = { goals: [] }] = (await page()).projects;
    expect(shown.map(({ title }) => title)).toEqual(['Vastgesteld']);
    expect(shown[0]).toMatchObject({ hidden: 1, standing: { code: 'onTrack', last: { value: 39 } } });
    expect(shown[0]?.measurements.map(({ value }) => value)).toEqual([39]);
    expect(shown[0]?.background.map(({ about, level }) => [about, level])).toEqual([['Rokers', 'wijk']]);
    expect(JSON.stringify(await page())).not.toContain('recordedBy');
    expect((await anyone.get(`${base}/wijken/nergens/progress`)).status).toBe(404);
  });
});
