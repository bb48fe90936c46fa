import { expect, type Page } from '@playwright/test';
import { alive } from './work';

/** Fills fields of a report one by one, as a partner does, and counts them. */
export class ReportWriter {
  inputs = 0;
  constructor(private readonly page: Page) {}

  /** Loads a report and waits until it is alive. */
  static async open(page: Page, path: string): Promise<ReportWriter> {
    await page.goto(path);
    await alive(page);
    return new ReportWriter(page);
  }

  async type(label: string, text: string): Promise<void> {
    const field = this.page.getByLabel(label, { exact: true });
    await field.fill(text);
    await field.blur();
    this.inputs++;
  }
  async choose(label: string, option: string): Promise<void> {
    await this.page.getByLabel(label, { exact: true }).selectOption({ label: option });
    this.inputs++;
  }
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }
  /** A part says that it is kept. */
  async kept(part: string): Promise<void> {
    await expect(this.page.getByRole('form', { name: part }).locator('p[role=status]')).toContainText('Bewaard om');
  }
  /** Does what needs a second look. */
  async move(name: string, sure: string): Promise<void> {
    await this.press(name);
    await this.press(sure);
  }
}
