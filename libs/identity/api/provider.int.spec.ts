import {
  type GivenGemeente,
  type IdentityApp,
  identityApp,
  signInAtIdp,
  startIdp,
  type TestIdp,
  type Visitor,
} from '@wijkspoor/identity/testing';

let app: IdentityApp;
let idp: TestIdp;

beforeAll(async () => {
  // the provider tells at length that its development settings are not for production
  for (const level of ['info', 'warn'] as const) jest.spyOn(console, level).mockImplementation(() => undefined);
  app = await identityApp();
  idp = await startIdp(`${app.env.publicOrigin}/v1/sign-in/provider/callback`);
});
afterAll(async () => {
  await app?.close();
  await idp?.close();
});

const gemeenteWithProvider = async (): Promise<GivenGemeente> => {
  const gemeente = await app.given.gemeente();
  await app.given.provider(gemeente, idp);
  return gemeente;
};
const start = async (visitor: Visitor, { slug }: GivenGemeente, next = ''): Promise<string> => {
  const answer = await visitor.get(`/v1/gemeenten/${slug}/sign-in/provider${next ? `?next=${next}` : ''}`);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
};

const comeBack = async (visitor: Visitor, url: URL): Promise<string> => {
  const answer = await visitor.get(`${url.pathname}${url.search}`);
  expect(answer.status).toBe(303);
  return answer.headers.get('location') ?? '';
};
const signIn = async (visitor: Visitor, gemeente: GivenGemeente, name: string, next = ''): Promise<string> =>
  comeBack(visitor, await signInAtIdp(await start(visitor, gemeente, next), name));
const why = (code: string): string => `/inloggen?fout=identity.${code}`;
const session = async (visitor: Visitor): Promise<unknown> => (await visitor.get('/v1/session')).body;

describe("a gemeente's own identity provider", () => {
  it('signs in a member by a proven address, and knows the person by issuer and sub after that', async () => {
    const gemeente = await gemeenteWithProvider();
    const account = await app.given.account();
    await app.given.member(gemeente, 'coordinator', { account });
    const name = app.given.word();
    idp.people[name] = { email: account.email.toUpperCase(), email_verified: true };
    const visitor = app.as();
    expect(await signIn(visitor, gemeente, name, `/${gemeente.slug}/werk`)).toBe(`/${gemeente.slug}/werk`);
    expect(await session(visitor)).toMatchObject({
      account: { email: account.email },
      gemeenten: [{ slug: gemeente.slug, roles: ['coordinator'] }],
    });
    idp.people[name] = { email: 'iemand-anders@test.invalid', email_verified: false };
    expect(await signIn(app.as(), gemeente, name)).toBe('/mijn-werk');
  });

  it('sends state, nonce and PKCE S256', async () => {
    const url = new URL(await start(app.as(), await gemeenteWithProvider()));
    expect(Object.fromEntries(url.searchParams)).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scope: 'openid email',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(url.searchParams.get(name)).toMatch(/^[\w-]{43}$/);
  });

  it('works in several tabs at once', async () => {
    const gemeente = await gemeenteWithProvider();
    const account = await app.given.account();
    await app.given.member(gemeente, 'coordinator', { account });
    const name = app.given.word();
    idp.people[name] = { email: account.email, email_verified: true };
    const visitor = app.as();
    const first = await start(visitor, gemeente);
    const second = await start(visitor, gemeente);
    expect(await comeBack(visitor, await signInAtIdp(second, name))).toBe('/mijn-werk');
    expect(await comeBack(visitor, await signInAtIdp(first, name))).toBe('/mijn-werk');
  });

  it('gives twenty people at the same time each their own session', async () => {
    const gemeente = await gemeenteWithProvider();
    const people = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const account = await app.given.account();
        await app.given.member(gemeente, 'coordinator', { account });
        const name = app.given.word();
        idp.people[name] = { email: account.email, email_verified: true };
        return { name, email: account.email };
      }),
    );
    const seen = await Promise.all(
      people.map(async ({ name }) => {
        const visitor = app.as();
        await signIn(visitor, gemeente, name);
        return ((await session(visitor)) as { account: { email: string } }).account.email;
      }),
    );
    expect(seen).toEqual(people.map(({ email }) => email));
  });
});

