import type { INestApplicationContext } from '@nestjs/common';
import {
  startSmtp,
  testApp,
  type TestApp,
  testDatabase,
  type TestDatabase,
  testEnv,
  type TestSmtp,
  until,
} from '@wijkspoor/platform/testing';
import { texts as platform } from '@wijkspoor/platform/domain/texts';
import { platformPolicy, systemCtx } from '@wijkspoor/platform/domain';
import { PlatformDb } from '../database';
import { readEnv } from '../env';
import { Outbox } from '../jobs/outbox';
import { PlatformHttpModule, PlatformModule, PlatformWorkerModule } from '../platform.module';
import { startWorkerApp } from '../worker-app';
import type { MailBlock } from './mail-body';
import { MailboxController } from './mailbox.controller';
import { type Mail, Mailer } from './mailer';

const ctx = systemCtx(null, 'the request');
const blocks: MailBlock[] = [
  { kind: 'text', text: 'Beste mevrouw <b>De Vries</b> & co,\nwelkom.' },
  { kind: 'link', text: 'Inloggen', href: 'http://localhost:3000/inloggen?code="x"' },
];
const mail: Mail = { to: 'jansen@example.org', subject: 'Uw inloglink', blocks };

describe('mail to a mail server', () => {
  let db: TestDatabase;
  let smtp: TestSmtp;
  let worker: INestApplicationContext;
  const send = (one: Mail) => worker.get(PlatformDb).run((tx) => worker.get(Mailer).send(tx, ctx, one));
  const rows = () =>
    db.query<{ status: string; to_address: string; subject: string; body_text: string; body_html: string }>(
      'select * from mail_message order by id',
    );

  beforeAll(async () => {
    [db, smtp] = await Promise.all([testDatabase(), startSmtp()]);
    const env = testEnv(db, {
      SMTP_URL: smtp.url,
      MAIL_FROM: 'Wijkspoor <post@example.nl>',
      PUBLIC_ORIGIN: 'http://localhost:3000',
    });
    worker = await startWorkerApp(
      { module: class Root {}, imports: [PlatformModule.forRoot(env, { platform }), PlatformWorkerModule] },
      env,
    );
  });
  beforeEach(async () => {
    smtp.received.splice(0);
    await db.query('delete from mail_message');
  });
  afterAll(async () => {
    await worker?.close();
    await smtp?.stop();
    await db?.close();
  });

  it('brings the same words as text and as HTML, escaped, and forgets them', async () => {
    await send(mail);
    await until(() => smtp.received.length === 1);
    const { to, mail: got } = smtp.received[0]!;
    expect(to).toEqual(['jansen@example.org']);
    expect(got).toMatchObject({ subject: 'Uw inloglink', from: { name: 'Wijkspoor', address: 'post@example.nl' } });
    expect(got.text).toContain('Beste mevrouw <b>De Vries</b> & co,\nwelkom.');
    expect(got.text).toContain('Inloggen:\nhttp://localhost:3000/inloggen?code="x"');
    expect(got.html).toContain('<html lang="nl" dir="ltr">');
    expect(got.html).toContain('Beste mevrouw &lt;b&gt;De Vries&lt;/b&gt; &amp; co,<br>');
    expect(got.html).toContain('href="http://localhost:3000/inloggen?code=&quot;x&quot;"');
    expect(got.html).not.toMatch(/<b>|<img|src=/);
    await until(async () => (await rows())[0]?.status === 'sent');
    expect((await rows())[0]).toMatchObject({ to_address: '', subject: '', body_text: '', body_html: '' });
  });

  it('keeps the content out of the outbox', async () => {
    smtp.refuse = true;
    await send(mail);
    const [job] = await db.query<{ payload: object; key: string | null }>(
      `select payload, key from outbox where name = 'platform.send-mail'`,
    );
    expect(JSON.stringify(job)).not.toMatch(/jansen|inloglink/i);
    expect(Object.keys(job!.payload)).toEqual(['messageId']);
    smtp.refuse = false;
  });

  it('tries again when the server says later, with the same Message-ID', async () => {
    smtp.refuse = true;
    await send(mail);
    await until(async () => (await db.query(`select from outbox where attempts = 1 and error is not null`)).length > 0);
    smtp.refuse = false;
    await until(() => smtp.received.length === 1);
    const [{ id } = { id: '' }] = await db.query<{ id: string }>('select id from mail_message');
    expect(smtp.received[0]?.mail.messageId).toBe(`<${id}@localhost>`);
    const [job] = await db.query<{ error: string }>('select error from outbox');
    expect(job?.error ?? '').not.toContain('jansen');
  });

  it('sends once when its job runs twice, also at the same time', async () => {
    smtp.delay = 100;
    await worker
      .get(PlatformDb)
      .run((tx) =>
        tx.query(
          `insert into mail_message (to_address, subject, body_text, body_html, language) values ('a@example.org', 's', 't', 'h', 'nl')`,
        ),
      );
    const [{ id } = { id: '' }] = await db.query<{ id: string }>('select id from mail_message');
    await Promise.all([worker.get(Mailer).deliver(id), worker.get(Mailer).deliver(id)]);
    await worker.get(Mailer).deliver(id);
    smtp.delay = 0;
    expect(smtp.received).toHaveLength(1);
  });

  it('sends nothing when the transaction is rolled back', async () => {
    const failing = worker.get(PlatformDb).run(async (tx) => {
      await worker.get(Mailer).send(tx, ctx, mail);
      throw new Error('rollback');
    });
    await expect(failing).rejects.toThrow('rollback');
    expect(await rows()).toHaveLength(0);
  });

  it.each([
    { ...mail, subject: 'Hoi\r\nBcc: anderen@example.org' },
    { ...mail, subject: 'Hoi\u0000' },
    { ...mail, to: 'a@example.org\r\nBcc: anderen@example.org' },
    { ...mail, to: 'a@example.org, b@example.org' },
    { ...mail, to: 'Naam <a@example.org>' },
    { ...mail, blocks: [{ kind: 'link', text: 'x', href: 'https://elders.example/' }] as const },
    { ...mail, blocks: [{ kind: 'link', text: 'x', href: 'javascript:alert(1)' }] as const },
  ])('refuses what could change the headers or lead elsewhere: %j', async (bad) => {
    await expect(send(bad)).rejects.toThrow();
    expect(await rows()).toHaveLength(0);
  });

  it('shows mail programs the way off a list, and only where there is one', async () => {
    const leave = 'http://localhost:3000/waterhoven/lindehoek/ideeen/1/afmelden/abc';
    await send({ ...mail, to: 'x@example.org', leave });
    await send({ ...mail, to: 'y@example.org' });
    await until(() => smtp.received.length === 2);
    const headers = (to: string) => smtp.received.find((one) => one.to.includes(to))?.raw.replace(/\r\n\s/g, ' ') ?? '';
    expect(headers('x@example.org')).toContain(`List-Unsubscribe: <${leave}>`);
    expect(headers('x@example.org')).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
    expect(headers('y@example.org')).not.toContain('List-Unsubscribe');
    expect(await db.query(`select from mail_message where leave_url <> ''`)).toEqual([]);
  });

  it.each(['https://elders.example/x', 'http://localhost:3000/x\r\nBcc: anderen@example.org'])(
    'leads off a list on our own site only: %j',
    async (leave) => {
      await expect(send({ ...mail, leave })).rejects.toThrow();
    },
  );

  it('writes signs of any language in the subject and from right to left', async () => {
    await send({
      to: 'x@example.org',
      subject: 'رابط الدخول – ÿ 😀',
      blocks: [{ kind: 'text', text: 'مرحبا' }],
      language: 'ar',
    });
    await until(() => smtp.received.length === 1);
    expect(smtp.received[0]?.mail.subject).toBe('رابط الدخول – ÿ 😀');
    expect(smtp.received[0]?.mail.html).toContain('dir="rtl"');
  });
});

