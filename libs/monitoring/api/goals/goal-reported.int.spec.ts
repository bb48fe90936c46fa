import { ActionPlanHttpModule } from '@wijkspoor/action-plan/api';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import {
  Desk,
  givenRunning,
  reportOfPeriod,
  type ReportsWorld,
  reportsWorld,
  told,
} from '@wijkspoor/action-plan/testing';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { InstrumentsHttpModule } from '@wijkspoor/instruments/api';
import type { GoalMonitoring, WijkProgress } from '@wijkspoor/monitoring/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { MonitoringHttpModule } from '../monitoring.module';

let app: IdentityApp;
let world: ReportsWorld;
let desk: Desk;
let base: string;
let number: number;

beforeAll(async () => {
  app = await identityApp(
    [WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule, ActionPlanHttpModule, MonitoringHttpModule],
    {},
    { 'action-plan': actionPlan },
  );
});
beforeEach(async () => {
  world = await reportsWorld(app);
  desk = new Desk(app, world);
  base = `/v1/gemeenten/${world.gemeente.slug}`;
  await app.db.query('update project set published = true where id = $1', [world.projectId]);
  const [goal] = await app.db.query<{ number: number }>('select number from goal where id = $1', [world.goalId]);
  number = goal?.number ?? 0;
});
afterAll(async () => app?.close());

const ofGoal = async () =>
  ((await world.coordinator.get(`${base}/doelen/${number}/measurements`)).body as GoalMonitoring).reported;
const ofWijk = async () => {
  const { projects } = (await app.as().get(`${base}/wijken/${world.wijken[0]}/progress`)).body as WijkProgress;
  return projects.flatMap(({ goals }) => goals).find((one) => one.number === number)?.reported;
};
/** Counted from the versions themselves: per first day of a period, of the newest one that was accepted. */
const truth = () =>
  app.db.query<{ startsOn: string; reports: number; hours: number; participants: number }>(
    `select r.starts_on::text as "startsOn", count(*)::int as reports, sum(v.hours)::int as hours, sum(v.people)::int as participants
     from report_version v join partner_report r on r.id = v.report_id join intervention_goal g on g.intervention_id = r.intervention_id
     where g.goal_id = $1 and v.number = (select max(n.number) from report_version n where n.report_id = r.id) group by 1 order by 1`,
    [world.goalId],
  );

it('says nothing before a report is accepted, and then exactly what was accepted, per period', async () => {
  const first = await reportOfPeriod(app, world, 1);
  await desk.write(world.reporters[0], first);
  await desk.move(world.reporters[0], first, { move: 'submit' });
  expect(await ofGoal()).toEqual({ periods: [], sources: [], hidden: 0 });
  await desk.move(world.coordinator, first, { move: 'accept' });
  await desk.accepted(await reportOfPeriod(app, world, 2), { effort: { ...told.effort, hours: 7, costCents: null } });
  const reported = await ofGoal();
  expect(reported.periods).toMatchObject(await truth());
  expect(reported).toMatchObject({
    periods: [
      { hours: 40, costCents: 125_000, volunteers: 6, participants: 30 },
      { hours: 7, costCents: null, participants: 30 },
    ],
    sources: [{ title: 'Samen wandelen', reports: 2 }],
  });
});

it('follows a correction, and adds up interventions that serve the same goal', async () => {
  const id = await reportOfPeriod(app, world, 1);
  await desk.accepted(id);
  const other = await givenRunning(app, world, { title: 'Samen koken', organisationId: world.organisationId });
  await app.db.query('update intervention_goal set goal_id = $2 where intervention_id = $1', [
    other.interventionId,
    world.goalId,
  ]);
  await desk.accepted(await reportOfPeriod(app, other, 1));
  expect((await ofGoal()).periods).toMatchObject([{ reports: 2, hours: 80, participants: 60 }]);
  await desk.move(world.reporters[0], id, { move: 'correct', words: 'Verkeerd geteld' });
  await desk.save(world.reporters[0], id, 'effort', { ...told.effort, hours: 50 });
  // what was accepted counts until the correction is accepted too
  expect((await ofGoal()).periods).toMatchObject([{ hours: 80 }]);
  await desk.move(world.reporters[0], id, { move: 'submit' });
  await desk.move(world.coordinator, id, { move: 'accept' });
  const { periods } = await ofGoal();
  expect(periods).toMatchObject([{ reports: 2, hours: 90 }]);
  expect(periods).toMatchObject(await truth());
});

