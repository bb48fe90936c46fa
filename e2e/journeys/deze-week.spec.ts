import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/fixture';
import { givenGemeente } from '../pages/given';
import { sessionOf } from '../pages/sessions';
import { alive, WorkPages } from '../pages/work';

/** What axe has against the page as it stands now. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

test('de coördinator begint de week: wat te laat is staat bovenaan, met de knop erachter', async ({ newVisitor }) => {
  const page = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  await page.goto('/waterhoven/werk');
  await alive(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze week');
  const todo = page.getByRole('region', { name: 'Wat moet er gebeuren' }).getByRole('list').first();
  await expect(todo.getByRole('listitem').first()).toContainText('te laat');
  await expect(page.getByRole('table', { name: 'Uw projecten' }).getByRole('row')).not.toHaveCount(1);
  expect(await findings(page)).toEqual([]);

  const filters = page.getByRole('navigation', { name: 'Welke regels u ziet' });
  const late = filters.getByRole('link', { name: /^Te laat/ });
  const count = Number(/\d+/.exec((await late.textContent()) ?? '')?.[0]);
  await late.click();
  await expect(page).toHaveURL('/waterhoven/werk?toon=te-laat');
  await expect(late).toHaveAttribute('aria-current', 'true');
  await expect(todo.getByRole('listitem')).toHaveCount(count);

  // each line has the button to what it is about
  const button = todo.getByRole('link').first();
  const there = (await button.getAttribute('href')) ?? '';
  expect(there).toMatch(/^\/waterhoven\/werk\/./);
  await button.click();
  await expect(page).toHaveURL(there);
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('Deze week');
});

test('op een telefoon is elk project een kaart', async ({ newVisitor }) => {
  const page = await (
    await newVisitor({ storageState: sessionOf('coordinator'), viewport: { width: 360, height: 740 } })
  ).newPage();
  await page.goto('/waterhoven/werk');
  await alive(page);
  expect(await findings(page)).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBe(0);
});

test('waar nog geen project is, staat wat de eerste stap is; een partner ziet alleen eigen projecten', async ({
  newVisitor,
}) => {
  const gemeente = await givenGemeente();
  const admin = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
  await new WorkPages(admin, gemeente.slug).open('');
  await expect(admin.getByText('Er loopt nog geen wijkproject.')).toBeVisible();
  await expect(admin.getByRole('link', { name: 'Nieuw project' }).last()).toHaveAttribute(
    'href',
    `/${gemeente.slug}/werk/projecten/nieuw`,
  );
  const partner = await (await newVisitor({ storageState: sessionOf('partner') })).newPage();
  await partner.goto('/waterhoven/werk');
  await expect(partner.getByRole('link', { name: 'Naar uw rapportages' })).toBeVisible();
  await expect(partner.getByText('Er is nog geen project om te laten zien.')).toHaveCount(0);
  await expect(partner.getByRole('table')).toHaveCount(0);
});
