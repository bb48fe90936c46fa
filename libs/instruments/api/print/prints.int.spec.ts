import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import type { PrintList, PrintView } from '@wijkspoor/instruments/domain';
import { form, type RoundWorld, roundWorld } from '@wijkspoor/instruments/testing';
import { RetentionSweep } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { FormSecrets } from '../form-secrets';
import { InstrumentsHttpModule } from '../instruments.module';
import { PrintJob } from './print-job';

let app: IdentityApp;
let world: RoundWorld;
const dir = mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-print-'));

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, InstrumentsHttpModule], { DATA_DIR: dir });
  world = await roundWorld(app);
});
afterAll(async () => {
  await app?.close();
  rmSync(dir, { recursive: true, force: true });
});

const place = 'Buurthuis De Linde, *Lindeplein* #3';
const of = (one: RoundWorld) => `${one.base}/ronden/${one.number}/prints`;
const ask = async (body: Readonly<Record<string, unknown>>, at = world) => {
  const id = randomUUID();
  return { id, ...(await at.coordinator.post(of(at), { id, language: 'nl', place, ...body })) };
};
/** What the worker does. */
const make = (id: string, at = world) =>
  app.app.get(PrintJob, { strict: false }).run(systemCtx(at.gemeente.id, 'test'), id);
const print = async (id: string, at = world): Promise<PrintView | undefined> =>
  ((await at.coordinator.get(of(at))).body as PrintList).items.find((one) => one.id === id);
const codes = (at = world) =>
  app.db.query<{ hmac: Buffer; batch: string }>('select hmac, batch from round_code where round_id = $1', [at.roundId]);
const taken = (id: string, visitor: Visitor = world.coordinator, at = world) => visitor.get(`${of(at)}/${id}/file`);
const files = (at = world) => readdirSync(path.join(dir, 'files', at.gemeente.id));

describe('a print', () => {
  it.each([
    ['poster', { kind: 'poster' }],
    ['sheets', { kind: 'sheets', amount: 2 }],
    ['letters', { kind: 'letters', amount: 3 }],
  ])('is asked for, made by a job, and taken: %s', async (_, body) => {
    const { id, status } = await ask(body);
    expect(status).toBe(201);
    expect(await print(id)).toMatchObject({ state: 'waiting', done: 0, place });
    expect(await taken(id)).toMatchObject({ status: 409, body: { code: 'instruments.printNotReady' } });
    expect(await app.db.query(`select from outbox where payload ->> 'printId' = $1`, [id])).toHaveLength(1);
    await make(id);
    const ready = await print(id);
    expect(ready).toMatchObject({ state: 'ready', done: ready?.amount });
    const file = await taken(id);
    expect(file.status).toBe(200);
    expect(String(file.body).slice(0, 5)).toBe('%PDF-');
    expect(String(file.body)).toContain('pdfuaid:part');
  });

  it('is one however often it is asked for, and stays as it is when the job runs again', async () => {
    const id = randomUUID();
    const body = { id, kind: 'letters', amount: 4, language: 'en', place: '' };
    for (let time = 0; time < 2; time += 1)
      expect(await world.coordinator.post(of(world), body)).toMatchObject({ status: 201 });
    await Promise.all([make(id), make(id)]);
    await make(id);
    expect((await codes()).filter(({ batch }) => batch === id)).toHaveLength(4);
    expect(
      await app.db.query('select from stored_file where id = (select file_id from round_print where id = $1)', [id]),
    ).toHaveLength(1);
  });

  it('gives sheets the numbers after those that were given out', async () => {
    const [row] = await app.db.query<{ next: number }>(
      'select max(first_number + amount)::int as next from round_print where round_id = $1',
      [world.roundId],
    );
    const asked = await Promise.all([5, 7].map((amount) => ask({ kind: 'sheets', amount })));
    const firsts = await Promise.all(asked.map(async ({ id }) => (await print(id))?.firstNumber ?? 0));
    expect(Math.min(...firsts)).toBe(row?.next);
    expect(Math.abs(firsts[0]! - firsts[1]!)).toBe(firsts[0]! < firsts[1]! ? 5 : 7);
  });

  it('can be stopped until it is there', async () => {
    const { id } = await ask({ kind: 'letters', amount: 2 });
    for (let time = 0; time < 2; time += 1)
      expect(await world.coordinator.delete(`${of(world)}/${id}`)).toMatchObject({
        status: 200,
        body: { state: 'cancelled' },
      });
    await make(id);
    expect(await print(id)).toMatchObject({ state: 'cancelled', done: 0 });
    expect((await codes()).filter(({ batch }) => batch === id)).toEqual([]);
    const ready = await ask({ kind: 'poster' });
    await make(ready.id);
    expect(await world.coordinator.delete(`${of(world)}/${ready.id}`)).toMatchObject({ status: 409 });
  });

  it('begins again when its worker died half-way, and has failed after the last try', async () => {
    const { id } = await ask({ kind: 'letters', amount: 2 });
    await app.db.query(`update round_print set state = 'making', tries = 1 where id = $1`, [id]);
    await make(id);
    expect(await print(id)).toMatchObject({ state: 'ready' });
    const other = await roundWorld(app);
    // where its folder must come stands something else
    mkdirSync(path.join(dir, 'files'), { recursive: true });
    writeFileSync(path.join(dir, 'files', other.gemeente.id), '');
    const broken = await ask({ kind: 'letters', amount: 1 }, other);
    for (let time = 0; time < 2; time += 1) await expect(make(broken.id, other)).rejects.toThrow('EEXIST');
    await make(broken.id, other);
    expect(await codes(other)).toEqual([]);
    expect(await print(broken.id, other)).toMatchObject({ state: 'failed' });
  });

  it.each([
    ['of too many', { kind: 'sheets', amount: 101 }, 400],
    ['of none', { kind: 'letters', amount: 0 }, 400],
    ['without a place to hand in', { kind: 'sheets', amount: 1, place: ' ' }, 400],
    ['in a language the round does not speak', { kind: 'poster', language: 'fr' }, 400],
    ['of something else', { kind: 'banner' }, 400],
  ])('is refused %s', async (_, body, status) => {
    expect(await ask(body)).toMatchObject({ status });
  });

  it('is refused in a way that the round does not offer, and when the round is over', async () => {
    const other = await roundWorld(app);
    await app.db.query(`update round set channels = '{paper}' where id = $1`, [other.roundId]);
    expect(await ask({ kind: 'letters', amount: 1 }, other)).toMatchObject({
      ...{ status: 409, body: { code: 'instruments.channelNotOffered' } },
    });
    const closed = await roundWorld(app);
    await app.db.query(`update round set state = 'closed' where id = $1`, [closed.roundId]);
    expect(await ask({ kind: 'poster' }, closed)).toMatchObject({
      status: 409,
      body: { code: 'instruments.printNotNow' },
    });
  });
});

