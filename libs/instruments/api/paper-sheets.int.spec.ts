import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import type { SheetList } from '@wijkspoor/instruments/domain';
import { type RoundWorld, roundWorld, scores } from '@wijkspoor/instruments/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { givenProject } from '@wijkspoor/project/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { InstrumentsHttpModule } from './instruments.module';
import { RollUp } from './roll-up';

let app: IdentityApp;
let world: RoundWorld;
let second: Visitor;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
  world = await roundWorld(app);
  second = app.as(await app.given.signedIn(world.gemeente, 'coordinator'));
  await printed(world);
});
afterAll(async () => app?.close());
beforeEach(async () => {
  for (const table of ['round_cell', 'form_delta', 'form_text', 'paper_sheet', 'form'])
    await app.db.query(`delete from ${table} where round_id = $1`, [world.roundId]);
});

/** Sheets 1 to 50, in Dutch to 40 and in Arabic after that. */
async function printed({ gemeente, roundId }: RoundWorld): Promise<void> {
  for (const [language, amount, first] of [
    ['nl', 40, 1],
    ['ar', 10, 41],
  ])
    await app.db.query(
      `insert into round_print (gemeente_id, round_id, kind, language, amount, first_number, state, file_id)
       values ($1, $2, 'sheets', $3, $4, $5, 'ready', gen_random_uuid())`,
      [gemeente.id, roundId, language, amount, first],
    );
}

const sheet = (more: Readonly<Record<string, unknown>> = {}) => ({
  answers: scores(7, 3),
  buurt: null,
  age: null,
  ...more,
});
const put = (visitor: Visitor, path: string, version: number, body: unknown, at = world) =>
  visitor.put(`${at.base}/ronden/${at.number}/sheets/${path}`, body, { headers: { 'if-match': `"${version}"` } });
const list = async (visitor: Visitor, at = world) =>
  (await visitor.get(`${at.base}/ronden/${at.number}/sheets`)).body as SheetList;
const forms = () =>
  app.db.query<{
    answers: number[];
    channel: number;
    language: string;
    handed_in: boolean;
    buurt: number;
    age: number;
  }>('select * from form where round_id = $1', [world.roundId]);
const rollUp = async () => {
  const job = app.app.get(RollUp, { strict: false });
  const ctx = systemCtx(world.gemeente.id, 'test');
  await job.run(ctx, world.roundId);
  const rows = await app.db.query<{ question: number; value: number; n: string }>(
    'select question, value, sum(n) as n from round_cell where round_id = $1 and question in (0, -1, 1) group by 1, 2',
    [world.roundId],
  );
  expect(await job.rebuild(ctx, world.roundId)).toBe(0);
  return Object.fromEntries(rows.map(({ question, value, n }) => [`${question}:${value}`, Number(n)]));
};

