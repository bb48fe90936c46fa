import { expect, type Page } from '@playwright/test';

/** The pages where people sign in. */
export class SignInPages {
  constructor(readonly page: Page) {}

  async open(path = '/inloggen'): Promise<void> {
    await this.page.goto(path);
  }

  /** Asks for a link by mail. */
  async askLink(email: string): Promise<void> {
    await this.page.getByLabel('Uw e-mailadres').fill(email);
    await this.page.getByRole('button', { name: 'Stuur mij een link' }).click();
    await this.says('Kijk in uw mail');
  }

  /** Presses the button behind a mail's link. */
  async confirm(): Promise<void> {
    await this.page.getByRole('button', { name: 'Nu inloggen' }).click();
  }

  async givePassword(email: string, password: string): Promise<void> {
    await this.page.getByLabel('Uw e-mailadres').fill(email);
    await this.page.getByLabel('Wachtwoord', { exact: true }).fill(password);
    await this.page.getByRole('button', { name: 'Verder' }).click();
  }

  async giveCode(code: string): Promise<void> {
    await this.page.getByLabel('Code van zes cijfers').fill(code);
    await this.page
      .locator('main')
      .getByRole('button', { name: /inloggen/i })
      .click();
  }

  async says(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }

  /** The words at the top of a form that was refused. */
  async refuses(words: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('group', { name: words })).toBeVisible();
  }

  /** Who is signed in stands in the header; nobody sees the way in. */
  async shows(name: string | null): Promise<void> {
    const header = this.page.getByRole('banner');
    if (name === null) await expect(header.getByRole('link', { name: 'Inloggen' })).toBeVisible();
    else await expect(header.getByText(name).first()).toBeVisible();
  }

  async signOutInHeader(name: string): Promise<void> {
    const header = this.page.getByRole('banner');
    await header.locator('summary').filter({ hasText: name }).click();
    await header.getByRole('button', { name: 'Uitloggen' }).click();
  }
}