it('has the story of a partner beside it for who may read its report, as long as the yes to it stands', async () => {
  const story = { words: 'Een wandelaar komt nu elke week.', consentOn: '2026-03-02', consentFor: 'de website' };
  const id = await reportOfPeriod(app, world, 1);
  await desk.accepted(id, { story });
  const stories = async (who: Visitor) =>
    ((await who.get(`${base}/doelen/${number}/measurements`)).body as GoalMonitoring).stories;
  const beside = [{ intervention: 'Samen wandelen', words: story.words, consentFor: 'de website' }];
  const inTeam = async (organisationId: string) => {
    const wish = { projectId: world.projectId, organisationId };
    return app.as(await app.given.session((await app.given.member(world.gemeente, 'partnerReporter', wish)).accountId));
  };
  for (const who of [world.coordinator, await inTeam(world.organisationId)])
    expect(await stories(who)).toMatchObject(beside);
  const other = await inTeam(await app.given.organisation());
  expect(await stories(other)).toEqual([]);
  expect(JSON.stringify((await app.as().get(`${base}/wijken/${world.wijken[0]}/progress`)).body)).not.toContain(
    story.words,
  );
  expect((await world.coordinator.delete(`${world.reports}/${id}/story`)).status).toBe(204);
  expect(await stories(world.coordinator)).toEqual([]);
});

it('shows everybody no count of fewer than ten people', async () => {
  const reach = { ...told.reach, people: 8, ofTargetGroup: 8, adult: 0, older: 8 };
  await desk.accepted(await reportOfPeriod(app, world, 1), { reach });
  expect(await ofWijk()).toMatchObject({
    periods: [{ hours: 40, costCents: null, participants: null, volunteers: null }],
    hidden: 2,
  });
  expect((await ofGoal()).periods).toMatchObject([{ participants: 8, volunteers: 6 }]);
});

it('tells a partner of its own reports and of what is shared, and nothing of what others do', async () => {
  await desk.accepted(await reportOfPeriod(app, world, 1));
  const goalOf = async (organisationId: string) => {
    const wish = { projectId: world.projectId, organisationId };
    const { accountId } = await app.given.member(world.gemeente, 'partnerReporter', wish);
    const who = app.as(await app.given.session(accountId));
    return ((await who.get(`${base}/doelen/${number}/measurements`)).body as GoalMonitoring).reported;
  };
  const other = await app.given.organisation();
  expect(await goalOf(other)).toEqual({ periods: [], sources: [], hidden: 0 });
  expect(await goalOf(world.organisationId)).toMatchObject({
    ...{ sources: [{ title: 'Samen wandelen' }], hidden: 1 },
    periods: [{ hours: 40, costCents: null, participants: 30, volunteers: null }],
  });
  await app.db.query('update intervention set shared_with_team = true where id = $1', [world.interventionId]);
  expect((await goalOf(other)).sources).toMatchObject([{ title: 'Samen wandelen' }]);
  expect((await ofGoal()).periods).toMatchObject([{ costCents: 125_000, volunteers: 6 }]);
});

