import type { INestApplicationContext } from '@nestjs/common';
import { startSmtp, testDatabase, type TestDatabase, testEnv, type TestSmtp, until } from '@wijkspoor/platform/testing';
import { texts as platform } from '@wijkspoor/platform/domain/texts';
import { systemCtx } from '@wijkspoor/platform/domain';
import { PlatformDb } from '../database';
import { PlatformModule, PlatformWorkerModule } from '../platform.module';
import { startWorkerApp } from '../worker-app';
import { longestReport } from './delivery-report';
import { MailRefusals } from './mail-refusals';
import { type Mail, Mailer } from './mailer';

let db: TestDatabase;
let smtp: TestSmtp;
let worker: INestApplicationContext;
const ctx = systemCtx(null, 'the request');
const send = (to: string, more: Partial<Mail> = {}) =>
  worker
    .get(PlatformDb)
    .run((tx) =>
      worker.get(Mailer).send(tx, ctx, { to, subject: 'Hoi', blocks: [{ kind: 'text', text: 'hoi' }], ...more }),
    );
const rows = () =>
  db.query<{ id: string; status: string; to_address: string; body_text: string }>(
    'select id, status, to_address, body_text from mail_message order by id',
  );
const closed = (address: string) => worker.get(MailRefusals).closedUntil(address);
const bounced = (text: string) => worker.get(MailRefusals).bounced(Buffer.from(text));
const later = (days: number) =>
  db.query('update mail_refusal set refused_at = refused_at - make_interval(days => $1)', [days]);

beforeAll(async () => {
  [db, smtp] = await Promise.all([testDatabase(), startSmtp()]);
  const env = testEnv(db, { SMTP_URL: smtp.url, MAIL_FROM: 'post@example.nl', PUBLIC_ORIGIN: 'http://localhost:3000' });
  worker = await startWorkerApp(
    { module: class Root {}, imports: [PlatformModule.forRoot(env, { platform }), PlatformWorkerModule] },
    env,
  );
});
beforeEach(async () => {
  smtp.received.splice(0);
  smtp.refused.clear();
  smtp.refuse = false;
  await db.query('delete from mail_message');
  await db.query('delete from mail_refusal');
  await db.query('delete from outbox');
});
afterAll(async () => {
  await worker?.close();
  await smtp?.stop();
  await db?.close();
});

/** Sends one message and waits until the server answered. */
async function delivered(to: string, more: Partial<Mail> = {}): Promise<string> {
  await send(to, more);
  const [last] = (await rows()).slice(-1);
  await until(async () => (await rows()).slice(-1)[0]?.status !== 'queued');
  return last?.id ?? '';
}

const report = (messageId: string, recipient: string, { status = '5.1.1', action = 'failed', more = '' } = {}) =>
  [
    'From: MAILER-DAEMON@mx.example.net',
    'To: post@example.nl',
    'Subject: Undelivered',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="B"',
    '',
    ...['--B', 'Content-Type: text/plain', '', 'Sorry.', ''],
    ...['--B', 'Content-Type: message/delivery-status', '', 'Reporting-MTA: dns; mx.example.net', ''],
    ...[
      `Final-Recipient: rfc822; ${recipient}`,
      ...(more === '' ? [] : [more]),
      `Action: ${action}`,
      `Status: ${status}`,
      '',
    ],
    ...['--B', 'Content-Type: text/rfc822-headers', '', 'From: post@example.nl', `Message-ID: <${messageId}>`, ''],
    ...['--B--', ''],
  ].join('\r\n');

describe('a server that says never', () => {
  it('ends the message at once: nothing is tried again, and nothing of it is kept', async () => {
    smtp.refused.set('weg@example.org', '550 5.1.1 no such user');
    await delivered('weg@example.org');
    expect(await rows()).toMatchObject([{ status: 'refused', to_address: '', body_text: '' }]);
    await until(async () => (await db.query('select from outbox')).length === 0);
    expect(await db.query('select status, gone from mail_refusal')).toEqual([{ status: '5.1.1', gone: false }]);
    const [kept] = await db.query<{ all: string }>('select row_to_json(r)::text as all from mail_refusal r');
    expect(kept?.all).not.toContain('weg');
  });

  it('three times in ninety days closes the address for thirty, and then it is tried again', async () => {
    const to = 'Vol@example.org';
    smtp.refused.set('vol@example.org', '552 5.2.2 mailbox full');
    await delivered(to);
    await later(80);
    await delivered(to);
    expect(await closed(to)).toBeNull();
    await delivered(to);
    expect(await closed(to)).not.toBeNull();
    await send(to);
    expect(await rows()).toHaveLength(3);
    // what lets somebody in is tried
    await delivered(to, { anyway: true });
    expect(await rows()).toHaveLength(4);
    expect(await closed('ander@example.org')).toBeNull();
    await later(31);
    expect(await closed(to)).toBeNull();
    smtp.refused.clear();
    await delivered(to);
    expect(smtp.received).toHaveLength(1);
  });

  it('for a reason that is ours says nothing about the address', async () => {
    smtp.refused.set('a@example.org', '554 5.7.1 sender not welcome');
    for (let n = 0; n < 4; n++) await delivered('a@example.org');
    expect((await rows()).map(({ status }) => status)).toEqual(Array(4).fill('refused'));
    expect(await closed('a@example.org')).toBeNull();
    expect(await worker.get(MailRefusals).counts()).toEqual({ byStatus: [{ status: '5.7.1', n: 4 }], closed: 0 });
  });

  it('is not a server that says later', async () => {
    smtp.refused.set('straks@example.org', '450 4.2.1 busy');
    await send('straks@example.org');
    await until(async () => (await db.query(`select from outbox where attempts = 1 and error is not null`)).length > 0);
    expect((await rows())[0]).toMatchObject({ status: 'queued', to_address: 'straks@example.org' });
    smtp.refused.clear();
    await until(() => smtp.received.length === 1);
    expect(await db.query('select from mail_refusal')).toEqual([]);
  });

  it('to one of several leaves the others alone', async () => {
    smtp.refused.set('weg@example.org', '550 no');
    await worker.get(PlatformDb).run((tx) =>
      worker.get(Mailer).sendSame(tx, ctx, ['weg@example.org', 'hier@example.org'], {
        ...{ subject: 'Hoi', blocks: [{ kind: 'text', text: 'hoi' }] },
      }),
    );
    await until(async () => (await rows()).every(({ status }) => status !== 'queued'));
    expect((await rows()).map(({ status }) => status).sort()).toEqual(['refused', 'sent']);
  });
});

