import { randomUUID } from 'node:crypto';
import {
  type Reporter,
  reportOfPeriod,
  type ReportsWorld,
  reportsWorld,
  givenIntervention,
  told,
} from '@wijkspoor/action-plan/testing';
import { type ReportList, type ReportView } from '@wijkspoor/action-plan/domain';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { acceptedFigures, obstaclesOf } from './report-figures';
import { ReportingHttpModule } from './reporting.module';

let app: IdentityApp;
let world: ReportsWorld;

beforeAll(async () => {
  app = await identityApp([ProjectHttpModule, ReportingHttpModule], {}, { 'action-plan': actionPlan });
});
beforeEach(async () => {
  world = await reportsWorld(app);
});
afterAll(async () => app?.close());

const headers = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
const see = async (who: Visitor, id: string) => (await who.get(`${world.reports}/${id}`)).body as ReportView;
const versionOf = (view: ReportView, part: string) => view.parts.find((one) => one.part === part)?.version ?? 0;
const save = async (who: Visitor, id: string, part: string, content: object, version?: number) =>
  who.patch(
    `${world.reports}/${id}/parts/${part}`,
    { [part]: content },
    headers(version ?? versionOf(await see(who, id), part)),
  );
const move = async (who: Visitor, id: string, body: object, version?: number) =>
  who.post(`${world.reports}/${id}/moves`, body, headers(version ?? (await see(who, id)).version));
/** Writes everything that must be told. */
async function write(who: Visitor, id: string, more: Readonly<Record<string, object>> = {}): Promise<void> {
  for (const [part, content] of Object.entries({ ...told, ...more }))
    expect([part, (await save(who, id, part, content)).status]).toEqual([part, 200]);
}
async function accepted(id: string, more: Readonly<Record<string, object>> = {}): Promise<void> {
  await write(world.reporters[0], id, more);
  expect((await move(world.reporters[0], id, { move: 'submit' })).status).toBe(200);
  expect((await move(world.coordinator, id, { move: 'accept' })).status).toBe(200);
}
const list = async (who: Visitor, show = '') =>
  (await who.get(`${world.reports}${show === '' ? '' : `?show=${show}`}`)).body as ReportList;
const figures = async () => {
  const [cycle] = await app.db.query<{ id: string }>('select id from cycle where project_id = $1', [world.projectId]);
  const ctx = systemCtx(world.gemeente.id, randomUUID());
  return app.app.get(TenantDb, { strict: false }).run(ctx, (tx) => acceptedFigures(tx, cycle?.id ?? ''));
};

describe('writing a report', () => {
  it('is kept a part at a time, by several people of one organisation, and none loses a word', async () => {
    const [first, second] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    expect(await see(first, id)).toMatchObject({ state: 'open', may: { write: 'yes' }, author: null });
    // both have the page open, and begin with another part
    expect((await save(first, id, 'learning', { learned: 'Klein beginnen', changed: '' }, 1)).status).toBe(200);
    expect((await save(second, id, 'next', told.next, 1)).status).toBe(200);
    // and then with the same: who is later hears it, and finds what the other wrote
    const late = await save(second, id, 'learning', { learned: '', changed: 'Nu om tien uur' }, 1);
    expect(late).toMatchObject({ status: 412, body: { code: 'platform.stale' } });
    const view = await see(second, id);
    expect(view).toMatchObject({
      state: 'draft',
      content: { learning: { learned: 'Klein beginnen' }, next: told.next },
    });
    expect(view.parts.find(({ part }) => part === 'learning')).toMatchObject({ version: 2, savedBy: 'Iemand' });
  });

  it('keeps what is not finished, says what is missing, and takes nothing that is no number', async () => {
    const [who] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    const wrong = await save(who, id, 'effort', { hours: 'veel', costCents: null, volunteers: null });
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'effort.hours' }] } });
    expect((await save(who, id, 'progress', { status: null, plan: '', words: 'Half' })).status).toBe(200);
    const refused = await move(who, id, { move: 'submit' });
    expect(refused).toMatchObject({ status: 409, body: { code: 'action-plan.reportIncomplete' } });
    expect((refused.body as { errors: { path: string }[] }).errors.map(({ path }) => path)).toEqual([
      ...['progress.status', 'effort.hours', 'reach.people', 'next.words'],
    ]);
    expect((await see(who, id)).content?.progress.words).toBe('Half');
  });

  it('is the partner’s own until it is handed in: the gemeente reads no draft, another partner finds nothing', async () => {
    const id = await reportOfPeriod(app, world, 1);
    await save(world.reporters[0], id, 'next', told.next);
    expect(await see(world.coordinator, id)).toMatchObject({ state: 'draft', content: null, parts: [] });
    const other = app.as(await app.given.signedIn(world.gemeente, 'partnerReporter'));
    for (const answer of [await other.get(`${world.reports}/${id}`), await save(other, id, 'next', told.next, 2)])
      expect(answer.status).toBe(404);
    expect((await list(other)).items).toEqual([]);
    // nor does somebody of the same organisation who works in another gemeente only
    const there = await app.given.gemeente();
    const { accountId } = await app.given.member(there, 'partnerReporter', { organisationId: world.organisationId });
    const elsewhere = app.as(await app.given.session(accountId));
    expect((await elsewhere.get(`${world.reports}/${id}`)).status).toBe(403);
    expect((await elsewhere.get(`/v1/gemeenten/${there.slug}/partner-reports/${id}`)).status).toBe(404);
    // the gemeente writes no report of a partner
    const refused = await save(world.coordinator, id, 'next', told.next, 2);
    expect(refused).toMatchObject({ status: 403, body: { code: 'action-plan.notYourReport' } });
  });
});

