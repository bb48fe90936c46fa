import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/fixture';
import { aWord, givenGemeente } from '../pages/given';
import { sessionOf } from '../pages/sessions';
import { WorkPages } from '../pages/work';

/** A word that is not free is refused. */
test.use({ expectedErrors: [/status of 400/] });

/** What axe has against the page as it stands now. */
async function findings(page: Page): Promise<readonly string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

test('een wijk toevoegen in een gemeente waarvan de buurten nog niet zijn ingelezen', async ({ page, newVisitor }) => {
  const gemeente = await givenGemeente();
  const admin = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
  const work = new WorkPages(admin, gemeente.slug);
  await work.open('/wijken');
  await expect(admin.getByText('Er is nog geen wijk. Voeg de eerste toe')).toBeVisible();
  await admin.getByRole('link', { name: 'Wijk toevoegen' }).click();
  await expect(admin.getByText('Deze gemeente heeft nog geen CBS-code')).toBeVisible();

  // the address follows the name until somebody types another
  await admin.getByLabel('Naam van de wijk').fill('De Linde-hoek (Oost)');
  await expect(admin.getByLabel('Adres van de pagina')).toHaveValue('de-linde-hoek-oost');
  await admin.getByLabel('Adres van de pagina').fill('werk');
  await admin.getByLabel('Naam van de wijk').fill('De Lindehoek');
  await expect(admin.getByLabel('Adres van de pagina')).toHaveValue('werk');
  await admin.getByRole('button', { name: 'Wijk toevoegen' }).click();
  await expect(admin.getByRole('group').getByRole('link', { name: /dit woord gebruiken wij al/i })).toBeVisible();
  await admin.getByLabel('Adres van de pagina').fill('lindehoek');
  await admin.getByRole('button', { name: 'Wijk toevoegen' }).click();
  await work.says('De Lindehoek is toegevoegd.');
  expect((await page.goto(`/${gemeente.slug}/lindehoek`))?.status()).toBe(404);

  await admin.getByText('Iedereen: de wijk staat op de site').click();
  await admin.getByRole('button', { name: 'Opslaan' }).click();
  await work.says('Opgeslagen.');
  await expect(async () => {
    await page.goto(`/${gemeente.slug}`);
    await expect(page.getByRole('link', { name: 'De Lindehoek' })).toBeVisible({ timeout: 50 });
  }).toPass({ timeout: 10_000, intervals: [500] });
  // nothing was chosen, so there is no map
  await expect(page.locator('.ws-areas')).toHaveCount(0);
});

test('een eigen gebied van buurten maken, openbaar op de kaart, en weer verbergen', async ({ page, newVisitor }) => {
  const slug = aWord();
  const name = `Duinzicht ${slug}`;
  const admin = await (await newVisitor({ storageState: sessionOf('beheerder-duinrade') })).newPage();
  const work = new WorkPages(admin, 'duinrade');
  await work.open('/wijk-toevoegen');
  await admin.getByLabel('Naam van de wijk').fill(name);
  await admin.getByLabel('Adres van de pagina').fill(slug);
  await admin.getByText('Een eigen gebied van buurten').click();
  await admin.getByLabel('Helmbuurt').check();
  await admin.getByLabel('Duindoorn').check();
  await admin.getByLabel('Vaartbuurt').check();
  await admin.getByLabel('Vaartbuurt').uncheck();
  await expect(admin.getByText('2 buurten gekozen')).toBeVisible();
  await expect(admin.getByRole('img', { name: 'Kaart van de gemeente; donker is wat u koos' })).toBeVisible();
  expect(await findings(admin)).toEqual([]);
  await admin.getByRole('button', { name: 'Wijk toevoegen' }).click();
  await work.says(`${name} is toegevoegd.`);
  await expect(admin.getByLabel('Helmbuurt')).toBeChecked();

  await admin.getByText('Iedereen: de wijk staat op de site').click();
  await admin.getByRole('button', { name: 'Opslaan' }).click();
  await work.says('Opgeslagen.');
  await expect(async () => {
    await page.goto('/duinrade');
    await expect(page.getByRole('link', { name })).toHaveCount(2, { timeout: 50 });
  }).toPass({ timeout: 10_000, intervals: [500] });
  // on the map with the keyboard, as in the list
  const onMap = page.getByRole('group', { name: 'Kaart van Duinrade met de wijken' }).getByRole('link', { name });
  await onMap.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/duinrade/${slug}$`));

  await admin.getByText('Alleen u en uw collega’s').click();
  await admin.getByText('Eén wijk van het CBS').click();
  await admin.getByLabel('Wijk van het CBS', { exact: true }).selectOption('Duinzoom');
  await admin.getByRole('button', { name: 'Opslaan' }).click();
  await work.says('Opgeslagen.');
  await work.go('Wijken');
  await expect(admin.getByRole('row').filter({ hasText: name })).toContainText('CBS-wijk Duinzoom, indeling 2024');
});
