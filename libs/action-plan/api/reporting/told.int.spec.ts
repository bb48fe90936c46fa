import { randomUUID } from 'node:crypto';
import {
  Desk,
  givenRunning,
  type Reporter,
  reportOfPeriod,
  type ReportsWorld,
  reportsWorld,
  told,
} from '@wijkspoor/action-plan/testing';
import type { ReportList } from '@wijkspoor/action-plan/domain';
import { texts as actionPlan } from '@wijkspoor/action-plan/domain/texts';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import type { Held } from '@wijkspoor/identity/domain';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { OwnReports } from './own-reports';
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

const headers = (version: number) => ({ headers: { 'if-match': `"${version}"` } });

describe('a story', () => {
  it('is told with a yes, and is gone from every page when that is taken back', async () => {
    const id = await reportOfPeriod(app, world, 1);
    const story = {
      words: 'Een buurvrouw komt nu elke week buiten.',
      consentOn: '2026-03-02',
      consentFor: 'de website',
    };
    await desk.accepted(id, { story });
    expect(await desk.stories()).toEqual([story.words]);
    expect((await world.coordinator.delete(`${world.reports}/${id}/story`)).status).toBe(204);
    expect(await desk.stories()).toEqual([]);
    const pages = [
      JSON.stringify(await desk.see(world.reporters[0], id)),
      JSON.stringify((await world.coordinator.get(`${world.reports}/${id}/versions/1`)).body),
    ];
    for (const page of pages) expect(page).not.toContain('buurvrouw');
    const [{ n } = { n: 1 }] = await app.db.query<{ n: number }>(
      `select count(*)::int as n from (select row_to_json(s)::text as words from report_story s union all select content::text from report_part
         union all select content::text from report_version) one where words like '%buurvrouw%'`,
    );
    expect(n).toBe(0);
    expect((await world.coordinator.delete(`${world.reports}/${id}/story`)).status).toBe(409);
    expect((await desk.see(world.reporters[0], id)).storyWithdrawn).toBe(true);
  });

  it('of a version before can still be taken back when the report has none any more', async () => {
    const id = await reportOfPeriod(app, world, 1);
    const story = { words: 'Een buurvrouw komt nu vaker.', consentOn: '2026-03-02', consentFor: 'de website' };
    await desk.accepted(id, { story });
    const [who] = world.reporters;
    await desk.move(who, id, { move: 'correct', words: 'Zonder verhaal' });
    await desk.save(who, id, 'story', { words: '', consentOn: null, consentFor: '' });
    for (const visitor of [who, world.coordinator]) expect((await desk.see(visitor, id)).may.withdrawStory).toBe('yes');
    await desk.move(who, id, { move: 'submit' });
    await desk.move(world.coordinator, id, { move: 'accept' });
    expect((await desk.see(world.coordinator, id)).may.withdrawStory).toBe('yes');
    expect((await world.coordinator.delete(`${world.reports}/${id}/story`)).status).toBe(204);
    expect((await desk.see(world.coordinator, id)).may.withdrawStory).toBe('action-plan.noStory');
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
    await desk.write(who, id, { obstacles });
    const path = world.reports.replace('partner-reports', 'obstacles');
    const seen = async () => (await world.coordinator.get(path)).body as { items: { id: string; version: number }[] };
    expect((await seen()).items).toEqual([]);
    await desk.move(who, id, { move: 'submit' });
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
    await desk.move(world.coordinator, id, { move: 'accept' });
    expect((await desk.see(who, await reportOfPeriod(app, world, 2))).content?.obstacles.items).toEqual([]);
    const stranger = app.as(await app.given.signedIn(world.gemeente, 'partnerLead'));
    expect((await stranger.get(path)).body).toMatchObject({ items: [] });
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
    expect((await desk.list(me)).items).toHaveLength(4);
    const other = (await me.get(there.reports)).body as ReportList;
    expect(other.items).toHaveLength(4);
    expect(new Set(other.items.map(({ id }) => id)).size + (await desk.list(me)).items.length).toBe(
      new Set([...other.items, ...(await desk.list(me)).items].map(({ id }) => id)).size,
    );
    const id = await reportOfPeriod(app, world, 1);
    await desk.accepted(id);
    expect((await slugs(me)).map(({ path }) => path)).not.toContain(`/werk/rapportages/${id}`);
    expect(await slugs(world.coordinator)).toEqual([]);
  });

  it('has what the gemeente reports itself, as its own list has, and nothing of what was dropped', async () => {
    const { interventionId } = await givenRunning(app, world, { title: 'Door de gemeente' });
    const { accountId } = await app.given.member(world.gemeente, 'administrator');
    const administrator = app.as(await app.given.session(accountId));
    const todo = async (who: Visitor) =>
      ((await who.get('/v1/my-work')).body as { items: { path: string }[] }).items
        .flatMap(({ path }) => path.match(/rapportages\/(.*)/)?.[1] ?? [])
        .sort();
    const mine = async (who: Visitor) => (await desk.list(who, 'mine')).items.map(({ id }) => id).sort();
    for (const who of [world.coordinator, administrator]) {
      expect(await todo(who)).toHaveLength(4);
      expect(await todo(who)).toEqual(await mine(who));
    }
    const [partner] = world.reporters;
    await desk.save(partner, await reportOfPeriod(app, world, 1), 'next', told.next);
    await app.db.query(`update intervention set state = 'dropped' where id = any ($1)`, [
      [interventionId, world.interventionId],
    ]);
    for (const who of [world.coordinator, administrator, partner]) {
      expect([await todo(who), await mine(who)]).toEqual([[], []]);
      expect(await desk.list(who, 'late')).toMatchObject({ items: [], counts: { mine: 0, late: 0 } });
    }
  });

  it('has the most urgent of all gemeenten when there is more than it shows', async () => {
    const there = await reportsWorld(app);
    const held = [world, there].flatMap(({ gemeente, organisationId }) =>
      (['partnerReporter', 'partnerLead'] as const).map((role) => ({
        ...{ gemeenteId: gemeente.id, slug: gemeente.slug, gemeente: 'Gemeente', role },
        ...{ projectId: null, organisationId, organisation: null },
      })),
    );
    const find = async (roles: readonly Held[], most: number) =>
      (await app.app.get(OwnReports, { strict: false }).find(systemCtx(null, 'list'), roles, most))
        .map(({ dueOn, path }) => `${dueOn} ${path}`)
        .sort();
    const all = await find(held, 100);
    expect(all).toHaveLength(8);
    for (const most of all.keys()) {
      expect(await find(held, most + 1)).toEqual(all.slice(0, most + 1));
      expect(await find(held.toReversed(), most + 1)).toEqual(all.slice(0, most + 1));
    }
  });

  it('pages through what there is, each once', async () => {
    for (let index = 0; index < 9; index++)
      await givenRunning(app, world, { title: `Interventie ${index}`, organisationId: world.organisationId });
    const ids: string[] = [];
    let after = '';
    do {
      const page = (await world.reporters[0].get(`${world.reports}?show=mine${after}`)).body as ReportList;
      ids.push(...page.items.map(({ id }) => id));
      after = page.next === null ? '' : `&after=${page.next}`;
    } while (after !== '');
    expect([ids.length, new Set(ids).size]).toEqual([40, 40]);
    expect((await desk.list(world.coordinator, 'late')).counts.late).toBeGreaterThan(0);
  });

  it('says that a place in a list cannot be, and does not ask the database for it', async () => {
    const id = 'ffffffff-ffff-4fff-bfff-ffffffffffff';
    for (const bad of [`2026-02-30_${id}`, `0000-01-01_${id}`, `2026-01-01_${'-'.repeat(36)}`])
      expect((await world.coordinator.get(`${world.reports}?after=${bad}`)).status).toBe(400);
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
    await desk.accepted(id);
    expect((await world.coordinator.get(path)).status).toBe(200);
    expect((await who.delete(path)).status).toBe(409);
  });

  it('are as they were accepted when a correction is dropped', async () => {
    const [who] = world.reporters;
    const id = await reportOfPeriod(app, world, 1);
    const first = await send(who, id, png, 'eerste.png');
    await desk.accepted(id);
    await desk.move(who, id, { move: 'correct', words: 'Andere foto' });
    expect((await who.delete(`${world.reports}/${id}/attachments/${first.body.id}`)).status).toBe(204);
    const second = await send(who, id, png, 'tweede.png');
    const names = async () => (await desk.see(who, id)).attachments.map(({ name }) => name);
    expect(await names()).toEqual(['tweede.png']);
    expect((await desk.move(who, id, { move: 'abandon' })).status).toBe(200);
    expect(await names()).toEqual(['eerste.png']);
    expect((await who.get(`${world.reports}/${id}/attachments/${second.body.id}`)).status).toBe(404);
    expect(await app.db.query(`select id from stored_file where name = 'tweede.png'`)).toEqual([]);
  });
});
