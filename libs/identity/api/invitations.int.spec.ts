import { randomUUID } from 'node:crypto';
import type { OperatorGemeentePage } from '@wijkspoor/identity/domain';
import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';

let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
});
afterAll(async () => app?.close());

const invalid = { code: 'identity.codeInvalid' };

describe('an invitation that nobody used', () => {
  it('does not bring back a role that was taken away', async () => {
    const gemeente = await app.given.gemeente();
    const first = await app.given.invitation(gemeente, 'keyPerson');
    const again = await app.given.invitation(gemeente, 'keyPerson', first.email);
    const other = await app.given.invitation(gemeente, 'resident', first.email);
    expect((await app.as().post('/v1/invitations/use', { code: first.code, name: 'Sleutel' })).status).toBe(200);
    expect((await app.as().post('/v1/invitations/offer', { code: again.code })).body).toMatchObject(invalid);
    expect((await app.as().post('/v1/invitations/offer', { code: other.code })).status).toBe(200);
  });

  it('of an operator ends with the next one, so that it is of no use after the first administrator', async () => {
    const gemeente = await app.given.gemeente();
    const operator = app.as(await app.given.session((await app.given.account({ operator: true })).id));
    const invite = async (): Promise<string | null | undefined> => {
      const email = `${app.given.word()}@test.invalid`;
      const { status } = await operator.post(`/v1/operator/gemeenten/${gemeente.slug}/invitations`, { email });
      expect(status).toBe(201);
      return (await app.given.mailTo(email))?.code;
    };
    const [mine, theirs] = [await invite(), await invite()];
    expect((await app.as().post('/v1/invitations/offer', { code: mine })).body).toMatchObject(invalid);
    expect((await app.as().post('/v1/invitations/offer', { code: theirs })).status).toBe(200);
  });

  it('is offered to an operator for gemeenten without an administrator only', async () => {
    const [empty, led] = [await app.given.gemeente(), await app.given.gemeente()];
    const first = await app.given.invitation(led, 'administrator');
    const accept = { code: first.code, name: 'Ada Beheer', password: 'een zin die ik onthoud' };
    expect((await app.as().post('/v1/invitations/use', accept)).status).toBe(200);
    const operator = app.as(await app.given.session((await app.given.account({ operator: true })).id));
    const offered: Record<string, string> = {};
    let after = '';
    do {
      const { body } = await operator.get(`/v1/operator/gemeenten?limit=100${after}`);
      const { items, next } = body as OperatorGemeentePage;
      for (const { slug, may } of items) offered[slug] = may.inviteFirstAdministrator;
      after = next === null ? '' : `&after=${next}`;
    } while (after !== '');
    expect(offered).toMatchObject({ [empty.slug]: 'yes', [led.slug]: 'identity.hasAdministrator' });
  });
});

describe('an invitation to one project', () => {
  it('is refused when this gemeente has no such project', async () => {
    const [here, there] = [await app.given.gemeente(), await app.given.gemeente()];
    const [own, other] = [await app.given.project(here), await app.given.project(there)];
    const administrator = app.as(await app.given.signedIn(here, 'administrator'));
    const invite = (projectId: string) => {
      const email = `${app.given.word()}@test.invalid`;
      return administrator.post(`/v1/gemeenten/${here.slug}/invitations`, { email, role: 'keyPerson', projectId });
    };
    for (const unknown of [other, randomUUID()])
      expect(await invite(unknown)).toMatchObject({
        status: 400,
        body: { code: 'platform.invalid', errors: [{ path: 'projectId', code: 'choice' }] },
      });
    expect((await invite(own)).status).toBe(201);
  });

  it('and a role in one cannot be written for a project that is not there', async () => {
    const [here, there] = [await app.given.gemeente(), await app.given.gemeente()];
    const projectId = await app.given.project(there);
    await expect(app.given.member(here, 'keyPerson', { projectId })).rejects.toMatchObject({ code: '23503' });
    const invite = app.db.query(
      `insert into invitation (gemeente_id, email, role, project_id, expires_at) values ($1, 'a@test.invalid', 'keyPerson', $2, now())`,
      [here.id, projectId],
    );
    await expect(invite).rejects.toMatchObject({ code: '23503' });
  });
});

describe('an invitation to somebody of staff who signs in at the provider of a gemeente only', () => {
  const invited = async (role: 'resident' | 'coordinator', elsewhere: boolean) => {
    const home = await app.given.gemeente();
    const account = await app.given.account();
    await app.given.member(home, 'coordinator', { account });
    const inviting = elsewhere ? await app.given.gemeente() : home;
    const { code } = await app.given.invitation(inviting, role, account.email);
    const visitor = app.as();
    const offer = await visitor.post('/v1/invitations/offer', { code });
    const password = 'een heel lang wachtwoord';
    return {
      visitor,
      offer,
      answer: await visitor.post('/v1/invitations/use', { code, name: 'Iemand', password }),
      account,
    };
  };

  it.each(['resident', 'coordinator'] as const)(
    'to another gemeente, as %s, gives no password that opens both',
    async (role) => {
      const { visitor, offer, answer, account } = await invited(role, true);
      expect(offer.body).toMatchObject({ needsPassword: false });
      expect(answer).toMatchObject({ status: 409, body: { code: 'identity.signsInElsewhere' } });
      expect(visitor.cookies.size).toBe(0);
      const rows = await app.db.query('select password_hash from account where id = $1', [account.id]);
      expect(rows).toEqual([{ password_hash: null }]);
    },
  );

  it('to the same gemeente is accepted, and the way of signing in stays', async () => {
    const { visitor, answer } = await invited('coordinator', false);
    expect(answer).toMatchObject({ status: 200, body: { next: 'signIn' } });
    expect(visitor.cookies.size).toBe(0);
  });
});
