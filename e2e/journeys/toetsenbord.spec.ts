import { Client, linkIn } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { anAddress, givenGemeente, givenResident } from '../pages/given';
import { hear, skip, spoken } from '../pages/keyboard';
import { sessionOf } from '../pages/sessions';
import { alive, outcome } from '../pages/work';

test('een bewoner vindt een wijk, zonder muis', async ({ page }) => {
  await page.goto('/waterhoven');
  await hear(page, skip, /^link "Waterhoven gemeente"/, /Taal/, 'link "Inloggen"');
  await page.goto('/waterhoven');
  await hear(page, skip);
  await page.keyboard.press('Enter');
  await expect(page.locator('main#inhoud')).toBeFocused();
  await hear(page, /^link "Havenkwartier"/, /^link "Lindehoek"/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/waterhoven/lindehoek');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat speelt er in Lindehoek?');
});

test('een bewoner kiest een andere taal, zonder muis', async ({ page }) => {
  await page.goto('/waterhoven/lindehoek');
  await hear(page, skip, /^link "Waterhoven gemeente"/, /Taal/);
  await page.keyboard.press('Enter');
  await hear(page, /^link "Nederlands"/, /^link "English"/, /^link "العربية"/);
  await page.keyboard.press('Enter');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
});

test('een bewoner logt in en uit, zonder muis', async ({ page }) => {
  const email = anAddress();
  await page.goto('/inloggen');
  await page.locator('main#inhoud').focus();
  await hear(page, 'textbox "Uw e-mailadres"');
  await page.keyboard.type('geen adres');
  await page.keyboard.press('Enter');
  await expect(page.locator('#fouten')).toBeFocused();
  expect(await spoken(page)).toMatch(/^group "Niet alles is goed ingevuld/);
  await hear(page, /^link/);
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('Uw e-mailadres')).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(email);
  await hear(page, 'button "Stuur mij een link"');
  await page.keyboard.press('Space');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in uw mail');

  const client = await Client.open();
  await page.goto(linkIn(await client.mail(email)));
  await client.close();
  await page.locator('main#inhoud').focus();
  await hear(page, 'button "Nu inloggen"');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn gemeenten');
  await page.goto('/account');
  await page.getByLabel('Uw naam').focus();
  await hear(
    page,
    'combobox "Taal van mail aan u"',
    'button "Bewaren"',
    'button "Adres maken"',
    'button "Hier uitloggen"',
    'button "Overal uitloggen"',
  );
  await page.keyboard.press('Enter');
  await expect(page.getByRole('banner').getByRole('link', { name: 'Inloggen' })).toBeVisible();
});

test('een medewerker logt in met een wachtwoord, zonder muis', async ({ page }) => {
  await page.goto('/inloggen/wachtwoord');
  await hear(page, skip);
  await page.keyboard.press('Enter');
  await hear(page, 'textbox "Uw e-mailadres"');
  await page.keyboard.type('niemand@test.invalid');
  await hear(page, 'textbox "Wachtwoord"');
  await page.keyboard.type('geen wachtwoord');
  await hear(page, 'button "Verder"', 'link "Wachtwoord vergeten?"', 'link "Liever een link in uw mail?"');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator('#fouten')).toBeFocused();
  expect(await spoken(page)).toMatch(/^group "Het e-mailadres en het wachtwoord horen niet bij elkaar/);
});

test('de beheerder gaat door de werkpagina’s en nodigt iemand uit, zonder muis', async ({ newVisitor }) => {
  const gemeente = await givenGemeente();
  const email = anAddress();
  const page = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
  await page.goto(`/${gemeente.slug}/werk`);
  await alive(page);
  await hear(page, skip, new RegExp(`^link "${gemeente.name}`), 'link "Deze week"');
  await hear(page, 'link "Berichten"', 'link "Projecten"', 'link "Rapportages"', 'link "Stukken"');
  await hear(page, 'link "Vragenlijsten"', 'link "Catalogus"');
  await hear(page, 'link "Wijken"', 'link "Cijfers"', 'link "Mensen"');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mensen');
  await expect(page.locator('main#inhoud'), 'a new page begins at its content').toBeFocused();
  await expect(page.getByRole('row').filter({ hasText: 'Ada Beheer' })).toBeVisible();
  await hear(page, /Wijzigen van Ada Beheer/);
  await page.keyboard.press('Enter');
  await hear(page, 'combobox "Nieuwe rol"', 'button "Rol bewaren"', /Rol weghalen/, /Telefoon kwijt/);
  await hear(page, 'textbox "E-mailadres"');
  await page.keyboard.type(email);
  await hear(page, 'combobox "Rol"');
  await page.keyboard.type('bew');
  await hear(page, /^combobox "Organisatie"/, 'button "Uitnodiging sturen"');
  await page.keyboard.press('Enter');
  await outcome(page, 'De uitnodiging is verstuurd.');
  await expect(page.getByRole('row').filter({ hasText: email })).toContainText('bewoner');
});

test('de beheerder kiest een thema, zonder muis', async ({ newVisitor }) => {
  const gemeente = await givenGemeente();
  const page = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
  await page.goto(`/${gemeente.slug}/werk/instellingen`);
  await alive(page);
  await page.locator('main#inhoud').focus();
  await hear(page, 'radio "Wijkspoor: zeeblauw"');
  await page.keyboard.press('ArrowDown');
  expect(await spoken(page)).toBe('radio "Bordeaux: wijnrood"');
  await hear(
    page,
    /^checkbox "Nederlands"/,
    /^checkbox "English"/,
    /^checkbox "العربية"/,
    'textbox "Hoe bewoners u bereiken"',
  );
  await page.keyboard.type('Bel ons.');
  await hear(page, 'button "Instellingen bewaren"');
  await page.keyboard.press('Enter');
  await outcome(page, 'De instellingen zijn bewaard.');
});

test('een partner wisselt van gemeente, en een bewoner komt bij de eigen pagina’s, zonder muis', async ({
  newVisitor,
}) => {
  const page = await (await newVisitor({ storageState: sessionOf('partner') })).newPage();
  await page.goto('/duinrade/werk');
  await alive(page);
  await page.getByRole('banner').getByRole('link', { name: 'Deze week' }).focus();
  await hear(page, /^link "Berichten/, 'link "Projecten"', 'link "Rapportages"', 'link "Wijken"', /Andere gemeente/);
  await page.keyboard.press('Enter');
  await hear(page, /^link "Duinrade"/, /^link "Waterhoven"/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL('/waterhoven/werk');

  const { state } = await givenResident();
  const own = await (await newVisitor({ storageState: state })).newPage();
  await own.goto('/waterhoven');
  await hear(own, skip, /^link "Waterhoven gemeente"/, /Taal/, /uw pagina’s/);
  await own.keyboard.press('Enter');
  await hear(own, 'link "Mijn gemeenten"', 'link "Berichten"', 'link "Mijn gegevens"', 'button "Uitloggen"');
  await own.keyboard.press('Enter');
  await expect(own.getByRole('banner').getByRole('link', { name: 'Inloggen' })).toBeVisible();
});
