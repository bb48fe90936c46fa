import { randomUUID } from 'node:crypto';
import type { OwnData } from '@wijkspoor/identity/domain';
import { Given, type IdentityApp, Visitor } from '@wijkspoor/identity/testing';
import { Notifications } from '@wijkspoor/notifications/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { systemCtx } from '@wijkspoor/platform/domain';
import { testApp } from '@wijkspoor/platform/testing';
import { begunIdea, type IdeasWorld, ideasWorld, publicIdea } from '@wijkspoor/proposals/testing';
import { AppModule } from '../../src/app.module';
import { countsOf, newName, tablesWith } from './everything';

let app: IdentityApp;
let here: IdeasWorld;
let there: IdeasWorld;

beforeAll(async () => {
  const api = await testApp((env) => AppModule.forRoot(env));
  app = { ...api, given: new Given(api.db, api.env), as: (sid) => new Visitor(api, sid) };
});
beforeEach(async () => {
  [here, there] = [await ideasWorld(app, { moderation: 'after' }), await ideasWorld(app, { moderation: 'after' })];
});
afterAll(async () => app?.close());

const address = (): string => `${app.given.word('bewoner')}@test.invalid`;
const codeTo = async (email: string): Promise<string> => (await app.given.mailTo(email))?.code ?? '';

/** Somebody without an account who brought an idea, said something, supports, and asked to hear: all with a mail in between. */
async function resident(world: IdeasWorld, email: string, name: string): Promise<number> {
  const number = await publicIdea(world);
  const { base } = world;
  const visitor = await begunIdea(app, world, { title: 'Een fontein', text: 'Water is fijn.' });
  await visitor.post(`${base}/own-idea/submission`, { age: 'sixteen', name, email, follow: true });
  expect((await visitor.post(`${base}/idea-link-uses`, { code: await codeTo(email) })).status).toBeLessThan(300);
  const idea = `${base}/ideeen/${number}`;
  const said = { id: randomUUID(), text: 'Goed plan.', name, email, sixteen: true };
  await visitor.post(`${idea}/comments`, said);
  expect((await visitor.post(`${idea}/comment-uses`, { code: await codeTo(email) })).status).toBeLessThan(300);
  await visitor.post(`${idea}/support-mails`, { email, sixteen: true });
  expect((await visitor.post(`${idea}/support-uses`, { code: await codeTo(email) })).status).toBeLessThan(300);
  await visitor.post(`${idea}/followers`, { email, sixteen: true });
  expect((await visitor.post(`${idea}/follower-uses`, { code: await codeTo(email) })).status).toBeLessThan(300);
  // something was heard already, and something waits
  const ctx = systemCtx(world.gemeente.id, randomUUID());
  const notifications = app.app.get(Notifications, { strict: false });
  const notice = {
    to: email,
    language: 'nl',
    kind: 'proposals.notice.said',
    params: {},
    path: '/x',
    leavePath: null,
  } as const;
  const tell = (onceKey: string, when: 'now' | 'daily') =>
    app.app.get(TenantDb).run(ctx, (tx) => notifications.tell(tx, ctx, [{ ...notice, onceKey, when }]));
  await tell('een', 'now');
  await notifications.mail(ctx);
  await tell('twee', 'daily');
  return number;
}

/** Asks for a link and opens it, as the front door does. */
async function opened({ base }: IdeasWorld, email: string): Promise<Visitor> {
  const visitor = app.as();
  const asked = await visitor.post(`${base}/own-data/links`, { email });
  expect([asked.status, asked.body]).toEqual([202, '']);
  visitor.cookies.set('ws-gegevens', await codeTo(email));
  return visitor;
}

const kinds = ({ gemeenten }: OwnData) =>
  gemeenten.flatMap((one) => one.kinds.map(({ kind, count, stays }) => [kind, count, stays]));

