import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';

let app: IdentityApp;

beforeAll(async () => {
  app = await identityApp();
});
afterAll(async () => app?.close());

/** Somebody who works in two gemeenten, and a session that the identity provider of one of them made. */
async function person() {
  const [here, there] = [await app.given.gemeente(), await app.given.gemeente()];
  const account = await app.given.account();
  for (const gemeente of [here, there]) await app.given.member(gemeente, 'coordinator', { account });
  const through = async ({ id }: { readonly id: string }) =>
    app.as(await app.given.session(account.id, { method: 'provider', onlyGemeente: id }));
  return { here, there, account, through, own: app.as(await app.given.session(account.id)) };
}
type Asked = Awaited<ReturnType<Awaited<ReturnType<typeof person>>['through']>>;
const accountOf = async (visitor: Asked) =>
  ((await visitor.get('/v1/session')).body as { account: { ofOneGemeente: boolean } | null }).account;

describe('a session of the identity provider of one gemeente', () => {
  it('says that it is one', async () => {
    const { here, own, through } = await person();
    expect(await accountOf(await through(here))).toMatchObject({ ofOneGemeente: true });
    expect(await accountOf(own)).toMatchObject({ ofOneGemeente: false });
  });

  it('signs out everywhere in that gemeente, and nowhere else', async () => {
    const { here, there, account, own, through } = await person();
    const [first, second, other] = [await through(here), await through(here), await through(there)];
    const colleague = app.as(
      await app.given.session((await app.given.account()).id, { method: 'provider', onlyGemeente: here.id }),
    );
    await app.db.query(
      `insert into sign_in_token (hash, purpose, email, expires_at) values (sha256($1), 'mailLink', $2, now() + interval '5 minutes')`,
      [account.email, account.email],
    );
    await app.db.query(
      `insert into pending_second_factor (hash, account_id, expires_at) values (sha256($1), $2, now() + interval '5 minutes')`,
      [account.email, account.id],
    );
    const waiting = () =>
      app.db.query(
        'select from sign_in_token where email = $1 union all select from pending_second_factor where account_id = $2',
        [account.email, account.id],
      );
    expect((await first.post('/v1/sign-out', { everywhere: true })).status).toBe(204);
    const left = await Promise.all([first, second, other, own, colleague].map(accountOf));
    expect(left.map((one) => one !== null)).toEqual([false, false, true, true, true]);
    expect(await waiting()).toHaveLength(2);
    await own.post('/v1/sign-out', { everywhere: true });
    expect([await accountOf(other), (await waiting()).length]).toEqual([null, 0]);
  });

  it('has an address of the agenda of its own, and does not reach that of the account', async () => {
    const { here, own, through } = await person();
    const visitor = await through(here);
    const linkOf = async (of: typeof own) => (await of.get('/v1/account/agenda-link')).body as { on: boolean };
    await own.put('/v1/account/agenda-link', { on: true });
    const before = await linkOf(own);
    expect(await linkOf(visitor)).toMatchObject({ on: false });
    for (const on of [true, false]) {
      expect((await visitor.put('/v1/account/agenda-link', { on })).status).toBe(204);
      expect(await linkOf(visitor)).toMatchObject({ on });
      expect(await linkOf(own)).toEqual(before);
    }
    await visitor.put('/v1/account/agenda-link', { on: true });
    const theirs = await linkOf(visitor);
    await own.put('/v1/account/agenda-link', { on: false });
    expect(await linkOf(visitor)).toEqual(theirs);
  });
});
