import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import type { OpenAnswers, RoundResults, TextList, TextView } from '@wijkspoor/instruments/domain';
import { begun, form, type RoundWorld, roundWorld, scores } from '@wijkspoor/instruments/testing';
import { RetentionSweep } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { InstrumentsHttpModule } from './instruments.module';
import { RollUp } from './roll-up';
import { RoundFrames } from './round-frames';

let app: IdentityApp;
let world: RoundWorld;

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule]);
});
beforeEach(async () => {
  world = await roundWorld(app);
});
afterAll(async () => app?.close());

const ctx = () => systemCtx(world.gemeente.id, randomUUID());
const words = (body: unknown) => JSON.stringify(body);

/** Somebody who writes this about moving, and lives in the first buurt. */
async function writes(movingGood: string, visitor?: Visitor): Promise<Visitor> {
  const writer = visitor ?? (await begun(app, world));
  const body = form({ answers: scores(7), texts: { movingGood }, buurt: world.buurten[0], age: '65+' });
  expect(await writer.put(`${world.path}/form`, body)).toMatchObject({ status: 204 });
  return writer;
}
async function pile(name = 'waiting', after = ''): Promise<TextList> {
  const query = `pile=${name}${after === '' ? '' : `&after=${after}`}`;
  return (await world.coordinator.get(`${world.base}/ronden/${world.number}/texts?${query}`)).body as TextList;
}
async function only(name = 'waiting'): Promise<TextView> {
  const { items } = await pile(name);
  expect(items).toHaveLength(1);
  return items[0]!;
}
const move = ({ id, version }: TextView, body: object, who = world.coordinator) =>
  who.post(`${world.base}/ronden/${world.number}/texts/${id}/moves`, body, { headers: { 'if-match': `"${version}"` } });
const quotes = async (who: Visitor = app.as()) =>
  (await who.get(`${world.path}/open-answers/movingGood`)).body as OpenAnswers;

/** Enough people for the question, counted, with public results. */
async function published(people = 10): Promise<void> {
  const visitors = await Promise.all(Array.from({ length: people }, () => begun(app, world)));
  await Promise.all(visitors.map((one) => one.put(`${world.path}/form`, form({ answers: scores(6) }))));
  await app.app.get(RollUp, { strict: false }).run(ctx(), world.roundId);
  await app.db.query('update round set results_public = true where id = $1', [world.roundId]);
  app.app.get(RoundFrames, { strict: false }).forget(ctx(), world.number);
}

/** Names of the tables in which something like this stands, anywhere. */
async function tablesWith(text: string): Promise<readonly string[]> {
  const tables = await app.db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'`,
  );
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await app.db.query(`select from "${name}" t where strpos(t::text, $1) > 0 limit 1`, [text]);
    if (rows.length > 0) found.push(name);
  }
  return found;
}

describe('an open answer', () => {
  it('waits to be read, beside its question and what was found, and never beside who wrote it', async () => {
    await writes('Mevrouw Jansen van nr. 12 heeft dementie.');
    const { items, left } = await pile();
    expect(left).toEqual({ waiting: 1, held: 0 });
    expect(items).toEqual([
      {
        ...{ id: expect.any(String), version: 1, question: expect.stringMatching(/\?$|\.$/), language: 'nl' },
        ...{ text: 'Mevrouw Jansen van nr. 12 heeft dementie.', state: 'waiting', daysLeft: null },
        found: expect.arrayContaining([
          expect.objectContaining({ kind: 'name' }),
          expect.objectContaining({ kind: 'health' }),
        ]),
        moves: ['publish', 'redact', 'hold', 'refuse'],
      },
    ]);
    for (const hidden of [
      world.buurten[0]!,
      '65+',
      ...(await app.db.query<{ id: string }>('select id from form')).map(({ id }) => id),
    ])
      expect(words(items)).not.toContain(hidden);
  });

  it.each([
    ['publish', 'public', 'De bomen.'],
    ['redact', 'redacted', 'De bomen in de straat.'],
    ['hold', 'held', 'De bomen.'],
    ['refuse', 'refused', ''],
  ])('can be dealt with: %s', async (verb, state, kept) => {
    await writes('De bomen.');
    const body = verb === 'redact' ? { move: verb, words: 'De bomen in de straat.' } : { move: verb };
    expect(await move(await only(), body)).toMatchObject({ status: 200, body: { state } });
    expect(await app.db.query('select text, state from form_text where round_id = $1', [world.roundId])).toEqual([
      { text: kept, state },
    ]);
    const trail = await app.db.query('select what, details from audit where gemeente_id = $1 and kind = $2', [
      ...[world.gemeente.id, 'text'],
    ]);
    expect(trail).toEqual([{ what: `text.${verb}`, details: { number: world.number } }]);
  });

  it('can be let go after it was held, and be held after it was public; what is refused stays so', async () => {
    await writes('De bomen.');
    await move(await only(), { move: 'hold' });
    expect(await only('held')).toMatchObject({ daysLeft: 14, moves: ['publish', 'redact', 'refuse'] });
    await move(await only('held'), { move: 'publish' });
    await move(await only('shown'), { move: 'hold' });
    const held = await only('held');
    expect(await move(held, { move: 'hold' })).toMatchObject({ status: 409 });
    expect(await move(held, { move: 'redact', words: 'Bomen.' })).toMatchObject({ status: 200 });
    expect(await move(await only('shown'), { move: 'redact', words: 'Groen.' })).toMatchObject({ status: 200 });
    const shown = await only('shown');
    expect(shown).toMatchObject({ text: 'Groen.', state: 'redacted' });
    expect(await move(shown, { move: 'publish' })).toMatchObject({ status: 409 });
    expect(await move(shown, { move: 'refuse' })).toMatchObject({ status: 200 });
    expect((await pile('shown')).items).toEqual([]);
  });

  it('needs words of staff to be redacted, and takes none otherwise', async () => {
    await writes('De bomen.');
    const text = await only();
    expect(await move(text, { move: 'redact' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'words', code: 'required' }] },
    });
    expect(await move(text, { move: 'publish', words: 'x' })).toMatchObject({ status: 400 });
  });

  it('that is changed is read again, and is not what staff decided about', async () => {
    const writer = await writes('De bomen.');
    const seen = await only();
    await move(seen, { move: 'publish' });
    await published();
    expect(await quotes()).toMatchObject({ items: [{ text: 'De bomen.', redacted: false }] });
    await writes('Bel Jan: 06-12345678.', writer);
    expect((await quotes()).items).toEqual([]);
    expect(await move(seen, { move: 'publish' })).toMatchObject({ status: 412, body: { code: 'platform.stale' } });
    expect(await only()).toMatchObject({ text: 'Bel Jan: 06-12345678.', state: 'waiting' });
  });

  it('is nobody else’s to read or decide about', async () => {
    await writes('De bomen.');
    const text = await only();
    const other = await roundWorld(app);
    const path = `${world.base}/ronden/${world.number}/texts`;
    for (const [who, status] of [
      [other.coordinator, 403],
      [world.partner, 403],
      [app.as(), 401],
    ] as const) {
      expect(await who.get(path)).toMatchObject({ status });
      expect(await move(text, { move: 'publish' }, who as typeof world.coordinator)).toMatchObject({ status });
    }
    const elsewhere = `${other.base}/ronden/${other.number}/texts/${text.id}/moves`;
    const seen = { headers: { 'if-match': '"1"' } };
    expect(await other.coordinator.post(elsewhere, { move: 'publish' }, seen)).toMatchObject({ status: 404 });
    expect(await only()).toMatchObject({ state: 'waiting' });
  });

  it('comes twenty at a time, each once', async () => {
    await Promise.all(Array.from({ length: 45 }, (_, index) => writes(`Boom nummer ${index}.`)));
    const seen: string[] = [];
    for (let after = ''; ;) {
      const { items, next } = await pile('waiting', after);
      expect(items.length).toBeLessThanOrEqual(20);
      seen.push(...items.map(({ text }) => text));
      if (next === null) break;
      after = next;
    }
    expect([seen.length, new Set(seen).size]).toEqual([45, 45]);
  });
});

