import { Client, linkIn } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { anAddress } from '../pages/given';
import { PartPages } from '../pages/part';

test.use({ javaScriptEnabled: false });

test('een bewoner vult de hele Leefplekmeter in, levert in, en verandert later iets met de link uit een mail', async ({
  page,
  newVisitor,
}) => {
  const pages = new PartPages(page);
  await page.goto('/waterhoven/lindehoek');
  await page.locator('main').getByRole('link', { name: 'Uw mening geven' }).click();
  await pages.says('Wat vindt u van Lindehoek?');
  await pages.begin();
  await expect(page.getByRole('radio', { checked: true }), 'nothing is chosen beforehand').toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Lees voor' }), 'no voice without a script').toHaveCount(0);

  await pages.choose(7);
  await page.locator('summary').filter({ hasText: 'Ik wil er iets bij vertellen' }).click();
  await expect(page.getByText('Schrijf geen namen op').first()).toBeVisible();
  await page.getByLabel('Bewegen: wat is nu goed?').fill('Brede stoepen');
  await pages.press('Volgende');
  await pages.question(2);
  await pages.press('Vorige');
  await expect(page.getByRole('radio', { name: '7', exact: true })).toBeChecked();
  await expect(page.getByLabel('Bewegen: wat is nu goed?')).toHaveValue('Brede stoepen');
  await pages.press('Volgende');
  for (let number = 2; number <= 14; number += 1) {
    await pages.question(number);
    if (number === 5) await pages.press('Overslaan');
    else {
      await pages.choose(number <= 10 ? number : 10);
      await pages.press('Volgende');
    }
  }
  await pages.question(15);
  await page.getByRole('textbox').fill('Het plein mag groener');
  await pages.press('Volgende');

  await pages.says('Wilt u nog iets over uzelf vertellen?');
  await page.getByLabel('In welke buurt woont u?').selectOption({ index: 1 });
  await page.getByText('25 tot en met 44 jaar').click();
  await pages.press('Volgende');
  await pages.says('Klopt het zo?');
  await expect(page.getByRole('listitem').filter({ hasText: 'Bewegen' })).toContainText('7 van 10');
  await expect(page.getByRole('listitem').filter({ hasText: 'Natuur en groen' })).toContainText('Niet ingevuld');
  await pages.press('Lever mijn antwoorden in');
  await pages.says('Bedankt, uw antwoorden zijn binnen');

  const email = anAddress();
  const form = page.getByRole('region', { name: 'Later verder, of op een ander apparaat' });
  await form.getByLabel('Uw e-mailadres').fill(email);
  await form.getByRole('button', { name: 'Mail mij de link' }).click();
  await expect(page.locator('#fouten'), 'nobody under 16 is mailed').toContainText('16 jaar of ouder');
  await form.getByLabel('Ik ben 16 jaar of ouder').check();
  await form.getByRole('button', { name: 'Mail mij de link' }).click();
  await expect(page.getByText('De link is onderweg.')).toBeVisible();

  const client = await Client.open();
  const link = linkIn(await client.mail(email));
  await client.close();
  const other = new PartPages(await (await newVisitor()).newPage());
  await other.page.goto(link);
  expect(other.page.url(), 'the code leaves the address').not.toContain(link.split('/').at(-1) ?? link);
  await other.press('Toon mijn antwoorden');
  await other.says('Uw antwoorden');
  await other.page.getByRole('link', { name: 'Wijzig Bewegen' }).click();
  await other.choose(3);
  await other.press('Naar mijn antwoorden');
  await expect(other.page.getByRole('listitem').filter({ hasText: 'Bewegen' })).toContainText('3 van 10');
});

test('alle vragen op één pagina, en daarna alles wissen', async ({ page }) => {
  const pages = new PartPages(page);
  await pages.open();
  await pages.begin();
  await page.getByRole('link', { name: 'Alle vragen op één pagina' }).click();
  await pages.says('Alle vragen');
  await expect(page.locator('fieldset'), 'fourteen scores').toHaveCount(14);
  const first = page.getByRole('listitem').filter({ hasText: 'Hoe makkelijk en veilig' });
  await first.getByRole('radio', { name: '9', exact: true }).check();
  await pages.press('Bewaar en ga verder');
  await pages.says('Wilt u nog iets over uzelf vertellen?');
  await page.getByRole('link', { name: 'Overslaan' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Bewegen' })).toContainText('9 van 10');

  await page.getByRole('link', { name: 'Stop en wis' }).click();
  await pages.says('Alles wissen?');
  await pages.press('Wis mijn antwoorden');
  await expect(page.getByText('Alles wat u invulde, is gewist.')).toBeVisible();
  await pages.open('/inleveren');
  await expect(page.getByText('Wij vinden uw antwoorden niet in deze browser.'), 'the form is gone').toBeVisible();
});

test('een antwoord dat te lang is komt terug met wat er stond', async ({ page }) => {
  const pages = new PartPages(page);
  await pages.open();
  await pages.begin();
  await pages.choose(6);
  await page.locator('summary').filter({ hasText: 'Ik wil er iets bij vertellen' }).click();
  const field = page.getByLabel('Bewegen: wat kan beter?');
  await field.evaluate((element) => element.removeAttribute('maxlength'));
  const words = 'lang '.repeat(500).trim();
  await field.fill(words);
  await pages.press('Volgende');
  await expect(page.locator('#fouten')).toBeFocused();
  await expect(field).toHaveValue(words);
  await expect(page.getByRole('radio', { name: '6', exact: true })).toBeChecked();
});