describe('judging a report', () => {
  it('gives it back with remarks, accepts it, and then it is on nobody’s list', async () => {
    const [first, second] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    await write(first, id);
    expect((await list(world.coordinator)).items.map((one) => one.id)).not.toContain(id);
    expect((await move(first, id, { move: 'submit' })).body).toMatchObject({
      state: 'submitted',
      moves: [{ move: 'recall' }, {}, {}],
    });
    expect((await list(world.coordinator)).items.map((one) => one.id)).toContain(id);
    expect(await save(first, id, 'next', told.next, 2)).toMatchObject({
      status: 409,
      body: { code: 'action-plan.reportClosed' },
    });
    expect((await move(world.coordinator, id, { move: 'return' })).status).toBe(400);
    const remarks = [{ part: 'effort', words: 'Zijn dit alle uren?' }];
    expect((await move(world.coordinator, id, { move: 'return', remarks })).status).toBe(200);
    expect(await see(first, id)).toMatchObject({ state: 'returned', remarks: [{ ...remarks[0], current: true }] });
    expect((await list(first)).items.map((one) => one.id)).toContain(id);
    await save(second, id, 'effort', { ...told.effort, hours: 44 });
    const seen = (await see(second, id)).version;
    expect((await move(second, id, { move: 'submit' })).status).toBe(200);
    // whoever saw it before that accepts nothing
    expect((await move(world.coordinator, id, { move: 'accept' }, seen)).status).toBe(412);
    expect((await move(world.coordinator, id, { move: 'accept' })).status).toBe(200);
    for (const who of [first, second, world.coordinator])
      for (const show of ['mine', 'late', 'submitted'])
        expect((await list(who, show)).items.map((one) => one.id)).not.toContain(id);
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
    await accepted(id);
    for (const sql of [
      `update report_version set people = 31 where report_id = $1`,
      `delete from report_version where report_id = $1`,
      `update report_part set content = '{"words": "Anders"}' where report_id = $1 and part = 'next'`,
    ])
      await expect(app.db.query(sql, [id])).rejects.toMatchObject({ code: '23001' });
    expect((await move(who, id, { move: 'correct' })).status).toBe(400);
    expect((await move(who, id, { move: 'correct', words: 'Wij telden iemand twee keer.' })).status).toBe(200);
    await save(who, id, 'reach', { ...told.reach, people: 29, older: 19, ofTargetGroup: 19 });
    // what was accepted stands until the correction is accepted too
    expect(await figures()).toMatchObject([{ version: 1, reach: { people: 30 } }]);
    expect((await move(who, id, { move: 'abandon' })).body).toMatchObject({
      state: 'accepted',
      content: { reach: { people: 30 } },
    });
    await move(who, id, { move: 'correct', words: 'Wij telden iemand twee keer.' });
    await save(who, id, 'reach', { ...told.reach, people: 29, older: 19, ofTargetGroup: 19 });
    await move(who, id, { move: 'submit' });
    await move(world.coordinator, id, { move: 'accept' });
    expect(await figures()).toMatchObject([{ version: 2, reach: { people: 29 }, effort: told.effort }]);
    const before = await world.coordinator.get(`${world.reports}/${id}/versions/1`);
    expect(before.body).toMatchObject({ number: 1, content: { reach: { people: 30 } } });
    expect((await see(who, id)).versions).toMatchObject([
      { number: 1 },
      { number: 2, why: 'Wij telden iemand twee keer.' },
    ]);
  });

  it('waits until somebody looked when it looks as if it tells of one person', async () => {
    const [who] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    const saved = await save(who, id, 'learning', { learned: 'Mevrouw Jansen heeft diabetes.', changed: '' });
    expect(saved.body).toMatchObject({ marks: ['name', 'health'] });
    await write(who, id);
    expect((await move(who, id, { move: 'submit' })).body).toMatchObject({ state: 'submitted', held: true });
    const reader = app.as(await app.given.signedIn(world.gemeente, 'executive'));
    expect(await see(reader, id)).toMatchObject({ held: true, content: null });
    expect(await move(world.coordinator, id, { move: 'accept' })).toMatchObject({
      status: 409,
      body: { code: 'action-plan.reportHeld' },
    });
    // its writer words it again, and it is not held any more
    await move(who, id, { move: 'recall' });
    await save(who, id, 'learning', { learned: 'Rust tussendoor helpt.', changed: '' });
    expect((await move(who, id, { move: 'submit' })).body).toMatchObject({ held: false });
    expect((await see(reader, id)).content?.learning.learned).toBe('Rust tussendoor helpt.');
    expect((await move(world.coordinator, id, { move: 'accept' })).status).toBe(200);
  });
});

