import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { type GivenGemeente, type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { texts as notifications } from '@wijkspoor/notifications/domain/texts';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { Notifications } from './notifications';
import { NotificationsHttpModule } from './notifications.module';

const words = { 'notice.said': 'Er is iets gezegd.', 'notice.said.subject': 'Er is iets gezegd' };
let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp([NotificationsHttpModule], {}, { notifications, project: { nl: words, en: words, ar: {} } });
});
afterAll(async () => app?.close());

const tell = (gemeente: GivenGemeente, to: string, leavePath: string | null): Promise<number> => {
  const ctx = systemCtx(gemeente.id, randomUUID());
  const notice = { to, language: 'nl', kind: 'project.notice.said', params: {}, onceKey: randomUUID() } as const;
  return app.app
    .get(TenantDb, { strict: false })
    .run(ctx, (tx) =>
      app.app
        .get(Notifications, { strict: false })
        .tell(tx, ctx, [{ ...notice, path: '/werk/x', leavePath, when: 'daily' }]),
    );
};
const mails = (email: string) => app.db.query('select from mail_message where to_address = $1', [email]);

it('who lost every role before the mail of the day hears nothing of the work, and still what was asked for', async () => {
  const gemeente = await app.given.gemeente();
  const [stays, left, follows] = [await app.given.account(), await app.given.account(), await app.given.account()];
  for (const account of [stays, left, follows]) await app.given.member(gemeente, 'coordinator', { account });
  await tell(gemeente, stays.email, null);
  await tell(gemeente, left.email, null);
  await tell(gemeente, follows.email, '/ideeen/1/afmelden/x');
  await app.db.query('delete from membership where account_id = any ($1)', [[left.id, follows.id]]);
  await app.db.query('update notice set due_at = now() where gemeente_id = $1', [gemeente.id]);
  await app.app.get(Notifications, { strict: false }).mail(systemCtx(gemeente.id, randomUUID()));
  expect(await Promise.all([stays, left, follows].map(async ({ email }) => (await mails(email)).length))).toEqual([
    1, 0, 1,
  ]);
  expect(await app.db.query('select from notice where email is not null and gemeente_id = $1', [gemeente.id])).toEqual(
    [],
  );
});

it('of whom no mail can be made, nobody else waits for', async () => {
  const gemeente = await app.given.gemeente();
  const [broken, other] = [await app.given.account(), await app.given.account()];
  for (const { email } of [broken, other]) await tell(gemeente, email, '/ideeen/1/afmelden/x');
  await app.db.query(`update notice set email = 'geen adres' where email = $1`, [broken.email]);
  await app.db.query('update notice set due_at = now() where gemeente_id = $1', [gemeente.id]);
  await app.app.get(Notifications, { strict: false }).mail(systemCtx(gemeente.id, randomUUID()));
  expect(await mails(other.email)).toHaveLength(1);
  expect(await app.db.query('select from notice where email is not null and gemeente_id = $1', [gemeente.id])).toEqual(
    [],
  );
});

it('what waits for somebody goes in one mail, also while another makes mail of a part of it', async () => {
  const gemeente = await app.given.gemeente();
  const { email } = await app.given.account();
  for (const path of ['/ideeen/1/afmelden/x', '/ideeen/2/afmelden/y']) await tell(gemeente, email, path);
  await app.db.query('update notice set due_at = now() where gemeente_id = $1', [gemeente.id]);
  const post = app.app.get(Notifications, { strict: false });
  let made: Promise<void> | undefined;
  await app.app.get(TenantDb, { strict: false }).run(systemCtx(gemeente.id, randomUUID()), async (other) => {
    await other.query('select from notice where gemeente_id = $1 order by id limit 1 for update', [gemeente.id]);
    made = post.mail(systemCtx(gemeente.id, randomUUID()));
    await setTimeout(300);
  });
  await made;
  await post.mail(systemCtx(gemeente.id, randomUUID()));
  expect(await mails(email)).toHaveLength(1);
});
