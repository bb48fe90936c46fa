import { expect, type Locator, type Page } from '@playwright/test';

/** Work pages of a gemeente. */
export class WorkPages {
  constructor(
    readonly page: Page,
    private readonly gemeente: string,
  ) {}

  /** Loads a work page and waits until it is alive. */
  async open(path = ''): Promise<void> {
    await this.page.goto(`/${this.gemeente}/werk${path}`);
    await alive(this.page);
  }

  /** Follows a link of the main menu. */
  async go(name: string): Promise<void> {
    await this.page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name }).click();
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(name);
  }

  async says(words: string): Promise<void> {
    await outcome(this.page, words);
  }

  async invite(email: string, role: string): Promise<void> {
    const form = this.page.getByRole('region', { name: 'Iemand uitnodigen' });
    await form.getByLabel('E-mailadres').fill(email);
    await form.getByLabel('Rol').selectOption({ label: role });
    await form.getByRole('button', { name: 'Uitnodiging sturen' }).click();
  }

  member(name: string): Locator {
    return this.page.getByRole('row').filter({ has: this.page.getByRole('rowheader', { name }) });
  }

  /** Opens what can be changed of a member. */
  async change(name: string): Promise<Locator> {
    const row = this.member(name);
    await row.locator('summary').filter({ hasText: 'Wijzigen' }).click();
    return row;
  }

  async saveSettings(): Promise<void> {
    await this.page.getByRole('button', { name: 'Instellingen bewaren' }).click();
  }
}

/** What became of an action is in sight, has the focus, and stands alone. */
export async function outcome(page: Page, words: string): Promise<void> {
  const said = page.locator('.ws-outcome');
  await expect(said).toContainText(words);
  await expect(said).toBeFocused();
  await expect(said).toBeInViewport();
}

/** Waits until a page that was sent as HTML reacts to its reader: Angular takes its marks away when it has taken over. */
export async function alive(page: Page): Promise<void> {
  await expect(page.locator('[ngh]')).toHaveCount(0);
}
