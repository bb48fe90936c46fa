import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ProjectHttpModule } from '@wijkspoor/project/api';
import type { VotePrintList, VotePrintView } from '@wijkspoor/voting/domain';
import { move, planVote, type VoteWorld, voteWorld } from '@wijkspoor/voting/testing';
import { WijkHttpModule } from '@wijkspoor/wijk/api';
import { Closing } from '../closing';
import { VoterSecrets } from '../voter-secrets';
import { VotingHttpModule } from '../voting.module';
import { VotePrintJob } from './vote-print-job';
import { VotePrints } from './vote-prints.service';

let app: IdentityApp;
let world: VoteWorld;
const dir = mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-vote-print-'));

beforeAll(async () => {
  app = await identityApp([WijkHttpModule, ProjectHttpModule, VotingHttpModule], { DATA_DIR: dir });
  world = await voteWorld(app);
});
afterAll(async () => {
  await app?.close();
  rmSync(dir, { recursive: true, force: true });
});

const place = 'Buurthuis De Linde, *Lindeplein* #3';
const ask = async (body: Readonly<Record<string, unknown>>, at = world) => {
  const id = randomUUID();
  return { id, ...(await at.coordinator.post(`${at.path}/prints`, { id, language: 'nl', place, ...body })) };
};
const system = (at = world) => systemCtx(at.gemeente.id, 'test');
/** What the worker does. */
const make = (id: string, at = world) => app.app.get(VotePrintJob, { strict: false }).run(system(at), id);
const tidy = (at = world) => app.app.get(VotePrints, { strict: false }).tidy(system(at));
const close = async (at: VoteWorld) => {
  await move(at.coordinator, at.path, 'close');
  await app.app.get(Closing, { strict: false }).run(system(at), at.voteId);
};
const print = async (id: string, at = world): Promise<VotePrintView | undefined> =>
  ((await at.coordinator.get(`${at.path}/prints`)).body as VotePrintList).items.find((one) => one.id === id);
const codes = (at = world) =>
  app.db.query<{ hmac: Buffer; batch: string }>('select hmac, batch from vote_code where round_id = $1', [at.voteId]);
const taken = (id: string, visitor: Visitor = world.coordinator, at = world) =>
  visitor.get(`${at.path}/prints/${id}/file`);
const files = (at = world) => readdirSync(path.join(dir, 'files', at.gemeente.id));

