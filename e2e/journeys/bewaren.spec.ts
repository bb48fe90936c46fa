import fs from 'node:fs';
import { expect, test } from '../pages/fixture';
import { sessionOf } from '../pages/sessions';
import { alive, outcome, WorkPages } from '../pages/work';

test.use({ expectedErrors: [/status of 400/] });

test('een beheerder bewaart iets langer, met een reden die iedereen leest', async ({ newVisitor }) => {
  const page = await (await newVisitor({ storageState: sessionOf('beheerder-duinrade') })).newPage();
  const work = new WorkPages(page, 'duinrade');
  await work.open();
  await work.go('Instellingen');
  await page.getByRole('link', { name: 'Bewaartermijnen' }).click();
  await alive(page);
  const own = page.getByRole('listitem').filter({ hasText: 'met eigen woorden schreef' });
  await own.getByRole('button', { name: /Veranderen/ }).click();
  await own.getByLabel('Dagen').fill('400');
  await own.getByRole('button', { name: 'Bewaren' }).click();
  await expect(own.getByLabel('Waarom langer?')).toHaveAttribute('aria-invalid', 'true');
  await own.getByLabel('Waarom langer?').fill('De raad vroeg om een onderzoek na een jaar.');
  await own.getByRole('button', { name: 'Bewaren' }).click();
  await outcome(page, 'Het geldt vanaf de volgende nacht.');
  await expect(own.getByText('400')).toBeVisible();

  const visitor = await (await newVisitor({ javaScriptEnabled: false })).newPage();
  await expect
    .poll(
      async () => {
        await visitor.goto('/duinrade/privacy');
        return visitor.getByText('De raad vroeg om een onderzoek na een jaar.').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
});

test('een beheerder neemt alles van de gemeente mee, en gooit het archief daarna weg', async ({ newVisitor }) => {
  test.setTimeout(90_000);
  const page = await (await newVisitor({ storageState: sessionOf('beheerder') })).newPage();
  const work = new WorkPages(page, 'waterhoven');
  await work.open();
  await work.go('Instellingen');
  await page.getByRole('link', { name: 'Alles van de gemeente meenemen als archief' }).click();
  await alive(page);
  await page.getByRole('button', { name: 'Archief maken' }).click();
  await outcome(page, 'Het archief wordt gemaakt.');
  const newest = page.getByRole('region', { name: 'Archieven' }).getByRole('listitem').first();
  await expect(newest.getByText('Klaar', { exact: true })).toBeVisible({ timeout: 45_000 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    newest.getByRole('link', { name: 'Downloaden' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^archief-waterhoven-\d{4}-\d\d-\d\d\.zip$/);
  const zip = fs.readFileSync(await download.path());
  expect(zip.subarray(0, 2).toString()).toBe('PK');
  expect(zip.includes('manifest.json')).toBe(true);

  await newest.getByRole('button', { name: /Weggooien/ }).click();
  await newest.getByRole('button', { name: 'Ja, weggooien' }).click();
  await outcome(page, 'Het archief is weg.');
  await expect(newest.getByText('Weggegooid')).toBeVisible();
});
