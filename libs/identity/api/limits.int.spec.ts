import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { type DomainError, platformError } from '@wijkspoor/platform/domain';
import { hasRedis, startRedis } from '@wijkspoor/platform/testing';
import { Limits } from './limits';

const backends = [
  ['PostgreSQL', true, null],
  ['Redis', hasRedis, startRedis],
] as const;

describe.each(backends)('limits kept in %s', (_, there, start) => {
  let app: IdentityApp | undefined;
  let redis: { url: string; stop(): Promise<void> } | undefined;
  const api = (): IdentityApp => app as IdentityApp;
  const test = there ? it : it.skip;

  beforeAll(async () => {
    if (!there) return;
    redis = await start?.();
    app = await identityApp([], redis === undefined ? {} : { REDIS_URL: redis.url });
  });
  afterAll(async () => {
    await app?.close();
    await redis?.stop();
  });

  test('say how long to wait, per address, and keep neither addresses nor networks', async () => {
    const email = `${api().given.word()}@test.invalid`;
    const answers = [];
    for (let i = 0; i < 6; i++) answers.push(await api().as().post('/v1/sign-in/mail-link', { email }));
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202, 202, 202, 429]);
    expect(answers[5]?.body).toMatchObject({ code: 'platform.tooMany' });
    expect(Number(answers[5]?.headers.get('retry-after'))).toBeGreaterThan(800);
    const kept = await api().db.query<{ key: string }>('select key from rate_limit');
    expect(kept.length > 0).toBe(redis === undefined);
    for (const { key } of kept) expect(key).toMatch(/^\w+:(whom|client|pair):[\w-]{43}$/);
  });

  test('hold per mailbox, whatever stands behind a plus in its address', async () => {
    const limits = api().app.get(Limits);
    const name = api().given.word();
    const addresses = [1, 2, 3, 4, 5].map((n) => `${name}+${n}@test.invalid`);
    for (const whom of addresses) await limits.count('mailLink', { whom });
    await expect(limits.count('mailLink', { whom: `${name}@test.invalid` })).rejects.toMatchObject({
      code: 'platform.tooMany',
    });
  });

  test('do not count a try that ended because the database was away', async () => {
    const limits = api().app.get(Limits);
    const by = { whom: `${api().given.word()}@test.invalid`, client: '192.0.2.7' };
    const attempt = (end: () => Promise<string>): Promise<string> =>
      limits.counting('mailLink', by, end).catch((error: unknown) => (error as DomainError).code);
    const heard = async (times: number, end: () => Promise<string>): Promise<ReadonlySet<string>> =>
      new Set(await Promise.all(Array.from({ length: times }, () => attempt(end))));
    for (let turn = 0; turn < 10; turn++)
      expect(await attempt(() => Promise.reject(platformError('away')))).toBe('platform.away');
    expect(await heard(3, () => Promise.reject(platformError('missing')))).toEqual(new Set(['platform.missing']));
    expect(await heard(2, () => Promise.resolve('sent'))).toEqual(new Set(['sent']));
    expect(await attempt(() => Promise.resolve('sent'))).toBe('platform.tooMany');
  });

  test('hold per client', async () => {
    const visitor = api().as();
    const statuses = [];
    for (let i = 0; i < 301; i++)
      statuses.push((await visitor.post('/v1/invitations/offer', { code: 'B'.repeat(43) })).status);
    expect(statuses.filter((status) => status === 400)).toHaveLength(300);
    expect(statuses.at(-1)).toBe(429);
  });

  test('do not count against somebody who got in, and whoever guesses locks out nobody else', async () => {
    const password = 'een heel lang wachtwoord';
    const account = await api().given.account({ password });
    for (let i = 0; i < 12; i++)
      expect((await api().as().post('/v1/sign-in/password', { email: account.email, password })).status).toBe(200);
    const guesser = api().as();
    for (let i = 0; i < 10; i++)
      await guesser.post('/v1/sign-in/password', { email: account.email, password: 'niet dit wachtwoord' });
    expect((await guesser.post('/v1/sign-in/password', { email: account.email, password })).status).toBe(429);
    expect((await api().as().post('/v1/sign-in/password', { email: account.email, password })).status).toBe(200);
  });
});

describe('who a client is', () => {
  const clientsOf = async (addresses: string): Promise<number> => {
    const app = await identityApp([], { WEB_ADDRESSES: addresses });
    try {
      for (let i = 0; i < 3; i++) await app.as().post('/v1/invitations/offer', { code: 'B'.repeat(43) });
      return (await app.db.query(`select from rate_limit where key like 'code:client:%'`)).length;
    } finally {
      await app.close();
    }
  };

  it('is said by web, and by nobody else', async () => {
    expect(await clientsOf('loopback')).toBe(3);
    expect(await clientsOf('203.0.113.7')).toBe(1);
  });
});
