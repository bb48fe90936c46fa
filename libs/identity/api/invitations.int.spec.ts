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
});
