import fs from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/fixture';
import { givenSheets, PaperPages, sheetOf } from '../pages/paper';
import { sessionOf } from '../pages/sessions';
import { alive, outcome } from '../pages/work';

test.use({ expectedErrors: [/status of 400/] });

const round = '/ronden/2';

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('een coördinator vraagt formulieren en brieven aan, en downloadt een pdf', async ({ newVisitor }) => {
  test.slow();
  const page = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  const pages = new PaperPages(page, 'waterhoven');
  await pages.open(round);
  await page.getByRole('link', { name: 'Drukwerk' }).click();
  await alive(page);
  await page.getByRole('radio', { name: 'Brieven met een code' }).check();
  await page.getByLabel('Hoeveel brieven?').fill('3');
  await page.getByRole('button', { name: 'Maak de pdf' }).click();
  await outcome(page, 'De pdf wordt gemaakt.');
  // what is asked for next stays chosen and typed, while the page looks how far the letters are
  await page.getByRole('radio', { name: 'Formulieren op papier' }).check();
  await page.getByLabel('Hoeveel formulieren?').fill('500');
  const letters = page.getByRole('article', { name: '3 brieven, Nederlands' }).first();
  await expect(letters.getByText('Klaar')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('radio', { name: 'Formulieren op papier' })).toBeChecked();
  await expect(page.getByLabel('Hoeveel formulieren?')).toHaveValue('500');
  await axe(page);
  const download = page.waitForEvent('download');
  await letters.getByRole('link', { name: /Download/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Brieven ronde 2 .+\.pdf$/);
  expect(
    fs
      .readFileSync(await file.path())
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  await page.getByRole('button', { name: 'Maak de pdf' }).click();
  await expect(page.locator('.ws-errors')).toBeFocused();
  await expect(page.locator('.ws-errors')).toContainText('100');
});

test('een Leefplekmeter op papier kost zonder muis hoogstens 25 toetsen', async ({ newVisitor }) => {
  test.slow();
  const first = await givenSheets(2);
  const page = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  const pages = new PaperPages(page, 'waterhoven');
  await pages.open(`${round}/papier`);
  await page.getByLabel('Formuliernummer').fill('');
  await page.getByLabel('Formuliernummer').focus();

  await pages.press(...String(first), 'Enter');
  await pages.asks('Bewegen');
  await pages.press(...'70-5432198765');
  await pages.asks('Meedoen en meepraten');
  await pages.press('0', '1', '3', 'Enter');
  await pages.kept(`Formulier ${first} is bewaard.`);
  expect(pages.keys, 'toetsen voor veertien scores, buurt en leeftijd, met het nummer').toBeLessThanOrEqual(25);
  const entered = await sheetOf(first);
  expect(Object.values(entered.answers)).toEqual([7, 10, 5, 4, 3, 2, 1, 9, 8, 7, 6, 5, 10]);
  expect(entered).toMatchObject({ age: '25-44', checked: false, buurt: expect.stringMatching(/^BU/) });

  // the next one begins by itself
  pages.keys = 0;
  await pages.asks('Bewegen');
  await expect(page.getByRole('heading', { name: `Formulier ${first + 1}` })).toBeVisible();
  await pages.press('8', 'x');
  await expect(page.getByRole('alert')).toContainText('Die toets hoort niet bij Openbaar vervoer.');
  await pages.press('Backspace');
  await pages.asks('Bewegen');
  await pages.press('9', ...'1111111111111');
  await expect(pages.typed('Bewegen')).toHaveText('9');
  await pages.press('-', '-', 'Enter');
  await pages.kept(`Formulier ${first + 1} is bewaard.`);
  expect((await sheetOf(first + 1)).answers['moving']).toBe(9);
  await axe(page);
});

test('een ander kijkt na en typt de open antwoorden over', async ({ newVisitor }) => {
  test.slow();
  const first = await givenSheets(1);
  const entering = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  const one = new PaperPages(entering, 'waterhoven');
  await one.open(`${round}/papier`);
  await entering.getByLabel('Formuliernummer').fill(String(first));
  await one.press('Enter');
  await one.asks('Bewegen');
  await one.press(...'77777777777777', '1', '2', 'Enter');
  await one.kept(`Formulier ${first} is bewaard.`);

  const page = await (await newVisitor({ storageState: sessionOf('beheerder') })).newPage();
  const pages = new PaperPages(page, 'waterhoven');
  await pages.open(`${round}/papier/nakijken?formulier=${first}`);
  await expect(page.getByText('Ingevoerd door Cor')).toBeVisible();
  await pages.asks('Bewegen');
  await pages.press('ArrowDown', '3');
  await expect(pages.typed('Openbaar vervoer')).toHaveText('3');
  await axe(page);
  await pages.press('Enter');
  await pages.kept(`Formulier ${first} is verbeterd en nagekeken.`);
  expect(await sheetOf(first)).toMatchObject({ checked: true, answers: { moving: 7, publicTransport: 3 } });

  await page
    .getByRole('navigation', { name: 'Onderdelen van papier invoeren' })
    .getByRole('link', { name: /Open antwoorden/ })
    .click();
  await alive(page);
  await expect(async () => {
    if (await page.getByRole('heading', { name: `Formulier ${first}`, exact: true }).isVisible()) return;
    await page.getByRole('button', { name: 'Later' }).click();
    await expect(page.getByRole('heading', { name: `Formulier ${first}`, exact: true })).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await page.getByLabel('Bewegen: wat is nu goed?').fill('De stoep is breed.');
  await axe(page);
  await page.getByRole('button', { name: 'Bewaar en ga verder' }).click();
  await outcome(page, `De antwoorden van formulier ${first} zijn bewaard.`);
  expect((await sheetOf(first)).texts).toEqual({ movingGood: 'De stoep is breed.' });
});

test('een sleutelpersoon vult samen met iemand in: het begint bij de eerste vraag, en is zo gemerkt', async ({
  newVisitor,
}) => {
  const page = await (await newVisitor({ storageState: sessionOf('sleutelpersoon') })).newPage();
  const pages = new PaperPages(page, 'waterhoven');
  await pages.open();
  await pages.go('Voor anderen invullen');
  await page.getByRole('link', { name: /Samen invullen Leefplekmeter dit jaar/ }).click();
  await alive(page);
  await axe(page);
  await page.getByRole('button', { name: 'Begin een formulier' }).click();
  await expect(page).toHaveURL(/\/waterhoven\/lindehoek\/meedoen\/2\/vraag\/moving$/);
  const form = await page.request.get('/v1/gemeenten/waterhoven/deelname/2/form');
  expect(await form.json()).toMatchObject({ assisted: true, handedIn: false });

  // one after the other, in a hall: the next form is marked as well
  await page.goto('/waterhoven/lindehoek/meedoen/2/inleveren');
  await page.locator('main').getByRole('link', { name: 'Opnieuw voor iemand anders' }).click();
  await page.getByRole('button', { name: 'Begin opnieuw' }).click();
  await expect(page).toHaveURL(/\/vraag\/moving$/);
  const next = await page.request.get('/v1/gemeenten/waterhoven/deelname/2/form');
  expect(await next.json()).toMatchObject({ assisted: true, handedIn: false });
});
