import { expect } from '@playwright/test';
import { Client } from './client';
import { outcome, WorkPages } from './work';

/** The open round of the demo, as staff know it. */
export const openRound = '/ronden/2';

/** Somebody hands in a form of the open round, with these words about moving. */
export async function givenWords(movingBetter: string): Promise<void> {
  const client = await Client.open();
  const round = '/v1/gemeenten/waterhoven/deelname/2';
  await client.post(`${round}/forms`, { language: 'nl' });
  const form = { answers: { moving: 7 }, texts: { movingBetter }, buurt: null, age: null, done: true };
  await client.send('PUT', `${round}/form`, form);
  await client.close();
}

/** Reading open answers of a round, by keyboard. */
export class AnswerPages extends WorkPages {
  /** The answer that is in sight. */
  answer() {
    return this.page.getByRole('blockquote');
  }

  /** Leaves answers for later until this one is in sight; others read in the same round. */
  async find(words: string): Promise<void> {
    await expect(async () => {
      if (await this.answer().filter({ hasText: words }).isVisible()) return;
      await this.page.keyboard.press('l');
      await expect(this.answer()).toContainText(words, { timeout: 300 });
    }).toPass({ timeout: 30_000, intervals: [50] });
  }

  async pile(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Welke antwoorden' }).getByRole('link', { name }).click();
    await expect(this.page.locator('.ws-chips [aria-current]')).toContainText(name);
  }

  async decided(words: string): Promise<void> {
    await outcome(this.page, words);
  }
}
