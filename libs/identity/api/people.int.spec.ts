import type { MemberPage } from '@wijkspoor/identity/domain';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';

let app: IdentityApp;
const password = 'een heel lang wachtwoord';

beforeAll(async () => {
  app = await identityApp();
});
afterAll(async () => app?.close());

const world = async () => {
  const [here, there] = [await app.given.gemeente(), await app.given.gemeente()];
  const member = await app.given.member(here, 'administrator');
  const administrator = app.as(await app.given.session(member.accountId));
  return { here, there, member, administrator, path: `/v1/gemeenten/${here.slug}` };
};
const items = (body: unknown): { id: string; email: string }[] =>
  (body as { items: { id: string; email: string }[] }).items;

describe('members', () => {
  it('are listed page by page, without a row twice or missing', async () => {
    const { here, administrator, path } = await world();
    for (let i = 0; i < 6; i++) await app.given.member(here, 'resident');
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const { body } = await administrator.get(`${path}/members?limit=3${next && `&after=${next}`}`);
      seen.push(...items(body).map(({ id }) => id));
      ({ next } = body as { next: string | null });
    }
    expect(new Set(seen).size).toBe(7);
    expect(seen).toHaveLength(7);
  });

  it('are listed with the project in which their role is', async () => {
    const { here, administrator, path } = await world();
    const projectId = await app.given.project(here);
    await app.given.member(here, 'keyPerson', { projectId });
    const [{ name } = { name: '' }] = await app.db.query<{ name: string }>('select name from project where id = $1', [
      projectId,
    ]);
    const { body } = await administrator.get(`${path}/members`);
    expect((body as MemberPage).items.map(({ role, project }) => [role, project])).toEqual([
      ['administrator', null],
      ['keyPerson', name],
    ]);
  });

  it('of another gemeente are missing, whatever the id says', async () => {
    const { there, administrator, path } = await world();
    const stranger = await app.given.member(there, 'coordinator');
    expect((await administrator.patch(`${path}/members/${stranger.id}`, { role: 'executive' })).status).toBe(404);
    expect((await administrator.delete(`${path}/members/${stranger.id}`)).status).toBe(404);
    expect((await administrator.get(`${path}/members?after=${stranger.id}`)).status).toBe(200);
    expect((await administrator.delete(`/v1/gemeenten/${there.slug}/members/${stranger.id}`)).status).toBe(403);
    expect(await app.db.query('select role from membership where id = $1', [stranger.id])).toEqual([
      { role: 'coordinator' },
    ]);
  });

  it('keep one administrator, also when two remove each other at the same time', async () => {
    const { here, member, administrator, path } = await world();
    const left = () =>
      app.db.query(`select from membership where gemeente_id = $1 and role = 'administrator'`, [here.id]);
    expect((await administrator.delete(`${path}/members/${member.id}`)).body).toMatchObject({
      code: 'identity.lastAdministrator',
    });
    expect((await administrator.patch(`${path}/members/${member.id}`, { role: 'executive' })).body).toMatchObject({
      code: 'identity.lastAdministrator',
    });
    const second = await app.given.member(here, 'administrator');
    const other = app.as(await app.given.session(second.accountId));
    const answers = await Promise.all([
      administrator.delete(`${path}/members/${second.id}`),
      other.delete(`${path}/members/${member.id}`),
    ]);
    expect(answers.filter(({ status }) => status === 204)).toHaveLength(1);
    expect(await left()).toHaveLength(1);
  });

  it('lose their role at once', async () => {
    const { here, administrator, path } = await world();
    const { id, accountId } = await app.given.member(here, 'coordinator');
    const coordinator = app.as(await app.given.session(accountId));
    expect((await coordinator.get(`${path}/members`)).status).toBe(200);
    expect((await administrator.patch(`${path}/members/${id}`, { role: 'executive' })).body).toMatchObject({
      role: 'executive',
    });
    expect((await coordinator.get(`${path}/members`)).status).toBe(403);
    const audit = await app.db.query('select what, details from audit where thing_id = $1', [id]);
    expect(audit).toEqual([
      { what: 'member.roleChanged', details: { account: accountId, from: 'coordinator', to: 'executive' } },
    ]);
  });

  it('become staff by invitation only, since staff sign in differently', async () => {
    const { here, administrator, path } = await world();
    const { id } = await app.given.member(here, 'resident');
    expect((await administrator.patch(`${path}/members/${id}`, { role: 'coordinator' })).body).toMatchObject({
      code: 'identity.needsInvitation',
    });
  });
});