describe('a sheet', () => {
  it('is one form, of the channel paper, in the language it was printed in', async () => {
    const entered = await put(world.coordinator, '12', 0, sheet({ buurt: world.buurten[1], age: '45-64' }));
    expect(entered).toMatchObject({
      status: 200,
      body: {
        number: 12,
        version: 1,
        mine: true,
        checked: false,
        textsEntered: false,
        answers: scores(7, 3),
        age: '45-64',
      },
    });
    await put(world.coordinator, '45', 0, sheet());
    expect((await forms()).map(({ channel, language, handed_in }) => [channel, language, handed_in])).toEqual([
      [3, 'nl', true],
      [3, 'ar', true],
    ]);
    expect(await rollUp()).toEqual({ '0:0': 2, '-1:3': 2, '1:7': 2 });
    const { items, printed: numbers } = await list(world.coordinator);
    expect(items.map(({ number, mine }) => [number, mine])).toEqual([
      [12, true],
      [45, true],
    ]);
    expect(numbers).toEqual([
      { from: 1, to: 40 },
      { from: 41, to: 50 },
    ]);
  });

  it('that is sent again is the same, and with other scores is not put over what is there', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => put(world.coordinator, '3', 0, sheet())));
    expect(answers.map(({ status }) => status)).toEqual(Array(10).fill(200));
    expect(await put(second, '3', 0, sheet({ answers: scores(1) }))).toMatchObject({
      ...{ status: 409, body: { code: 'instruments.sheetEntered' } },
    });
    expect(await forms()).toHaveLength(1);
    expect(await rollUp()).toEqual({ '0:0': 1, '-1:3': 1, '1:7': 1 });
  });

  it('can be entered again by who saw it, and counts once with its last scores', async () => {
    await put(world.coordinator, '3', 0, sheet());
    expect(await rollUp()).toMatchObject({ '1:7': 1 });
    expect(await put(world.coordinator, '3', 1, sheet({ answers: scores(2) }))).toMatchObject({
      status: 200,
      body: { version: 2 },
    });
    expect(await put(second, '3', 1, sheet({ answers: scores(9) }))).toMatchObject({ status: 412 });
    expect(await rollUp()).toEqual({ '0:0': 1, '-1:3': 1, '1:2': 1 });
  });

  it('that nobody printed is refused, as are answers the questions do not have', async () => {
    expect(await put(world.coordinator, '51', 0, sheet())).toMatchObject({
      status: 404,
      body: { code: 'instruments.sheetUnknown' },
    });
    expect(await put(world.coordinator, '0', 0, sheet())).toMatchObject({ status: 400 });
    expect(await put(world.coordinator, '9', 0, sheet({ answers: { moving: 11 } }))).toMatchObject({
      ...{ status: 400, body: { code: 'instruments.answers' } },
    });
    expect(await put(world.coordinator, '9', 4, sheet())).toMatchObject({ status: 412 });
    expect(await forms()).toEqual([]);
  });

  it('can be entered after closing, where a form of a browser no longer can', async () => {
    const other = await roundWorld(app);
    await printed(other);
    await app.db.query(`update round set state = 'closed', closes_at = now() - interval '1 hour' where id = $1`, [
      other.roundId,
    ]);
    expect(await put(other.coordinator, '1', 0, sheet(), other)).toMatchObject({ status: 200 });
    await app.db.query('update round set paper_in = true where id = $1', [other.roundId]);
    expect(await put(other.coordinator, '2', 0, sheet(), other)).toMatchObject({
      status: 409,
      body: { code: 'instruments.paperIn' },
    });
    const third = await roundWorld(app);
    await printed(third);
    await app.db.query(`update round set state = 'planned', opens_at = now() + interval '1 hour' where id = $1`, [
      third.roundId,
    ]);
    expect(await put(third.coordinator, '1', 0, sheet(), third)).toMatchObject({
      status: 409,
      body: { code: 'instruments.roundNotOpen' },
    });
  });
});

describe('the check of a sheet', () => {
  it('is by a second person', async () => {
    await put(world.coordinator, '7', 0, sheet());
    expect(await put(world.coordinator, '7/check', 1, sheet())).toMatchObject({
      ...{ status: 403, body: { code: 'instruments.sameChecker' } },
    });
    expect((await list(second)).items).toMatchObject([{ number: 7, mine: false, checked: false, enteredBy: 'Iemand' }]);
    expect(await put(second, '7/check', 1, sheet())).toMatchObject({
      status: 200,
      body: { checked: true, version: 2 },
    });
    expect(await put(second, '7/check', 1, sheet())).toMatchObject({ status: 412 });
    expect(
      await app.db.query(`select from audit where what = 'sheet.checked' and details ->> 'sheet' = '7'`),
    ).toHaveLength(1);
  });

  it('puts right what differs, once in the counts; entering it again asks for a check again', async () => {
    await put(world.coordinator, '8', 0, sheet());
    expect(await rollUp()).toMatchObject({ '1:7': 1 });
    const checked = await put(second, '8/check', 1, sheet({ answers: scores(6, 3), age: '65+' }));
    expect(checked).toMatchObject({ status: 200, body: { checked: true, answers: scores(6, 3), age: '65+' } });
    expect(await rollUp()).toEqual({ '0:0': 1, '-1:3': 1, '1:6': 1 });
    expect(await put(second, '8', 2, sheet())).toMatchObject({ body: { checked: false, mine: true, version: 3 } });
  });

  it('of a sheet that was not entered is refused', async () => {
    expect(await put(second, '9/check', 1, sheet())).toMatchObject({ status: 404 });
  });
});

