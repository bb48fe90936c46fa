import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Readable } from 'node:stream';
import { buffer } from 'node:stream/consumers';
import S3rver from 's3rver';
import { systemCtx } from '@wijkspoor/platform/domain';
import { texts as platform } from '@wijkspoor/platform/domain/texts';
import { freePort, type TestApp, testApp } from '@wijkspoor/platform/testing';
import { readEnv } from '../env';
import { PlatformHttpModule, PlatformModule } from '../platform.module';
import { FileStore } from './file-store';

const here = '01900000-0000-7000-8000-00000000000a';
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-s3-'));
const ctx = systemCtx(here, 's3');
let service: S3rver;
let app: TestApp;
let store: FileStore;

beforeAll(async () => {
  const port = await freePort();
  service = new S3rver({
    ...{ address: '127.0.0.1', port, silent: true, directory: path.join(dir, 'service') },
    configureBuckets: [{ name: 'wijkspoor', configs: [] }],
  });
  await service.run();
  app = await testApp(
    (env) => ({
      module: class Root {},
      imports: [PlatformModule.forRoot(env, { platform }), PlatformHttpModule.forRoot(env)],
    }),
    {
      DATA_DIR: path.join(dir, 'data'),
      S3_URL: `http://S3RVER:S3RVER@127.0.0.1:${port}/wijkspoor`,
    },
  );
  store = app.app.get(FileStore);
  await app.db.query(`insert into gemeente (id, slug, name) values ($1, 'hier', 'Hier')`, [here]);
});
afterAll(async () => {
  await app?.close();
  await service?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const keep = (content: Readable, tie: () => Promise<void> = async () => undefined) =>
  store.keep(ctx, { name: 'x.csv', type: 'text/csv', content }, tie);
/** What is left on the disk of ours. */
const onDisk = () => fs.readdirSync(path.join(dir, 'data/files', here));
const inBucket = () => {
  const folder = path.join(dir, 'service/wijkspoor', here);
  return fs.existsSync(folder) ? fs.readdirSync(folder).filter((name) => name.endsWith('_object')) : [];
};

it('keeps a file of many parts in the bucket, byte for byte, and nothing on the disk', async () => {
  const content = randomBytes(20_000_000);
  const { id, size } = await keep(Readable.from([content]));
  expect(size).toBe(content.length);
  expect((await buffer((await store.read(ctx, id)).content)).equals(content)).toBe(true);
  expect(onDisk()).toEqual([]);
  expect(inBucket()).toHaveLength(1);
  await store.remove(ctx, id);
  await store.remove(ctx, id);
  expect(inBucket()).toEqual([]);
  await expect(store.read(ctx, id)).rejects.toMatchObject({ code: 'platform.missing' });
});

it('keeps nothing when its row cannot be written, or when it breaks off', async () => {
  const no = async (): Promise<void> => Promise.reject(new Error('no'));
  await expect(keep(Readable.from(['a,b']), no)).rejects.toThrow('no');
  const broken = new Readable({ read: () => broken.destroy(new Error('broken')) });
  await expect(keep(broken)).rejects.toThrow('broken');
  expect([inBucket(), onDisk()]).toEqual([[], []]);
});

it('removes what no row knows once it is older than a day, and leaves the rest', async () => {
  const { id } = await keep(Readable.from(['a,b']));
  await app.db.query('delete from stored_file where id = $1', [id]);
  const other = await keep(Readable.from(['c,d']));
  await store.removeOrphans(ctx, new Date());
  expect(inBucket()).toHaveLength(2);
  await store.removeOrphans(ctx, new Date(Date.now() + 2 * 86_400_000));
  expect(inBucket()).toEqual([`${other.id}._S3rver_object`]);
});

it('says what is wrong with an address, without the secret in it', () => {
  const given = { DATABASE_URL: 'postgres://x@y/z', SECRET: 'x'.repeat(32), NODE_ENV: 'test' };
  for (const S3_URL of ['https://host/bucket', 'https://key:geheim@host', 'bucket'])
    expect(() => readEnv({ ...given, S3_URL })).toThrow(/S3_URL/);
  expect(() => readEnv({ ...given, S3_URL: 'https://key:geheim@host' })).not.toThrow(/geheim/);
  expect(readEnv({ ...given, S3_URL: 'https://key:secret@host/bucket?region=eu-central-1' }).S3_URL).toBeDefined();
});
