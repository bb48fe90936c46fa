import type { FormMatrix } from '@wijkspoor/platform/testing';
import type { Given, GivenGemeente } from './given';

/** What a post of the matrix may use: the gemeente it is about, and whatever can be made beforehand. */
export type FormWorld = { readonly gemeente: GivenGemeente; readonly given: Given };

const password = 'een heel lang wachtwoord';
const newAddress = async ({ given }: FormWorld) => ({ fields: { email: `${given.word()}@test.invalid` } });
const giveCode = async () => ({ fields: { code: '123456' } });

/** Who may use the forms of identity. */
export const identityFormMatrix: FormMatrix<FormWorld> = {
  '/inloggen link': { who: ['anyone'], ok: '303 /inloggen/verstuurd', post: newAddress },
  '/inloggen/bevestig use': {
    who: ['anyone'],
    ok: '303 /mijn-werk',
    post: async ({ given }) => ({ code: await given.mailCode('mailLink', (await given.account()).email) }),
  },
  '/inloggen/wachtwoord password': {
    who: ['anyone'],
    ok: '303 /inloggen/code-instellen',
    post: async ({ given }) => ({ fields: { email: (await given.account({ password })).email, password } }),
  },
  // nobody in the matrix has given a password just before
  '/inloggen/code code': { who: ['anyone'], ok: '401 identity.startAgain', post: giveCode },
  '/inloggen/code-instellen code': { who: ['anyone'], ok: '401 identity.startAgain', post: giveCode },
  '/inloggen/wachtwoord-vergeten ask': { who: ['anyone'], ok: '303 /inloggen/verstuurd', post: newAddress },
  '/inloggen/wachtwoord-nieuw reset': {
    who: ['anyone'],
    ok: '303 /inloggen/wachtwoord?gelukt=password',
    post: async ({ given }) => ({
      fields: { password },
      code: await given.mailCode('passwordReset', (await given.account()).email),
    }),
  },
  '/uitnodiging accept': {
    who: ['anyone'],
    ok: '303 /mijn-werk',
    post: async ({ given, gemeente }) => ({
      fields: { name: 'Iemand' },
      code: (await given.invitation(gemeente, 'resident')).code,
    }),
  },
  '/account details': {
    who: ['signedIn'],
    ok: '303 /account?gelukt=saved',
    post: async () => ({ fields: { name: 'Iemand anders', language: 'en', version: '1' } }),
  },
  '/account password': {
    who: ['signedIn'],
    ok: '400 identity.wrongPassword',
    post: async () => ({ fields: { current: 'verkeerd', password } }),
  },
  '/account/gegevens erase': {
    who: ['signedIn'],
    ok: '400 identity.otherAddress',
    post: async () => ({ fields: { proof: 'iemand@test.invalid' } }),
  },
  '/mijn-gegevens ask': { who: ['anyone'], ok: '303 /{gemeente}/mijn-gegevens/verstuurd', post: newAddress },
  // without a link from a mail there is nothing to take away
  '/mijn-gegevens/overzicht erase': { who: ['anyone'], ok: '400 identity.codeInvalid', post: async () => ({}) },
  '/account agenda': { who: ['signedIn'], ok: '303 /account?gelukt=agenda', post: async () => ({}) },
  '/account agendaOff': { who: ['signedIn'], ok: '303 /account?gelukt=agendaOff', post: async () => ({}) },
  '/account signOut': { who: ['anyone'], ok: '303 /', post: async () => ({}) },
  '/account signOutEverywhere': { who: ['anyone'], ok: '303 /', post: async () => ({}) },
};
