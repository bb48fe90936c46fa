import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { RetentionSweep } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';

const dir = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-erased-'));
const file = path.join(dir, 'erased-accounts');
let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp([], { DATA_DIR: dir });
});
afterAll(async () => {
  await app?.close();
  fs.rmSync(dir, { recursive: true, force: true });
});

const sweep = () => app.app.get(RetentionSweep, { strict: false }).sweep(systemCtx(null, 'sweep'));
const account = async (id: string) =>
  (
    await app.db.query<{ email: string | null; name: string }>('select email, name from account where id = $1', [id])
  )[0];
/** A backup from before somebody was erased is put back. */
const putBack = (id: string, email: string) =>
  app.db.query(`update account set email = $2, name = 'Wilhelmina' where id = $1`, [id, email]);

it('lets who was erased go again when a backup from before is put back, and nobody else', async () => {
  const gemeente = await app.given.gemeente();
  const other = await app.given.account();
  await app.given.member(gemeente, 'coordinator', { account: other });
  const { id: accountId, email } = await app.given.account();
  await app.given.member(gemeente, 'resident', { account: { id: accountId } });
  const person = app.as(await app.given.session(accountId));
  expect((await person.post('/v1/account/erasure', { proof: email })).status).toBe(204);
  expect(fs.readFileSync(file, 'utf8')).toBe(`${accountId}\n`);

  await putBack(accountId, email);
  await sweep();
  expect(await account(accountId)).toEqual({ email: null, name: '' });
  expect((await account(other.id))?.email).toBe(other.email);
  const [run] = await app.db.query<{ removed: string }>(
    `select removed from platform_retention_run where class = 'identity.erasedBefore'`,
  );
  expect(run?.removed).toBe('1');
});

it('waits for who may not go, and learns of who went while the list was lost', async () => {
  const gemeente = await app.given.gemeente();
  const { id: accountId, email } = await app.given.account();
  await app.given.member(gemeente, 'administrator', { account: { id: accountId } });
  fs.appendFileSync(file, `${accountId}\nhalf-an-id`);
  await sweep();
  expect((await account(accountId))?.email).toBe(email);
  const before = fs.readFileSync(file, 'utf8');
  fs.rmSync(file);
  await sweep();
  const [gone] = /^[0-9a-f-]{36}$/m.exec(before) ?? [];
  expect(fs.readFileSync(file, 'utf8')).toContain(`${gone}\n`);
});
