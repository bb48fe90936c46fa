import { freePort, type TestDatabase, testDatabase, testEnv } from '@wijkspoor/platform/testing';
import { mailBounced, mailRefused } from '../src/cli/mail';
import { addOperator, createGemeente, setCbsCode } from '../src/cli/operator';
import { sayWhy } from '../src/cli/say-why';

let db: TestDatabase;
const before = { ...process.env };
beforeAll(async () => {
  db = await testDatabase();
  const { DATABASE_URL, DATABASE_OWNER_URL, SECRET } = testEnv(db);
  Object.assign(process.env, { DATABASE_URL, DATABASE_OWNER_URL, SECRET });
  jest.spyOn(console, 'log').mockImplementation(() => undefined);
});
afterAll(async () => {
  Object.assign(process.env, before);
  await db?.close();
});

/** What the operator reads; nothing when the command did its work. */
const said = (command: Promise<unknown>): Promise<string> => command.then(() => '', sayWhy);

it('says what to write instead, and that a word is taken', async () => {
  expect(await said(createGemeente('waterhoven', 'Waterhoven', {}))).toBe('');
  expect(await said(createGemeente('waterhoven', 'Waterhoven', {}))).toMatch(
    /There is a municipality with this address already\. Choose another address\. \(identity\.slugTaken\)/,
  );
  expect(await said(createGemeente('Water Hoven', 'W', { cbs: '344' }))).toBe(
    'Not possible: slug: Use small letters, digits and hyphens, like de-lindehoek. Begin with a letter.\nNot possible: cbsCode: Write GM and four digits, like GM0307.',
  );
  expect(await said(addOperator('nobody'))).toBe('Not possible: email: Write an e-mail address like name@example.com.');
});

it('changes the code of CBS of a gemeente, which stands in the trail', async () => {
  await createGemeente('samenvoort', 'Samenvoort', { cbs: 'GM9901' });
  expect(await said(setCbsCode('samenvoort', 'GM9902'))).toBe('');
  expect(await db.query(`select cbs_code as code from gemeente where slug = 'samenvoort'`)).toEqual([
    { code: 'GM9902' },
  ]);
  expect(await db.query(`select what from platform_audit where what = 'gemeente.coded'`)).toHaveLength(1);
  expect(await said(setCbsCode('samenvoort', 'GM99'))).toBe(
    'Not possible: code: Write GM and four digits, like GM0307.',
  );
  expect(await said(setCbsCode('nergens', 'GM9902'))).toContain('there is no gemeente nergens');
});

it('says that the database is away, or has no schema', async () => {
  const { DATABASE_OWNER_URL = '' } = process.env;
  process.env['DATABASE_OWNER_URL'] = `postgres://x:x@127.0.0.1:${await freePort()}/x`;
  expect(await said(addOperator('o@example.org'))).toBe(
    'The database cannot be reached. Is it running, and is DATABASE_URL right?',
  );
  process.env['DATABASE_OWNER_URL'] = new URL('/postgres', DATABASE_OWNER_URL).href;
  expect(await said(addOperator('o@example.org'))).toContain('Run the command "migrate" first.');
  process.env['DATABASE_OWNER_URL'] = DATABASE_OWNER_URL;
});

it('reads a report of delivery, says what became of it, and lets the mail server try again without a database', async () => {
  const lines: unknown[] = [];
  const log = jest.spyOn(console, 'log').mockImplementation((line) => void lines.push(line));
  const piped = async function* (...parts: readonly string[]): AsyncGenerator<Uint8Array> {
    for (const part of parts) yield await Promise.resolve(Buffer.from(part));
  };
  await mailBounced(piped('From: a@example.org\r\n', '\r\nhoi'));
  await mailBounced(piped(...Array.from({ length: 20 }, () => 'x'.repeat(100_000))));
  await mailRefused();
  expect(lines).toEqual([
    ...Array(2).fill('not a report of delivery that refuses something; nothing was counted'),
    'addresses that get no mail now: 0',
  ]);
  const { DATABASE_URL = '' } = process.env;
  process.env['DATABASE_URL'] = `postgres://x:x@127.0.0.1:${await freePort()}/x`;
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  await mailBounced(piped('x'));
  expect([process.exitCode, error.mock.calls.length]).toEqual([75, 1]);
  process.exitCode = undefined;
  process.env['DATABASE_URL'] = DATABASE_URL;
  error.mockRestore();
  log.mockImplementation(() => undefined);
});
