import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import yauzl from 'yauzl';
import type { ArchiveList, ArchiveView } from '@wijkspoor/archive/domain';
import { texts as archive } from '@wijkspoor/archive/domain/texts';
import { type GivenGemeente, type IdentityApp, identityApp, type Visitor } from '@wijkspoor/identity/testing';
import { RetentionSweep } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { ArchiveHttpModule } from './archive.module';
import { ArchiveJob } from './archive-job';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-archives-'));
let app: IdentityApp;
let gemeente: GivenGemeente;
let administrator: Visitor;
let base: string;

beforeAll(async () => {
  app = await identityApp([ArchiveHttpModule], { DATA_DIR: dir }, { archive });
});
beforeEach(async () => {
  gemeente = await app.given.gemeente();
  administrator = app.as(await app.given.session((await app.given.member(gemeente, 'administrator')).accountId));
  base = `/v1/gemeenten/${gemeente.slug}/archieven`;
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const ctx = () => systemCtx(gemeente.id, randomUUID());
const job = (): ArchiveJob => app.app.get(ArchiveJob, { strict: false });
const list = async (): Promise<ArchiveList> => (await administrator.get(base)).body as ArchiveList;
const one = async (): Promise<ArchiveView | undefined> => (await list()).items[0];
const ask = (id: string = randomUUID()) => administrator.post(base, { id });
const asked = async (): Promise<string> => ((await ask()).body as ArchiveView).id;
const move = (id: string, verb: string) => administrator.post(`${base}/${id}/moves`, { move: verb });
const told = (id: string) =>
  app.db.query<{ kind: string }>('select kind from notice where once_key like $1', [`archive:${id}:%`]);
const files = (): string[] => {
  const folder = path.join(dir, 'files', gemeente.id);
  return fs.existsSync(folder) ? fs.readdirSync(folder) : [];
};
const download = (id: string): Promise<Response> =>
  fetch(`${app.origin}${base}/${id}/file`, {
    headers: { cookie: [...administrator.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  });

it('is asked for, made once, told of once, and taken as a file', async () => {
  const id = randomUUID();
  expect(await ask(id)).toMatchObject({ status: 201, body: { state: 'waiting', moves: ['cancel'] } });
  expect(await ask(id)).toMatchObject({ status: 201, body: { id, state: 'waiting' } });
  expect(await ask()).toMatchObject({ status: 201, body: { id, state: 'waiting' } });
  expect((await download(id)).status).toBe(409);
  await job().run(ctx(), id);
  await job().run(ctx(), id);
  expect(await one()).toMatchObject({ id, state: 'ready', moves: ['cancel'] });
  expect(await told(id)).toEqual([{ kind: 'archive.notice.ready' }]);
  const answer = await download(id);
  expect(answer.headers.get('content-type')).toBe('application/zip');
  expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="archief-.*\.zip"/);
  fs.writeFileSync(path.join(dir, 'taken.zip'), Buffer.from(await answer.arrayBuffer()));
  const names: string[] = [];
  for await (const entry of (await yauzl.openPromise(path.join(dir, 'taken.zip'))).eachEntry())
    names.push(entry.fileName);
  expect(names).toEqual(expect.arrayContaining(['LEESMIJ.txt', 'tables/membership.csv', 'manifest.json']));
  const trail = await app.db.query<{ what: string }>('select what from audit where thing_id = $1 order by id', [id]);
  expect(trail.map(({ what }) => what)).toEqual(['archive.asked', 'archive.taken']);
});

it('is thrown away by whoever made it, or after its days, and leaves no file', async () => {
  const first = await asked();
  await job().run(ctx(), first);
  expect(files()).toHaveLength(1);
  expect(await move(first, 'cancel')).toMatchObject({ status: 200, body: { state: 'expired', moves: [] } });
  expect(files()).toEqual([]);
  expect((await download(first)).status).toBe(409);
  expect(await move(first, 'retry')).toMatchObject({ status: 409, body: { code: 'archive.moveImpossible' } });
  const second = await asked();
  await job().run(ctx(), second);
  await app.app.get(RetentionSweep).sweep(ctx());
  expect(files()).toHaveLength(1);
  await app.db.query(`update gemeente_archive set ready_at = now() - interval '73 hours' where id = $1`, [second]);
  await app.app.get(RetentionSweep).sweep(ctx());
  const old = (await list()).items.find(({ id }) => id === second);
  expect(old).toMatchObject({ state: 'expired', moves: [] });
  expect(files()).toEqual([]);
});

it('that is stopped while it is being made, is not made', async () => {
  const id = await asked();
  const making = job().run(ctx(), id);
  await move(id, 'cancel');
  await making;
  expect((await one())?.state).toBe('cancelled');
  expect(files()).toEqual([]);
  expect(await told(id)).toEqual([]);
});

it('that fails three times has failed, is told of, and can be tried again', async () => {
  const id = await asked();
  // a file whose content is gone
  await app.db.query(
    `insert into stored_file (gemeente_id, name, type, size, sha256) values ($1, 'weg.pdf', 'application/pdf', 1, repeat('0', 64))`,
    [gemeente.id],
  );
  await expect(job().run(ctx(), id)).rejects.toThrow();
  await expect(job().run(ctx(), id)).rejects.toThrow();
  await job().run(ctx(), id);
  expect(await one()).toMatchObject({ state: 'failed', moves: ['retry'] });
  expect(await told(id)).toEqual([{ kind: 'archive.notice.failed' }]);
  expect(files()).toEqual([]);
  // tried again by somebody, it fails again, and that is told again
  await move(id, 'retry');
  for (let tries = 1; tries < 3; tries++) await expect(job().run(ctx(), id)).rejects.toThrow();
  await job().run(ctx(), id);
  expect(await told(id)).toHaveLength(2);
  await app.db.query('delete from stored_file where gemeente_id = $1', [gemeente.id]);
  await move(id, 'retry');
  await job().run(ctx(), id);
  expect((await one())?.state).toBe('ready');
  // it is kept for as long as others, from when it is ready
  await app.db.query(`update gemeente_archive set asked_at = now() - interval '9 days'`);
  await app.app.get(RetentionSweep).sweep(ctx());
  expect((await one())?.state).toBe('ready');
});
