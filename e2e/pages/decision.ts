import { expect, type Locator } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { Client } from './client';
import { inDays, VotePages, type VoteProject } from './vote';

/** A vote that is closed and counted: of three options, the second won with one ballot. @returns its number. */
export async function givenClosedVote({ gemeente, wijk, id, coordinator }: VoteProject): Promise<number> {
  const client = await Client.open(coordinator);
  const base = `/v1/gemeenten/${gemeente.slug}`;
  const { number, version } = await client.post<{ number: number; version: number }>(
    `${base}/projecten/${id}/voting-rounds`,
    {
      ...{ id: randomUUID(), title: 'Wat doen wij eerst?', intro: 'Kies wat u wilt.', wijk, languages: ['nl'] },
      ...{ opensAt: `${inDays(-1)}T08:00:00Z`, closesAt: `${inDays(20)}T15:00:00Z` },
      ...{ checks: ['address', 'paper'], minimumAge: 16, method: 'approval', most: 2, budgetCents: null },
      ...{ rule: 'totals', seats: 1, rung: 'codecide', promise: 'Wat wint, doen wij.', feedbackDue: inDays(50) },
      options: ['Bankjes', 'Lantaarns', 'Een buurtkamer'].map((title) => ({ title, text: '', costCents: null })),
    },
  );
  const vote = `${base}/voting-rounds/${number}`;
  await client.send('POST', `${vote}/moves`, { move: 'open' }, version);
  const voter = await Client.open();
  await voter.post(`${vote}/address-statements`, { postcode: '1234 AB', houseNumber: '12', oldEnough: true });
  await voter.send('PUT', `${vote}/my-ballot`, { choices: { 2: 1 } });
  await voter.close();
  await client.send('POST', `${vote}/moves`, { move: 'close' }, version + 1);
  const state = async () => (await client.get<{ state: string }>(`${vote}/plan`)).state;
  await expect.poll(state, { timeout: 60_000 }).toBe('closed');
  await client.close();
  return number;
}

/** Work pages on which priorities are chosen. */
export class DecisionPages extends VotePages {
  /** The panel of a candidate, in the form. */
  candidate(name: string): Locator {
    return this.page.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name, exact: true }) });
  }

  async decide(name: string, choice: 'Wij kiezen dit' | 'Wij kiezen dit niet', reason = ''): Promise<void> {
    const one = this.candidate(name);
    await one.getByLabel(choice, { exact: true }).check();
    if (reason !== '') await one.getByLabel('Reden', { exact: true }).fill(reason);
  }
}