describe('a provider that must not get further than its gemeente', () => {
  it('refuses people who are no member here, also when they are elsewhere', async () => {
    const [here, there] = [await gemeenteWithProvider(), await app.given.gemeente()];
    const account = await app.given.account();
    await app.given.member(there, 'administrator', { account });
    const name = app.given.word();
    idp.people[name] = { email: account.email, email_verified: true };
    const visitor = app.as();
    expect(await signIn(visitor, here, name)).toBe(why('providerUnknownPerson'));
    expect(await session(visitor)).toMatchObject({ account: null });
    expect(await app.db.query('select from external_identity where account_id = $1', [account.id])).toHaveLength(0);
  });

  it('shows nothing of another gemeente, and cannot change the account', async () => {
    const [here, there] = [await gemeenteWithProvider(), await app.given.gemeente()];
    const account = await app.given.account({ operator: true, password: 'een heel lang wachtwoord' });
    await app.given.member(here, 'resident', { account });
    await app.given.member(there, 'administrator', { account });
    const name = app.given.word();
    idp.people[name] = { email: account.email, email_verified: true };
    const visitor = app.as();
    await signIn(visitor, here, name);
    expect(await session(visitor)).toMatchObject({ account: { operator: false }, gemeenten: [{ slug: here.slug }] });
    expect(((await session(visitor)) as { gemeenten: unknown[] }).gemeenten).toHaveLength(1);
    expect((await visitor.get(`/v1/gemeenten/${there.slug}/members`)).status).toBe(401);
    expect((await visitor.get('/v1/operator/gemeenten')).status).toBe(403);
    expect(
      (await visitor.patch('/v1/account', { name: 'Kwaad', language: 'nl' }, { headers: { 'if-match': '"1"' } })).body,
    ).toMatchObject({ code: 'identity.sessionOfOneGemeente' });
    expect(
      (
        await visitor.put('/v1/account/password', {
          current: 'een heel lang wachtwoord',
          password: 'een ander lang wachtwoord',
        })
      ).body,
    ).toMatchObject({ code: 'identity.sessionOfOneGemeente' });
  });

  it('refuses an address the provider did not prove', async () => {
    const gemeente = await gemeenteWithProvider();
    const account = await app.given.account();
    await app.given.member(gemeente, 'coordinator', { account });
    const name = app.given.word();
    idp.people[name] = { email: account.email, email_verified: false };
    expect(await signIn(app.as(), gemeente, name)).toBe(why('providerEmailUnproven'));
  });

  it('lets a link go when the person is no member any more', async () => {
    const gemeente = await gemeenteWithProvider();
    const account = await app.given.account();
    const member = await app.given.member(gemeente, 'coordinator', { account });
    const name = app.given.word();
    idp.people[name] = { email: account.email, email_verified: true };
    await signIn(app.as(), gemeente, name);
    await app.db.query('delete from membership where id = $1', [member.id]);
    expect(await signIn(app.as(), gemeente, name)).toBe(why('providerUnknownPerson'));
  });
});

describe('an answer that does not fit', () => {
  const back = async (visitor: Visitor, change: (url: URL) => void): Promise<string> => {
    const gemeente = await gemeenteWithProvider();
    const account = await app.given.account();
    await app.given.member(gemeente, 'coordinator', { account });
    const name = app.given.word();
    idp.people[name] = { email: account.email, email_verified: true };
    const url = await signInAtIdp(await start(visitor, gemeente), name);
    change(url);
    return comeBack(visitor, url);
  };

  it('with another state, no state, or used twice, is refused', async () => {
    expect(await back(app.as(), (url) => url.searchParams.set('state', 'D'.repeat(43)))).toBe(why('providerStale'));
    expect(await back(app.as(), (url) => url.searchParams.delete('state'))).toBe(why('providerStale'));
    const visitor = app.as();
    let seen: URL | undefined;
    await back(visitor, (url) => (seen = new URL(url)));
    expect(await comeBack(visitor, seen ?? new URL('http://localhost'))).toBe(why('providerStale'));
  });

  it('in another browser is refused, so that nobody is signed in as somebody else', async () => {
    const attacker = app.as();
    const victim = app.as();
    await start(victim, await gemeenteWithProvider());
    const gemeente = await gemeenteWithProvider();
    const account = await app.given.account();
    await app.given.member(gemeente, 'coordinator', { account });
    const name = app.given.word();
    idp.people[name] = { email: account.email, email_verified: true };
    const url = await signInAtIdp(await start(attacker, gemeente), name);
    expect(await comeBack(victim, url)).toBe(why('providerStale'));
    expect(await session(victim)).toMatchObject({ account: null });
  });

  it('with another nonce or another code is refused', async () => {
    const visitor = app.as();
    const gemeente = await gemeenteWithProvider();
    const account = await app.given.account();
    await app.given.member(gemeente, 'coordinator', { account });
    const name = app.given.word();
    idp.people[name] = { email: account.email, email_verified: true };
    const address = new URL(await start(visitor, gemeente));
    address.searchParams.set('nonce', 'E'.repeat(43));
    expect(await comeBack(visitor, await signInAtIdp(address.href, name))).toBe(why('providerFailed'));
    expect(await back(app.as(), (url) => url.searchParams.set('code', 'verzonnen'))).toBe(why('providerFailed'));
    expect(await back(app.as(), (url) => url.searchParams.set('iss', 'https://kwaad.test.invalid'))).toBe(
      why('providerFailed'),
    );
  });

  it('that is an error of the provider is said in our words', async () => {
    expect(
      await back(app.as(), (url) => {
        url.searchParams.delete('code');
        url.searchParams.set('error', 'access_denied');
      }),
    ).toBe(why('providerRefused'));
    expect(await comeBack(app.as(), new URL('http://localhost/v1/sign-in/provider/callback?state=%00&code=%ff'))).toBe(
      why('providerStale'),
    );
  });

  it('from a gemeente without a provider, or one that does not answer, ends on the sign-in page', async () => {
    const visitor = app.as();
    expect(await start(visitor, await app.given.gemeente())).toBe(why('providerNone'));
    const dead = await app.given.gemeente();
    await app.given.provider(dead, { ...idp, issuer: 'http://127.0.0.1:9' });
    expect(await start(visitor, dead)).toBe(why('providerFailed'));
    const plain = await app.given.gemeente();
    await app.given.provider(plain, { ...idp, issuer: 'http://idp.test.invalid' });
    expect(await start(visitor, plain)).toBe(why('providerFailed'));
  });
});
