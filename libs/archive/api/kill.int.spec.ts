import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import yauzl from 'yauzl';
import { Given } from '@wijkspoor/identity/testing';
import {
  buildProcess,
  startSmtp,
  testDatabase,
  type TestDatabase,
  testEnv,
  type TestProcess,
  type TestSmtp,
  until,
} from '@wijkspoor/platform/testing';

const rows = process.env['TEST_FULL'] === '1' ? 1_000_000 : 150_000;
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-archive-kill-'));

let built: TestProcess;
let db: TestDatabase;
let smtp: TestSmtp;
beforeAll(async () => {
  [built, db, smtp] = await Promise.all([buildProcess('worker'), testDatabase(), startSmtp()]);
});
afterAll(async () => {
  await smtp?.stop();
  await db?.close();
  built?.remove();
  fs.rmSync(dir, { recursive: true, force: true });
});

const start = () => built.start({ DATABASE_URL: db.appUrl, SMTP_URL: smtp.url, JOB_LOCK_MS: '1000', DATA_DIR: dir });
const state = async () => (await db.query<{ state: string }>('select state from gemeente_archive'))[0]?.state;
const incoming = (gemeente: string): boolean => {
  const folder = path.join(dir, 'files', gemeente);
  return fs.existsSync(folder) && fs.readdirSync(folder).some((name) => name.endsWith('.incoming'));
};

it('is written once, and told of once, when its worker is killed again and again while it writes', async () => {
  const given = new Given(db, testEnv(db));
  const gemeente = await given.gemeente();
  const { accountId } = await given.member(gemeente, 'administrator');
  await db.query(
    `insert into audit (gemeente_id, actor_kind, what, kind, request_id) select $1, 'system', 'x' || n, 'x', md5(n::text) from generate_series(1, ${rows}) n`,
    [gemeente.id],
  );
  const id = randomUUID();
  await db.query('insert into gemeente_archive (gemeente_id, id, asked_by) values ($1, $2, $3)', [
    gemeente.id,
    id,
    accountId,
  ]);
  await db.query(
    `insert into outbox (name, payload, tenant, request_id, language, key) values ('archive.make-archive', jsonb_build_object('archiveId', $1::text), $2, 'r', 'nl', $1)`,
    [id, gemeente.id],
  );
  let killed = 0;
  // three times is what a job gets for its own mistakes; a worker that dies is not one
  for (; killed < 2; killed++) {
    const worker = start();
    const before = new Set(
      fs.existsSync(path.join(dir, 'files', gemeente.id)) ? fs.readdirSync(path.join(dir, 'files', gemeente.id)) : [],
    );
    await until(
      async () =>
        fs.existsSync(path.join(dir, 'files', gemeente.id)) &&
        fs.readdirSync(path.join(dir, 'files', gemeente.id)).some((name) => !before.has(name)),
    );
    await new Promise((resolve) => setTimeout(resolve, 60 * killed));
    worker.kill('SIGKILL');
    await once(worker, 'exit');
  }
  expect(incoming(gemeente.id)).toBe(true);
  expect(await state()).toBe('making');

  const last = start();
  await until(async () => (await state()) === 'ready' && (await db.query('select from outbox')).length === 0);
  last.kill('SIGTERM');
  await once(last, 'exit');
  const files = await db.query<{ id: string; size: number }>('select id, size::float8 as size from stored_file');
  expect(files).toHaveLength(1);
  const kept = path.join(dir, 'files', gemeente.id, files[0]?.id ?? '');
  expect(fs.statSync(kept).size).toBe(files[0]?.size);
  const names: string[] = [];
  for await (const entry of (await yauzl.openPromise(kept)).eachEntry()) names.push(entry.fileName);
  expect(names.at(-1)).toBe('manifest.json');
  const notices = await db.query<{ kind: string; waiting: boolean }>(
    'select kind, mailed_at is null as waiting from notice',
  );
  expect(notices).toEqual([{ kind: 'archive.notice.ready', waiting: false }]);
  expect(smtp.received.filter(({ to }) => to !== undefined)).toHaveLength(1);
}, 120_000);
