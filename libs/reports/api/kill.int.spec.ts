import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
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

const full = process.env['TEST_FULL'] === '1';
const dossiers = full ? 20 : 5;
const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-report-kill-'));

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

/** What the api leaves when it is killed right after its commit: a row, and a job that nobody was told of. */
const commit = (gemeente: string, job: string, ids: readonly string[]) =>
  db.query(
    `insert into outbox (name, payload, tenant, request_id, language, key)
     select $1, jsonb_build_object('reportId', id), $2, 'r', 'nl', $1 || id from unnest($3::text[]) id`,
    [job, gemeente, ids],
  );
const inState = async (state: string) =>
  (await db.query('select from report_document where state = $1', [state])).length;

/** Kills a worker every moment until so many are in a state. */
async function killUntil(state: string): Promise<number> {
  let kills = 0;
  while ((await inState(state)) < dossiers) {
    const worker = start();
    const begun = Date.now();
    const before = await inState(state);
    // a moment after something happened, each time another one
    await until(async () => (await inState(state)) > before || Date.now() - begun > 8_000);
    await new Promise((resolve) => setTimeout(resolve, 40 * kills));
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    kills++;
  }
  return kills;
}

it(`makes and freezes ${dossiers} dossiers once each, with one notice of each, when its worker is killed again and again`, async () => {
  const given = new Given(db, testEnv(db));
  const gemeente = await given.gemeente();
  const { accountId } = await given.member(gemeente, 'coordinator');
  const ids = Array.from({ length: dossiers }, () => randomUUID());
  await db.query(
    `insert into report_document (gemeente_id, id, kind, language, asked_by) select $1, id, 'handover', 'nl', $2 from unnest($3::uuid[]) id`,
    [gemeente.id, accountId, ids],
  );
  await commit(gemeente.id, 'reports.make-report', ids);
  expect(await killUntil('draft')).toBeGreaterThan(1);
  await db.query(`update report_document set state = 'setting'`);
  await commit(gemeente.id, 'reports.set-report', ids);
  expect(await killUntil('frozen')).toBeGreaterThan(1);

  // the mail of the day
  await db.query('update notice set due_at = now()');
  await db.query(
    `insert into outbox (name, payload, tenant, request_id, language, key) values ('notifications.mail-notices', '{}', $1, 'r', 'nl', 'waiting') on conflict do nothing`,
    [gemeente.id],
  );
  const last = start();
  await until(async () => (await db.query('select from outbox')).length === 0);
  last.kill('SIGTERM');
  await once(last, 'exit');
  expect(await db.query(`select format, count(*)::int as n from report_file group by 1 order by 1`)).toEqual(
    ['csv', 'docx', 'pdf', 'xlsx'].map((format) => ({ format, n: dossiers })),
  );
  // every file that is kept is of a report, and whole
  const files = await db.query<{ id: string; size: number }>('select id, size::float8 as size from stored_file');
  expect(files).toHaveLength(4 * dossiers);
  for (const { id, size } of files) expect(fs.statSync(path.join(dir, 'files', gemeente.id, id)).size).toBe(size);
  const notices = await db.query<{ n: number; waiting: number }>(
    `select count(*)::int as n, (count(*) filter (where mailed_at is null))::int as waiting from notice`,
  );
  expect(notices).toEqual([{ n: 2 * dossiers, waiting: 0 }]);
  // one mail with all of it
  expect(smtp.received).toHaveLength(1);
}, 300_000);
