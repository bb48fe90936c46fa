import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';

let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
});
afterAll(async () => app?.close());

it('has work that failed tried again, and notes which operator did so', async () => {
  const account = await app.given.account({ operator: true });
  const operator = app.as(await app.given.session(account.id));
  const [dead] = await app.db.query<{ id: string }>(
    `insert into outbox (name, payload, request_id, language, dead_at, error, attempts) values ('platform.tidy-up', '{}', 'r', 'nl', now(), 'test.broken', 8) returning id`,
  );
  const path = `/v1/operator/dead-jobs/${dead?.id}/retry`;
  expect((await operator.post(path)).status).toBe(204);
  expect((await operator.post(path)).status).toBe(404);
  expect(await app.db.query("select actor_id, kind, thing_id from platform_audit where what = 'job.retried'")).toEqual([
    { actor_id: account.id, kind: 'job', thing_id: dead?.id },
  ]);
  expect(await app.db.query('select dead_at, attempts from outbox where id = $1', [dead?.id])).toEqual([
    { dead_at: null, attempts: 0 },
  ]);
});
