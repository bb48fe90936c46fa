import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Client } from '../pages/client';
import { expect, test } from '../pages/fixture';

type Standing = {
  readonly shown: {
    readonly steps: readonly { readonly number: number; readonly sign: string; readonly done: number }[];
    readonly factors: readonly unknown[];
    readonly partners: readonly { readonly name: string }[];
  };
};
const address = '/waterhoven/lindehoek/waar-staan-we';
const map = (page: Page) => page.getByRole('navigation', { name: 'Kaart van het project' });

/** What axe has against the page as it stands now. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Sheets of paper in a PDF. */
const sheetsOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g) ?? []).length;

test('een bewoner ziet waar we staan: op de kaart, in de lijst, en met dezelfde gegevens als de API', async ({
  page,
}) => {
  const client = await Client.open();
  const { shown } = await client.get<Standing>('/v1/gemeenten/waterhoven/wijken/lindehoek/where-we-stand');
  await client.close();

  await page.goto('/waterhoven/lindehoek');
  await page.getByRole('link', { name: 'Waar staan we?' }).click();
  await expect(page).toHaveURL(address);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Waar staan we?');
  await expect(map(page).getByRole('link', { name: /^Stap \d/ })).toHaveCount(5);
  await expect(map(page).getByRole('link')).toHaveCount(5 + 4 + shown.factors.length + shown.partners.length + 1);
  for (const { number, done } of shown.steps)
    await expect(page.locator(`#stap-${number}`).getByText(new RegExp(`^${done} van \\d klaar`))).toBeVisible();

  await map(page)
    .getByRole('link', { name: /^Stap 2: Samen kiezen/ })
    .click();
  await expect(page).toHaveURL(`${address}#stap-2`);
  await expect(page.locator('#stap-2').getByRole('heading', { name: 'Samen kiezen' })).toBeInViewport();
  await expect(page.getByRole('heading', { name: 'Wat is de volgende stap?' })).toBeVisible();
});

test('de kaart is met het toetsenbord te lopen, en elke knoop komt bij zijn eigen woorden uit', async ({ page }) => {
  await page.goto(address);
  const links = map(page).getByRole('link');
  await links.first().focus();
  const visited: string[] = [];
  for (let i = 0; i < (await links.count()); i++) {
    const focused = page.locator(':focus');
    const href = (await focused.getAttribute('href')) ?? '';
    expect((await focused.getAttribute('aria-label')) ?? '').not.toBe('');
    await expect(page.locator(href)).toHaveCount(1);
    visited.push(href);
    await page.keyboard.press('Tab');
  }
  expect(new Set(visited).size).toBe(visited.length);
  expect(visited.slice(0, 5)).toEqual(['#stap-1', '#stap-2', '#stap-3', '#stap-4', '#stap-5']);
  await links.nth(3).focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(`${address}#stap-4`);
});

test('de kaart past op één vel A3 en op een of twee vellen A4, ook in het Arabisch', async ({ newVisitor }) => {
  for (const path of [address, '/waterhoven/ar/lindehoek/waar-staan-we']) {
    const page = await (await newVisitor()).newPage();
    await page.goto(`${path}#a3`);
    await expect(page.locator('#a3')).toBeVisible();
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
    expect(sheetsOf(await page.pdf({ format: 'A3', landscape: true }))).toBe(1);
    await page.goto(path);
    expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBeLessThanOrEqual(2);
    expect(sheetsOf(await page.pdf({ format: 'A4', landscape: true }))).toBeLessThanOrEqual(2);
    await page.close();
  }
});

test('op een telefoon en in het Arabisch staat hetzelfde, gespiegeld', async ({ newVisitor }) => {
  const phone = await (await newVisitor({ viewport: { width: 360, height: 740 } })).newPage();
  await phone.goto(address);
  await expect(map(phone).getByRole('link')).toHaveCount(5);
  expect(await findings(phone)).toEqual([]);

  const arabic = await (await newVisitor({ viewport: { width: 1280, height: 800 } })).newPage();
  await arabic.goto('/waterhoven/ar/lindehoek/waar-staan-we');
  const [first, last] = await Promise.all(
    ['#stap-1', '#stap-5'].map((href) => arabic.locator(`.ws-map--wide a[href="${href}"]`).boundingBox()),
  );
  expect(first!.x).toBeGreaterThan(last!.x);
  expect(await findings(arabic)).toEqual([]);
});
