import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import {
  buildProcess,
  hasRedis,
  startRedis,
  startSmtp,
  testDatabase,
  type TestDatabase,
  type TestProcess,
  type TestSmtp,
  until,
} from '@wijkspoor/platform/testing';

const messages = 200;
const atOnce = 4;
const backends: [string, boolean][] = [
  ['PostgreSQL', true],
  ['Redis', hasRedis],
];

let built: TestProcess;
beforeAll(async () => {
  built = await buildProcess('worker');
});
afterAll(() => built?.remove());

describe.each(backends)('a worker that is killed, queue on %s', (backend, there) => {
  const test = there ? it : it.skip;
  let db: TestDatabase;
  let smtp: TestSmtp;
  let redis: Awaited<ReturnType<typeof startRedis>> | undefined;

  beforeAll(async () => {
    if (!there) return;
    [db, smtp] = await Promise.all([testDatabase(), startSmtp()]);
    if (backend === 'Redis') redis = await startRedis();
  });
  afterAll(async () => {
    await smtp?.stop();
    await redis?.stop();
    await db?.close();
  });

  const start = (): ChildProcess =>
    built.start({
      DATABASE_URL: db.appUrl,
      SMTP_URL: smtp.url,
      JOB_LOCK_MS: '1000',
      JOB_CONCURRENCY: String(atOnce),
      ...(redis ? { REDIS_URL: redis.url } : {}),
    });
  /** What the api leaves when it is killed right after its commit: a row, and nobody who was told. */
  const commit = (count: number) =>
    db.query(
      `with mail as (insert into mail_message (to_address, subject, body_text, body_html, language)
         select 'a' || n || '@example.org', 'bericht', 'tekst', '<p>tekst</p>', 'nl' from generate_series(1, $1::int) n returning id)
       insert into outbox (name, payload, request_id, language) select 'platform.send-mail', jsonb_build_object('messageId', id), 'r', 'nl' from mail`,
      [count],
    );
  const left = async () => (await db.query(`select from outbox where name = 'platform.send-mail'`)).length;

  test(`loses none of ${messages} jobs after two kills in the middle, and repeats at most what was under way`, async () => {
    smtp.delay = 10;
    await commit(messages);
    for (const part of [0.25, 0.6]) {
      const worker = start();
      await until(() => smtp.received.length >= messages * part);
      worker.kill('SIGKILL');
      await once(worker, 'exit');
      expect(await left()).toBeGreaterThan(0);
    }
    const last = start();
    await until(async () => (await left()) === 0);
    const ids = smtp.received.map((one) => one.mail.messageId);
    expect(new Set(ids).size).toBe(messages);
    expect(ids.length - messages).toBeLessThanOrEqual(2 * atOnce);
    expect(await db.query(`select from mail_message where status = 'queued'`)).toHaveLength(0);
    last.kill('SIGTERM');
    expect(await once(last, 'exit')).toEqual([0, null]);
  });

  test('finds at its start what was committed when nobody listened', async () => {
    smtp.received.splice(0);
    await commit(5);
    const worker = start();
    await until(() => smtp.received.length === 5);
    worker.kill('SIGTERM');
    await once(worker, 'exit');
    expect(await left()).toBe(0);
  });
});
