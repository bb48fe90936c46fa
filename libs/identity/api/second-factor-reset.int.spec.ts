import { SecondFactorReset } from '@wijkspoor/identity/api';
import { type GivenAccount, type GivenGemeente, type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { type Role, system, systemCtx } from '@wijkspoor/platform/domain';

let app: IdentityApp;
const password = 'een heel lang wachtwoord';

beforeAll(async () => {
  app = await identityApp();
});
afterAll(async () => app?.close());

const world = async () => {
  const here = await app.given.gemeente();
  const own = await app.given.member(here, 'administrator');
  const administrator = app.as(await app.given.session(own.accountId));
  const path = (member: string): string => `/v1/gemeenten/${here.slug}/members/${member}/second-factor`;
  return { here, own, administrator, path };
};
const staff = async (gemeente: GivenGemeente, role: Role = 'coordinator') => {
  const account = await app.given.account({ password, totp: true });
  return { account, member: await app.given.member(gemeente, role, { account }) };
};
const hasFactor = async ({ id }: Pick<GivenAccount, 'id'>): Promise<boolean> =>
  (await app.db.query('select from account where id = $1 and totp_secret is not null', [id])).length === 1;

describe('a second factor that was lost', () => {
  it('is reset by an administrator: sessions end, a mail goes, and the next sign-in sets up a new one', async () => {
    const { here, administrator, path } = await world();
    const { account, member } = await staff(here);
    const elsewhere = app.as(await app.given.session(account.id));
    const halfway = app.as();
    await halfway.post('/v1/sign-in/password', { email: account.email, password });
    expect((await administrator.delete(path(member.id))).status).toBe(204);
    expect((await elsewhere.get('/v1/session')).body).toMatchObject({ account: null });
    expect((await halfway.post('/v1/sign-in/second-factor', { code: '123456' })).body).toMatchObject({
      code: 'identity.startAgain',
    });
    expect(await app.given.mailTo(account.email)).toMatchObject({ subject: 'Stel uw code-app opnieuw in' });
    expect(
      (await app.as().post('/v1/sign-in/password', { email: account.email, password: 'een verkeerd wachtwoord' }))
        .status,
    ).toBe(401);
    const again = app.as();
    expect((await again.post('/v1/sign-in/password', { email: account.email, password })).body).toEqual({
      next: 'enrolSecondFactor',
    });
    expect((await again.get('/v1/sign-in/second-factor/enrolment')).status).toBe(200);
    expect(await app.db.query('select what, details from audit where thing_id = $1', [member.id])).toEqual([
      { what: 'member.secondFactorReset', details: { account: account.id } },
    ]);
    expect(await app.db.query('select what from platform_audit where thing_id = $1', [account.id])).toContainEqual({
      what: 'account.secondFactorReset',
    });
  });

  it('can be one of another administrator, never the own', async () => {
    const { here, own, administrator, path } = await world();
    const { account, member } = await staff(here, 'administrator');
    expect((await administrator.delete(path(own.id))).body).toMatchObject({ code: 'identity.ownSecondFactor' });
    expect((await administrator.delete(path(member.id))).status).toBe(204);
    expect(await hasFactor(account)).toBe(false);
  });

  it.each<Role>(['coordinator', 'resident'])('stays when the person is %s in another gemeente too', async (role) => {
    const { here, administrator, path } = await world();
    const { account, member } = await staff(here);
    await app.given.member(await app.given.gemeente(), role, { account });
    expect(await administrator.delete(path(member.id))).toMatchObject({
      status: 403,
      body: { code: 'identity.worksElsewhere' },
    });
    expect(await hasFactor(account)).toBe(true);
    expect(await app.given.mailTo(account.email)).toBeNull();
  });

  it('stays when the person runs the platform, or has none', async () => {
    const { here, administrator, path } = await world();
    const account = await app.given.account({ operator: true, totp: true });
    const operator = await app.given.member(here, 'executive', { account });
    expect((await administrator.delete(path(operator.id))).body).toMatchObject({ code: 'identity.worksElsewhere' });
    const resident = await app.given.member(here, 'resident');
    expect(await administrator.delete(path(resident.id))).toMatchObject({
      status: 409,
      body: { code: 'identity.noSecondFactor' },
    });
  });

  it('is out of reach of another gemeente, and of a coordinator', async () => {
    const { here, administrator, path } = await world();
    const there = await app.given.gemeente();
    const stranger = await staff(there);
    expect((await administrator.delete(path(stranger.member.id))).status).toBe(404);
    expect(
      (await administrator.delete(`/v1/gemeenten/${there.slug}/members/${stranger.member.id}/second-factor`)).status,
    ).toBe(403);
    const { account, member } = await staff(here);
    const coordinator = app.as(await app.given.signedIn(here, 'coordinator'));
    expect((await coordinator.delete(path(member.id))).status).toBe(403);
    expect(await hasFactor(stranger.account)).toBe(true);
    expect(await hasFactor(account)).toBe(true);
  });
});

describe('the operator', () => {
  const ctx = { ...systemCtx(null, 'test'), actor: { ...system, operator: true } };
  const reset = (email: string): Promise<void> => app.app.get(SecondFactorReset).ofAnyone(ctx, email);

  it('helps an administrator, and somebody of several gemeenten', async () => {
    const [here, there] = [await app.given.gemeente(), await app.given.gemeente()];
    const administrator = await staff(here, 'administrator');
    const researcher = await staff(here, 'researcher');
    await app.given.member(there, 'researcher', { account: researcher.account });
    for (const { account } of [administrator, researcher]) {
      const signedIn = app.as(await app.given.session(account.id));
      await reset(account.email);
      expect(await hasFactor(account)).toBe(false);
      expect((await signedIn.get('/v1/session')).body).toMatchObject({ account: null });
      expect(await app.given.mailTo(account.email)).toMatchObject({ subject: 'Stel uw code-app opnieuw in' });
    }
  });

  it('leaves the others to their administrator', async () => {
    const { account } = await staff(await app.given.gemeente());
    await expect(reset(account.email)).rejects.toMatchObject({ code: 'identity.administratorResets' });
    await expect(reset(`${app.given.word()}@test.invalid`)).rejects.toMatchObject({ code: 'platform.missing' });
    expect(await hasFactor(account)).toBe(true);
  });
});