describe('own words', () => {
  it('come in a second pass, and neither they nor the scores undo each other', async () => {
    await put(world.coordinator, '5', 0, sheet());
    const texts = { movingGood: 'Veel bomen', movingBetter: 'Minder auto’s' };
    expect(await put(second, '5/texts', 1, { texts })).toMatchObject({
      status: 200,
      body: { textsEntered: true, texts, answers: scores(7, 3), checked: false, mine: false },
    });
    expect(await put(second, '5/check', 2, sheet({ answers: scores(8, 3) }))).toMatchObject({
      body: { texts, answers: scores(8, 3) },
    });
    expect(await put(second, '5/texts', 3, { texts: { movingGood: 'Veel bomen' } })).toMatchObject({
      body: { texts: { movingGood: 'Veel bomen' }, answers: scores(8, 3), checked: true },
    });
    expect(await app.db.query('select state from form_text where round_id = $1', [world.roundId])).toEqual([
      { state: 'waiting' },
    ]);
    expect(await put(second, '5/texts', 4, { texts: { nowhere: 'x' } })).toMatchObject({ status: 400 });
    expect(await rollUp()).toEqual({ '0:0': 1, '-1:3': 1, '1:8': 1 });
  });

  it('that are none are an answer too', async () => {
    await put(world.coordinator, '6', 0, sheet());
    expect(await put(second, '6/texts', 1, { texts: {} })).toMatchObject({ body: { textsEntered: true, texts: {} } });
  });
});

describe('a key person', () => {
  const keyPerson = async (projectId?: string) => {
    const { accountId } = await app.given.member(
      world.gemeente,
      'keyPerson',
      projectId === undefined ? {} : { projectId },
    );
    return app.as(await app.given.session(accountId, { method: 'mailLink' }));
  };

  it('sees the rounds of own projects, enters paper there, and writes for somebody', async () => {
    const own = await keyPerson(world.projectId);
    expect(await own.get(`${world.base}/projecten/${world.projectId}/ronden`)).toMatchObject({
      ...{ status: 200, body: { items: [{ number: world.number, may: { enter: 'yes', run: 'platform.forbidden' } }] } },
    });
    expect(await own.get(`${world.base}/ronden`)).toMatchObject({
      ...{ status: 200, body: { items: [{ number: world.number, channels: expect.arrayContaining(['assisted']) }] } },
    });
    expect((await list(own)).round.number).toBe(world.number);
    expect(await put(own, '1', 0, sheet())).toMatchObject({ status: 200 });
    expect(await own.post(`${world.path}/forms`, { language: 'nl', assisted: true })).toMatchObject({ status: 204 });
    const saved = await own.put(`${world.path}/form`, { ...sheet(), texts: {}, done: true });
    expect(saved).toMatchObject({ status: 204 });
    expect((await forms()).map(({ channel }) => channel).sort()).toEqual([3, 4]);
    expect(await rollUp()).toMatchObject({ '-1:3': 1, '-1:4': 1 });
  });

  it('outside its team, or of another gemeente, does not know this round', async () => {
    const elsewhere = await givenProject({ ...world, path: `${world.base}/projecten` }, { name: 'Iets anders' });
    for (const visitor of [await keyPerson(elsewhere), await keyPerson()]) {
      expect(await visitor.get(`${world.base}/ronden/${world.number}/sheets`)).toMatchObject({ status: 404 });
      expect(await visitor.get(`${world.base}/ronden`)).toMatchObject({ status: 200, body: { items: [] } });
    }
    const other = await roundWorld(app);
    const { accountId } = await app.given.member(other.gemeente, 'keyPerson', { projectId: other.projectId });
    const stranger = app.as(await app.given.session(accountId, { method: 'mailLink' }));
    expect(await stranger.get(`${world.base}/ronden/${world.number}/sheets`)).toMatchObject({ status: 403 });
    expect(await stranger.get(`${other.base}/ronden/${other.number}/sheets`)).toMatchObject({ status: 200 });
  });

  it('is the only one of a project who enters forms', async () => {
    const reporter = await app.given.member(world.gemeente, 'partnerReporter', { projectId: world.projectId });
    const visitors = [
      app.as(await app.given.session(reporter.accountId, { method: 'mailLink' })),
      app.as(await app.given.signedIn(world.gemeente, 'executive')),
    ];
    for (const visitor of visitors) expect(await put(visitor, '1', 0, sheet())).toMatchObject({ status: 403 });
    expect(await put(app.as(), '1', 0, sheet())).toMatchObject({ status: 401 });
  });
});
