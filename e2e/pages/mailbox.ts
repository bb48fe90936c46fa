import { expect, type Page } from '@playwright/test';

/** The page where mail ends up on a system without a mail server. */
export class MailboxPage {
  constructor(private readonly page: Page) {}

  /** The address in the newest mail with this subject to `email`; loads the page again until it is there. */
  async linkTo(email: string, subject: string): Promise<string> {
    const mail = this.page
      .getByRole('article')
      .filter({ hasText: `Aan ${email}` })
      .filter({ has: this.page.getByRole('heading', { name: subject }) });
    await expect(async () => {
      await this.page.goto('/postvak');
      await expect(mail.first()).toBeVisible({ timeout: 100 });
    }).toPass();
    return (await mail.first().getByRole('link').getAttribute('href')) ?? '';
  }

  /** The code of a demo account. */
  async codeOf(email: string): Promise<string> {
    await this.page.goto('/postvak');
    return this.page.getByRole('row').filter({ hasText: email }).getByRole('cell').last().innerText();
  }
}