describe('mail without a mail server', () => {
  let app: TestApp;
  beforeAll(async () => {
    app = await testApp((env) => ({
      module: class Root {},
      imports: [PlatformModule.forRoot(env, { platform }), PlatformHttpModule.forRoot(env), PlatformWorkerModule],
    }));
  });
  afterAll(() => app?.close());

  it('stays in the local mailbox, newest first', async () => {
    const nest = app.app;
    for (const subject of ['een', 'twee'])
      await nest.get(PlatformDb).run((tx) => nest.get(Mailer).send(tx, ctx, { ...mail, subject }));
    await until(async () => (await app.db.query(`select from mail_message where status = 'sent'`)).length === 2);
    expect((await nest.get(MailboxController).getMailbox(ctx)).items).toMatchObject([
      { to: 'jansen@example.org', subject: 'twee', text: expect.stringContaining('Inloggen:') },
      { to: 'jansen@example.org', subject: 'een' },
    ]);
    expect(platformPolicy.readMailbox.who).toEqual(['anyone']);
    expect(await nest.get(Outbox).readd(0)).toBe(0);
  });

  it('forgets what was sent a month ago', async () => {
    await app.db.query(`update mail_message set sent_at = now() - interval '31 days' where subject = 'een'`);
    await app.app.get(Mailer).forget();
    expect(await app.db.query('select subject from mail_message')).toEqual([{ subject: 'twee' }]);
  });

  it('has no mailbox with a mail server, and no start without one in production', () => {
    const env = testEnv(app.db, { SMTP_URL: 'smtp://127.0.0.1:25' });
    expect(PlatformHttpModule.forRoot(env).controllers).toEqual([]);
    expect(() =>
      readEnv({
        NODE_ENV: 'production',
        DATABASE_URL: app.db.appUrl,
        SECRET: 'x'.repeat(32),
        PUBLIC_ORIGIN: 'https://x.nl',
      }),
    ).toThrow('SMTP_URL');
  });
});