describe('a report that comes back', () => {
  it('of our message and its address counts once, and closes the address when it does not exist', async () => {
    const id = await delivered('jansen@example.org');
    expect(await bounced(report(`${id}@localhost`, 'Jansen@Example.org'))).toBe('counted');
    expect(await bounced(report(`${id}@localhost`, 'jansen@example.org'))).toBe('known');
    expect(await closed('jansen@example.org')).not.toBeNull();
    await send('jansen@example.org');
    expect(await rows()).toHaveLength(1);
    await later(31);
    expect(await closed('jansen@example.org')).toBeNull();
  });

  it('of a full mailbox counts as one refusal of three; of a sender that is not welcome as none', async () => {
    for (const status of ['5.2.2', '5.2.2', '5.7.1']) {
      const id = await delivered('vol@example.org');
      expect(await bounced(report(`${id}@localhost`, 'vol@example.org', { status }))).toBe('counted');
    }
    expect(await closed('vol@example.org')).toBeNull();
    const id = await delivered('vol@example.org');
    expect(await bounced(report(`${id}@localhost`, 'vol@example.org', { status: '5.2.2' }))).toBe('counted');
    expect(await closed('vol@example.org')).not.toBeNull();
  });

  it('follows mail that was sent on, by the address it was sent to first', async () => {
    const id = await delivered('door@example.org');
    const more = 'Original-Recipient: rfc822;door@example.org';
    expect(await bounced(report(`${id}@localhost`, 'elders@example.net', { more }))).toBe('counted');
    expect(await closed('elders@example.net')).toBeNull();
  });

  it('cannot close the address of somebody else, with a message that one got oneself or that never was', async () => {
    const id = await delivered('ik@example.org');
    await delivered('ander@example.org');
    const never = '0199c0de-0000-7000-8000-000000000001';
    for (const text of [
      report(`${id}@localhost`, 'ander@example.org'),
      report(`${never}@localhost`, 'ander@example.org'),
      report(`${id}@elders.example`, 'ik@example.org'),
      report(`x' or '1'='1@localhost`, 'ander@example.org'),
    ])
      expect(await bounced(text)).toMatch(/notOurs|noRefusal/);
    expect(await db.query('select from mail_refusal')).toEqual([]);
  });

  it('says nothing of mail that may be known for some hours only', async () => {
    const id = await delivered('kort@example.org', { keepHours: 1 });
    expect(await bounced(report(`${id}@localhost`, 'kort@example.org'))).toBe('notOurs');
    expect(await db.query('select from mail_message where to_hash is not null')).toEqual([]);
  });

  it.each([
    ['a delay', (id: string) => report(id, 'jansen@example.org', { action: 'delayed', status: '4.4.1' })],
    ['a delivery', (id: string) => report(id, 'jansen@example.org', { action: 'delivered', status: '2.0.0' })],
    ['an answer of a person', () => 'From: a@example.org\r\nSubject: Re: Hoi\r\n\r\nHoi!'],
    ['nothing', () => ''],
    ['no text', () => '\u0000\u0001\ufffd'],
    [
      'boxes in boxes',
      () =>
        Array.from({ length: 400 }, (_, n) => `Content-Type: multipart/mixed; boundary="${n}"\r\n\r\n--${n}\r\n`).join(
          '',
        ),
    ],
    ['a header without end', () => `X: ${'x'.repeat(200_000)}\r\n\r\n`],
    ['lines without end', (id: string) => report(id, 'jansen@example.org') + '\n'.repeat(6_000)],
    ['too much', (id: string) => report(id, 'jansen@example.org') + ' '.repeat(longestReport)],
  ])('%s is no refusal', async (_, text) => {
    const id = await delivered('jansen@example.org');
    expect(await bounced(text(`${id}@localhost`))).toBe('noRefusal');
    expect(await db.query('select from mail_refusal')).toEqual([]);
  });
});

it('forgets messages that were refused after a month, and what they say after ninety days', async () => {
  smtp.refused.set('weg@example.org', '550 no');
  await delivered('weg@example.org');
  await db.query(`update mail_message set added_at = now() - interval '31 days'`);
  await worker.get(Mailer).forget();
  expect([(await rows()).length, (await db.query('select from mail_refusal')).length]).toEqual([0, 1]);
  await later(91);
  await worker.get(Mailer).forget();
  expect(await db.query('select from mail_refusal')).toEqual([]);
});
