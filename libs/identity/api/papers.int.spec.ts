import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';

let app: IdentityApp;
beforeAll(async () => {
  app = await identityApp();
});
afterAll(async () => app?.close());

describe('what a gemeente says of accessibility and privacy', () => {
  const none = { accessibility: 'notExamined', accessibilityOn: null, accessibilityStatement: '', privacyContact: '' };

  it('claims nothing until somebody says that it was examined, and on which day', async () => {
    const gemeente = await app.given.gemeente();
    const path = `/v1/gemeenten/${gemeente.slug}`;
    const { accountId } = await app.given.member(gemeente, 'administrator');
    const administrator = app.as(await app.given.session(accountId));
    expect((await app.as().get(`${path}/papers`)).body).toMatchObject(none);
    const change = async (more: object) => {
      const { version } = (await administrator.get(`${path}/papers-settings`)).body as { version: number };
      return administrator.put(
        `${path}/papers-settings`,
        { ...none, ...more },
        { headers: { 'if-match': `"${version}"` } },
      );
    };
    expect(await change({ accessibility: 'partly' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'accessibilityOn', code: 'required' }] },
    });
    expect((await change({ accessibilityOn: '2026-05-01' })).status).toBe(400);
    for (const accessibilityStatement of ['javascript:alert(1)', 'http://x.nl', 'https://x.nl/"onclick'])
      expect((await change({ accessibilityStatement })).status).toBe(400);
    const said = {
      ...{ accessibility: 'partly', accessibilityOn: '2026-05-01', privacyContact: 'fg@waterhoven.invalid' },
      accessibilityStatement: 'https://www.toegankelijkheidsverklaring.nl/x',
    };
    expect((await change(said)).status).toBe(200);
    expect((await app.as().get(`${path}/papers`)).body).toMatchObject(said);
  });
});
