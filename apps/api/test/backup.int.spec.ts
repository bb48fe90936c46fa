import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { generateSync } from 'otplib';
import pg from 'pg';
import { notInBackup } from '@wijkspoor/archive/domain';
import { Given, Visitor } from '@wijkspoor/identity/testing';
import { createHttpApp, readEnv } from '@wijkspoor/platform/api';
import { startSmtp, type TestDatabase, testDatabase, testEnv, until } from '@wijkspoor/platform/testing';
import { AppModule } from '../src/app.module';
import { writeBackupFolder } from '../src/cli/backup';
import { everything, filesOf, manifestOf, owned, refused, settingsOf, start, startCli, withFile } from './backup-world';

const before = { ...process.env };
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-backup-'));
const at = (name: string): string => path.join(folder, name);
const password = 'een heel lang wachtwoord';
const databases: TestDatabase[] = [];
const database = async (): Promise<TestDatabase> => {
  const db = await testDatabase();
  databases.push(db);
  return owned(db);
};

let full: TestDatabase;
let empty: TestDatabase;
let gemeente: string;
let staff: Awaited<ReturnType<Given['account']>>;

beforeAll(async () => {
  full = await testDatabase();
  databases.push(full);
  expect(await startCli(settingsOf(full, at('full')), ['prepare']).done).toMatchObject({ code: 0 });
  [full, empty] = await Promise.all([owned(full), database()]);
  const [found] = await full.query<{ id: string }>(`select id from gemeente where slug = 'waterhoven'`);
  gemeente = found?.id ?? '';
  const given = new Given(full, testEnv(full));
  staff = await given.account({ password, totp: true });
  await given.member({ id: gemeente, slug: 'waterhoven' }, 'coordinator', { account: staff });
  await given.session(staff.id);
  await withFile(full, at('full'), gemeente, 'a,b\n');
  await withFile(full, at('full'), gemeente, 'x'.repeat(100_000));
  // a mail that waits, in the hands of a queue that is lost
  await full.query(`with mail as (insert into mail_message (to_address, subject, body_text, body_html, language) values ('wacht@example.org', 'Hoi', 'x', 'x', 'nl') returning id)
    insert into outbox (name, payload, request_id, language, handed_at) select 'platform.send-mail', jsonb_build_object('messageId', id), 'r', 'nl', now() from mail`);
  await full.query(
    `insert into form_delta (gemeente_id, round_id, form_id, sign, channel, buurt, age, answers) select gemeente_id, id, gen_random_uuid(), 1, 1, 0, 0, '{1}' from round limit 1`,
  );
  await full.query(
    `insert into form_delta (gemeente_id, round_id, form_id, sign, channel, buurt, age, answers) select gemeente_id, id, gen_random_uuid(), 1, 1, 0, 0, '{1}' from round limit 1`,
  );
  await full.query('delete from form_delta where id = (select max(id) from form_delta)');
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
}, 60_000);
afterAll(async () => {
  Object.assign(process.env, before);
  await Promise.all(databases.map((db) => db.close()));
  fs.rmSync(folder, { recursive: true, force: true });
});

const on = (db: TestDatabase, data: string, more: Readonly<Record<string, string>> = {}): void =>
  void Object.assign(process.env, settingsOf(db, at(data)), more);
const schemaOf = async (db: TestDatabase): Promise<unknown> =>
  db.query(`select relname, relforcerowsecurity, (select array_agg(tgenabled order by tgname) from pg_trigger where tgrelid = c.oid and not tgisinternal) as triggers
    from pg_class c where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`);

it('is the whole installation, and comes back with every row and every file', async () => {
  on(full, 'full');
  await writeBackupFolder(at('first'), {});
  const had = await everything(full);
  on(empty, 'empty');
  expect(await refused(at('first'))).toBe('');
  expect(await everything(empty)).toEqual(had);
  expect(filesOf(at('empty'))).toEqual(filesOf(at('full')));
  expect(Object.keys(filesOf(at('full')))).toHaveLength(2);
  expect(await schemaOf(empty)).toEqual(await schemaOf(full));
  // the next number is not one that was given out before
  const [next] = await empty.query<{
    id: string;
  }>(`insert into form_delta (gemeente_id, round_id, form_id, sign, channel, buurt, age, answers)
    select gemeente_id, id, gen_random_uuid(), 1, 1, 0, 0, '{1}' from round limit 1 returning id`);
  expect([{ table: 'form_delta', column: 'id', last: String(Number(next?.id) - 1) }]).toEqual(
    manifestOf(at('first')).sequences,
  );
  await expect(empty.query(`update instrument_version set number = 99 where state = 'published'`)).rejects.toThrow();
  expect(await refused(at('first'))).toContain('The database is not empty');
});

