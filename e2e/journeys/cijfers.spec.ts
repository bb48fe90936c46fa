import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/fixture';
import { sessionOf } from '../pages/sessions';

const accessible = async (page: Page): Promise<void> => {
  expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
};
const file = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

test('de beheerder van het platform leest een tabel in, en ziet wat er niet klopt', async ({ newVisitor }) => {
  const page = await (await newVisitor({ storageState: sessionOf('operator') })).newPage();
  await page.goto('/operator/cijfers');
  const form = page.getByRole('region', { name: 'Een bestand inlezen' });
  const read = async (name: string, text: string): Promise<void> => {
    await form.getByLabel('Nummer van de tabel').fill('proef');
    await form.getByLabel('Bestand').setInputFiles(file(name, text));
    await form.getByRole('button', { name: 'Inlezen' }).click();
    await expect(form.getByText('Het bestand wordt ingelezen')).toBeVisible();
  };
  await read('kapot.csv', 'gebied;jaar;kenmerk\nWK990101;2024;1;2\n');
  const broken = page.getByRole('row', { name: /kapot\.csv/ }).first();
  await expect(broken.getByText('Geweigerd, niets veranderd')).toBeVisible({ timeout: 20_000 });
  await broken.getByText('Bekijk het verslag').click();
  await expect(broken.getByText('Regel 2')).toBeVisible();
  await read('goed.csv', 'gebied;jaar;kenmerk\nGM9901;2024;12,5\n');
  await expect(
    page
      .getByRole('row', { name: /goed\.csv/ })
      .first()
      .getByText('Klaar'),
  ).toBeVisible({ timeout: 20_000 });
  await expect(page.getByRole('row', { name: /^proef/ }).first()).toBeVisible({ timeout: 10_000 });
  await accessible(page);
});

test('een coördinator kijkt eerst naar eigen cijfers, bewaart ze en haalt ze weg', async ({ newVisitor }) => {
  const page = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  await page.goto('/waterhoven/werk/cijfers');
  await page.getByLabel('Titel').fill('Reisonderzoek');
  await page.getByLabel('Bron', { exact: true }).fill('GGD');
  await page.getByLabel('Jaar of periode').fill('2025');
  await page
    .getByLabel('Bestand')
    .setInputFiles(file('eigen.csv', 'gebied;n;Thuis %\nWK990101;143;68,5\nWK990102;4;50\n'));
  await page.getByRole('button', { name: 'Alleen kijken' }).click();
  await expect(page.getByText('2 rijen zijn te lezen')).toBeVisible();
  await expect(page.getByText('Te weinig mensen')).toBeVisible();
  await accessible(page);
  await page.getByRole('button', { name: 'Bewaren' }).click();
  const row = page.getByRole('row', { name: /Reisonderzoek/ });
  await expect(row).toBeVisible();
  await row.getByText('Weghalen').click();
  await row.getByRole('button', { name: 'Ja, haal ze weg' }).click();
  await expect(page.getByText('Weggehaald.')).toBeVisible();
  await expect(row).toHaveCount(0);
});
