import { randomBytes } from 'node:crypto';
import { generateSync } from 'otplib';
import { Client, codeIn, type State } from './client';
import { sessionOf } from './sessions';

export const password = 'een zin die ik onthoud';
/** A word that no other test uses. */
export const aWord = (): string => `t${randomBytes(5).toString('hex')}`;
export const anAddress = (): string => `${aWord()}@test.invalid`;
/** The code an authenticator app shows for a secret, `later` half minutes from now. */
export const codeOf = (secret: string, later = 0): string =>
  generateSync({ secret, epoch: Math.floor(Date.now() / 1000) + later * 30 });

export type GivenGemeente = {
  readonly slug: string;
  readonly name: string;
  /** Its administrator, signed in. */
  readonly administrator: State;
  readonly email: string;
  readonly secret: string;
};

/** A gemeente of this test alone, with an administrator who is signed in. */
export async function givenGemeente(): Promise<GivenGemeente> {
  const operator = await Client.open(sessionOf('operator'));
  const slug = aWord();
  const name = `Gemeente ${slug}`;
  const email = anAddress();
  await operator.post('/v1/operator/gemeenten', { slug, name });
  await operator.post(`/v1/operator/gemeenten/${slug}/invitations`, { email });
  const administrator = await Client.open();
  const secret = await acceptAsStaff(administrator, email, 'Ada Beheer');
  const state = await administrator.state();
  await Promise.all([operator.close(), administrator.close()]);
  return { slug, name, administrator: state, email, secret };
}

/** Accepts an invitation with a password and an authenticator. @returns the secret of the authenticator. */
async function acceptAsStaff(client: Client, email: string, name: string): Promise<string> {
  const code = codeIn(await client.mail(email));
  await client.post('/v1/invitations/use', { code, name, password });
  const { secret } = await client.get<{ secret: string }>('/v1/sign-in/second-factor/enrolment');
  await client.post('/v1/sign-in/second-factor', { code: codeOf(secret) });
  return secret;
}

/** Somebody new with a role in a gemeente; staff sign in with a password, others with a link. */
export async function givenMember(
  { slug, administrator }: GivenGemeente,
  role: 'coordinator' | 'resident',
  name = 'Mia Lid',
): Promise<{ readonly email: string; readonly state: State }> {
  const admin = await Client.open(administrator);
  const email = anAddress();
  await admin.post(`/v1/gemeenten/${slug}/invitations`, { email, role });
  const member = await Client.open();
  if (role === 'coordinator') await acceptAsStaff(member, email, name);
  else await member.post('/v1/invitations/use', { code: codeIn(await member.mail(email)), name });
  const state = await member.state();
  await Promise.all([admin.close(), member.close()]);
  return { email, state };
}

/** A resident's account, made by following a link from a mail. */
export async function givenResident(): Promise<{ readonly email: string; readonly state: State }> {
  const client = await Client.open();
  const email = anAddress();
  await client.signInByMail(email);
  const state = await client.state();
  await client.close();
  return { email, state };
}

/** A wijk that everybody can see. */
export async function givenWijk({ slug, administrator }: GivenGemeente, name: string, intro: string): Promise<string> {
  const admin = await Client.open(administrator);
  const wijk = aWord();
  await admin.post(`/v1/gemeenten/${slug}/wijken`, { slug: wijk, name, intro });
  await admin.send('PUT', `/v1/gemeenten/${slug}/wijken/${wijk}`, { name, intro, published: true }, 1);
  await admin.close();
  return wijk;
}
