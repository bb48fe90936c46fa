import { expect, type Page } from '@playwright/test';
import { Client, linkIn } from './client';

/** The ideas of the demo. */
export const ideasOfDemo = '/waterhoven/lindehoek/ideeen';
/** The project of the demo that takes them, below the work pages and at the api. */
export const projectOfIdeas = '/projecten/0199c0de-0000-7000-8000-000000000001';

/** Pages with ideas, in Dutch. */
export class IdeaPages {
  constructor(
    readonly page: Page,
    private readonly ideas = ideasOfDemo,
  ) {}

  async open(rest = ''): Promise<void> {
    await this.page.goto(this.ideas + rest);
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async says(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }

  /** The first step. */
  async begin(title: string, text: string): Promise<void> {
    await this.open('/nieuw');
    await this.page.getByLabel('Uw idee in één zin').fill(title);
    await this.page.getByLabel('Vertel er meer over').fill(text);
    await this.press('Volgende');
    await this.says('Waar is het?');
  }

  /** Follows the link of the newest mail to an address. */
  async follow(email: string, subject = /./): Promise<void> {
    const client = await Client.open();
    const link = linkIn(await client.mail(email, subject));
    await client.close();
    await this.page.goto(link);
    expect(this.page.url(), 'the code leaves the address').not.toContain(link.split('/').at(-1) ?? link);
  }
}
