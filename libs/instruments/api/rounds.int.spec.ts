import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { roundPlan, shippedVersion } from '@wijkspoor/instruments/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { until } from '@wijkspoor/platform/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject, type ProjectWorld, projectWorld } from '@wijkspoor/project/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { InstrumentsHttpModule } from './instruments.module';
import { RoundClock } from './round-clock';

type View = {
  readonly number: number;
  readonly version: number;
  readonly state: string;
  readonly moves: readonly string[];
  readonly lacks: readonly { readonly path: string; readonly detail: string }[];
  readonly waitsFor: readonly { readonly number: number }[];
};
const day = 24 * 60 * 60_000;

let app: IdentityApp;
let world: ProjectWorld;
let base: string;
let projectId: string;
let plan: ReturnType<typeof roundPlan>;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
});
beforeEach(async () => {
  world = await projectWorld(app);
  base = `/v1/gemeenten/${world.gemeente.slug}`;
  projectId = await givenProject(world);
  plan = {
    ...roundPlan(world.wijken[0], await shippedVersion(world.coordinator, base)),
    ...{ askBuurt: false, channels: ['link', 'paper'] },
  };
});
afterAll(async () => app?.close());

const seen = (version: number) => ({ headers: { 'if-match': `"${version}"` } });
async function made(more: object = {}): Promise<View> {
  const body = { id: randomUUID(), ...plan, ...more };
  const answer = await world.coordinator.post(`${base}/projecten/${projectId}/ronden`, body);
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  return answer.body as View;
}
const read = async (number: number) => (await world.coordinator.get(`${base}/ronden/${number}`)).body as View;
const move = ({ number, version }: View, verb: string, more: object = {}) =>
  world.coordinator.post(`${base}/ronden/${number}/moves`, { move: verb, ...more }, seen(version));
const change = ({ number, version }: View, more: object) =>
  world.coordinator.put(`${base}/ronden/${number}`, { ...plan, ...more }, seen(version));
const opened = async () => (await move(await made(), 'open')).body as View;
const tick = (now = new Date()) => app.app.get(RoundClock, { strict: false }).tick(systemCtx(null, randomUUID()), now);

const realTimers = [
  ...(['hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate'] as const),
  ...(['setInterval', 'clearInterval', 'setTimeout', 'clearTimeout'] as const),
];
/** Half past eleven in the evening in UTC: after midnight in the Netherlands. */
const tonight = () => Date.parse(`${new Date().toISOString().slice(0, 10)}T23:30:00Z`);

