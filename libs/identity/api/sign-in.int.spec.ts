import { generateSync } from 'otplib';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';

let app: IdentityApp;
const password = 'een heel lang wachtwoord';
const codeNow = (secret: string | null, steps = 0): string =>
  generateSync({ secret: secret ?? '', epoch: Math.floor(Date.now() / 1000) + steps * 30 });

beforeAll(async () => {
  app = await identityApp();
});
afterAll(async () => app?.close());

const staff = async () => {
  const gemeente = await app.given.gemeente();
  const account = await app.given.account({ password, totp: true });
  await app.given.member(gemeente, 'coordinator', { account });
  return { gemeente, account };
};
const emailIn = (body: unknown): string => (body as { account: { email: string } }).account.email;
const linkFor = async (email: string, next?: string): Promise<string> => {
  expect(await app.as().post('/v1/sign-in/mail-link', { email, ...(next ? { next } : {}) })).toMatchObject({
    status: 202,
    body: '',
  });
  return (await app.given.mailTo(email))?.code ?? '';
};

describe('a link by mail', () => {
  it('makes a resident of an unknown address, in the gemeente they came from', async () => {
    const gemeente = await app.given.gemeente();
    const email = `${app.given.word()}@test.invalid`;
    const visitor = app.as();
    const code = await linkFor(email, `/${gemeente.slug}/meedoen`);
    expect(await visitor.post('/v1/sign-in/mail-link/use', { code })).toMatchObject({
      status: 200,
      body: { next: `/${gemeente.slug}/meedoen` },
    });
    expect((await visitor.get('/v1/session')).body).toMatchObject({
      account: { email, operator: false },
      gemeenten: [{ slug: gemeente.slug, roles: ['resident'] }],
    });
  });

  it('says whom it is for before it is used, and is not used up by that', async () => {
    const name = app.given.word();
    const code = await linkFor(`${name}@test.invalid`);
    const offer = () => app.as().post('/v1/sign-in/mail-link/offer', { code });
    for (let look = 0; look < 2; look++)
      expect(await offer()).toMatchObject({ status: 200, body: { email: `a…${name.at(-1)}@test.invalid` } });
    expect((await app.as().post('/v1/sign-in/mail-link/use', { code })).status).toBe(200);
    expect(await offer()).toMatchObject({ status: 400, body: { code: 'identity.codeInvalid' } });
  });

  it('notes who joined a gemeente by it, once', async () => {
    const gemeente = await app.given.gemeente();
    const email = `${app.given.word()}@test.invalid`;
    for (let visit = 0; visit < 2; visit++) {
      const code = await linkFor(email, `/${gemeente.slug}/en`);
      expect((await app.as().post('/v1/sign-in/mail-link/use', { code })).status).toBe(200);
    }
    expect(
      await app.db.query(
        `select t.kind, t.details ->> 'role' as role, t.details ->> 'account' = a.id::text as own from audit t, account a
         where t.gemeente_id = $1 and t.what = 'member.joined' and a.email = $2`,
        [gemeente.id, email],
      ),
    ).toEqual([{ kind: 'membership', role: 'resident', own: true }]);
  });

  it('works once, also for twenty at the same time', async () => {
    const { email } = await app.given.account();
    const code = await linkFor(email);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => app.as().post('/v1/sign-in/mail-link/use', { code })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 400)).toHaveLength(19);
    const sessions = await app.db.query(
      'select from session s join account a on a.id = s.account_id where a.email = $1',
      [email],
    );
    expect(sessions).toHaveLength(1);
  });

  it('is no way in for staff, whose mail says to use the password', async () => {
    const { account } = await staff();
    await app.as().post('/v1/sign-in/mail-link', { email: account.email });
    const mail = await app.given.mailTo(account.email);
    expect(mail).toMatchObject({ subject: 'Inloggen met uw wachtwoord', code: null });
    expect(
      await app.db.query('select from sign_in_token where email = $1 and expires_at > now()', [account.email]),
    ).toHaveLength(0);
  });

  it('is not used by a scanner that follows the link', async () => {
    const code = await linkFor((await app.given.account()).email);
    expect((await app.as().get(`/v1/sign-in/mail-link/use?code=${code}`)).status).toBe(404);
    expect((await app.as().post('/v1/sign-in/mail-link/use', { code })).status).toBe(200);
  });

  it('takes as long for an unknown address as for a known one', async () => {
    const times = { known: [] as number[], unknown: [] as number[] };
    const known = await Promise.all(Array.from({ length: 25 }, () => app.given.account()));
    for (const { email } of known) {
      for (const [kind, address] of [
        ['known', email],
        ['unknown', `${app.given.word()}@test.invalid`],
      ] as const) {
        const start = performance.now();
        await app.as().post('/v1/sign-in/mail-link', { email: address });
        times[kind].push(performance.now() - start);
      }
    }
    const median = (list: number[]): number => list.sort((a, b) => a - b)[Math.floor(list.length / 2)] ?? 0;
    expect(Math.abs(median(times.known) - median(times.unknown))).toBeLessThan(Math.max(5, median(times.known)));
  });

  it('does not show staff roles, should somebody have got both', async () => {
    const { gemeente, account } = await staff();
    const visitor = app.as(await app.given.session(account.id, { method: 'mailLink' }));
    expect((await visitor.get('/v1/session')).body).toMatchObject({ gemeenten: [] });
    expect((await visitor.get(`/v1/gemeenten/${gemeente.slug}/members`)).status).toBe(403);
  });
});

