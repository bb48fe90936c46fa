import fs from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/fixture';
import { readings } from '../pages/pdf';
import { sessionOf } from '../pages/sessions';
import { alive, outcome, WorkPages } from '../pages/work';

test.use({ expectedErrors: [/status of 400/] });

/** The line of a document that was asked for just now. */
const newest = (page: Page) => page.getByRole('region', { name: 'Alle stukken' }).getByRole('listitem').first();

test('een coördinator laat een brief aan de raad maken, schrijft de vraag erbij en legt hem vast', async ({
  newVisitor,
}) => {
  test.setTimeout(120_000);
  const page = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  const work = new WorkPages(page, 'waterhoven');
  await work.open();
  await work.go('Stukken');
  await alive(page);
  await page.getByLabel('Raadsinformatiebrief').check();
  await page.getByRole('button', { name: 'Stuk maken' }).click();
  await expect(page.getByLabel('Over welk project?')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Over welk project?').selectOption({ label: 'Gezond in de Lindehoek' });
  await page.getByRole('button', { name: 'Stuk maken' }).click();
  await outcome(page, 'Het stuk wordt gemaakt');
  await newest(page).getByRole('link', { name: 'Raadsinformatiebrief: Gezond in de Lindehoek' }).click();
  await page.waitForURL(/stukken\/[0-9a-f-]+/);
  await expect(page.getByRole('heading', { level: 2, name: 'Waar staan we?' })).toBeVisible({ timeout: 30_000 });

  // it does not go out without its question
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByRole('button', { name: 'Ja, leg het vast' }).click();
  await expect(page.getByText('Schrijf op welk besluit u vraagt').first()).toBeVisible();
  const asked = page.getByRole('region', { name: 'Wat vragen wij van u?' });
  await asked.getByRole('button', { name: 'Woorden veranderen' }).click();
  await asked.getByRole('textbox').fill('Wij vragen u om geld voor een zaal in de wijk.');
  await asked.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await outcome(page, 'Uw woorden zijn bewaard.');
  await expect(asked.getByText('geld voor een zaal')).toBeVisible();

  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByRole('button', { name: 'Ja, leg het vast' }).click();
  const files = page.getByRole('region', { name: 'Downloaden' });
  await expect(files).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Vastgelegd', { exact: true })).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    files.getByRole('link', { name: /PDF/ }).click(),
  ]);
  const texts = readings(fs.readFileSync(await download.path()));
  expect(texts.some((text) => text.includes('geld voor een zaal'))).toBe(true);
  // one page of A4, with everything in it
  expect(texts.some((text) => text.includes('Bladzijde 1 / 1'))).toBe(true);

  // who decides reads it, and changes nothing
  const wethouder = await (await newVisitor({ storageState: sessionOf('wethouder') })).newPage();
  await wethouder.goto(page.url());
  await alive(wethouder);
  await expect(wethouder.getByRole('heading', { level: 2, name: 'Wat vragen wij van u?' })).toBeVisible();
  await expect(wethouder.getByRole('button', { name: /Vastleggen|Woorden veranderen|Stoppen/ })).toHaveCount(0);
});

test('een overdrachtsdossier volgt de acht aanbevelingen en zegt bij elk cijfer waar het vandaan komt', async ({
  newVisitor,
}) => {
  const page = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  await page.goto('/waterhoven/werk/stukken/0199c0de-0000-7000-8000-000000000901');
  await alive(page);
  await expect(page.getByRole('heading', { level: 2, name: /^[1-8]\. / })).toHaveCount(8, { timeout: 30_000 });
  await expect(page.getByRole('heading', { level: 2, name: 'Wat de komende twaalf maanden afloopt' })).toBeVisible();
  for (const table of await page.getByRole('table').all())
    await expect(table.locator('xpath=following-sibling::p[1]')).toHaveText(/^Bron: .+/);
});
