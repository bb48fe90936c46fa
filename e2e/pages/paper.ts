import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { Client } from './client';
import { type Person, sessionOf } from './sessions';
import { WorkPages } from './work';

/** The open round of the demo, as staff know it. */
const round = '/v1/gemeenten/waterhoven/ronden/2';

/** Asks for sheets and waits until they are made. @returns the number of the first. */
export async function givenSheets(amount: number, as: Person = 'coordinator'): Promise<number> {
  const client = await Client.open(sessionOf(as));
  const id = randomUUID();
  const asked = await client.post<{ firstNumber: number }>(`${round}/prints`, {
    ...{ id, kind: 'sheets', amount, language: 'nl', place: 'Buurthuis De Spil' },
  });
  await expect
    .poll(
      async () => {
        const { items } = await client.get<{ items: readonly { id: string; state: string }[] }>(`${round}/prints`);
        return items.find((one) => one.id === id)?.state;
      },
      { timeout: 60_000 },
    )
    .toBe('ready');
  await client.close();
  return asked.firstNumber;
}

/** What was entered of a sheet. */
export async function sheetOf(number: number): Promise<{
  readonly answers: Readonly<Record<string, number>>;
  readonly buurt: string | null;
  readonly age: string | null;
  readonly texts: Readonly<Record<string, string>>;
  readonly checked: boolean;
}> {
  const client = await Client.open(sessionOf('coordinator'));
  const sheet = await client.get<Awaited<ReturnType<typeof sheetOf>>>(`${round}/sheets/${number}`);
  await client.close();
  return sheet;
}

/** Pages about paper, by keyboard. Counts every key. */
export class PaperPages extends WorkPages {
  keys = 0;

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      this.keys += 1;
      await this.page.keyboard.press(key);
    }
  }

  /** The thing to type now. */
  async asks(name: string): Promise<void> {
    await expect(this.page.getByRole('textbox', { name, exact: true })).toBeFocused();
  }

  /** What stands beside a name in the list of what was typed. */
  typed(name: string) {
    return this.page
      .getByRole('listitem')
      .filter({ has: this.page.getByText(name, { exact: true }) })
      .locator('strong');
  }

  async kept(words: string): Promise<void> {
    await expect(this.page.getByRole('status').filter({ hasText: words })).toBeVisible();
  }
}
