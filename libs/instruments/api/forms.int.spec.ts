import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { begun, form, type RoundWorld, roundWorld, scores } from '@wijkspoor/instruments/testing';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { FormBatch, type FormRow } from './form-batch';
import { InstrumentsHttpModule } from './instruments.module';

let app: IdentityApp;
let world: RoundWorld;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
  world = await roundWorld(app);
});
afterAll(async () => app?.close());

const forms = () =>
  app.db.query<{ id: string; answers: number[]; handed_in: boolean; buurt: number; age: number; channel: number }>(
    'select * from form where round_id = $1 order by touched_on, id',
    [world.roundId],
  );
const clear = async () => {
  for (const table of ['form_delta', 'form_text', 'paper_sheet', 'form'])
    await app.db.query(`delete from ${table} where round_id = $1`, [world.roundId]);
};
const counted = async () => {
  const [row] = await app.db.query<{ n: number }>(
    'select coalesce(sum(sign), 0)::int as n from form_delta where round_id = $1',
    [world.roundId],
  );
  return row?.n;
};

describe('a form', () => {
  beforeEach(clear);

  it('is nowhere until there is an answer, and then belongs to whoever began it', async () => {
    const visitor = await begun(app, world);
    expect(await forms()).toEqual([]);
    expect((await visitor.get(`${world.path}/form`)).body).toMatchObject({ handedIn: false, answers: {}, texts: {} });
    const saved = await visitor.put(
      `${world.path}/form`,
      form({
        answers: scores(7, 3),
        texts: { movingGood: 'Veel bomen' },
        buurt: world.buurten[1],
        age: '25-44',
        done: false,
      }),
    );
    expect(saved).toMatchObject({ status: 204, body: '' });
    expect((await visitor.get(`${world.path}/form`)).body).toMatchObject({
      ...{ handedIn: false, answers: scores(7, 3), texts: { movingGood: 'Veel bomen' } },
      ...{ buurt: world.buurten[1], age: '25-44', language: 'nl' },
    });
    expect(await counted()).toBe(0);
  });

  it('counts once it is handed in, can be changed, and taken back', async () => {
    const visitor = await begun(app, world);
    await visitor.put(`${world.path}/form`, form({ answers: scores(7), texts: { movingGood: 'Bomen' } }));
    await visitor.put(`${world.path}/form`, form({ answers: scores(2), texts: { movingGood: 'Bomen' } }));
    expect(await forms()).toMatchObject([{ handed_in: true, channel: 1 }]);
    expect((await forms())[0]?.answers[0]).toBe(2);
    expect(await counted()).toBe(1);
    expect(await visitor.delete(`${world.path}/form`)).toMatchObject({ status: 204 });
    expect(await forms()).toEqual([]);
    expect(await counted()).toBe(0);
    expect(await visitor.get(`${world.path}/form`)).toMatchObject({ status: 404 });
  });

  it('is saved per screen where there are no scripts', async () => {
    const visitor = await begun(app, world);
    const screen = (body: object) => visitor.patch(`${world.path}/form`, { answers: {}, texts: {}, ...body });
    await screen({ keys: ['moving', 'movingGood'], answers: scores(7), texts: { movingGood: 'Bomen' } });
    await screen({ keys: ['publicTransport'], answers: { publicTransport: 4 } });
    await screen({ keys: ['moving', 'movingGood'], answers: {}, texts: { movingGood: 'Toch niet' } });
    expect((await visitor.get(`${world.path}/form`)).body).toMatchObject({
      ...{ answers: { publicTransport: 4 }, texts: { movingGood: 'Toch niet' }, handedIn: false },
    });
    await screen({ keys: [], done: true });
    await screen({ keys: ['publicTransport'], answers: { publicTransport: 5 } });
    expect((await visitor.get(`${world.path}/form`)).body).toMatchObject({
      answers: { publicTransport: 5 },
      handedIn: true,
    });
  });

  it('keeps both of two screens that are saved at once', async () => {
    const visitor = await begun(app, world);
    for (const score of [2, 3, 4, 5]) {
      const answers = { ...scores(score), publicTransport: score };
      const screens = Object.entries(answers).map(([key, answer]) =>
        visitor.patch(`${world.path}/form`, { keys: [key], answers: { [key]: answer }, texts: {} }),
      );
      expect((await Promise.all(screens)).map(({ status }) => status)).toEqual(screens.map(() => 200));
      expect((await visitor.get(`${world.path}/form`)).body).toMatchObject({ answers });
    }
  });

  it('that is sent two hundred times at once is stored once', async () => {
    const visitor = await begun(app, world);
    const body = form({ answers: scores(7, 7), texts: { movingGood: 'Bomen' } });
    const answers = await Promise.all(Array.from({ length: 200 }, () => visitor.put(`${world.path}/form`, body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(200).fill(204));
    expect(await forms()).toHaveLength(1);
    expect(await counted()).toBe(1);
    expect(await app.db.query('select from form_text where round_id = $1', [world.roundId])).toHaveLength(1);
  });

  it('keeps its marks when it is sent again while it waits, also as one that is not handed in', async () => {
    const batch = app.app.get(FormBatch, { strict: false });
    const row = (more: Partial<FormRow> = {}): FormRow => ({
      ...{ id: randomUUID(), roundId: world.roundId, channel: 1, language: 'nl', answers: [7], buurt: 0, age: 0 },
      ...{ texts: {}, done: true, marks: [], ...more },
    });
    const one = row({ marks: ['tooFast'] });
    const again = { ...one, answers: [3], done: false, marks: [] };
    // the first two go at once, so that what comes after waits
    await Promise.all([row(), row(), one, again].map((form) => batch.save(world.gemeente.id, form)));
    expect(await app.db.query('select handed_in, marks, answers from form where id = $1', [one.id])).toEqual([
      { handed_in: true, marks: ['tooFast'], answers: [3] },
    ]);
  });

  it('is neither read nor written with its id alone, nor with the secret of another round', async () => {
    const visitor = await begun(app, world);
    await visitor.put(`${world.path}/form`, form({ answers: scores(7) }));
    const [{ id } = { id: '' }] = await forms();
    const thief = app.as();
    for (const secret of [
      Buffer.concat([Buffer.from(id.replaceAll('-', ''), 'hex'), Buffer.alloc(16)]).toString('base64url'),
      Buffer.from(id).toString('base64url').slice(0, 43),
    ]) {
      thief.cookies.set('ws-form', secret);
      expect(await thief.get(`${world.path}/form`)).toMatchObject({
        status: 404,
        body: { code: 'instruments.noForm' },
      });
      expect(await thief.put(`${world.path}/form`, form({ answers: scores(1) }))).toMatchObject({ status: 404 });
    }
    const other = await roundWorld(app);
    expect(await visitor.put(`${other.path}/form`, form())).toMatchObject({ status: 404 });
    expect((await forms())[0]?.answers[0]).toBe(7);
  });

  it('refuses answers the questions do not have, and says which', async () => {
    const visitor = await begun(app, world);
    expect(await visitor.put(`${world.path}/form`, form({ answers: { moving: 11 } }))).toMatchObject({
      status: 400,
      body: { code: 'instruments.answers', errors: [{ path: 'answers.moving', code: 'tooBig' }] },
    });
    expect(await visitor.put(`${world.path}/form`, form({ buurt: 'BU00000000' }))).toMatchObject({ status: 400 });
    expect(await forms()).toEqual([]);
  });

  it('is refused once the round is closed, whatever the clock of the browser says', async () => {
    const other = await roundWorld(app);
    const visitor = await begun(app, other);
    await app.db.query(`update round set closes_at = now() - interval '1 second' where id = $1`, [other.roundId]);
    expect(await visitor.put(`${other.path}/form`, form({ answers: scores(7) }))).toMatchObject({
      status: 409,
      body: { code: 'instruments.roundNotOpen' },
    });
  });

  it('is not taken back either once the round is closed, also where that was not heard yet', async () => {
    const other = await roundWorld(app);
    const visitor = await begun(app, other);
    await visitor.put(`${other.path}/form`, form({ answers: scores(7) }));
    await app.db.query(`update round set state = 'closed', closes_at = now() where id = $1`, [other.roundId]);
    expect(await visitor.delete(`${other.path}/form`)).toMatchObject({
      status: 409,
      body: { code: 'instruments.roundNotOpen' },
    });
    expect(await app.db.query('select id from form where round_id = $1', [other.roundId])).toHaveLength(1);
  });

  it('of a code from a letter is one form, in every browser that has the code', async () => {
    const { FormSecrets } = await import('./form-secrets');
    const secrets = app.app.get(FormSecrets, { strict: false });
    const code = secrets.newCode();
    await app.db.query('insert into round_code (gemeente_id, round_id, hmac, batch) values ($1, $2, $3, $4)', [
      ...[
        world.gemeente.id,
        world.roundId,
        secrets.hmacOf({ gemeenteId: world.gemeente.id, roundId: world.roundId }, code),
      ],
      randomUUID(),
    ]);
    for (const [typed, score] of [
      [code, 3],
      [` ${code.toLowerCase().replace('-', ' ')}`, 8],
    ] as const) {
      const visitor = app.as();
      expect(await visitor.post(`${world.path}/code-uses`, { code: typed, language: 'nl' })).toMatchObject({
        status: 204,
      });
      expect(await visitor.put(`${world.path}/form`, form({ answers: scores(score) }))).toMatchObject({ status: 204 });
    }
    expect(await forms()).toMatchObject([{ channel: 2 }]);
    expect((await forms())[0]?.answers[0]).toBe(8);
    expect(await app.as().post(`${world.path}/code-uses`, { code: 'BCDFG-HJKMN', language: 'nl' })).toMatchObject({
      status: 400,
      body: { code: 'instruments.codeUnknown' },
    });
  });

  it('can be opened again with the link in a mail, which wipes its address after a day', async () => {
    const visitor = await begun(app, world);
    await visitor.put(`${world.path}/form`, form({ answers: scores(6) }));
    const email = `${app.given.word()}@test.invalid`;
    expect(await visitor.post(`${world.path}/link-mails`, { email, sixteen: true })).toMatchObject({ status: 204 });
    expect(await visitor.post(`${world.path}/link-mails`, { email })).toMatchObject({ status: 400 });
    const [mail] = await app.db.query<{ body_text: string; keep_until: Date }>(
      'select body_text, keep_until from mail_message where to_address = $1',
      [email],
    );
    expect(mail!.keep_until.getTime() - Date.now()).toBeLessThanOrEqual(24 * 60 * 60_000);
    const code = /verder\/([\w-]{43})/.exec(mail!.body_text)?.[1];
    const elsewhere = app.as();
    expect(await elsewhere.post(`${world.path}/link-uses`, { code })).toMatchObject({ status: 204 });
    expect((await elsewhere.get(`${world.path}/form`)).body).toMatchObject({ answers: scores(6), handedIn: true });
  });
});
