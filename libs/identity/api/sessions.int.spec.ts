import { type IdentityApp, identityApp } from '@wijkspoor/identity/testing';
import { Sessions } from './sessions';

let app: IdentityApp;

beforeAll(async () => {
  app = await identityApp();
});
afterAll(async () => app?.close());

describe('what is past', () => {
  it('is forgotten by the app itself, and only that', async () => {
    const account = await app.given.account();
    const made = `insert into sign_in_token (hash, purpose, email, expires_at) values (sha256($1), 'mailLink', $2, now() + $3::interval)`;
    await app.db.query(made, ['past', account.email, '-1 minute']);
    await app.db.query(made, ['coming', account.email, '5 minutes']);
    await app.app.get(Sessions).forgetExpired();
    expect(await app.db.query('select from sign_in_token')).toHaveLength(1);
  });
});