it('keeps what an accepted report says of the goal as a measurement, and what a correction says in its place', async () => {
  const measured = async () =>
    ((await world.coordinator.get(`${base}/doelen/${number}/measurements`)).body as GoalMonitoring).measurements.map(
      ({ value, source, sourceWords, fromReport, replacedBy }) => ({
        ...{ value, source, sourceWords, fromReport, replaced: replacedBy !== null },
      }),
    );
  const first = await reportOfPeriod(app, world, 1);
  const said = (value: number | null) => ({ goals: { items: [{ goalId: world.goalId, value, note: '' }] } });
  await desk.write(world.reporters[0], first, said(18.5));
  await desk.move(world.reporters[0], first, { move: 'submit' });
  expect(await measured()).toEqual([]);
  await desk.move(world.coordinator, first, { move: 'accept' });
  const one = { value: 18.5, source: 'report', sourceWords: 'Samen wandelen', fromReport: true, replaced: false };
  expect(await measured()).toEqual([one]);
  // a correction of something else says nothing new of the goal
  await desk.move(world.reporters[0], first, { move: 'correct', words: 'De uren klopten niet.' });
  await desk.save(world.reporters[0], first, 'effort', { ...told.effort, hours: 41 });
  await desk.move(world.reporters[0], first, { move: 'submit' });
  await desk.move(world.coordinator, first, { move: 'accept' });
  expect(await measured()).toEqual([one]);
  await desk.move(world.reporters[0], first, { move: 'correct', words: 'Twee mensen dubbel geteld.' });
  await desk.save(world.reporters[0], first, 'goals', said(16).goals);
  await desk.move(world.reporters[0], first, { move: 'submit' });
  await desk.move(world.coordinator, first, { move: 'accept' });
  expect(await measured()).toEqual(
    expect.arrayContaining([
      { ...one, value: 16 },
      { ...one, replaced: true },
    ]),
  );
  expect(await measured()).toHaveLength(2);
});

it('takes nothing of a goal that its intervention does not serve, and what the gemeente corrected stays corrected', async () => {
  const rows = () =>
    app.db.query<{ value: number; n: number | null; stands: boolean }>(
      `select m.value::float8 as value, m.n, not exists (select from measurement l where l.replaces = m.id) as stands from measurement m
       where m.gemeente_id = $1 order by m.recorded_at, m.id`,
      [world.gemeente.id],
    );
  const first = await reportOfPeriod(app, world, 1);
  const goals = (value: number, ...ids: string[]) => ({
    items: ids.map((goalId) => ({ goalId, value, note: '' })),
  });
  const [other] = await app.db.query<{ id: string }>(
    `insert into goal (gemeente_id, id, number, project_id, cycle_id, state, title) select gemeente_id, gen_random_uuid(), 999, project_id, cycle_id, 'draft', 'Van een ander' from goal where id = $1 returning id`,
    [world.goalId],
  );
  await desk.write(world.reporters[0], first, {
    goals: goals(90, world.goalId, world.goalId, other?.id ?? ''),
    reach: { ...told.reach, people: 4, ofTargetGroup: 4, young: 0, adult: 4, older: 0 },
  });
  await desk.move(world.reporters[0], first, { move: 'submit' });
  await desk.move(world.coordinator, first, { move: 'accept' });
  // few people: the value is kept with their number, so that it is not shown to everybody
  expect(await rows()).toEqual([{ value: 90, n: 4, stands: true }]);
  await app.db.query(
    `insert into measurement (gemeente_id, id, goal_id, cycle_id, kind, value, measured_on, source, source_words, recorded_by, replaces)
     select gemeente_id, gen_random_uuid(), goal_id, cycle_id, kind, 9, measured_on, 'ownCount', 'Nageteld', 'coordinator', id from measurement where gemeente_id = $1`,
    [world.gemeente.id],
  );
  const correct = async (part: string, content: object) => {
    await desk.move(world.reporters[0], first, { move: 'correct', words: 'Verbeterd.' });
    await desk.save(world.reporters[0], first, part, content);
    await desk.move(world.reporters[0], first, { move: 'submit' });
    expect((await desk.move(world.coordinator, first, { move: 'accept' })).status).toBe(200);
  };
  await correct('effort', { ...told.effort, hours: 41 });
  expect((await rows()).filter(({ stands }) => stands)).toMatchObject([{ value: 9 }]);
  await correct('goals', goals(10, world.goalId));
  expect((await rows()).filter(({ stands }) => stands)).toMatchObject([{ value: 10 }]);
});
