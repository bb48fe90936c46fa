import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { type IdentityApp, identityApp, signInAtIdp, startIdp, type TestIdp } from '@wijkspoor/identity/testing';

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

const world = async () => {
  const here = await app.given.gemeente();
  const administrator = app.as(await app.given.signedIn(here, 'administrator'));
  const path = `/v1/gemeenten/${here.slug}/identity-provider`;
  return { here, administrator, path, input: { issuer: idp.issuer, clientId: idp.clientId, clientSecret: idp.secret } };
};
const kept = (gemeente: string) =>
  app.db.query<{ issuer: string; client_secret: Buffer }>(
    'select issuer, client_secret from identity_provider where gemeente_id = $1',
    [gemeente],
  );

describe('the identity provider of a gemeente', () => {
  it('is set by its administrator, and signs a member in', async () => {
    const { here, administrator, path, input } = await world();
    const callback = `${app.env.publicOrigin}/v1/sign-in/provider/callback`;
    expect((await administrator.get(path)).body).toEqual({ issuer: null, clientId: null, callback });
    const saved = { issuer: idp.issuer, clientId: idp.clientId, callback };
    expect(await administrator.put(path, input)).toMatchObject({ status: 200, body: saved });
    expect((await administrator.get(path)).body).toEqual(saved);
    expect((await app.as().get(`/v1/gemeenten/${here.slug}`)).body).toMatchObject({ provider: true });

    const account = await app.given.account();
    await app.given.member(here, 'coordinator', { account });
    const name = app.given.word();
    idp.people[name] = { email: account.email, email_verified: true };
    const visitor = app.as();
    const start = await visitor.get(`/v1/gemeenten/${here.slug}/sign-in/provider`);
    const back = await signInAtIdp(start.headers.get('location') ?? '', name);
    expect((await visitor.get(`${back.pathname}${back.search}`)).headers.get('location')).toBe('/mijn-werk');
    expect((await visitor.get('/v1/session')).body).toMatchObject({ account: { email: account.email } });

    expect((await administrator.delete(path)).status).toBe(204);
    expect((await visitor.get('/v1/session')).body).toMatchObject({ account: null });
    expect((await app.as().get(`/v1/gemeenten/${here.slug}`)).body).toMatchObject({ provider: false });
    expect(await app.db.query('select what from audit where gemeente_id = $1 order by id', [here.id])).toEqual(
      expect.arrayContaining([{ what: 'provider.connected' }, { what: 'provider.removed' }]),
    );
  });

  it('keeps its secret encrypted, and never shows it', async () => {
    const { here, administrator, path, input } = await world();
    const said = [await administrator.put(path, input), await administrator.get(path)];
    expect(JSON.stringify(said.map(({ body }) => body))).not.toContain(input.clientSecret);
    const [row] = await kept(here.id);
    expect(row?.client_secret.includes(Buffer.from(input.clientSecret))).toBe(false);
    expect(await app.db.query("select from audit where details::text like '%geheim van%'")).toEqual([]);
    const { clientSecret: _, ...without } = input;
    expect((await administrator.put(path, without)).status).toBe(400);
  });

  it('is not saved when nobody answers there, or somebody else does', async () => {
    const { here, administrator, path, input } = await world();
    await administrator.put(path, input);
    const web = http.createServer((_, response) => void response.end('<html>welkom</html>'));
    await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(web.address() as AddressInfo).port}`;
    // a real provider, under another name than its own
    const disguised = idp.issuer.replace('127.0.0.1', 'localhost');
    for (const issuer of [address, 'http://127.0.0.1:9', disguised]) {
      expect(await administrator.put(path, { ...input, issuer })).toMatchObject({
        status: 409,
        body: { code: 'identity.providerSilent' },
      });
    }
    web.close();
    expect(await kept(here.id)).toMatchObject([{ issuer: idp.issuer }]);
  });

  it('has an address with https, and nothing in it but where it is', async () => {
    const { administrator, path, input } = await world();
    for (const issuer of [
      'http://login.test.invalid',
      'https://naam:woord@login.test.invalid',
      'https://login.test.invalid?x=1',
      'https://login.test.invalid#x',
    ]) {
      expect((await administrator.put(path, { ...input, issuer })).body).toMatchObject({
        code: 'identity.providerAddress',
      });
    }
    for (const issuer of ['file:///etc/passwd', 'login', '', 'javascript:alert(1)'])
      expect((await administrator.put(path, { ...input, issuer })).body).toMatchObject({ code: 'platform.invalid' });
  });

  it('is of its own gemeente only', async () => {
    const { administrator, here, path, input } = await world();
    const there = await app.given.gemeente();
    await app.given.provider(there, idp);
    const theirs = `/v1/gemeenten/${there.slug}/identity-provider`;
    expect((await administrator.get(theirs)).status).toBe(403);
    expect((await administrator.put(theirs, input)).status).toBe(403);
    expect((await administrator.delete(theirs)).status).toBe(403);
    await administrator.put(path, input);
    expect((await administrator.delete(path)).status).toBe(204);
    expect(await kept(here.id)).toHaveLength(0);
    expect(await kept(there.id)).toHaveLength(1);
  });
});