describe('a password and a second factor', () => {
  it('gives a new session, and the one before is dead', async () => {
    const { account } = await staff();
    const before = await app.given.session(account.id);
    const visitor = app.as(before);
    expect((await visitor.post('/v1/sign-in/password', { email: account.email.toUpperCase(), password })).body).toEqual(
      { next: 'secondFactor' },
    );
    expect((await visitor.post('/v1/sign-in/second-factor', { code: codeNow(account.totpSecret) })).body).toEqual({
      next: 'done',
    });
    expect(visitor.cookies.get('sid')).not.toBe(before);
    expect(visitor.cookies.has('pending')).toBe(false);
    expect((await app.as(before).get('/v1/session')).body).toMatchObject({ account: null });
    expect(emailIn((await visitor.get('/v1/session')).body)).toBe(account.email);
  });

  it('does not take over an id that somebody planted', async () => {
    const { account } = await staff();
    const planted = 'A'.repeat(43);
    const visitor = app.as(planted);
    await visitor.post('/v1/sign-in/password', { email: account.email, password });
    await visitor.post('/v1/sign-in/second-factor', { code: codeNow(account.totpSecret) });
    expect(visitor.cookies.get('sid')).not.toBe(planted);
    expect((await app.as(planted).get('/v1/session')).body).toMatchObject({ account: null });
  });

  it('is set up at the first sign-in', async () => {
    const account = await app.given.account({ password });
    const visitor = app.as();
    expect((await visitor.post('/v1/sign-in/password', { email: account.email, password })).body).toEqual({
      next: 'enrolSecondFactor',
    });
    const { body } = await visitor.get('/v1/sign-in/second-factor/enrolment');
    const { secret, uri, qrSvg } = body as { secret: string; uri: string; qrSvg: string };
    expect(uri).toContain(`secret=${secret}`);
    expect(qrSvg).toMatch(/^<svg/);
    expect((await visitor.post('/v1/sign-in/second-factor', { code: codeNow(secret) })).body).toEqual({ next: 'done' });
    const [row] = await app.db.query<{ totp_secret: Buffer }>('select totp_secret from account where id = $1', [
      account.id,
    ]);
    expect(row?.totp_secret.toString('latin1')).not.toContain(secret);
    expect((await app.as().get('/v1/sign-in/second-factor/enrolment')).status).toBe(401);
  });

  it('takes a code once, also for twenty at the same time', async () => {
    const { account } = await staff();
    const code = codeNow(account.totpSecret);
    const visitors = await Promise.all(
      Array.from({ length: 20 }, async () => {
        const visitor = app.as();
        await app.db.query('delete from rate_limit');
        await visitor.post('/v1/sign-in/password', { email: account.email, password });
        return visitor;
      }),
    );
    await app.db.query('delete from rate_limit');
    const answers = await Promise.all(visitors.map((visitor) => visitor.post('/v1/sign-in/second-factor', { code })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });

  it('takes the step before and after, not the ones around them', async () => {
    for (const [steps, status] of [
      [-2, 401],
      [2, 401],
      [-1, 200],
    ] as const) {
      const { account } = await staff();
      const visitor = app.as();
      await visitor.post('/v1/sign-in/password', { email: account.email, password });
      expect([
        steps,
        (await visitor.post('/v1/sign-in/second-factor', { code: codeNow(account.totpSecret, steps) })).status,
      ]).toEqual([steps, status]);
    }
  });

  it('ends after five wrong codes, and then the right one is too late', async () => {
    const { account } = await staff();
    const visitor = app.as();
    await visitor.post('/v1/sign-in/password', { email: account.email, password });
    const wrong = codeNow(account.totpSecret, 100);
    for (let i = 0; i < 5; i++)
      expect((await visitor.post('/v1/sign-in/second-factor', { code: wrong })).body).toMatchObject({
        code: 'identity.wrongOneTimeCode',
      });
    expect((await visitor.post('/v1/sign-in/second-factor', { code: codeNow(account.totpSecret) })).body).toMatchObject(
      { code: 'identity.startAgain' },
    );
  });

  it('answers the same for a wrong password and an unknown address, after the same work', async () => {
    const { account } = await staff();
    const times: number[] = [];
    for (const email of [account.email, `${app.given.word()}@test.invalid`]) {
      const start = performance.now();
      expect(await app.as().post('/v1/sign-in/password', { email, password: 'iets anders dan dat' })).toMatchObject({
        status: 401,
        body: { code: 'identity.wrongCredentials' },
      });
      times.push(performance.now() - start);
    }
    expect(Math.min(...times)).toBeGreaterThan(15);
  });

  it('gives each of twenty people at the same time their own session', async () => {
    const people = await Promise.all(Array.from({ length: 20 }, () => app.given.account({ password, totp: true })));
    const seen = await Promise.all(
      people.map(async ({ email, totpSecret }) => {
        const visitor = app.as();
        await visitor.post('/v1/sign-in/password', { email, password });
        await visitor.post('/v1/sign-in/second-factor', { code: codeNow(totpSecret) });
        return emailIn((await visitor.get('/v1/session')).body);
      }),
    );
    expect(seen).toEqual(people.map(({ email }) => email));
  });
});

describe('a forgotten password', () => {
  it('is chosen anew with a link that works once, which ends every session', async () => {
    const { account } = await staff();
    const old = await app.given.session(account.id);
    expect((await app.as().post('/v1/sign-in/password-reset', { email: account.email })).status).toBe(202);
    const code = (await app.given.mailTo(account.email))?.code;
    const next = 'een ander lang wachtwoord';
    const offer = () => app.as().post('/v1/sign-in/password-reset/offer', { code });
    const masked = `${account.email[0]}…${/.@.*/.exec(account.email)?.[0]}`;
    expect(await offer()).toMatchObject({ status: 200, body: { email: masked } });
    expect(await app.as().post('/v1/sign-in/mail-link/offer', { code })).toMatchObject({ status: 400 });
    expect((await app.as().post('/v1/sign-in/password-reset/use', { code, password: next })).status).toBe(204);
    expect((await app.as().post('/v1/sign-in/password-reset/use', { code, password: next })).body).toMatchObject({
      code: 'identity.codeInvalid',
    });
    expect(await offer()).toMatchObject({ status: 400, body: { code: 'identity.codeInvalid' } });
    expect((await app.as(old).get('/v1/session')).body).toMatchObject({ account: null });
    expect((await app.as().post('/v1/sign-in/password', { email: account.email, password })).status).toBe(401);
    expect((await app.as().post('/v1/sign-in/password', { email: account.email, password: next })).body).toEqual({
      next: 'secondFactor',
    });
  });

  it('has no code for an address without a password, and the same answer', async () => {
    const { email } = await app.given.account();
    expect(await app.as().post('/v1/sign-in/password-reset', { email })).toMatchObject({ status: 202, body: '' });
    expect(await app.given.mailTo(email)).toMatchObject({ code: null });
    expect(
      await app.as().post('/v1/sign-in/password-reset', { email: `${app.given.word()}@test.invalid` }),
    ).toMatchObject({ status: 202, body: '' });
  });

  it('does not take a code of another kind', async () => {
    const code = await linkFor((await app.given.account()).email);
    expect((await app.as().post('/v1/sign-in/password-reset/use', { code, password })).body).toMatchObject({
      code: 'identity.codeInvalid',
    });
    expect((await app.as().post('/v1/invitations/use', { code, name: 'Iemand' })).body).toMatchObject({
      code: 'identity.codeInvalid',
    });
  });
});