describe('invitations', () => {
  it('make staff choose a password and set up a second factor', async () => {
    const { here, administrator, path } = await world();
    const email = `${app.given.word()}@test.invalid`;
    expect((await administrator.post(`${path}/invitations`, { email, role: 'coordinator' })).status).toBe(201);
    const code = (await app.given.mailTo(email))?.code;
    const invited = app.as();
    expect((await invited.post('/v1/invitations/offer', { code })).body).toMatchObject({
      gemeenteSlug: here.slug,
      role: 'coordinator',
      email,
      needsPassword: true,
    });
    expect((await invited.post('/v1/invitations/use', { code, name: 'Nieuw' })).body).toMatchObject({
      code: 'identity.passwordNeeded',
    });
    expect((await invited.post('/v1/invitations/use', { code, name: 'Nieuw', password })).body).toEqual({
      next: 'enrolSecondFactor',
    });
    expect(invited.cookies.has('sid')).toBe(false);
    expect((await invited.get('/v1/sign-in/second-factor/enrolment')).status).toBe(200);
    expect((await app.as().post('/v1/invitations/use', { code, name: 'Nog eens', password })).body).toMatchObject({
      code: 'identity.codeInvalid',
    });
  });

  it('sign a resident in at once, and one of ten at the same time wins', async () => {
    const { here } = await world();
    const { code, email } = await app.given.invitation(here, 'keyPerson');
    const visitors = Array.from({ length: 10 }, () => app.as());
    const answers = await Promise.all(
      visitors.map((visitor) => visitor.post('/v1/invitations/use', { code, name: 'Sleutel' })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const winner = visitors[answers.findIndex(({ status }) => status === 200)];
    expect((await winner?.get('/v1/session'))?.body).toMatchObject({
      account: { email },
      gemeenten: [{ slug: here.slug, roles: ['keyPerson'] }],
    });
  });

  it('never go around a password that is there', async () => {
    const { here, there } = await world();
    const account = await app.given.account({ password, totp: true });
    await app.given.member(there, 'administrator', { account });
    const { code } = await app.given.invitation(here, 'resident', account.email);
    const visitor = app.as();
    expect(
      (await visitor.post('/v1/invitations/use', { code, name: 'Kwaad', password: 'een heel ander wachtwoord' })).body,
    ).toEqual({ next: 'signIn' });
    expect(visitor.cookies.size).toBe(0);
    expect((await app.as().post('/v1/sign-in/password', { email: account.email, password })).status).toBe(200);
    expect(await app.db.query('select name from account where id = $1', [account.id])).toEqual([{ name: 'Iemand' }]);
  });

  it('from a coordinator are for residents and partners only', async () => {
    const { here, path } = await world();
    const coordinator = app.as(await app.given.signedIn(here, 'coordinator'));
    const email = `${app.given.word()}@test.invalid`;
    expect((await coordinator.post(`${path}/invitations`, { email, role: 'administrator' })).body).toMatchObject({
      code: 'identity.notForCoordinator',
    });
    expect((await coordinator.post(`${path}/invitations`, { email, role: 'partnerLead' })).body).toMatchObject({
      code: 'identity.organisationNeeded',
      errors: [{ path: 'organisationId', code: 'choice' }],
    });
    const organisationId = await app.given.organisation();
    expect((await coordinator.post(`${path}/invitations`, { email, role: 'partnerLead', organisationId })).status).toBe(
      201,
    );
    const { id } = await app.given.invitation(here, 'administrator');
    expect((await coordinator.delete(`${path}/invitations/${id}`)).status).toBe(403);
  });

  it('that are withdrawn do not work, and those of another gemeente cannot be withdrawn', async () => {
    const { here, there, administrator, path } = await world();
    const mine = await app.given.invitation(here, 'resident');
    const theirs = await app.given.invitation(there, 'resident');
    expect((await administrator.delete(`${path}/invitations/${theirs.id}`)).status).toBe(404);
    expect((await administrator.delete(`${path}/invitations/${mine.id}`)).status).toBe(204);
    expect((await app.as().post('/v1/invitations/use', { code: mine.code, name: 'Iemand' })).body).toMatchObject({
      code: 'identity.codeInvalid',
    });
    expect((await app.as().post('/v1/invitations/offer', { code: theirs.code })).status).toBe(200);
  });

  it('are for one role once', async () => {
    const { here, administrator, path } = await world();
    const account = await app.given.account();
    await app.given.member(here, 'resident', { account });
    expect(
      (await administrator.post(`${path}/invitations`, { email: account.email, role: 'resident' })).body,
    ).toMatchObject({ code: 'identity.alreadyMember' });
    const organisationId = '01900000-0000-7000-8000-000000000000';
    expect(
      (await administrator.post(`${path}/invitations`, { email: account.email, role: 'partnerLead', organisationId }))
        .body,
    ).toMatchObject({ code: 'identity.organisationUnknown' });
  });
});

describe('the account', () => {
  it('is changed by whoever saw the last version', async () => {
    const { id } = await app.given.account();
    const visitor = app.as(await app.given.session(id));
    const change = (version: number) =>
      visitor.patch(
        '/v1/account',
        { name: 'Nieuwe naam', language: 'ar' },
        { headers: { 'if-match': `"${version}"` } },
      );
    expect((await change(1)).status).toBe(204);
    expect((await change(1)).body).toMatchObject({ code: 'platform.stale', status: 412 });
    expect((await visitor.get('/v1/session')).body).toMatchObject({
      account: { name: 'Nieuwe naam', language: 'ar', version: 2 },
    });
  });

  it('gets a new password with the old one, which ends the other sessions', async () => {
    const account = await app.given.account({ password, totp: true });
    const before = await app.given.session(account.id);
    const elsewhere = await app.given.session(account.id);
    const visitor = app.as(before);
    const next = 'een ander lang wachtwoord';
    expect((await visitor.put('/v1/account/password', { current: 'verkeerd', password: next })).body).toMatchObject({
      code: 'identity.wrongPassword',
    });
    expect((await visitor.put('/v1/account/password', { current: password, password: next })).status).toBe(204);
    expect(visitor.cookies.get('sid')).not.toBe(before);
    expect((await visitor.get('/v1/session')).body).toMatchObject({ account: { email: account.email } });
    for (const old of [before, elsewhere])
      expect((await app.as(old).get('/v1/session')).body).toMatchObject({ account: null });
  });

  it('has one sign-in for several gemeenten, each with its own roles', async () => {
    const [first, second, third] = [await app.given.gemeente(), await app.given.gemeente(), await app.given.gemeente()];
    const account = await app.given.account();
    const organisationId = await app.given.organisation('Stichting Overal');
    await app.given.member(first, 'partnerLead', { account, organisationId });
    await app.given.member(second, 'partnerReporter', { account, organisationId });
    await app.given.member(second, 'coordinator', { account });
    const visitor = app.as(await app.given.session(account.id));
    const { gemeenten } = (await visitor.get('/v1/session')).body as {
      gemeenten: { slug: string; roles: string[]; organisations: string[] }[];
    };
    expect(gemeenten.find(({ slug }) => slug === first.slug)).toMatchObject({
      roles: ['partnerLead'],
      organisations: ['Stichting Overal'],
    });
    expect(gemeenten.find(({ slug }) => slug === second.slug)?.roles.sort()).toEqual([
      'coordinator',
      'partnerReporter',
    ]);
    expect((await visitor.get(`/v1/gemeenten/${first.slug}/members`)).status).toBe(403);
    expect((await visitor.get(`/v1/gemeenten/${second.slug}/members`)).status).toBe(200);
    expect((await visitor.get(`/v1/gemeenten/${third.slug}/members`)).status).toBe(403);
  });

  it('gives a role in one project no rights in the whole gemeente', async () => {
    const gemeente = await app.given.gemeente();
    const account = await app.given.account();
    await app.given.member(gemeente, 'administrator', { account, projectId: await app.given.project(gemeente) });
    const visitor = app.as(await app.given.session(account.id));
    expect((await visitor.get(`/v1/gemeenten/${gemeente.slug}/settings`)).status).toBe(403);
  });
});

describe('the settings of a gemeente', () => {
  it('are changed by whoever saw the last version, with a theme that is there', async () => {
    const { here, administrator, path } = await world();
    const change = (version: number, theme: string) =>
      administrator.put(
        `${path}/settings`,
        { theme, languages: ['en'], contact: 'Bel ons' },
        { headers: { 'if-match': `"${version}"` } },
      );
    expect((await change(1, 'bestaat-niet')).body).toMatchObject({
      code: 'platform.invalid',
      errors: [{ path: 'theme', code: 'choice' }],
    });
    expect((await change(1, 'bordeaux')).body).toEqual({
      theme: 'bordeaux',
      languages: ['nl', 'en'],
      contact: 'Bel ons',
      logo: false,
      version: 2,
    });
    expect((await change(1, 'wijkspoor')).status).toBe(412);
    expect((await app.as().get(path)).body).toMatchObject({ slug: here.slug, theme: 'bordeaux', provider: false });
  });
});
