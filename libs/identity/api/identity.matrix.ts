import { randomUUID } from 'node:crypto';
import type { RouteMatrix } from '@wijkspoor/platform/testing';

const code = 'C'.repeat(43);
const people = ['coordinator', 'administrator'] as const;
const longPassword = 'een heel lang wachtwoord';
/** A version nobody has: whoever may change it hears that it is stale, and nothing changes. */
const oldVersion = { 'if-match': '"999"' };

/** Who may use the routes of identity. */
export const identityMatrix: RouteMatrix = {
  'GET /v1/my-work': { who: ['signedIn'], ok: 200 },
  'POST /v1/sign-in/mail-link': {
    who: ['anyone'],
    ok: 202,
    send: ({ word }) => ({ body: { email: `${word('a')}@test.invalid` } }),
  },
  'POST /v1/sign-in/mail-link/offer': { who: ['anyone'], ok: 400, send: () => ({ body: { code } }) },
  'POST /v1/sign-in/password-reset/offer': { who: ['anyone'], ok: 400, send: () => ({ body: { code } }) },
  'POST /v1/sign-in/mail-link/use': { who: ['anyone'], ok: 400, send: () => ({ body: { code } }) },
  // a wrong password is 401 for everyone
  'POST /v1/sign-in/password': {
    who: ['anyone'],
    ok: 401,
    send: ({ word }) => ({ body: { email: `${word('a')}@test.invalid`, password: longPassword } }),
  },
  'GET /v1/sign-in/second-factor/enrolment': { who: ['anyone'], ok: 401 },
  'POST /v1/sign-in/second-factor': { who: ['anyone'], ok: 401, send: () => ({ body: { code: '123456' } }) },
  'POST /v1/sign-in/password-reset': {
    who: ['anyone'],
    ok: 202,
    send: ({ word }) => ({ body: { email: `${word('a')}@test.invalid` } }),
  },
  'POST /v1/sign-in/password-reset/use': {
    who: ['anyone'],
    ok: 400,
    send: () => ({ body: { code, password: longPassword } }),
  },
  'GET /v1/sign-in/provider/callback': { who: ['anyone'], ok: 303 },
  'GET /v1/gemeenten/:gemeente/sign-in/provider': { who: ['anyone'], ok: 303 },
  'POST /v1/sign-out': { who: ['anyone'], ok: 204, send: () => ({ body: {} }) },
  'GET /v1/session': { who: ['anyone'], ok: 200 },
  'PATCH /v1/account': {
    who: ['signedIn'],
    ok: 412,
    send: () => ({ headers: oldVersion, body: { name: 'Iemand', language: 'nl' } }),
  },
  'GET /v1/account/agenda-link': { who: ['signedIn'], ok: 200 },
  'PUT /v1/account/agenda-link': { who: ['signedIn'], ok: 204, send: () => ({ body: { on: true } }) },
  'PUT /v1/account/password': {
    who: ['signedIn'],
    ok: 400,
    send: () => ({ body: { current: 'verkeerd', password: longPassword } }),
  },
  'GET /v1/account/data': { who: ['signedIn'], ok: 200 },
  'GET /v1/account/data/file': { who: ['signedIn'], ok: 200 },
  // nobody in the matrix knows the proof
  'POST /v1/account/erasure': { who: ['signedIn'], ok: 400, send: () => ({ body: { proof: 'verkeerd' } }) },
  'POST /v1/gemeenten/:gemeente/own-data/links': {
    who: ['anyone'],
    ok: 202,
    send: ({ word }) => ({ body: { email: `${word('a')}@test.invalid` } }),
  },
  // who has no link from a mail has nothing to look at
  'GET /v1/gemeenten/:gemeente/own-data': { who: ['anyone'], ok: 400 },
  'GET /v1/gemeenten/:gemeente/own-data/file': { who: ['anyone'], ok: 400 },
  'DELETE /v1/gemeenten/:gemeente/own-data': { who: ['anyone'], ok: 400 },
  'GET /v1/gemeenten': { who: ['anyone'], ok: 200 },
  'GET /v1/gemeenten/:gemeente': { who: ['anyone'], ok: 200 },
  'GET /v1/gemeenten/:gemeente/settings': { who: ['administrator'], ok: 200 },
  'PUT /v1/gemeenten/:gemeente/settings': {
    who: ['administrator'],
    ok: 412,
    send: () => ({ headers: oldVersion, body: { theme: 'wijkspoor', languages: ['nl'], contact: '' } }),
  },
  'GET /v1/gemeenten/:gemeente/papers': { who: ['anyone'], ok: 200 },
  'GET /v1/gemeenten/:gemeente/logo': { who: ['anyone'], ok: 404 },
  'PUT /v1/gemeenten/:gemeente/logo': { who: ['administrator'], ok: 400 },
  'DELETE /v1/gemeenten/:gemeente/logo': { who: ['administrator'], ok: 204 },
  'GET /v1/gemeenten/:gemeente/retention': { who: ['administrator'], ok: 200 },
  'PUT /v1/gemeenten/:gemeente/retention': {
    who: ['administrator'],
    ok: 400,
    send: () => ({ body: { name: 'nothing.there', days: 1, reason: '' } }),
  },
  'GET /v1/gemeenten/:gemeente/papers-settings': { who: ['administrator'], ok: 200 },
  'PUT /v1/gemeenten/:gemeente/papers-settings': {
    who: ['administrator'],
    ok: 412,
    send: () => ({
      headers: oldVersion,
      body: { accessibility: 'notExamined', accessibilityOn: null, accessibilityStatement: '', privacyContact: '' },
    }),
  },
  'GET /v1/gemeenten/:gemeente/identity-provider': { who: ['administrator'], ok: 200 },
  // nothing listens there
  'PUT /v1/gemeenten/:gemeente/identity-provider': {
    who: ['administrator'],
    ok: 409,
    send: () => ({ body: { issuer: 'http://127.0.0.1:9', clientId: 'wijkspoor', clientSecret: 'geheim' } }),
  },
  'DELETE /v1/gemeenten/:gemeente/identity-provider': { who: ['administrator'], ok: 204 },
  'GET /v1/gemeenten/:gemeente/members': { who: people, ok: 200 },
  'PATCH /v1/gemeenten/:gemeente/members/:member': {
    who: ['administrator'],
    ok: 404,
    send: () => ({ params: { member: randomUUID() }, body: { role: 'coordinator' } }),
  },
  'DELETE /v1/gemeenten/:gemeente/members/:member': {
    who: ['administrator'],
    ok: 404,
    send: () => ({ params: { member: randomUUID() } }),
  },
  'DELETE /v1/gemeenten/:gemeente/members/:member/second-factor': {
    who: ['administrator'],
    ok: 404,
    send: () => ({ params: { member: randomUUID() } }),
  },
  'GET /v1/gemeenten/:gemeente/invitations': { who: people, ok: 200 },
  'POST /v1/gemeenten/:gemeente/invitations': {
    who: people,
    ok: 201,
    send: ({ word }) => ({ body: { email: `${word('a')}@test.invalid`, role: 'resident' } }),
  },
  'DELETE /v1/gemeenten/:gemeente/invitations/:invitation': {
    who: people,
    ok: 404,
    send: () => ({ params: { invitation: randomUUID() } }),
  },
  'GET /v1/gemeenten/:gemeente/organisations': { who: people, ok: 200 },
  'POST /v1/gemeenten/:gemeente/organisations': {
    who: people,
    ok: 201,
    send: ({ word }) => ({ body: { name: word('Stichting ') } }),
  },
  'POST /v1/invitations/offer': { who: ['anyone'], ok: 400, send: () => ({ body: { code } }) },
  'POST /v1/invitations/use': { who: ['anyone'], ok: 400, send: () => ({ body: { code, name: 'Iemand' } }) },
  'GET /v1/permissions': { who: ['anyone'], ok: 200 },
  'GET /v1/operator/gemeenten': { who: ['operator'], ok: 200 },
  'POST /v1/operator/gemeenten': {
    who: ['operator'],
    ok: 201,
    send: ({ word }) => ({ body: { slug: word('gemeente-a'), name: 'Nieuw' } }),
  },
  // both gemeenten of the matrix have an administrator already
  'POST /v1/operator/gemeenten/:slug/invitations': {
    who: ['operator'],
    ok: 409,
    send: ({ gemeente, word }) => ({ params: { slug: gemeente.slug }, body: { email: `${word('a')}@test.invalid` } }),
  },
  'GET /v1/operator/dead-jobs': { who: ['operator'], ok: 200 },
  'POST /v1/operator/dead-jobs/:id/retry': {
    who: ['operator'],
    ok: 404,
    send: () => ({ params: { id: randomUUID() } }),
  },
  'GET /v1/mailbox/codes': { who: ['anyone'], ok: 200 },
};
