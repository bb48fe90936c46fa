import { expect, type Page } from '@playwright/test';

/** The open round of the demo. */
export const openRound = '/waterhoven/lindehoek/meedoen/2';

/** Pages of taking part in a round, in Dutch. */
export class PartPages {
  constructor(
    readonly page: Page,
    private readonly round = openRound,
  ) {}

  async open(rest = ''): Promise<void> {
    await this.page.goto(this.round + rest);
  }

  async begin({ keep = false } = {}): Promise<void> {
    if (keep) await this.page.getByLabel('Dit is mijn eigen apparaat').check();
    await this.press('Begin met vraag 1');
    await this.question(1);
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async choose(score: number): Promise<void> {
    await this.page.getByRole('radio', { name: String(score), exact: true }).check();
  }

  /** The question of that number is there. */
  async question(number: number): Promise<void> {
    await expect(this.page.getByText(`Vraag ${number} van 15`)).toBeVisible();
  }

  async says(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }

  /** What the script says about the last answer. */
  kept() {
    return this.page.getByRole('status');
  }
}