describe('the next report', () => {
  it('begins with what stays the same; the plan of then is the plan of now', async () => {
    const [who] = world.reporters;
    const results = { items: [{ id: randomUUID(), indicator: 'Wandelingen', value: 12, method: 'Geteld' }] };
    const goals = { items: [{ goalId: world.goalId, value: 30, note: '' }] };
    await accepted(await reportOfPeriod(app, world, 1), { results, goals });
    const next = await see(who, await reportOfPeriod(app, world, 2));
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
});

describe('a story', () => {
  it('is told with a yes, and is gone from every page when that is taken back', async () => {
    const id = await reportOfPeriod(app, world, 1);
    const story = {
      words: 'Een buurvrouw komt nu elke week buiten.',
      consentOn: '2026-03-02',
      consentFor: 'de website',
    };
    await accepted(id, { story });
    expect(await figures()).toMatchObject([{ story: story.words }]);
    expect((await world.coordinator.delete(`${world.reports}/${id}/story`)).status).toBe(204);
    expect(await figures()).toMatchObject([{ story: null }]);
    const pages = [
      JSON.stringify(await see(world.reporters[0], id)),
      JSON.stringify((await world.coordinator.get(`${world.reports}/${id}/versions/1`)).body),
    ];
    for (const page of pages) expect(page).not.toContain('buurvrouw');
    const [{ n } = { n: 1 }] = await app.db.query<{ n: number }>(
      `select count(*)::int as n from (select row_to_json(s)::text as words from report_story s union all select content::text from report_part
         union all select content::text from report_version) one where words like '%buurvrouw%'`,
    );
    expect(n).toBe(0);
    expect((await world.coordinator.delete(`${world.reports}/${id}/story`)).status).toBe(409);
    expect((await see(world.reporters[0], id)).storyWithdrawn).toBe(true);
  });
});

describe('what is in the way', () => {
  it('comes to the gemeente when it is handed in, is raised, and is gone from the next report when it is solved', async () => {
    const [who] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    const obstacle = {
      id: randomUUID(),
      words: 'De zaal is te klein',
      needs: 'Een grotere zaal',
      whom: 'gemeente',
      level: 'wijk',
      solved: false,
    };
    const obstacles = { items: [obstacle] };
    await write(who, id, { obstacles });
    const path = world.reports.replace('partner-reports', 'obstacles');
    const seen = async () => (await world.coordinator.get(path)).body as { items: { id: string; version: number }[] };
    expect((await seen()).items).toEqual([]);
    await move(who, id, { move: 'submit' });
    expect((await seen()).items).toMatchObject(
      [{ ...obstacle, state: 'open', solved: undefined }].map(({ solved: _, ...one }) => one),
    );
    const to = (body: object, version: number) =>
      world.coordinator.post(`${path}/${obstacle.id}/moves`, body, headers(version));
    expect((await to({ move: 'raise', to: 'gemeente', words: '' }, 1)).status).toBe(400);
    const raised = await to({ move: 'raise', to: 'gemeente', words: 'Op de agenda van de wethouder' }, 1);
    expect(raised.body).toMatchObject({ state: 'raised', level: 'gemeente' });
    expect((await to({ move: 'solve', words: 'Er is een zaal' }, 1)).status).toBe(412);
    expect((await to({ move: 'solve', words: 'Er is een zaal' }, 2)).status).toBe(200);
    await move(world.coordinator, id, { move: 'accept' });
    expect((await see(who, await reportOfPeriod(app, world, 2))).content?.obstacles.items).toEqual([]);
    const stranger = app.as(await app.given.signedIn(world.gemeente, 'partnerLead'));
    expect((await stranger.get(path)).body).toMatchObject({ items: [] });
    const [cycle] = await app.db.query<{ id: string }>('select id from cycle where project_id = $1', [world.projectId]);
    const ctx = systemCtx(world.gemeente.id, randomUUID());
    expect(await app.app.get(TenantDb, { strict: false }).run(ctx, (tx) => obstaclesOf(tx, cycle?.id ?? ''))).toEqual(
      [],
    );
  });
});

describe('the list of what is mine to do', () => {
  it('goes over all gemeenten, and in each shows only its own', async () => {
    const there = await reportsWorld(app);
    const [me] = world.reporters;
    await app.given.member(there.gemeente, 'partnerReporter', {
      account: { id: me.accountId },
      organisationId: there.organisationId,
    });
    const slugs = async (who: Reporter) => {
      const { items } = (await who.get('/v1/my-work')).body as {
        items: { gemeente: { slug: string }; path: string; dueOn: string }[];
      };
      return items;
    };
    const mine = await slugs(me);
    expect(mine.filter(({ gemeente }) => gemeente.slug === world.gemeente.slug)).toHaveLength(4);
    expect(mine.filter(({ gemeente }) => gemeente.slug === there.gemeente.slug)).toHaveLength(4);
    expect(mine.map(({ dueOn }) => dueOn)).toEqual(mine.map(({ dueOn }) => dueOn).sort());
    expect(await slugs(world.reporters[1])).toHaveLength(4);
    // in each gemeente a list of its own
    expect((await list(me)).items).toHaveLength(4);
    const other = (await me.get(there.reports)).body as ReportList;
    expect(other.items).toHaveLength(4);
    expect(new Set(other.items.map(({ id }) => id)).size + (await list(me)).items.length).toBe(
      new Set([...other.items, ...(await list(me)).items].map(({ id }) => id)).size,
    );
    const id = await reportOfPeriod(app, world, 1);
    await accepted(id);
    expect((await slugs(me)).map(({ path }) => path)).not.toContain(`/werk/rapportages/${id}`);
    expect(await slugs(world.coordinator)).toEqual([]);
  });

  it('pages through what there is, each once', async () => {
    for (let index = 0; index < 9; index++)
      await givenIntervention(app, world, { title: `Interventie ${index}`, organisationId: world.organisationId });
    const ids: string[] = [];
    let after = '';
    do {
      const page = (await world.reporters[0].get(`${world.reports}?show=mine${after}`)).body as ReportList;
      ids.push(...page.items.map(({ id }) => id));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect([ids.length, new Set(ids).size]).toEqual([40, 40]);
    expect((await list(world.coordinator, 'late')).counts.late).toBeGreaterThan(0);
  });
});

describe('files beside a report', () => {
  const png = Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  );
  const send = async (who: Reporter, id: string, content: Buffer, name: string) => {
    const form = new FormData();
    form.set('file', new Blob([new Uint8Array(content)]), name);
    const answer = await fetch(`${app.origin}${world.reports}/${id}/attachments`, {
      ...{ method: 'POST', body: form },
      headers: { origin: app.env.publicOrigin, cookie: `sid=${who.cookies.get('sid') ?? ''}` },
    });
    return { status: answer.status, body: (await answer.json()) as { id: string; code?: string } };
  };

  it('are looked at, kept outside the pages, and come as a download to who may read the report', async () => {
    const [who] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    expect(await send(who, id, Buffer.from('<script>'), 'foto.png')).toMatchObject({
      status: 400,
      body: { code: 'platform.fileType' },
    });
    const kept = await send(who, id, png, '../../rondje.png');
    expect(kept).toMatchObject({ status: 201, body: { name: 'rondje.png', type: 'image/png' } });
    const path = `${world.reports}/${id}/attachments/${kept.body.id}`;
    const answer = await who.get(path);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toContain('attachment');
    // a draft is the partner's own
    expect((await world.coordinator.get(path)).status).toBe(404);
    expect((await app.as(await app.given.signedIn(world.gemeente, 'partnerLead')).get(path)).status).toBe(404);
    await accepted(id);
    expect((await world.coordinator.get(path)).status).toBe(200);
    expect((await who.delete(path)).status).toBe(409);
  });
});
