import { mkdir, readdir, readFile, stat, utimes, writeFile } from 'node:fs/promises';
import { mkdtempSync, rmSync } from 'node:fs';
import { createHash } from 'node:crypto';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import { type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { testApp, type TestApp } from '@wijkspoor/platform/testing';
import sharp from 'sharp';
import { texts as platform } from '@wijkspoor/platform/domain/texts';
import { type Actor, anonymous, type Ctx, type FileView, type Role, systemCtx } from '@wijkspoor/platform/domain';
import type { RequestWithCtx } from '../ctx';
import { PlatformHttpModule, PlatformModule } from '../platform.module';
import { FileStore } from './file-store';

const hier = '01900000-0000-7000-8000-00000000000a';
const daar = '01900000-0000-7000-8000-00000000000b';
const limit = 100_000;
const person = (number: number, ...roles: Role[]): Actor => ({
  ...anonymous,
  kind: 'account',
  accountId: `01900000-0000-7000-8000-0000000000${number}`,
  roles: new Set(roles),
});
const coordinator = person(10, 'coordinator');
const ctx = (actor: Actor, gemeenteId = hier): Ctx => ({ ...systemCtx(gemeenteId, 'r'), actor });

/** Who asks, as the test says; sessions are tested where they are made. */
const asking = { ctx: ctx(coordinator) };
class SaysWhoAsks implements CanActivate {
  canActivate(host: ExecutionContext): boolean {
    host.switchToHttp().getRequest<RequestWithCtx>().ctx = asking.ctx;
    return true;
  }
}

let app: TestApp;
let store: FileStore;
const dir = mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-files-'));
const folder = path.join(dir, 'files', hier);
const picture = (width = 40) => sharp({ create: { width, height: 30, channels: 3, background: '#0b4f8a' } });
const withPlace = () =>
  picture()
    .withExif({ IFD0: { Copyright: 'mevrouw Jansen' }, IFD3: { GPSLatitude: '52/1 5/1 0/1', GPSLatitudeRef: 'N' } })
    .jpeg()
    .toBuffer();
const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n');
const save = (name: string, content: Buffer, as = ctx(coordinator)) => store.save(as, name, Readable.from([content]));
const kept = async () => readdir(folder).catch(() => []);
const rows = () => app.db.query('select * from stored_file');

beforeAll(async () => {
  app = await testApp(
    (env) => ({
      module: class Root {},
      imports: [PlatformModule.forRoot(env, { platform }), PlatformHttpModule.forRoot(env)],
      providers: [{ provide: APP_GUARD, useClass: SaysWhoAsks }],
    }),
    { DATA_DIR: dir, FILE_LIMIT: String(limit) },
  );
  store = app.app.get(FileStore);
  await app.db.query(`insert into gemeente (id, slug, name) values ($1, 'hier', 'Hier'), ($2, 'daar', 'Daar')`, [
    hier,
    daar,
  ]);
});
beforeEach(async () => {
  asking.ctx = ctx(coordinator);
  await app.db.query('delete from stored_file');
  rmSync(folder, { recursive: true, force: true });
});
afterAll(async () => {
  await app?.close();
  rmSync(dir, { recursive: true, force: true });
});

describe('a file that is kept', () => {
  it('is the picture without place, camera and names', async () => {
    const photo = await withPlace();
    expect(photo.includes('mevrouw Jansen')).toBe(true);
    const { id, type, size } = await save('foto van de straat.jpg', photo);
    const bytes = await readFile(path.join(folder, id));
    expect({ type, size }).toEqual({ type: 'image/jpeg', size: bytes.length });
    expect(bytes.includes('mevrouw Jansen')).toBe(false);
    expect((await sharp(bytes).metadata()).exif).toBeUndefined();
    expect((await stat(path.join(folder, id))).mode & 0o077).toBe(0);
  });

  it('is known by its content, not by its name', async () => {
    expect(await save('plan.jpg', pdf)).toMatchObject({ type: 'application/pdf', name: 'plan.jpg' });
    expect(await save('x', await picture().webp().toBuffer())).toMatchObject({ type: 'image/webp' });
    expect(await save('../../etc/passwd', await picture().png().toBuffer())).toMatchObject({
      type: 'image/png',
      name: 'passwd',
    });
    expect(await save('C:\\mijn\\plan.pdf', pdf)).toMatchObject({ name: 'plan.pdf' });
  });

  it('has the sum of what stands on the disk', async () => {
    await save('plan.pdf', pdf);
    const [row] = await app.db.query<{ sha256: string; owner_account: string }>(
      'select sha256, owner_account from stored_file',
    );
    expect(row).toEqual({
      sha256: createHash('sha256').update(pdf).digest('hex'),
      owner_account: coordinator.accountId,
    });
  });
});

describe('a file that a job made', () => {
  const made = (text = 'a;b') => ({ name: 'cijfers.csv', type: 'text/csv' as const, content: Readable.from([text]) });

  it('is there with what is written about it, and is read and removed by who judges that', async () => {
    const tied: string[] = [];
    const { id } = await store.keep(ctx(person(11)), made(), async (_, file) => void tied.push(file.id));
    expect(tied).toEqual([id]);
    expect((await buffer((await store.read(ctx(person(12)), id)).content)).toString()).toBe('a;b');
    await expect(store.open(ctx(person(11)), id)).rejects.toMatchObject({ code: 'platform.missing' });
    for (let time = 0; time < 2; time += 1) await store.remove(ctx(person(12)), id);
    expect([await kept(), await rows()]).toEqual([[], []]);
  });

  it('is not there when nothing can be written about it, or when it breaks off', async () => {
    const broken = new Readable({ read: () => void broken.destroy(new Error('broken off')) });
    await expect(store.keep(ctx(coordinator), made(), () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    await expect(store.keep(ctx(coordinator), { ...made(), content: broken }, async () => undefined)).rejects.toThrow(
      'broken off',
    );
    expect([await kept(), await rows()]).toEqual([[], []]);
  });
});

describe('what is refused leaves nothing', () => {
  const bomb = async () => picture(8_000).resize(8_000, 8_000, { fit: 'fill' }).png({ compressionLevel: 9 }).toBuffer();
  it.each<[string, () => Promise<Buffer> | Buffer, string]>([
    ['more bytes than allowed', () => Buffer.concat([pdf, Buffer.alloc(limit)]), 'platform.tooLarge'],
    ['a page', () => Buffer.from('<html><script>alert(1)</script></html>'), 'platform.fileType'],
    [
      'a drawing with script',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
      'platform.fileType',
    ],
    ['a program', () => Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'platform.fileType'],
    ['nothing at all', () => Buffer.alloc(0), 'platform.fileType'],
    ['half a picture', async () => (await withPlace()).subarray(0, 300), 'platform.fileType'],
  ])('%s', async (_, content, code) => {
    await expect(save('x.pdf', await content())).rejects.toMatchObject({ code });
    expect([await kept(), await rows()]).toEqual([[], []]);
  });

  it('a picture with more points than memory should hold', async () => {
    const big = await bomb();
    expect(big.length).toBeGreaterThan(limit);
    const cut = testStore({ limit: big.length + 1 });
    await expect(cut.save(ctx(coordinator), 'x.png', Readable.from([big]))).rejects.toMatchObject({
      code: 'platform.fileType',
    });
    expect([await kept(), await rows()]).toEqual([[], []]);
  });

  it('an upload that breaks off, and a name that cannot be kept', async () => {
    const breaking = Readable.from(
      (function* () {
        yield pdf;
        throw new Error('connection lost');
      })(),
    );
    await expect(store.save(ctx(coordinator), 'x.pdf', breaking)).rejects.toMatchObject({ code: 'platform.malformed' });
    await expect(save('\u0000', pdf)).rejects.toMatchObject({ code: 'platform.invalid' });
    await expect(save('a'.repeat(300), pdf)).rejects.toMatchObject({ code: 'platform.invalid' });
    expect([await kept(), await rows()]).toEqual([[], []]);
  });

  it.each([anonymous, person(11, 'resident'), person(12, 'executive')])(
    'an upload by someone who may not',
    async (actor) => {
      await expect(save('x.pdf', pdf, ctx(actor))).rejects.toMatchObject({
        kind: actor.kind === 'anonymous' ? 'unauthenticated' : 'forbidden',
      });
    },
  );

  it('what a crash left is removed after a day, and what is known stays', async () => {
    const { id } = await save('plan.pdf', pdf);
    await mkdir(folder, { recursive: true });
    const yesterday = new Date(Date.now() - 90_000_000);
    for (const name of ['half.incoming', 'new.incoming', id]) {
      if (name !== id) await writeFile(path.join(folder, name), 'x');
      if (name !== 'new.incoming') await utimes(path.join(folder, name), yesterday, yesterday);
    }
    await store.removeOrphans(systemCtx(null, 'r'), new Date());
    expect((await kept()).sort()).toEqual([id, 'new.incoming'].sort());
  });
});

/** The same store with another limit. */
const testStore = (settings: { limit: number }): FileStore =>
  Object.assign(Object.create(FileStore.prototype), store, { env: { FILE_LIMIT: settings.limit } }) as FileStore;

describe('who may read a file', () => {
  let id: string;
  beforeEach(async () => {
    id = (await save('plan.pdf', pdf)).id;
  });
  const read = async (as: Ctx) => (await buffer((await store.open(as, id)).content)).length;

  it.each([coordinator, person(20, 'coordinator'), person(21, 'administrator'), person(10)])(
    'its owner and staff',
    async (actor) => {
      expect(await read(ctx(actor))).toBe(pdf.length);
    },
  );
  it.each([person(30, 'resident'), person(31, 'partnerLead'), { ...person(32), operator: true }])(
    'nobody else',
    async (actor) => {
      await expect(read(ctx(actor))).rejects.toMatchObject({ code: 'platform.missing' });
    },
  );
  it('nobody without signing in', async () => {
    await expect(read(ctx(anonymous))).rejects.toMatchObject({ kind: 'unauthenticated' });
  });
  it('nobody through another gemeente', async () => {
    await expect(read(ctx(coordinator, daar))).rejects.toMatchObject({ code: 'platform.missing' });
  });
});

describe('the routes', () => {
  const post = async (content: Buffer, name = 'plan één.pdf') => {
    const body = new FormData();
    body.append('file', new Blob([new Uint8Array(content)]), name);
    return fetch(`${app.origin}/v1/gemeenten/hier/files`, { method: 'POST', body });
  };

  it('take a file and give it back as a download', async () => {
    const answer = await post(pdf);
    expect(answer.status).toBe(201);
    const file = (await answer.json()) as FileView;
    expect(file).toEqual({ id: expect.any(String), name: 'plan één.pdf', type: 'application/pdf', size: pdf.length });
    const got = await fetch(`${app.origin}/v1/gemeenten/hier/files/${file.id}`);
    expect(Buffer.from(await got.arrayBuffer())).toEqual(pdf);
    expect(Object.fromEntries(got.headers)).toMatchObject({
      'content-type': 'application/pdf',
      'content-length': String(pdf.length),
      'content-disposition': `attachment; filename="plan __n.pdf"; filename*=UTF-8''plan%20%C3%A9%C3%A9n.pdf`,
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
      'cache-control': 'private, no-store',
    });
  });

  it.each([
    ['too large', () => post(Buffer.concat([pdf, Buffer.alloc(3_000_000)])), 413, 'platform.tooLarge'],
    ['a page', () => post(Buffer.from('<html></html>')), 400, 'platform.fileType'],
    [
      'no multipart',
      () =>
        fetch(`${app.origin}/v1/gemeenten/hier/files`, {
          method: 'POST',
          body: '{}',
          headers: { 'content-type': 'application/json' },
        }),
      400,
      'platform.malformed',
    ],
    [
      'no file',
      () => fetch(`${app.origin}/v1/gemeenten/hier/files`, { method: 'POST', body: new FormData() }),
      400,
      undefined,
    ],
    [
      'broken multipart',
      () =>
        fetch(`${app.origin}/v1/gemeenten/hier/files`, {
          method: 'POST',
          body: 'x',
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
        }),
      400,
      undefined,
    ],
    ['an id that is none', () => fetch(`${app.origin}/v1/gemeenten/hier/files/x`), 400, 'platform.invalid'],
    ['an unknown id', () => fetch(`${app.origin}/v1/gemeenten/hier/files/${hier}`), 404, 'platform.missing'],
  ])('answer a problem for %s', async (_, ask, status, code) => {
    const answer = await ask();
    const problem = (await answer.json()) as { code: string };
    expect([answer.status, answer.headers.get('content-type')]).toEqual([
      status,
      expect.stringMatching(/^application\/problem\+json/),
    ]);
    if (code) expect(problem.code).toBe(code);
    expect([await kept(), await rows()]).toEqual([[], []]);
  });
});