describe('a print', () => {
  it.each([
    ['ballot papers', { kind: 'papers', amount: 2 }],
    ['letters', { kind: 'letters', amount: 3 }],
  ])('is asked for, made by a job, and given once: %s', async (_, body) => {
    const { id, status } = await ask(body);
    expect(status).toBe(201);
    expect(await print(id)).toMatchObject({ state: 'waiting', place });
    expect(await taken(id)).toMatchObject({ status: 409, body: { code: 'voting.printNotReady' } });
    expect(await app.db.query(`select from outbox where payload ->> 'printId' = $1`, [id])).toHaveLength(1);
    await make(id);
    expect(await print(id)).toMatchObject({ state: 'ready' });
    const before = files().length;
    const answers = await Promise.all([taken(id), taken(id), taken(id)]);
    const given = answers.filter(({ status: one }) => one === 200);
    expect(given).toHaveLength(1);
    expect(String(given[0]?.body).slice(0, 5)).toBe('%PDF-');
    expect(String(given[0]?.body)).toContain('pdfuaid:part');
    expect(files()).toHaveLength(before - 1);
    expect(await print(id)).toMatchObject({ state: 'taken' });
    expect(await taken(id)).toMatchObject({ status: 409, body: { code: 'voting.printTaken' } });
    expect(await app.db.query('select file_id from vote_print where id = $1', [id])).toEqual([{ file_id: null }]);
    await make(id);
    expect(await print(id)).toMatchObject({ state: 'taken' });
  });

  it('is one however often it is asked for, and stays as it is when the job runs again', async () => {
    const id = randomUUID();
    const body = { id, kind: 'letters', amount: 4, language: 'en', place: '' };
    for (let time = 0; time < 2; time += 1)
      expect(await world.coordinator.post(`${world.path}/prints`, body)).toMatchObject({ status: 201 });
    await Promise.all([make(id), make(id)]);
    await make(id);
    expect((await codes()).filter(({ batch }) => batch === id)).toHaveLength(4);
  });

  it('gives papers the numbers after those that were given out', async () => {
    const [row] = await app.db.query<{ next: number }>(
      'select coalesce(max(first_number + amount), 1)::int as next from vote_print where round_id = $1',
      [world.voteId],
    );
    const asked = await Promise.all([5, 7].map((amount) => ask({ kind: 'papers', amount })));
    const firsts = await Promise.all(asked.map(async ({ id }) => (await print(id))?.firstNumber ?? 0));
    expect(Math.min(...firsts)).toBe(row?.next);
    expect(Math.abs(firsts[0]! - firsts[1]!)).toBe(firsts[0]! < firsts[1]! ? 5 : 7);
  });

  it('can be stopped until it is there', async () => {
    const { id } = await ask({ kind: 'letters', amount: 2 });
    for (let time = 0; time < 2; time += 1)
      expect(await world.coordinator.delete(`${world.path}/prints/${id}`)).toMatchObject({
        status: 200,
        body: { state: 'cancelled' },
      });
    await make(id);
    expect((await codes()).filter(({ batch }) => batch === id)).toEqual([]);
    const ready = await ask({ kind: 'papers', amount: 1 });
    await make(ready.id);
    expect(await world.coordinator.delete(`${world.path}/prints/${ready.id}`)).toMatchObject({ status: 409 });
  });

  it('begins again when its worker died half-way, and has failed after the last try', async () => {
    const { id } = await ask({ kind: 'letters', amount: 2 });
    await app.db.query(`update vote_print set state = 'making', tries = 1 where id = $1`, [id]);
    await make(id);
    expect(await print(id)).toMatchObject({ state: 'ready' });
    const other = await voteWorld(app);
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
    ['of too many', { kind: 'papers', amount: 501 }],
    ['of none', { kind: 'letters', amount: 0 }],
    ['without a place to hand in', { kind: 'papers', amount: 1, place: ' ' }],
    ['in a language the vote does not speak', { kind: 'letters', amount: 1, language: 'fr' }],
    ['of something else', { kind: 'poster', amount: 1 }],
  ])('is refused %s', async (_, body) => {
    expect(await ask(body)).toMatchObject({ status: 400 });
  });

  it('is refused in a way that the vote does not offer', async () => {
    const other = await voteWorld(app, { checks: ['code'] });
    expect(await ask({ kind: 'papers', amount: 1 }, other)).toMatchObject({
      ...{ status: 409, body: { code: 'voting.checkNotOffered' } },
    });
  });
});

