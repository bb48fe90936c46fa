import { expect, type Page } from '@playwright/test';

/** The goals of the demo, for everybody. */
const goalsOfDemo = '/waterhoven/lindehoek/doelen';

/** Pages with goals, in Dutch. */
export class GoalPages {
  constructor(
    readonly page: Page,
    private readonly goals = goalsOfDemo,
  ) {}

  async open(rest = ''): Promise<void> {
    await this.page.goto(this.goals + rest);
  }

  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  async says(heading: string | RegExp): Promise<void> {
    await expect(this.page.getByRole('heading', { level: 1 })).toHaveText(heading);
  }

  /** Nothing stands beside the screen. */
  async fits(): Promise<void> {
    const wide = await this.page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wide, 'nothing beside the screen').toBeLessThanOrEqual(0);
  }
}
