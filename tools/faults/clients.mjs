// People who vote, hand in and ask to hear of it, all at once. Each goes on until there is an answer, and remembers what was said.
import { setTimeout as pause } from 'node:timers/promises';
import { handIn } from '../bench/round-world.mjs';
import { ballotOf, choicesOf, networkOf, stated } from '../bench/vote-world.mjs';
import { exporter, writer } from './desk.mjs';
import { reporter } from './partner.mjs';

/** @returns what people were told, as it grows. */
export const nothingTold = () => ({
  ...{ ballots: [], forms: [], followers: [], reports: [], exports: [], dossiers: [] },
});

/** Starts them all; each begins anew until `isOver` says so, and then finishes what was begun. */
export async function actAll({ world, asking, told, isOver }) {
  let people = 0;
  const forever = async (act, restMs) => {
    while (!isOver()) {
      await act(++people).catch((error) => asking.found(error.message));
      await pause(restMs * (0.5 + Math.random()));
    }
  };
  const scene = { world, asking, told, isOver };
  await Promise.all([
    ...Array.from({ length: 4 }, () => forever((n) => vote(scene, n), 150)),
    ...Array.from({ length: 4 }, () => forever((n) => answer(scene, n), 150)),
    ...world.partners.map((partner) => forever(reporter(scene, partner), 200)),
    forever(exporter(scene), 200),
    forever(writer(scene), 500),
  ]);
}

/** Votes, and thinks better of it. */
async function vote({ asking: { ask }, told }, n) {
  const from = networkOf(n);
  const { cookie } = await ask('POST', '/voting-rounds/1/address-statements', { body: stated, from });
  for (const choice of [n + 1, n])
    await ask('PUT', '/voting-rounds/1/my-ballot', { body: ballotOf(choice), cookie, from });
  told.ballots.push({ cookie, choices: choicesOf(n) });
}

/** Hands in; every other one changes it after that, and every third wants to hear of it. */
async function answer({ asking: { ask }, told }, n) {
  const from = networkOf(n);
  const { cookie } = await ask('POST', '/deelname/1/forms', { body: { language: 'nl' }, from });
  const last = n % 2 === 0 ? n : n + 1;
  for (const form of n % 2 === 0 ? [n + 1, n] : [last])
    await ask('PUT', '/deelname/1/form', { body: handIn(form), cookie, from });
  told.forms.push({ cookie, answers: handIn(last).answers });
  if (n % 3 !== 0) return;
  const email = `bewoner${n}@test.invalid`;
  await ask('POST', '/deelname/1/followers', { body: { email, sixteen: true }, from });
  told.followers.push(email);
}
