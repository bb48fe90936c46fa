import { freePort, type TestDatabase, testDatabase, testEnv } from '@wijkspoor/platform/testing';
import { addOperator, createGemeente } from '../src/cli/operator';
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
