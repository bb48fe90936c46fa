import fs from 'node:fs';
import path from 'node:path';
import { Client, type State } from './client';

/** People of the demo who sign in once for all tests: a code of an authenticator works only once. */
const people = {
  beheerder: 'password',
  coordinator: 'password',
  'beheerder-duinrade': 'password',
  operator: 'password',
  wethouder: 'password',
  partner: 'mail',
  sleutelpersoon: 'mail',
} as const;
export type Person = keyof typeof people;

export const demoPassword = 'welkom-in-de-wijk';
export const demoAddress = (person: string): string => `${person}@demo.wijkspoor.invalid`;

const file = path.join(process.env['STACK_DATA'] ?? '.data', 'e2e-sessions.json');

/** Signs everybody in and keeps their cookies. */
export async function signAllIn(): Promise<void> {
  const states = await Promise.all(
    Object.entries(people).map(async ([person, way]) => {
      const client = await Client.open();
      if (way === 'mail') await client.signInByMail(demoAddress(person));
      else await client.signInByPassword(demoAddress(person), demoPassword);
      const state = await client.state();
      await client.close();
      return [person, state] as const;
    }),
  );
  fs.writeFileSync(file, JSON.stringify(Object.fromEntries(states)), { mode: 0o600 });
}

/** The cookies of somebody of the demo. */
export const sessionOf = (person: Person): State =>
  (JSON.parse(fs.readFileSync(file, 'utf8')) as Record<Person, State>)[person];
