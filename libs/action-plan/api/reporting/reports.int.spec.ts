import { randomUUID } from 'node:crypto';
import { Desk, reportOfPeriod, type ReportsWorld, reportsWorld, told } from '@wijkspoor/action-plan/testing';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import type { ObstacleList } from '@wijkspoor/action-plan/domain';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject } from '@wijkspoor/project/testing';
import { ReportingHttpModule } from './reporting.module';

let app: IdentityApp;
let world: ReportsWorld;
let desk: Desk;

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule, ReportingHttpModule], {}, { 'action-plan': actionPlan });
});
beforeEach(async () => {
  world = await reportsWorld(app);
  desk = new Desk(app, world);
});
afterAll(async () => app?.close());

describe('writing a report', () => {
  it('is kept a part at a time, by several people of one organisation, and none loses a word', async () => {
    const [first, second] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    expect(await desk.see(first, id)).toMatchObject({ state: 'open', may: { write: 'yes' }, author: null });
    // both have the page open, and begin with another part
    expect((await desk.save(first, id, 'learning', { learned: 'Klein beginnen', changed: '' }, 1)).status).toBe(200);
    expect((await desk.save(second, id, 'next', told.next, 1)).status).toBe(200);
    // and then with the same: who is later hears it, and finds what the other wrote
    const late = await desk.save(second, id, 'learning', { learned: '', changed: 'Nu om tien uur' }, 1);
    expect(late).toMatchObject({ status: 412, body: { code: 'platform.stale' } });
    const view = await desk.see(second, id);
    expect(view).toMatchObject({
      state: 'draft',
      content: { learning: { learned: 'Klein beginnen' }, next: told.next },
    });
    expect(view.parts.find(({ part }) => part === 'learning')).toMatchObject({ version: 2, savedBy: 'Iemand' });
  });

  it('keeps what is not finished, says what is missing, and takes nothing that is no number', async () => {
    const [who] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    expect(await desk.move(who, id, { move: 'submit' })).toMatchObject({
      status: 409,
      body: { code: 'action-plan.reportIncomplete' },
    });
    const wrong = await desk.save(who, id, 'effort', { hours: 'veel', costCents: null, volunteers: null });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'effort.hours' }] } });
    expect((await desk.save(who, id, 'progress', { status: null, plan: '', words: 'Half' })).status).toBe(200);
    const refused = await desk.move(who, id, { move: 'submit' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'action-plan.reportIncomplete' } });
    expect((refused.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      ...['progress.status', 'effort.hours', 'reach.people', 'next.words'],
    ]);
    expect((await desk.see(who, id)).content?.progress.words).toBe('Half');
  });

  it('is the partner’s own until it is handed in: the gemeente reads no draft, another partner finds nothing', async () => {
    const id = await reportOfPeriod(app, world, 1);
    await desk.save(world.reporters[0], id, 'next', told.next);
    expect(await desk.see(world.coordinator, id)).toMatchObject({ state: 'draft', content: null, parts: [] });
    const other = app.as(await app.given.signedIn(world.gemeente, 'partnerReporter'));
    for (const answer of [await other.get(`${world.reports}/${id}`), await desk.save(other, id, 'next', told.next, 2)])
      expect(answer.status).toBe(404);
    expect((await desk.list(other)).items).toEqual([]);
    // nor does somebody of the same organisation who works in another gemeente only
    const there = await app.given.gemeente();
    const { accountId } = await app.given.member(there, 'partnerReporter', { organisationId: world.organisationId });
    const elsewhere = app.as(await app.given.session(accountId));
    expect((await elsewhere.get(`${world.reports}/${id}`)).status).toBe(403);
    expect((await elsewhere.get(`/v1/gemeenten/${there.slug}/partner-reports/${id}`)).status).toBe(404);
    // the gemeente writes no report of a partner
    const refused = await desk.save(world.coordinator, id, 'next', told.next, 2);
    expect(refused).toMatchObject({ status: 403, body: { code: 'action-plan.notYourReport' } });
  });
});

