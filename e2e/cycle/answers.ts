import { madeUpForms, type MadeUpForm } from '@wijkspoor/demo/domain';
import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { Client } from '../pages/client';
import { readings } from '../pages/pdf';
import { roundNumber } from './round';
import type { World } from './world';

/** The aspects of the Leefplekmeter in its order, with about what people in this wijk give for each. */
const means = {
  ...{ moving: 7.2, publicTransport: 5.1, traffic: 6.2, streets: 6.6, nature: 8.1, recreation: 6.4, facilities: 7.1 },
  ...{ work: 6.3, housing: 6.5, contacts: 4.9, identity: 6.8, safety: 6.7, upkeep: 6.1, influence: 5.4 },
} as const;
const aspects = Object.keys(means);
/** Forms that come in without a browser. */
const bulk = 300;
/** Of these the first so many who like paper get a sheet: printing takes longest. The others are helped on the spot. */
const onPaper = 135;
/** So many at the same time, as on an evening in a hall. */
const atOnce = 4;

type Buurt = { readonly code: string; readonly name: string };
type Form = MadeUpForm & { readonly body: object };

/** Does `work` for each, a few at a time. */
export async function each<T>(items: readonly T[], work: (one: T) => Promise<void>): Promise<void> {
  const waiting = [...items];
  const worker = async (): Promise<void> => {
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Asks for something on paper and waits until it is made. @returns the number of the first, and the file. */
export async function printed(
  client: Client,
  prints: string,
  asked: { readonly kind: string; readonly amount: number },
): Promise<{ readonly first: number; readonly pdf: Buffer }> {
  const id = randomUUID();
  const about = { id, language: 'nl', place: 'Buurthuis De Spil', ...asked };
  const { firstNumber } = await client.post<{ firstNumber: number | null }>(prints, about);
  const state = async () => {
    const { items } = await client.get<{ items: readonly { id: string; state: string }[] }>(prints);
    return items.find((one) => one.id === id)?.state;
  };
  await expect.poll(state, { timeout: 60_000 }).toBe('ready');
  return { first: firstNumber ?? 0, pdf: await client.bytes(`${prints}/${id}/file`) };
}

/** What people say who do not exist, over every channel; of the last buurt only three speak. */
function forms(buurten: readonly Buurt[]): readonly Form[] {
  const last = buurten.length;
  const people = madeUpForms({ seed: 'eemdal', amount: bulk, means: Object.values(means), buurten: last - 1 });
  return people.map((one, index): Form => {
    const buurt = index < 3 ? last : one.buurt;
    const given = aspects.flatMap((key, place) => {
      const score = one.scores[place] ?? null;
      return score === null ? [] : [[key, score] as const];
    });
    const body = { answers: Object.fromEntries(given), buurt: buurten[buurt - 1]?.code ?? null, age: one.age };
    const channel = one.channel === 'paper' && index >= onPaper ? 'assisted' : one.channel;
    return { ...one, channel, body };
  });
}

/** Several hundred forms come in, over the same routes as from a browser. */
export async function manyAnswer(world: World): Promise<void> {
  const staff = await Client.open(world.coordinator);
  const checker = await Client.open(world.administrator);
  const round = `${world.api}/ronden/${roundNumber}`;
  const { buurten } = await staff.get<{ buurten: readonly Buurt[] }>(round);
  expect(buurten.length).toBeGreaterThan(5);
  const all = forms(buurten);
  const of = (channel: Form['channel']) => all.filter((form) => form.channel === channel);

  const codes = of('code');
  const [letters, sheets] = await Promise.all([
    printed(staff, `${round}/prints`, { kind: 'letters', amount: codes.length + 1 }),
    printed(staff, `${round}/prints`, { kind: 'sheets', amount: of('paper').length + 1 }),
  ]);
  world.letterCodes = householdCodesIn(letters.pdf);
  expect(world.letterCodes).toHaveLength(codes.length + 1);
  world.firstSheet = sheets.first;

  await each(of('link'), (form) =>
    answer(world, form, (client, take) => client.post(`${take}/forms`, { language: 'nl' })),
  );
  await each([...codes.entries()], ([at, form]) =>
    answer(world, form, (client, take) =>
      client.post(`${take}/code-uses`, { code: world.letterCodes[at + 1], language: 'nl' }),
    ),
  );
  await each(of('assisted'), (form) =>
    answer(
      world,
      form,
      (client, take) => client.post(`${take}/forms`, { language: 'nl', assisted: true }),
      world.keyPerson,
    ),
  );
  await each([...of('paper').entries()], async ([at, { body }]) => {
    const sheet = `${round}/sheets/${sheets.first + 1 + at}`;
    const { version } = await staff.send<{ version: number }>('PUT', sheet, body, 0);
    await checker.send('PUT', `${sheet}/check`, body, version);
  });
  world.forms += all.length;
  await Promise.all([staff.close(), checker.close()]);
}

/** The codes in letters of a round. */
const householdCodesIn = (pdf: Buffer): readonly string[] => [
  ...new Set(readings(pdf).flatMap((text) => text.match(/\b[2-9B-Z]{5}-[2-9B-Z]{5}\b/g) ?? [])),
];

type Begin = (client: Client, take: string) => Promise<unknown>;

/** One person answers and hands in. */
async function answer(world: World, { body }: Form, begin: Begin, state?: World['keyPerson']): Promise<void> {
  const client = await Client.open(state);
  const take = `${world.api}/deelname/${roundNumber}`;
  await begin(client, take);
  await client.send('PUT', `${take}/form`, { ...body, texts: {}, done: true });
  await client.close();
}