describe('a round', () => {
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is made once, however often it is sent, and gets the next number', async () => {
    const id = randomUUID();
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => world.coordinator.post(`${base}/projecten/${projectId}/ronden`, { id, ...plan })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body }) => (body as View).number))).toEqual(new Set([1]));
    expect(await made()).toMatchObject({ number: 2, state: 'draft' });
    expect((await world.coordinator.get(`${base}/projecten/${projectId}/ronden`)).body).toMatchObject({
      project: { id: projectId, wijken: [{ slug: world.wijken[0] }] },
      items: [{ number: 2 }, { number: 1 }],
      may: { add: 'yes' },
    });
  });

  it('gets no number that does not fit on paper', async () => {
    const { number } = await made();
    await app.db.query('update round set number = 99999 where number = $1 and gemeente_id = $2', [
      number,
      world.gemeente.id,
    ]);
    expect(
      await world.coordinator.post(`${base}/projecten/${projectId}/ronden`, { id: randomUUID(), ...plan }),
    ).toMatchObject({ status: 409, body: { code: 'instruments.tooMany' } });
  });

  it('opens when it is complete, and says what it lacks as long as it is not', async () => {
    const bare = { opensAt: null, closesAt: null, channels: [], rung: null, promise: '', feedbackDue: null };
    const round = await made(bare);
    expect(round.lacks.map(({ path }) => path)).toEqual([
      ...['opensAt', 'closesAt', 'channels', 'rung', 'promise', 'feedbackDue'],
    ]);
    expect(round.moves).not.toContain('open');
    for (const verb of ['open', 'plan'])
      expect(await move(round, verb)).toMatchObject({ status: 409, body: { code: 'instruments.roundIncomplete' } });
    const whole = (await change(round, {})).body as View;
    expect(whole).toMatchObject({ lacks: [], moves: ['plan', 'open', 'cancel'] });
    expect(await move(whole, 'open')).toMatchObject({ status: 200, body: { state: 'open', moves: ['close'] } });
  });

  it.each([
    ['on the rung inform', { rung: 'inform' }, 'rung'],
    ['with screens alone', { channels: ['link', 'code'] }, 'channels'],
    ['without a promise', { promise: '' }, 'promise'],
    ['with feedback before it closes', { feedbackDue: new Date().toISOString().slice(0, 10) }, 'feedbackDue'],
    ['after its end', { opensAt: new Date(0).toISOString(), closesAt: new Date(9).toISOString() }, 'closesAt'],
    ['while it asks for buurten that are not there', { askBuurt: true }, 'askBuurt'],
  ])('never opens %s', async (_, more, path) => {
    const round = await made(more);
    expect(await move(round, 'open')).toMatchObject({ status: 409, body: { errors: [{ path }] } });
    // nor by the back door: what was ready is made less so
    const ready = await made();
    const planned = (await move(ready, 'plan')).body as View;
    expect(await change(planned, more)).toMatchObject({ status: 409, body: { errors: [{ path }] } });
    expect(await read(ready.number)).toMatchObject({ state: 'planned' });
  });

  it('keeps its promise after opening, also against who owns the database', async () => {
    const round = await opened();
    for (const more of [
      { rung: 'codecide' },
      { promise: 'Toch anders.' },
      { askAge: false },
      { opensAt: new Date(Date.now() + day).toISOString() },
    ])
      expect(await change(round, more)).toMatchObject({ status: 409, body: { code: 'instruments.promiseStays' } });
    for (const to of [`rung = 'consult'`, `promise = 'Anders'`, `ask_age = not ask_age`, `project_id = uuidv7()`])
      await expect(app.db.query(`update round set ${to} where number = $1`, [round.number])).rejects.toThrow(
        'what was promised before opening stays',
      );
    await expect(
      app.db.query(`update round set channels = '{link}' where gemeente_id = $1`, [world.gemeente.id]),
    ).rejects.toThrow('check constraint');
  });

  it('that is open can still get a later end and another title, and loses nothing it needs', async () => {
    const round = await opened();
    const later = { title: 'Nog een week', closesAt: new Date(Date.now() + 14 * day).toISOString() };
    const longer = (await change(round, later)).body as View;
    expect(longer).toMatchObject({ state: 'open', title: 'Nog een week' });
    expect(await change(longer, {})).toMatchObject({
      body: { code: 'instruments.promiseStays', errors: [{ path: 'closesAt', code: 'instruments.onlyLater' }] },
    });
    for (const [more, path] of [
      [{ channels: ['link'] }, 'channels'],
      [{ feedbackDue: null }, 'feedbackDue'],
      [{ closesAt: null }, 'closesAt'],
    ] as const)
      expect(await change(longer, { ...later, ...more })).toMatchObject({ status: 409, body: { errors: [{ path }] } });
  });

  it('waits while an earlier round in the area waits for feedback, unless somebody says why not', async () => {
    const first = (await move(await opened(), 'close')).body as View;
    const second = await made();
    expect(second.waitsFor).toMatchObject([{ number: first.number }]);
    expect(await move(second, 'open')).toMatchObject({
      status: 409,
      body: { code: 'instruments.feedbackWaits', errors: [{ path: 'override' }] },
    });
    const override = 'De raad vraagt nu om een tweede meting.';
    expect(await move(second, 'open', { override })).toMatchObject({
      body: { state: 'open', overrideReason: override },
    });
    const [logged] = await app.db.query<{ details: object; actor_id: string }>(
      `select details, actor_id from audit where what = 'round.moved' and gemeente_id = $1 order by id desc limit 1`,
      [world.gemeente.id],
    );
    expect(logged).toMatchObject({ details: { move: 'open', override }, actor_id: world.coordinator.accountId });
    const feedback = { feedback: 'Dit is ermee gedaan.' };
    const give = (body: object) =>
      world.coordinator.put(`${base}/ronden/${first.number}/feedback`, body, seen(first.version));
    expect(await give(feedback)).toMatchObject({ status: 200, body: feedback });
    expect((await made()).waitsFor).toEqual([]);
  });

  it('waits too when it is ready and moves to another wijk: a reason was for the wijk it was given for', async () => {
    await move(await opened(), 'close');
    const [here, there] = world.wijken;
    await app.db.query(
      'insert into project_wijk (gemeente_id, project_id, wijk_id) select gemeente_id, $1, id from wijk where slug = $2',
      [projectId, there],
    );
    const ready = (await move(await made({ wijk: there }), 'plan')).body as View;
    expect(await change(ready, { wijk: here })).toMatchObject({
      status: 409,
      body: { code: 'instruments.feedbackWaits' },
    });
    const draft = (await move(ready, 'unplan')).body as View;
    const moved = (await change(draft, { wijk: here })).body as View;
    const reason = { override: 'De raad vraagt nu om een tweede meting.' };
    const planned = (await move(moved, 'plan', reason)).body as View;
    expect(planned).toMatchObject({ state: 'planned', overrideReason: reason.override });
    expect((await change(planned, { wijk: here, title: 'Nog eens' })).body).toMatchObject({
      overrideReason: reason.override,
    });
    const away = (await change(await read(planned.number), { wijk: there })).body as View;
    expect(away).toMatchObject({ state: 'planned', overrideReason: '' });
    expect(await change(away, { wijk: here })).toMatchObject({ status: 409 });
  });

  it('opens and closes by the clock', async () => {
    const inAnHour = new Date(Date.now() + day / 24);
    const tomorrow = new Date(Date.now() + day);
    const draft = await made({ opensAt: inAnHour.toISOString(), closesAt: tomorrow.toISOString() });
    const { number } = (await move(draft, 'plan')).body as View;
    await tick();
    expect(await read(number)).toMatchObject({ state: 'planned' });
    await tick(inAnHour);
    expect(await read(number)).toMatchObject({ state: 'open' });
    await tick(inAnHour);
    await Promise.all([tick(tomorrow), tick(tomorrow), tick(tomorrow)]);
    expect(await read(number)).toMatchObject({ state: 'closed', version: draft.version + 3 });
  });

  it('is changed by who saw it last', async () => {
    const round = await made();
    const answers = await Promise.all(['Een', 'Twee', 'Drie'].map((title) => change(round, { title })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 412, 412]);
    expect(await move(round, 'open')).toMatchObject({ status: 412, body: { code: 'platform.stale' } });
  });

  it('says nothing of its project to the public as long as that is not public itself', async () => {
    const { number } = await opened();
    const project = async () =>
      ((await app.as().get(`${base}/deelname/${number}`)).body as { project: unknown }).project;
    const { body } = await app.as().get(`${base}/wijken/${world.wijken[0]}/ronden`);
    expect([await project(), JSON.stringify(body).includes(projectId)]).toEqual([null, false]);
    await app.db.query('update project set published = true where id = $1', [projectId]);
    // a round is remembered for two seconds
    await until(async () => (await project()) !== null);
    expect(await project()).toEqual({ id: projectId, name: 'Gezond in de wijk' });
  });

  it('is missing for a partner of another project, and to be seen, not run, in the own one', async () => {
    const round = await made();
    const path = `${base}/ronden/${round.number}`;
    expect(await world.partner.get(path)).toMatchObject({ status: 404 });
    expect(await world.partner.get(`${base}/projecten/${projectId}/ronden`)).toMatchObject({ status: 404 });
    const { accountId } = await app.given.member(world.gemeente, 'partnerLead', { projectId });
    const own = app.as(await app.given.session(accountId));
    expect(await own.get(path)).toMatchObject({ status: 200, body: { may: { run: 'platform.forbidden' } } });
    expect(await own.get(`${base}/projecten/${projectId}/ronden`)).toMatchObject({ body: { items: [{}] } });
    expect(await own.post(`${path}/moves`, { move: 'open' }, seen(round.version))).toMatchObject({ status: 403 });
    const elsewhere = await projectWorld(app);
    expect(await elsewhere.coordinator.get(path)).toMatchObject({ status: 403 });
    expect(await elsewhere.coordinator.get(`/v1/gemeenten/${elsewhere.gemeente.slug}/ronden/1`)).toMatchObject({
      status: 404,
    });
  });

  it('counts for the cycle of its project: people were asked, measured, and told', async () => {
    const deliverables = async () => {
      const { body } = await world.coordinator.get(`${world.path}/${projectId}`);
      const { steps } = body as { steps: { deliverables: { code: string; state: string; path: string }[] }[] };
      const all = steps.flatMap((step) => step.deliverables);
      const state = (code: string) => all.find((one) => one.code === code)?.state;
      return [state('residentsAsked'), state('baseline'), state('feedback')];
    };
    const draft = await made();
    expect(await deliverables()).toEqual(['todo', 'todo', 'todo']);
    const open = (await move(draft, 'open')).body as View;
    expect(await deliverables()).toEqual(['done', 'begun', 'todo']);
    const { number, version } = (await move(open, 'close')).body as View;
    expect(await deliverables()).toEqual(['done', 'done', 'todo']);
    await world.coordinator.put(`${base}/ronden/${number}/feedback`, { feedback: 'Gedaan.' }, seen(version));
    expect(await deliverables()).toEqual(['done', 'done', 'done']);
  });

  it('shows its results when somebody says so, and tells what became of it when it is closed', async () => {
    const round = await opened();
    const path = `${base}/ronden/${round.number}`;
    const feedback = { feedback: 'Er komen bankjes.' };
    expect(await world.coordinator.put(`${path}/feedback`, feedback, seen(round.version))).toMatchObject({
      body: { code: 'instruments.roundNotClosed' },
    });
    const shown = await world.coordinator.put(`${path}/results-publication`, { published: true }, seen(round.version));
    expect(shown.body).toMatchObject({ resultsPublic: true });
    const closed = (await move(shown.body as View, 'close')).body as View;
    const tomorrow = new Date(tonight() + day).toISOString().slice(0, 10);
    jest.useFakeTimers({ now: tonight(), doNotFake: realTimers });
    expect((await world.coordinator.put(`${path}/feedback`, feedback, seen(closed.version))).body).toMatchObject({
      ...{ ...feedback, feedbackOn: tomorrow },
    });
  });
});
