import { addressOf, publicPages } from '../pages/all-pages';
import { Client } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { anAddress, givenResident } from '../pages/given';
import { MailboxPage } from '../pages/mailbox';
import { demoAddress, demoPassword } from '../pages/sessions';
import { SignInPages } from '../pages/sign-in';

test.use({ javaScriptEnabled: false });

test('elke openbare pagina staat er zonder JavaScript', async ({ newVisitor }) => {
  const page = await (await newVisitor()).newPage();
  for (const one of publicPages.filter(({ prepare }) => prepare === undefined)) {
    await page.goto(addressOf(one, 'nl'));
    await expect(page.getByRole('heading', { level: 1 }), one.path).toHaveCount(1);
    await expect(page.getByRole('contentinfo'), one.path).toHaveCount(1);
    expect(await page.locator('script').count(), `${one.path} sends no script`).toBe(0);
  }
});

test('van gemeente naar wijk, en in een andere taal', async ({ page }) => {
  await page.goto('/');
  await page.locator('main').getByRole('link', { name: 'Waterhoven' }).click();
  await page.locator('main').getByRole('listitem').getByRole('link', { name: 'Lindehoek' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat speelt er in Lindehoek?');
  await page.locator('summary').filter({ hasText: 'Taal' }).click();
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL('/waterhoven/en/lindehoek');
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await page.locator('summary').filter({ hasText: 'Language' }).click();
  await page.getByRole('link', { name: 'العربية' }).click();
  await expect(page).toHaveURL('/waterhoven/ar/lindehoek');
  await expect(page.locator('html')).toHaveAttribute('dir', 'rtl');
  await page.locator('main').getByRole('link', { name: 'Waterhoven' }).click();
  await expect(page, 'links stay in the language').toHaveURL('/waterhoven/ar');
});

test('een bewoner logt in met een link, verandert de naam en logt uit', async ({ page }) => {
  const email = anAddress();
  const pages = new SignInPages(page);
  await pages.open('/inloggen?next=/waterhoven/lindehoek');
  await pages.askLink(email);
  await page.goto(await new MailboxPage(page).linkTo(email, 'Uw link om mee te doen'));
  await pages.confirm();
  await expect(page).toHaveURL('/waterhoven/lindehoek');

  await pages.open('/account');
  await page.getByLabel('Uw naam').fill('Noor Zonder');
  await page.getByLabel('Taal van mail aan u').selectOption({ label: 'English' });
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await expect(page.getByLabel('Uw naam')).toHaveValue('Noor Zonder');
  await expect(page.getByLabel('Taal van mail aan u')).toHaveValue('en');
  await pages.signOutInHeader('Noor Zonder');
  await pages.shows(null);
});

test('een medewerker logt in met wachtwoord en code', async ({ page }) => {
  const email = demoAddress('wethouder');
  const pages = new SignInPages(page);
  await pages.open('/inloggen/wachtwoord');
  await pages.givePassword(email, demoPassword);
  const client = await Client.open();
  await pages.giveCode(await client.demoCode(email));
  await client.close();
  await pages.says('Mijn gemeenten');
  await page.locator('main').getByRole('link', { name: 'Waterhoven' }).click();
  await pages.says('Deze week');
});

test('een geweigerd formulier toont dezelfde pagina met wat er fout is en wat er stond', async ({ newVisitor }) => {
  const { state } = await givenResident();
  const page = await (await newVisitor({ storageState: state })).newPage();
  await page.goto('/inloggen');
  await page.getByLabel('Uw e-mailadres').fill('geen <adres>');
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  expect((await answered).status()).toBe(400);
  await expect(page).toHaveURL('/inloggen');
  const field = page.getByLabel('Uw e-mailadres');
  await expect(field).toHaveValue('geen <adres>');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  const summary = page.locator('#fouten');
  await expect(summary).toBeFocused();
  await summary.getByRole('link').first().click();
  await expect(field).toBeFocused();
});

test('wie met een oude pagina een andere wijziging wil overschrijven leest wat er aan de hand is', async ({
  newVisitor,
}) => {
  const { state } = await givenResident();
  const context = await newVisitor({ storageState: state });
  const [first, second] = [await context.newPage(), await context.newPage()];
  for (const page of [first, second]) await page.goto('/account');
  await first.getByLabel('Uw naam').fill('Eerste Naam');
  await first.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await expect(first.getByLabel('Uw naam')).toHaveValue('Eerste Naam');
  await second.getByLabel('Uw naam').fill('Tweede Naam');
  const answered = second.waitForResponse((response) => response.request().method() === 'POST');
  await second.getByRole('button', { name: 'Bewaren', exact: true }).click();
  expect((await answered).status()).toBe(409);
  await expect(second.locator('#fouten')).toContainText(/intussen|anders/i);
  await expect(second.getByLabel('Uw naam')).toHaveValue('Tweede Naam');
});