describe('codes in letters', () => {
  it('are kept as HMAC only, each opens one form, and their file goes when the round closes', async () => {
    const other = await roundWorld(app);
    const newCode = jest.spyOn(app.app.get(FormSecrets, { strict: false }), 'newCode');
    const { id } = await ask({ kind: 'letters', amount: 3 }, other);
    await make(id, other);
    const given = newCode.mock.results.map(({ value }) => String(value));
    newCode.mockRestore();
    expect(given).toHaveLength(3);
    expect((await codes(other)).map(({ hmac, batch }) => [hmac.length, batch])).toEqual(Array(3).fill([32, id]));
    const dump = await app.db.query<{ row: string }>(
      `select row_to_json(x)::text as row from round_code x where round_id = $1
       union all select row_to_json(x)::text from round_print x where round_id = $1
       union all select row_to_json(x)::text from outbox x union all select row_to_json(x)::text from audit x
       union all select row_to_json(x)::text from stored_file x`,
      [other.roundId],
    );
    for (const code of given) for (const { row } of dump) expect(row).not.toContain(code);

    const visitor = app.as();
    expect(await visitor.post(`${other.path}/code-uses`, { code: given[1], language: 'nl' })).toMatchObject({
      status: 204,
    });
    expect(await visitor.put(`${other.path}/form`, form())).toMatchObject({ status: 204 });

    const tidying = app.app.get(RetentionSweep, { strict: false });
    await tidying.sweep(systemCtx(null, 'test'));
    expect(files(other)).toHaveLength(1);
    await app.db.query(`update round set state = 'closed' where id = $1`, [other.roundId]);
    for (let time = 0; time < 2; time += 1) await tidying.sweep(systemCtx(null, 'test'));
    expect(files(other)).toEqual([]);
    expect(await print(id, other)).toMatchObject({ state: 'expired' });
    expect(await taken(id, other.coordinator, other)).toMatchObject({ status: 409 });
    expect(await codes(other)).toHaveLength(3);
  });
});

describe('the file of a print', () => {
  it('is for who runs the round', async () => {
    const { id } = await ask({ kind: 'letters', amount: 1 });
    await make(id);
    const person = async (role: 'executive' | 'keyPerson' | 'researcher' | 'resident') =>
      app.as(await app.given.signedIn(world.gemeente, role));
    for (const role of ['executive', 'keyPerson', 'researcher', 'resident'] as const)
      expect([role, (await taken(id, await person(role))).status]).toEqual([role, 403]);
    expect(await app.as().get(`${of(world)}/${id}/file`)).toMatchObject({ status: 401 });
    expect(await world.partner.get(`${of(world)}/${id}/file`)).toMatchObject({ status: 403 });
    const other = await roundWorld(app);
    expect(await other.coordinator.get(`${of(other)}/${id}/file`)).toMatchObject({ status: 404 });
    const second = app.as(await app.given.signedIn(world.gemeente, 'coordinator'));
    expect(await second.get(`${of(world)}/${id}/file`)).toMatchObject({ status: 200 });
    expect(
      await app.db.query(`select from audit where what = 'round.printTaken' and details ->> 'kind' = 'letters'`),
    ).not.toEqual([]);
  });
});
