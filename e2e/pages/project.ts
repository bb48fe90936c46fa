import { expect, type Locator } from '@playwright/test';
import { WorkPages } from './work';

/** Work pages of one project. */
export class ProjectPages extends WorkPages {
  /** Follows a link of the parts of a project. */
  async part(name: string): Promise<void> {
    const parts = this.page.getByRole('navigation', { name: 'Onderdelen van het project' });
    // on a phone they stand behind a button
    const button = parts.locator('summary');
    if (await button.isVisible()) await button.click();
    await parts.getByRole('link', { name }).click();
    await expect(parts.locator('[aria-current]')).toHaveText(name);
  }

  async step(name: string): Promise<void> {
    await this.part('Overzicht');
    await this.page.getByRole('link', { name }).first().click();
    await expect(this.page.getByRole('heading', { level: 1 })).toContainText(name);
  }

  /** What the api says no with, with what is wrong. */
  refusal(): Locator {
    return this.page.locator('.ws-errors');
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** A deliverable of the step stands at this state. */
  async deliverable(name: string, state: string): Promise<void> {
    const row = this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
    await expect(row.getByRole('cell').first()).toHaveText(state);
  }

  async write(text: string, author: string): Promise<void> {
    await this.page.getByLabel('Tekst', { exact: true }).fill(text);
    await this.page.getByLabel('Wie schreef dit?').fill(author);
    await this.press('Voeg deze tekst toe');
    await this.says('De tekst is bewaard.');
  }
}