describe('judging a report', () => {
  it('gives it back with remarks, accepts it, and then it is on nobody’s list', async () => {
    const [first, second] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    await desk.write(first, id);
    expect((await desk.list(world.coordinator)).items.map((one) => one.id)).not.toContain(id);
    expect((await desk.move(first, id, { move: 'submit' })).body).toMatchObject({
      state: 'submitted',
      moves: [{ move: 'recall' }, {}, {}],
    });
    expect((await desk.list(world.coordinator)).items.map((one) => one.id)).toContain(id);
    expect(await desk.save(first, id, 'next', told.next, 2)).toMatchObject({
      status: 409,
      body: { code: 'action-plan.reportClosed' },
    });
    expect((await desk.move(world.coordinator, id, { move: 'return' })).status).toBe(400);
    const remarks = [{ part: 'effort', words: 'Zijn dit alle uren?' }];
    expect((await desk.move(world.coordinator, id, { move: 'return', remarks })).status).toBe(200);
    expect(await desk.see(first, id)).toMatchObject({ state: 'returned', remarks: [{ ...remarks[0], current: true }] });
    expect((await desk.list(first)).items.map((one) => one.id)).toContain(id);
    await desk.save(second, id, 'effort', { ...told.effort, hours: 44 });
    const seen = (await desk.see(second, id)).version;
    expect((await desk.move(second, id, { move: 'submit' })).status).toBe(200);
    // whoever saw it before that accepts nothing
    expect((await desk.move(world.coordinator, id, { move: 'accept' }, seen)).status).toBe(412);
    expect((await desk.move(world.coordinator, id, { move: 'accept' })).status).toBe(200);
    for (const who of [first, second, world.coordinator])
      for (const show of ['mine', 'late', 'submitted'])
        expect((await desk.list(who, show)).items.map((one) => one.id)).not.toContain(id);
    // who handed it in first is its author, whoever did what after that
    const [{ author } = { author: '' }] = await app.db.query<{ author: string }>(
      'select author from partner_report where id = $1',
      [id],
    );
    expect(author).toBe(first.accountId);
    await expect(
      app.db.query('update partner_report set author = $2 where id = $1', [id, second.accountId]),
    ).rejects.toThrow('the author of a report stays its author');
  });

  it('freezes what was accepted; a correction is a version of its own, and can be dropped', async () => {
    const [who] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    await desk.accepted(id);
    for (const sql of [
      `update report_version set people = 31 where report_id = $1`,
      `delete from report_version where report_id = $1`,
      `update report_part set content = '{"words": "Anders"}' where report_id = $1 and part = 'next'`,
    ])
      await expect(app.db.query(sql, [id])).rejects.toMatchObject({ code: '23001' });
    expect((await desk.move(who, id, { move: 'correct' })).status).toBe(400);
    // a remark is of what goes back, and says nothing of why it is corrected
    const remarks = [{ part: 'reach', words: 'Twee keer geteld' }];
    for (const words of ['', 'Wij telden iemand twee keer.'])
      expect(await desk.move(who, id, { move: 'correct', words, remarks })).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'remarks' }] },
      });
    expect((await desk.move(who, id, { move: 'correct', words: 'Wij telden iemand twee keer.' })).status).toBe(200);
    await desk.save(who, id, 'reach', { ...told.reach, people: 29, older: 19, ofTargetGroup: 19 });
    // what was accepted stands until the correction is accepted too
    expect(await desk.figures()).toMatchObject([{ people: 30 }]);
    expect((await desk.move(who, id, { move: 'abandon' })).body).toMatchObject({
      state: 'accepted',
      content: { reach: { people: 30 } },
    });
    await desk.move(who, id, { move: 'correct', words: 'Wij telden iemand twee keer.' });
    await desk.save(who, id, 'reach', { ...told.reach, people: 29, older: 19, ofTargetGroup: 19 });
    await desk.move(who, id, { move: 'submit' });
    await desk.move(world.coordinator, id, { move: 'accept' });
    expect(await desk.figures()).toMatchObject([{ people: 29, effort: told.effort }]);
    const before = await world.coordinator.get(`${world.reports}/${id}/versions/1`);
    expect(before.body).toMatchObject({ number: 1, content: { reach: { people: 30 } } });
    expect((await desk.see(who, id)).versions).toMatchObject([
      { number: 1 },
      { number: 2, why: 'Wij telden iemand twee keer.' },
    ]);
  });

  it('waits until somebody looked when it looks as if it tells of one person', async () => {
    const [who] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    const saved = await desk.save(who, id, 'learning', { learned: 'Mevrouw Jansen heeft diabetes.', changed: '' });
    expect(saved.body).toMatchObject({ marks: ['name', 'health'] });
    await desk.write(who, id);
    expect((await desk.move(who, id, { move: 'submit' })).body).toMatchObject({ state: 'submitted', held: true });
    const reader = app.as(await app.given.signedIn(world.gemeente, 'executive'));
    expect(await desk.see(reader, id)).toMatchObject({ held: true, content: null });
    expect(await desk.move(world.coordinator, id, { move: 'accept' })).toMatchObject({
      status: 409,
      body: { code: 'action-plan.reportHeld' },
    });
    // its writer words it again, and it is not held any more
    await desk.move(who, id, { move: 'recall' });
    await desk.save(who, id, 'learning', { learned: 'Rust tussendoor helpt.', changed: '' });
    expect((await desk.move(who, id, { move: 'submit' })).body).toMatchObject({ held: false });
    expect((await desk.see(reader, id)).content?.learning.learned).toBe('Rust tussendoor helpt.');
    expect((await desk.move(world.coordinator, id, { move: 'accept' })).status).toBe(200);
  });
});