describe('what is held', () => {
  const secret = 'Kwetsbaartje Achternaampje';

  it('is in no other table and on no page while it waits, and nowhere at all once it is redacted', async () => {
    await writes(`${secret} drinkt.`);
    await move(await only(), { move: 'hold' });
    await published();
    expect(await tablesWith(secret)).toEqual(['form_text']);
    for (const page of ['', '/results', '/open-answers/movingGood'])
      expect(words((await app.as().get(`${world.path}${page}`)).body)).not.toContain(secret);
    expect((await quotes(world.coordinator)).items).toEqual([]);
    await move(await only('held'), { move: 'redact', words: 'Iemand drinkt.' });
    expect(await tablesWith(secret)).toEqual([]);
    expect(await quotes()).toMatchObject({ items: [{ text: 'Iemand drinkt.', redacted: true }], next: null });
  });

  it('is counted for who reads it, and tells nobody else by coming in that somebody took part', async () => {
    await writes('De bomen.');
    const seenBy = async (who: Visitor) =>
      ((await who.get(`${world.base}/ronden/${world.number}`)).body as { toRead: number }).toRead;
    const { accountId } = await app.given.member(world.gemeente, 'researcher');
    const researcher = app.as(await app.given.session(accountId));
    expect([await seenBy(world.coordinator), await seenBy(researcher)]).toEqual([1, 0]);
  });

  it('is destroyed after fourteen days, and not before', async () => {
    await writes(`${secret} drinkt.`);
    await move(await only(), { move: 'hold' });
    const tidy = () => app.app.get(RetentionSweep, { strict: false }).sweep(ctx());
    const age = (days: number) =>
      app.db.query('update form_text set held_on = current_date - $1::int where round_id = $2', [days, world.roundId]);
    await age(13);
    await tidy();
    expect(await only('held')).toMatchObject({ daysLeft: 1 });
    await age(14);
    await tidy();
    expect((await pile('held')).items).toEqual([]);
    expect(await tablesWith(secret)).toEqual([]);
  });
});

describe('quotes', () => {
  it('are shown when results are public and ten people answered that question, without anything about the writer', async () => {
    await writes('De bomen.');
    await move(await only(), { move: 'publish' });
    expect(await app.as().get(`${world.path}/open-answers/movingGood`)).toMatchObject({ status: 404 });
    await published(8);
    expect((await quotes()).items).toEqual([]);
    await published(12);
    expect(await quotes()).toMatchObject({
      question: { key: 'movingGood', kind: 'good', about: { key: 'moving', name: expect.any(String) } },
      items: [{ id: expect.any(String), text: 'De bomen.', language: 'nl', redacted: false }],
      next: null,
    });
    const { body } = await app.as().get(`${world.path}/results`);
    expect((body as RoundResults).open.map(({ key }) => key)).toEqual(['movingGood']);
    expect(await app.as().get(`${world.path}/open-answers/nothing`)).toMatchObject({ status: 404 });
    expect(await app.as().get(`${world.path}/open-answers/publicTransportGood`)).toMatchObject({ body: { items: [] } });
  });
});