it('has no keys of votes, no sessions, and is for its owner only', () => {
  const keys = fs.readdirSync(at('full/vote-keys'));
  expect(keys.length).toBeGreaterThan(0);
  const names = fs.readdirSync(at('first'), { recursive: true, encoding: 'utf8' });
  expect(names.filter((name) => /key$|vote-keys|session|sign_in|bullmq/.test(name))).toEqual([]);
  for (const name of names) expect(fs.statSync(path.join(at('first'), name)).mode & 0o077).toBe(0);
  expect(fs.statSync(at('first')).mode & 0o077).toBe(0);
  const secrets = [
    ...keys.map((name) => fs.readFileSync(path.join(at('full/vote-keys'), name))),
    fs.readFileSync(at('full/host.key')),
  ];
  const whole = names.filter((name) => fs.statSync(path.join(at('first'), name)).isFile());
  for (const name of whole) {
    const read = fs.readFileSync(path.join(at('first'), name));
    const content = name.endsWith('.gz') ? gunzipSync(read) : read;
    for (const secret of secrets) {
      expect(content.includes(secret)).toBe(false);
      expect(content.includes(secret.toString('hex'))).toBe(false);
    }
  }
});

it('leaves out only what nothing refers to', async () => {
  const referred = await full.query<{ name: string }>(
    `select distinct confrelid::regclass::text as name from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace`,
  );
  expect(referred.filter(({ name }) => name in notInBackup)).toEqual([]);
  for (const name of Object.keys(notInBackup)) expect(await full.query(`select from ${name} limit 0`)).toEqual([]);
});

it('lets people sign in with their second factor, and does what waited once', async () => {
  on(empty, 'empty', { API_PORT: '0' });
  const env = readEnv();
  const api = await createHttpApp(AppModule.forRoot(env), env);
  await api.listen(0, '127.0.0.1');
  const visitor = new Visitor({ origin: (await api.getUrl()).replace('[::1]', '127.0.0.1'), env });
  await visitor.post('/v1/sign-in/password', { email: staff.email, password });
  const code = generateSync({ secret: staff.totpSecret ?? '' });
  expect((await visitor.post('/v1/sign-in/second-factor', { code })).body).toEqual({ next: 'done' });
  expect((await visitor.get('/v1/session')).body).toMatchObject({ account: { email: staff.email } });
  await api.close();
  expect(await startCli(settingsOf(empty, at('empty')), ['jobs', 're-add']).done).toMatchObject({ code: 0 });
  const smtp = await startSmtp();
  const worker = start('worker', { ...settingsOf(empty, at('empty')), SMTP_URL: smtp.url });
  await until(async () => (await empty.query('select from outbox')).length === 0);
  worker.process.kill('SIGTERM');
  await worker.done;
  await smtp.stop();
  expect(smtp.received.flatMap(({ to }) => to)).toEqual(['wacht@example.org']);
});

it('is one moment, while rows and files come and go', async () => {
  on(full, 'full');
  let going = true;
  let turns = 0;
  const writer = new pg.Client(full.ownerUrl);
  await writer.connect();
  const write = async (): Promise<void> => {
    for (let last: string | undefined; going; turns++) {
      await writer.query('begin');
      await writer.query('select set_tenant($1)', [gemeente]);
      const made = await writer.query<{ id: string }>(`insert into account (email) values ($1) returning id`, [
        `n${turns}@example.org`,
      ]);
      const id = made.rows[0]?.id;
      await writer.query(`insert into membership (gemeente_id, account_id, role) values ($1, $2, 'resident')`, [
        gemeente,
        id,
      ]);
      if (last !== undefined && turns % 2 === 0) {
        await writer.query('delete from membership where account_id = $1', [last]);
        await writer.query('delete from account where id = $1', [last]);
      }
      await writer.query('commit');
      last = id;
      if (turns % 10 === 0) {
        const gone = await withFile(full, at('full'), gemeente, `turn ${turns}\n`);
        await full.query('delete from stored_file where id = $1', [gone]);
        fs.rmSync(path.join(at('full'), 'files', gemeente, gone));
      }
    }
  };
  const writing = write();
  await until(() => turns > 20);
  const begun = turns;
  await writeBackupFolder(at('moving'), {});
  const during = turns - begun;
  going = false;
  await writing;
  await writer.end();
  expect(during).toBeGreaterThan(20);
  const other = await database();
  on(other, 'other');
  expect(await refused(at('moving'))).toBe('');
  const [{ loose } = { loose: null }] = await other.query<{ loose: number }>(
    `select count(*)::int as loose from account a where email ~ '^n\\d+@' and not exists (select from membership m where m.account_id = a.id)`,
  );
  expect(loose).toBe(0);
});

it('brings a database without a schema to it first', async () => {
  const name = `bare_${randomBytes(6).toString('hex')}`;
  await full.query(`create database ${name}`);
  const url = (of: string): string => new URL(`/${name}`, of).href;
  on(full, 'bare', { DATABASE_URL: url(full.appUrl), DATABASE_OWNER_URL: url(process.env['TEST_PG'] ?? '') });
  expect(await refused(at('first'))).toBe('');
  const bare = new pg.Client(url(process.env['TEST_PG'] ?? ''));
  await bare.connect();
  expect((await bare.query('select slug from gemeente order by 1')).rows).toEqual([
    { slug: 'duinrade' },
    { slug: 'waterhoven' },
  ]);
  await bare.end();
});