describe('the next report', () => {
  it('begins with what stays the same; the plan of then is the plan of now', async () => {
    const [who] = world.reporters;
    const results = { items: [{ id: randomUUID(), indicator: 'Wandelingen', value: 12, method: 'Geteld' }] };
    const goals = { items: [{ goalId: world.goalId, value: 30, note: '' }] };
    await desk.accepted(await reportOfPeriod(app, world, 1), { results, goals });
    const next = await desk.see(who, await reportOfPeriod(app, world, 2));
    expect(next).toMatchObject({
      state: 'open',
      content: {
        progress: { status: 'asPlanned', plan: told.next.words, words: '' },
        reach: { people: null, targetGroup: 'Ouderen' },
        results: { items: [{ indicator: 'Wandelingen', value: null, method: 'Geteld' }] },
      },
      goals: [{ previous: 30 }],
    });
  });

  it('begins with nothing of what another organisation told, nor of what is held', async () => {
    const [who] = world.reporters;
    const [first, second, third] = [1, 2, 3].map((period) => reportOfPeriod(app, world, period));
    const goals = { items: [{ goalId: world.goalId, value: 30, note: '' }] };
    await desk.accepted((await first) ?? '', { goals });
    await desk.write(who, (await second) ?? '', { next: { words: 'Mevrouw Jansen heeft diabetes.' } });
    expect((await desk.move(who, (await second) ?? '', { move: 'submit' })).body).toMatchObject({ held: true });
    // what was accepted before that
    expect((await desk.see(who, (await third) ?? '')).content?.progress.plan).toBe(told.next.words);
    const organisationId = await app.given.organisation();
    const { accountId } = await app.given.member(world.gemeente, 'partnerReporter', { organisationId });
    await app.db.query('update partner_report set organisation_id = $2 where id = $1', [await third, organisationId]);
    expect(await desk.see(app.as(await app.given.session(accountId)), (await third) ?? '')).toMatchObject({
      content: { progress: { status: null, plan: '' } },
      goals: [{ previous: null }],
    });
  });
});

describe('a coordinator of one project', () => {
  const scoped = async (projectId: string, role: 'coordinator' | 'researcher' = 'coordinator') => {
    const { accountId } = await app.given.member(world.gemeente, role, { projectId });
    return app.as(await app.given.session(accountId));
  };
  const obstacles = async (who: Pick<ReportsWorld['coordinator'], 'get'>) =>
    ((await who.get(world.reports.replace('partner-reports', 'obstacles'))).body as ObstacleList).items;

  it('sees and judges the reports and obstacles of that project, and nothing of another', async () => {
    const id = await reportOfPeriod(app, world, 1);
    await desk.write(world.reporters[0], id);
    await desk.move(world.reporters[0], id, { move: 'submit' });
    await app.db.query(
      `insert into obstacle (gemeente_id, id, project_id, cycle_id, intervention_id, report_id, words, level)
       select gemeente_id, $2, project_id, cycle_id, intervention_id, id, 'Geen zaal', 'gemeente' from partner_report where id = $1`,
      [id, randomUUID()],
    );
    const here = await scoped(world.projectId);
    expect(await desk.list(here)).toMatchObject({ items: [{ id }], counts: { submitted: 1 }, may: { judge: 'yes' } });
    expect(await obstacles(here)).toHaveLength(1);
    const elsewhere = await scoped(await givenProject(world));
    expect(await desk.list(elsewhere)).toMatchObject({ items: [], counts: { submitted: 0, late: 0 } });
    expect(await obstacles(elsewhere)).toEqual([]);
    expect((await elsewhere.get(`${world.reports}/${id}`)).status).toBe(404);
    expect((await desk.move(here, id, { move: 'accept' })).status).toBe(200);
  });
});
