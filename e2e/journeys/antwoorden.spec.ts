import fs from 'node:fs';
import { parse } from 'csv-parse/sync';
import { AnswerPages, givenWords, openRound } from '../pages/answers';
import { expect, test } from '../pages/fixture';
import { aWord } from '../pages/given';
import { sessionOf } from '../pages/sessions';
import { alive } from '../pages/work';

test('een coördinator leest een antwoord, houdt het achter en past het aan, zonder muis', async ({ newVisitor }) => {
  const word = aWord();
  await givenWords(`Mevrouw Jansen heeft dementie, bel 06-12345678. ${word}`);
  const page = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  const pages = new AnswerPages(page, 'waterhoven');
  await pages.open(openRound);
  await page.getByRole('link', { name: 'Open antwoorden' }).click();
  await alive(page);
  await pages.find(word);
  await expect(page.getByText('Bewegen: wat kan beter?')).toBeVisible();
  for (const found of ['naam', 'gezondheid', 'telefoonnummer'])
    await expect(pages.answer().locator('mark', { hasText: found }).first(), 'named, not only coloured').toBeVisible();
  await page.keyboard.press('h');
  await pages.decided('U houdt het antwoord achter.');

  await pages.pile('Achtergehouden');
  await alive(page);
  await pages.find(word);
  await expect(page.getByText('Nog 14 dagen om te kiezen.')).toBeVisible();
  await page.keyboard.press('a');
  await expect(page.getByRole('heading', { name: 'Antwoord aanpassen' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Zo wordt het openbaar')).toHaveValue(/dementie/);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(`Een buurvrouw wil vaker bezoek. ${word}`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await pages.decided('Uw woorden zijn openbaar.');

  await pages.pile('Openbaar');
  await alive(page);
  await pages.find(word);
  await expect(pages.answer()).toHaveText(`Een buurvrouw wil vaker bezoek. ${word}`);
  await expect(page.getByText('Dit zijn woorden van de gemeente.')).toBeVisible();
});

test('weigeren vraagt eerst of het zeker is, en letters doen niets als ze uit staan', async ({ newVisitor }) => {
  const word = aWord();
  await givenWords(`Weg ermee ${word}`);
  const page = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  const pages = new AnswerPages(page, 'waterhoven');
  await pages.open(`${openRound}/antwoorden`);
  await pages.find(word);
  await page.getByRole('button', { name: 'Letters uitzetten' }).click();
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: 'Wat doet u met dit antwoord?' })).toBeVisible();
  await page.getByRole('button', { name: 'Weigeren' }).click();
  await expect(page.getByText('Het antwoord wordt vernietigd en komt niet terug.')).toBeVisible();
  await page.getByRole('button', { name: 'Toch niet' }).click();
  await expect(pages.answer()).toContainText(word);
  await page.getByRole('button', { name: 'Weigeren' }).click();
  await page.getByRole('button', { name: 'Vernietig dit antwoord' }).click();
  await pages.decided('Het antwoord is vernietigd.');
});

test('een coördinator maakt een bestand met tabellen en haalt het met de uitleg op', async ({ newVisitor }) => {
  const page = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  const pages = new AnswerPages(page, 'waterhoven');
  await pages.open('/ronden/1/bestanden');
  await page.getByRole('button', { name: 'Maak het bestand' }).click();
  await pages.says('Wij maken het bestand.');
  const file = page.getByRole('article', { name: 'Tabellen, CSV' }).first();
  await expect(file.getByText('Klaar')).toBeVisible({ timeout: 20_000 });
  for (const [link, name, holds] of [
    ['Download het bestand', 'tabellen-1.csv', 'moving'],
    ['Download de uitleg', 'tabellen-1-uitleg.csv', 'Vraag'],
  ] as const) {
    const coming = page.waitForEvent('download');
    await file.getByRole('link', { name: link }).click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(name);
    const rows = parse(fs.readFileSync(await download.path()), { bom: true, columns: false });
    expect(rows.flat()).toContain(holds);
  }
});
