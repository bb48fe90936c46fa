import { randomUUID } from 'node:crypto';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';

let app: IdentityApp;
let https: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
  https = await identityApp([], { PUBLIC_ORIGIN: 'https://wijkspoor.test' });
});
afterAll(async () => {
  await app?.close();
  await https?.close();
});

describe('where a request comes from', () => {
  const asked = (headers: Record<string, string>) => app.as().post('/v1/sign-out', {}, { headers });

  it('is our own site, for everything that changes something', async () => {
    expect((await asked({})).status).toBe(204);
    expect((await asked({ origin: 'https://kwaad.test' })).body).toMatchObject({
      code: 'platform.crossSite',
      status: 403,
    });
    expect((await asked({ origin: 'null' })).status).toBe(403);
    expect((await asked({ origin: `${app.env.publicOrigin}.kwaad.test` })).status).toBe(403);
    const bare = (headers: Record<string, string>) =>
      fetch(`${app.origin}/v1/sign-out`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: '{}',
      });
    expect((await bare({})).status).toBe(403);
    expect((await bare({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
    expect((await bare({ 'sec-fetch-site': 'same-origin' })).status).toBe(204);
  });

  it('sends JSON, not what a form of another site can send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'application/xml']) {
      const { status } = await asked({ 'content-type': type });
      expect([type, status >= 400 && status < 500]).toEqual([type, true]);
    }
  });
});

describe('a session', () => {
  it('has a cookie out of reach of scripts and other sites, and bound to the host with https', async () => {
    const cookieOf = async (one: IdentityApp): Promise<string> => {
      const { email } = await one.given.account();
      await one.as().post('/v1/sign-in/mail-link', { email });
      const { headers } = await one
        .as()
        .post('/v1/sign-in/mail-link/use', { code: (await one.given.mailTo(email))?.code });
      return headers.getSetCookie().join();
    };
    const plain = await cookieOf(app);
    expect(plain).toMatch(/^sid=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/);
    const bound = await cookieOf(https);
    expect(bound).toMatch(/^__Host-sid=[\w-]{43}; Max-Age=2592000; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('is kept as a hash only', async () => {
    const { id } = await app.given.account();
    const code = await app.given.session(id);
    expect(
      JSON.stringify(
        await app.db.query(
          `select encode(hash, 'escape') as a, encode(hash, 'base64') as b from session where account_id = $1`,
          [id],
        ),
      ),
    ).not.toContain(code);
  });

  it('ends here or everywhere, and an old cookie is nothing', async () => {
    const { id } = await app.given.account();
    const [first, second, third] = [
      await app.given.session(id),
      await app.given.session(id),
      await app.given.session(id),
    ];
    const seen = async (sid: string): Promise<boolean> =>
      ((await app.as(sid).get('/v1/session')).body as { account: unknown }).account !== null;
    expect((await app.as(first).post('/v1/sign-out', { everywhere: false })).status).toBe(204);
    expect([await seen(first), await seen(second), await seen(third)]).toEqual([false, true, true]);
    await app.as(second).post('/v1/sign-out', { everywhere: true });
    expect([await seen(second), await seen(third)]).toEqual([false, false]);
  });

  it('ends when it is old, or not used for long, and rolls on without a write per request', async () => {
    const { id } = await app.given.account();
    const visitor = app.as(await app.given.session(id));
    const signedIn = async (): Promise<boolean> =>
      ((await visitor.get('/v1/session')).body as { account: unknown }).account !== null;
    const seenAt = async (): Promise<string> =>
      (await app.db.query<{ at: string }>('select seen_at::text as at from session where account_id = $1', [id]))[0]
        ?.at ?? '';
    const first = await seenAt();
    await signedIn();
    expect(await seenAt()).toBe(first);
    await app.db.query(`update session set seen_at = now() - interval '10 minutes' where account_id = $1`, [id]);
    const idle = await seenAt();
    expect(await signedIn()).toBe(true);
    expect(await seenAt()).not.toBe(idle);
    await app.db.query(`update session set seen_at = now() - interval '61 minutes' where account_id = $1`, [id]);
    expect(await signedIn()).toBe(false);
    await app.db.query(
      `update session set seen_at = now(), expires_at = now() - interval '1 second' where account_id = $1`,
      [id],
    );
    expect(await signedIn()).toBe(false);
  });
});

describe('the gemeente of the address', () => {
  it('moves on when its slug is old, with method and body kept', async () => {
    const gemeente = await app.given.gemeente();
    const old = app.given.word('oud');
    await app.db.query('insert into gemeente_old_slug (slug, old_of) values ($1, $2)', [old, gemeente.id]);
    const answer = await app.as().get(`/v1/gemeenten/${old}/members?limit=3`);
    expect([answer.status, answer.headers.get('location')]).toEqual([
      308,
      `/v1/gemeenten/${gemeente.slug}/members?limit=3`,
    ]);
  });

  it('is missing when nobody has that slug, whatever it looks like', async () => {
    for (const slug of ['nergens', '%00', '..%2f', 'A', "a'--", 'a'.repeat(100)]) {
      expect([slug, (await app.as().get(`/v1/gemeenten/${slug}`)).status]).toEqual([slug, 404]);
    }
  });

  it('cannot be chosen with a query or a body', async () => {
    const [here, there] = [await app.given.gemeente(), await app.given.gemeente()];
    const visitor = app.as(await app.given.signedIn(here, 'administrator'));
    const stranger = await app.given.member(there, 'resident');
    for (const more of [`gemeente=${there.slug}`, `gemeenteId=${there.id}`, `gemeente_id=${there.id}`]) {
      expect([more, (await visitor.get(`/v1/gemeenten/${here.slug}/members?${more}`)).status]).toEqual([more, 400]);
    }
    const invite = { email: 'a@test.invalid', role: 'resident' };
    for (const more of [{ gemeenteId: there.id }, { gemeente_id: there.id }, { gemeente: there.slug }]) {
      expect((await visitor.post(`/v1/gemeenten/${here.slug}/invitations`, { ...invite, ...more })).status).toBe(400);
    }
    const { body } = await visitor.get(`/v1/gemeenten/${here.slug}/members`);
    expect(JSON.stringify(body)).not.toContain(stranger.id);
  });

  it('shows an operator nothing of what is in it', async () => {
    const gemeente = await app.given.gemeente();
    await app.given.member(gemeente, 'administrator');
    const operator = app.as(await app.given.session((await app.given.account({ operator: true })).id));
    for (const part of ['settings', 'members', 'invitations', 'organisations']) {
      expect([part, (await operator.get(`/v1/gemeenten/${gemeente.slug}/${part}`)).status]).toEqual([part, 403]);
    }
  });

  it('is made by an operator, with its first administrator invited, and by nobody else', async () => {
    const operator = app.as(await app.given.session((await app.given.account({ operator: true })).id));
    const slug = app.given.word('nieuw');
    expect((await operator.post('/v1/operator/gemeenten', { slug, name: 'Nieuw' })).status).toBe(201);
    expect((await operator.post('/v1/operator/gemeenten', { slug, name: 'Nieuw' })).body).toMatchObject({
      code: 'identity.slugTaken',
    });
    expect((await operator.post('/v1/operator/gemeenten', { slug: 'inloggen', name: 'Nieuw' })).body).toMatchObject({
      errors: [{ path: 'slug', code: 'identity.slugReserved' }],
    });
    const email = `${app.given.word()}@test.invalid`;
    expect((await operator.post(`/v1/operator/gemeenten/${slug}/invitations`, { email })).status).toBe(201);
    const weak = app.as(
      await app.given.session((await app.given.account({ operator: true })).id, { method: 'mailLink' }),
    );
    expect((await weak.get('/v1/operator/gemeenten')).status).toBe(403);
    await expect(
      app.db.query(`set role app_rw; select operator_make_gemeente('sluiproute', 'Sluip', null)`),
    ).rejects.toMatchObject({ code: '42501' });
    await app.db.query('reset role');
  });
});

describe('the page "who may do what"', () => {
  it('has every sentence with its text, in the language of the reader', async () => {
    for (const language of ['nl', 'en', 'ar']) {
      const { body } = await app.as().get('/v1/permissions', { headers: { 'accept-language': language } });
      const { items } = body as { items: { domain: string; verb: string; text: string; who: string[] }[] };
      expect(items.length).toBeGreaterThan(10);
      expect(items.filter(({ text, verb }) => text.includes('may.') || text.includes(verb))).toEqual([]);
      expect(items.find(({ verb }) => verb === 'makeGemeente')).toMatchObject({
        domain: 'identity',
        who: ['operator'],
      });
    }
  });
});

describe('codes of demo accounts', () => {
  it('are not there outside a demo', async () => {
    expect((await app.as().get('/v1/mailbox/codes')).status).toBe(404);
    expect((await app.as().get(`/v1/${randomUUID()}`)).status).toBe(404);
  });
});