describe('what a gemeente knows of an address', () => {
  it('is told to who reads its mail, of that gemeente only, and can be taken along', async () => {
    const email = address();
    await resident(here, email, 'Wil');
    await resident(there, email, 'Wil');
    const visitor = await opened(here, email);
    const { status, body } = await visitor.get(`${here.base}/own-data`);
    expect(status).toBe(200);
    expect((body as OwnData).email).toBe(email);
    expect(kinds(body as OwnData)).toEqual([
      ['notifications.data.told', 1, false],
      ['notifications.data.waiting', 1, false],
      ['proposals.data.follows', 2, false],
      ['proposals.data.comments', 1, true],
      ['proposals.data.ideas', 1, true],
      ['proposals.data.supports', 1, true],
    ]);
    expect((body as OwnData).gemeenten.map(({ slug }) => slug)).toEqual([here.gemeente.slug]);
    const file = await visitor.get(`${here.base}/own-data/file`);
    expect(file.headers.get('content-disposition')).toBe('attachment; filename="mijn-gegevens.json"');
    expect(file.body).toEqual(body);
    // the link is of one gemeente
    expect((await visitor.get(`${there.base}/own-data`)).status).toBe(400);
  });

  it('is the same answer, the same mail and the same work for an address nobody has', async () => {
    const email = address();
    const visitor = await opened(here, email);
    expect((await app.given.mailTo(email))?.subject).toContain(here.gemeente.slug);
    expect((await visitor.get(`${here.base}/own-data`)).body).toEqual({ email, everywhere: [], gemeenten: [] });
    expect((await visitor.delete(`${here.base}/own-data`)).status).toBe(204);
  });

  it('says nothing of an account that has the address, nor of what was written signed in', async () => {
    const account = await app.given.account({ name: app.given.word('Wil ') });
    await app.given.member(here.gemeente, 'coordinator', { account });
    const number = await publicIdea(here);
    const signed = app.as(await app.given.session(account.id));
    await signed.post(`${here.base}/ideeen/${number}/comments`, { id: randomUUID(), text: 'Mooi.', name: 'Wil Werk' });
    const visitor = await opened(here, account.email);
    expect(kinds((await visitor.get(`${here.base}/own-data`)).body as OwnData)).toEqual([]);
    expect((await visitor.delete(`${here.base}/own-data`)).status).toBe(204);
    expect(await tablesWith(app.db, 'Wil Werk')).toEqual(['idea_comment']);
    expect((await signed.get('/v1/session')).body).toMatchObject({ account: { email: account.email } });
  });

  it('is not told without a link, with a link that is too old, nor more than a few times an hour', async () => {
    const email = address();
    expect((await app.as().get(`${here.base}/own-data`)).status).toBe(400);
    const visitor = await opened(here, email);
    await app.db.query('update sign_in_token set expires_at = now() where email = $1', [email]);
    for (const answer of [await visitor.get(`${here.base}/own-data`), await visitor.delete(`${here.base}/own-data`)])
      expect(answer.body).toMatchObject({ status: 400, code: 'identity.codeInvalid' });
    await opened(here, email);
    await opened(here, email);
    expect((await app.as().post(`${here.base}/own-data/links`, { email })).status).toBe(429);
  });
});

it('what is taken away is gone with its address and its name, and counts go on', async () => {
  const [email, other] = [address(), address()];
  const name = newName('Wil');
  const number = await resident(here, email, name);
  const theirs = await resident(there, email, name);
  await resident(here, other, 'Een ander');
  const seen = async ({ base }: IdeasWorld, of: number) => (await app.as().get(`${base}/ideeen/${of}`)).body;
  const [before, seenThere, public1] = [
    await countsOf(app.db, here.gemeente.id),
    await seen(there, theirs),
    await seen(here, number),
  ];
  const thereBefore = await countsOf(app.db, there.gemeente.id);
  const visitor = await opened(here, email);
  const again = new Map(visitor.cookies);
  expect((await visitor.delete(`${here.base}/own-data`)).status).toBe(204);
  expect(visitor.cookies.has('ws-gegevens')).toBe(false);

  const after = await countsOf(app.db, here.gemeente.id);
  expect(Object.keys(before).filter((table) => before[table] !== after[table])).toEqual([
    'audit',
    'idea_follower',
    'notice',
  ]);
  expect(after['audit']).toBe((before['audit'] ?? 0) + 1);
  expect(after['idea_follower']).toBe((before['idea_follower'] ?? 0) - 2);
  expect(await seen(here, number)).toMatchObject({ supporters: (public1 as { supporters: number }).supporters });
  const left = await app.db.query(
    `select from idea where gemeente_id = $1 and writer_name = $2 union all select from idea_comment where gemeente_id = $1 and writer_name = $2`,
    [here.gemeente.id, name],
  );
  expect(left).toHaveLength(0);
  // of another gemeente and of somebody else everything is there
  expect(await countsOf(app.db, there.gemeente.id)).toEqual(thereBefore);
  expect(await seen(there, theirs)).toEqual(seenThere);
  expect(kinds((await (await opened(there, email)).get(`${there.base}/own-data`)).body as OwnData)).toHaveLength(6);
  expect(kinds((await (await opened(here, other)).get(`${here.base}/own-data`)).body as OwnData)).toHaveLength(6);

  // a second time there is nothing, with this link or another
  again.forEach((value, key) => visitor.cookies.set(key, value));
  expect((await visitor.delete(`${here.base}/own-data`)).status).toBe(400);
  expect(kinds((await (await opened(here, email)).get(`${here.base}/own-data`)).body as OwnData)).toEqual([]);
  const trail = await app.db.query(
    `select actor_id, thing_id, details from audit where gemeente_id = $1 and what = 'ownData.erased'`,
    [here.gemeente.id],
  );
  expect(trail).toEqual([{ actor_id: null, thing_id: here.gemeente.id, details: {} }]);
});
