import type { BrowserContext } from '@playwright/test';
import { cookie } from './any-page';
import { Client, codeIn } from './client';
import { anAddress, aWord, givenGemeente, password } from './given';
import { sessionOf } from './sessions';

/** Gives a browser what somebody has who comes to a page. */
type Prepare = (context: BrowserContext) => Promise<void>;

/** Has filled in one question of the open round of the demo. */
export function withForm({ done = false } = {}): Prepare {
  let form: ReturnType<typeof begunForm> | undefined;
  return async (context) => {
    form ??= begunForm(done);
    await context.addCookies((await form).cookies);
  };
}

async function begunForm(done: boolean) {
  const client = await Client.open();
  const round = '/v1/gemeenten/waterhoven/deelname/2';
  await client.post(`${round}/forms`, { language: 'nl' });
  const texts = { movingGood: 'Brede stoepen' };
  await client.send('PATCH', `${round}/form`, { keys: ['moving', 'movingGood'], answers: { moving: 7 }, texts, done });
  const state = await client.state();
  await client.close();
  return state;
}

/** Stated an address for the open vote of the demo; with `cast` also voted. */
export function withVoter({ cast = false } = {}): Prepare {
  let voter: ReturnType<typeof begunVoter> | undefined;
  return async (context) => {
    voter ??= begunVoter(cast);
    await context.addCookies((await voter).cookies);
  };
}

async function begunVoter(cast: boolean) {
  const client = await Client.open();
  const vote = '/v1/gemeenten/waterhoven/voting-rounds/2';
  await client.post(`${vote}/address-statements`, { postcode: '1234 AB', houseNumber: '12', oldEnough: true });
  if (cast) await client.send('PUT', `${vote}/my-ballot`, { choices: { 1: 1, 3: 1 } });
  const state = await client.state();
  await client.close();
  return state;
}

let link: Promise<string> | undefined;
let reset: Promise<string> | undefined;
let invitation: Promise<string> | undefined;
let ownData: Promise<string> | undefined;
let enrolment: ReturnType<typeof pendingEnrolment> | undefined;

/** Asked for a link to sign in. */
export async function withLink(context: BrowserContext): Promise<void> {
  link ??= openLink();
  await context.addCookies([cookie('ws-link', await link)]);
}

async function openLink(): Promise<string> {
  const client = await Client.open();
  const email = anAddress();
  await client.post('/v1/sign-in/mail-link', { email });
  const code = codeIn(await client.mail(email));
  await client.close();
  return code;
}

/** Forgot a password. */
export async function withResetCode(context: BrowserContext): Promise<void> {
  reset ??= forgetPassword();
  await context.addCookies([cookie('ws-reset', await reset)]);
}

async function forgetPassword(): Promise<string> {
  const { email } = await pendingEnrolment();
  const client = await Client.open();
  await client.post('/v1/sign-in/password-reset', { email });
  const code = codeIn(await client.mail(email, /nieuw wachtwoord/i));
  await client.close();
  return code;
}

/** Was invited. */
export async function withInvitation(context: BrowserContext): Promise<void> {
  invitation ??= openInvitation();
  await context.addCookies([cookie('ws-invitation', await invitation)]);
}

async function openInvitation(): Promise<string> {
  const { slug, administrator } = await givenGemeente();
  const client = await Client.open(administrator);
  const email = anAddress();
  await client.post(`/v1/gemeenten/${slug}/invitations`, { email, role: 'coordinator' });
  const code = codeIn(await client.mail(email));
  await client.close();
  return code;
}

/** Asked what a gemeente knows of an address. */
export async function withOwnData(context: BrowserContext): Promise<void> {
  ownData ??= openOwnData();
  await context.addCookies([cookie('ws-gegevens', await ownData)]);
}

async function openOwnData(): Promise<string> {
  const client = await Client.open();
  const email = anAddress();
  await client.post('/v1/gemeenten/waterhoven/own-data/links', { email });
  const code = codeIn(await client.mail(email));
  await client.close();
  return code;
}

/** Has chosen a password and has no authenticator yet. */
export async function withEnrolment(context: BrowserContext): Promise<void> {
  enrolment ??= pendingEnrolment();
  const { state } = await enrolment;
  await context.addCookies(state.cookies);
}

/** Somebody who has chosen a password and has no authenticator yet. */
async function pendingEnrolment() {
  const operator = await Client.open(sessionOf('operator'));
  const slug = aWord();
  const email = anAddress();
  await operator.post('/v1/operator/gemeenten', { slug, name: `Gemeente ${slug}` });
  await operator.post(`/v1/operator/gemeenten/${slug}/invitations`, { email });
  const invited = await Client.open();
  await invited.post('/v1/invitations/use', { code: codeIn(await invited.mail(email)), name: 'Ina Stel', password });
  return { email, state: await invited.state() };
}