describe('codes in letters', () => {
  it('are kept as HMAC only, each is one voter, and file and codes go when the vote closes', async () => {
    const other = await voteWorld(app);
    const newCode = jest.spyOn(app.app.get(VoterSecrets, { strict: false }), 'newCode');
    const { id } = await ask({ kind: 'letters', amount: 3 }, other);
    await make(id, other);
    const given = newCode.mock.results.map(({ value }) => String(value));
    newCode.mockRestore();
    expect(given).toHaveLength(3);
    expect((await codes(other)).map(({ hmac, batch }) => [hmac.length, batch])).toEqual(Array(3).fill([20, id]));
    const dump = await app.db.query<{ row: string }>(
      `select row_to_json(x)::text as row from vote_code x where round_id = $1
       union all select row_to_json(x)::text from vote_print x where round_id = $1
       union all select row_to_json(x)::text from outbox x union all select row_to_json(x)::text from audit x
       union all select row_to_json(x)::text from stored_file x`,
      [other.voteId],
    );
    for (const code of given) for (const { row } of dump) expect(row).not.toContain(code);

    const visitor = app.as();
    expect(await visitor.post(`${other.path}/code-uses`, { code: given[1], oldEnough: true })).toMatchObject({
      status: 204,
    });
    expect(await visitor.put(`${other.path}/my-ballot`, { choices: { 1: 1 } })).toMatchObject({ status: 200 });

    await tidy(other);
    expect(files(other)).toHaveLength(1);
    await close(other);
    expect(await taken(id, other.coordinator, other)).toMatchObject({ status: 409 });
    for (let time = 0; time < 2; time += 1) await tidy(other);
    expect(files(other)).toEqual([]);
    expect(await print(id, other)).toMatchObject({ state: 'taken' });
    expect(await codes(other)).toEqual([]);
    expect(await ask({ kind: 'letters', amount: 1 }, other)).toMatchObject({
      ...{ status: 409, body: { code: 'voting.printNotNow' } },
    });
  });

  it('do not come to a vote that closed while they were made', async () => {
    const other = await voteWorld(app);
    const { id } = await ask({ kind: 'letters', amount: 2 }, other);
    await close(other);
    await make(id, other);
    expect(await codes(other)).toEqual([]);
    expect(files(other)).toEqual([]);
  });
});

describe('the file of a print', () => {
  it('is for who runs the vote', async () => {
    const { id } = await ask({ kind: 'letters', amount: 1 });
    await make(id);
    for (const role of ['executive', 'keyPerson', 'researcher', 'resident'] as const)
      expect([role, (await taken(id, app.as(await app.given.signedIn(world.gemeente, role)))).status]).toEqual([
        role,
        403,
      ]);
    expect(await taken(id, app.as())).toMatchObject({ status: 401 });
    const other = await voteWorld(app);
    expect(await other.coordinator.get(`${other.path}/prints/${id}/file`)).toMatchObject({ status: 404 });
    const second = app.as(await app.given.signedIn(world.gemeente, 'coordinator'));
    expect(await taken(id, second)).toMatchObject({ status: 200 });
    expect(
      await app.db.query(`select from audit where what = 'vote.printTaken' and details ->> 'kind' = 'letters'`),
    ).not.toEqual([]);
  });
});

describe('ballot papers that are out there', () => {
  it('keep the options and the way to vote as they were printed, also when the vote is a draft again', async () => {
    const planned = await planVote(world, world.projectId);
    const at = { ...world, ...planned };
    const options = [...(planned.plan as { options: object[] }).options].reverse();
    const put = async (change: object) => {
      const { version } = (await world.coordinator.get(`${planned.path}/plan`)).body as { version: number };
      const headers = { 'if-match': `"${version}"` };
      return world.coordinator.put(`${planned.path}/plan`, { ...planned.plan, ...change }, { headers });
    };
    expect(await put({ options })).toMatchObject({ status: 200 });
    expect(await put({})).toMatchObject({ status: 200 });
    const { id } = await ask({ kind: 'papers', amount: 2 }, at);
    const refused = { status: 409, body: { code: 'voting.paperPrinted' } };
    for (const change of [{ options }, { most: 1 }, { method: 'points', most: 5 }])
      expect(await put(change)).toMatchObject(refused);
    await make(id, at);
    await move(world.coordinator, planned.path, 'unplan');
    expect(await put({ options })).toMatchObject(refused);
    expect(await put({ intro: 'Wat anders op de pagina mag.' })).toMatchObject({ status: 200 });
  });

  it('that were stopped before they were made hold nothing back', async () => {
    const planned = await planVote(world, world.projectId);
    const { id } = await ask({ kind: 'papers', amount: 2 }, { ...world, ...planned });
    await app.db.query(`update vote_print set state = 'cancelled' where id = $1`, [id]);
    const headers = { 'if-match': `"${planned.version}"` };
    expect(
      await world.coordinator.put(`${planned.path}/plan`, { ...planned.plan, most: 1 }, { headers }),
    ).toMatchObject({
      status: 200,
    });
  });
});
