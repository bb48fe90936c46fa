import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { Client, type State } from './client';
import { givenGemeente, type GivenGemeente, givenMember, givenWijk } from './given';
import { readings } from './pdf';
import { ProjectPages } from './project';

/** A gemeente with a project, and two people who run its votes. */
export type VoteProject = {
  readonly gemeente: GivenGemeente;
  readonly wijk: string;
  readonly id: string;
  readonly coordinator: State;
};

export async function givenVoteProject(): Promise<VoteProject> {
  const gemeente = await givenGemeente();
  const wijk = await givenWijk(gemeente, 'Proefwijk', 'Hier wonen wij.');
  const { state } = await givenMember(gemeente, 'coordinator', 'Cor Dinator');
  const client = await Client.open(state);
  const projecten = `/v1/gemeenten/${gemeente.slug}/projecten`;
  const { regisseurs } = await client.get<{ regisseurs: { accountId: string; name: string }[] }>(
    `${projecten}/candidates`,
  );
  const regisseurId = regisseurs.find(({ name }) => name === 'Cor Dinator')?.accountId;
  const id = randomUUID();
  const plan = { id, name: 'Samen gezond', wijken: [wijk], starts: null, ends: null };
  await client.post(projecten, { ...plan, regisseurId, contactId: regisseurId });
  await client.close();
  return { gemeente, wijk, id, coordinator: state };
}

export const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** A vote that is planned or open; two of three options. @returns its number. */
export async function givenVote(
  { gemeente, wijk, id, coordinator }: VoteProject,
  move: 'plan' | 'open',
  more: object = {},
): Promise<number> {
  const client = await Client.open(coordinator);
  const base = `/v1/gemeenten/${gemeente.slug}`;
  const { number, version } = await client.post<{ number: number; version: number }>(
    `${base}/projecten/${id}/voting-rounds`,
    {
      ...{ id: randomUUID(), title: 'Wat doen wij eerst?', intro: 'Kies wat u wilt.', wijk, languages: ['nl'] },
      ...{ opensAt: `${inDays(move === 'plan' ? 2 : -1)}T08:00:00Z`, closesAt: `${inDays(20)}T15:00:00Z` },
      ...{ checks: ['code', 'paper'], minimumAge: 16, method: 'approval', most: 2, budgetCents: null },
      ...{ rule: 'totals', seats: 1, rung: 'codecide', promise: 'Wat wint, doen wij.', feedbackDue: inDays(50) },
      options: ['Bankjes', 'Lantaarns', 'Een buurtkamer'].map((title) => ({ title, text: '', costCents: null })),
      ...more,
    },
  );
  await client.send('POST', `${base}/voting-rounds/${number}/moves`, { move }, version);
  await client.close();
  return number;
}

/** Ideas of residents that everybody can read, in the project. @returns the number of each. */
export async function givenIdeas(
  { gemeente, wijk, id, coordinator }: VoteProject,
  titles: readonly string[],
): Promise<readonly number[]> {
  const client = await Client.open(coordinator);
  const project = `/v1/gemeenten/${gemeente.slug}/projecten/${id}`;
  await client.send(
    'PUT',
    `${project}/idea-settings`,
    { open: true, moderation: 'before', words: [], themes: ['Groen'] },
    1,
  );
  const numbers: number[] = [];
  for (const title of titles) {
    const { number } = await client.post<{ number: number }>(`${project}/ideeen`, {
      ...{ id: randomUUID(), wijk, title, text: `Meer over: ${title}.` },
      ...{ street: '', buurt: null, spoor: null, theme: '', name: '' },
    });
    numbers.push(number);
  }
  await client.close();
  return numbers;
}

/** Ballot papers that were printed. @returns the number of the first. */
export async function givenPapers(
  { gemeente, coordinator }: VoteProject,
  vote: number,
  amount: number,
): Promise<number> {
  const client = await Client.open(coordinator);
  const prints = `/v1/gemeenten/${gemeente.slug}/voting-rounds/${vote}/prints`;
  const id = randomUUID();
  const asked = await client.post<{ firstNumber: number }>(prints, {
    ...{ id, kind: 'papers', amount, language: 'nl', place: 'Buurthuis De Spil' },
  });
  await expect
    .poll(
      async () => {
        const { items } = await client.get<{ items: readonly { id: string; state: string }[] }>(prints);
        return items.find((one) => one.id === id)?.state;
      },
      { timeout: 60_000 },
    )
    .toBe('ready');
  await client.close();
  return asked.firstNumber;
}

/** The codes in letters. */
export const codesIn = (pdf: Buffer): readonly string[] => [
  ...new Set(readings(pdf).flatMap((text) => text.match(/\b[2-9A-Z]{5}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/g) ?? [])),
];

/** Work pages of votes. */
export class VotePages extends ProjectPages {
  async choose(name: string): Promise<void> {
    await this.page.getByLabel(name, { exact: true }).check();
  }

  /** Adds an option at the bottom. */
  async option(name: string, cost: string): Promise<void> {
    await this.press('Keuze toevoegen');
    const last = this.page.getByLabel('Naam van de keuze').last();
    // it has the focus once it is there
    await expect(last).toBeFocused();
    await last.fill(name);
    await this.page.getByLabel('Kosten in euro’s').last().fill(cost);
  }

  async field(name: string, value: string): Promise<void> {
    await this.page.getByLabel(name, { exact: true }).fill(value);
  }
}
