import { Client, linkIn, origin } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { aWord, anAddress, codeOf, givenGemeente, givenMember, givenResident, password } from '../pages/given';
import { MailboxPage } from '../pages/mailbox';
import { demoAddress, demoPassword, sessionOf } from '../pages/sessions';
import { SignInPages } from '../pages/sign-in';
import { alive, WorkPages } from '../pages/work';

/** An address as the page behind a link shows it. */
const masked = (email: string): string => email.replace(/^(.).*(.)@/, '$1…$2@');

test('een bewoner logt in met een link uit de mail, en de link werkt één keer', async ({ page, newVisitor }) => {
  const email = anAddress();
  const pages = new SignInPages(page);
  await pages.open('/');
  await page.getByRole('banner').getByRole('link', { name: 'Inloggen' }).click();
  await pages.askLink(email);
  const link = await new MailboxPage(page).linkTo(email, 'Uw link om mee te doen');

  await page.goto(link);
  await pages.says('Bijna ingelogd');
  await expect(page.getByText(masked(email))).toBeVisible();
  expect(page.url(), 'the code is not in the address bar').toBe(`${origin}/inloggen/bevestig`);
  await pages.confirm();
  await pages.says('Mijn gemeenten');

  const later = new SignInPages(await (await newVisitor()).newPage());
  await later.open(link);
  await later.says('Deze link werkt niet meer');
  await expect(later.page.getByRole('link', { name: 'Nieuwe link aanvragen' })).toBeVisible();
});

test('een link uit de mail werkt ook in een andere browser, en een programma dat links bekijkt maakt hem niet op', async ({
  newVisitor,
  request,
}) => {
  const email = anAddress();
  const asked = new SignInPages(await (await newVisitor()).newPage());
  await asked.open();
  await asked.askLink(email);
  const client = await Client.open();
  const link = linkIn(await client.mail(email));
  await client.close();
  for (let look = 0; look < 3; look++) expect((await request.get(link)).ok()).toBe(true);

  const other = new SignInPages(await (await newVisitor()).newPage());
  await other.open(link);
  await other.confirm();
  await other.says('Mijn gemeenten');
  await other.page.goto('/account');
  await expect(other.page.getByText(`U bent ingelogd als ${email}.`)).toBeVisible();
});

test('een medewerker logt in met een wachtwoord en een code; een foute code wordt geweigerd', async ({ page }) => {
  const email = demoAddress('onderzoeker');
  const pages = new SignInPages(page);
  const code = await new MailboxPage(page).codeOf(email);
  await page.goto('/waterhoven/werk');
  await page.getByRole('link', { name: 'Inloggen met wachtwoord' }).click();
  await pages.givePassword(email, 'dit is het niet');
  await pages.refuses(/horen niet bij elkaar/);
  await expect(page.getByLabel('Uw e-mailadres')).toHaveValue(email);
  await expect(page.getByLabel('Wachtwoord', { exact: true })).toHaveValue('');

  await pages.givePassword(email, demoPassword);
  await pages.says('Vul de code in');
  await pages.giveCode(code === '000000' ? '000001' : '000000');
  await pages.refuses(/Deze code klopt niet/);
  await pages.giveCode(code);
  await expect(page).toHaveURL('/waterhoven/werk');
  await pages.says('Deze week');
  await pages.shows('Onno Zoek');
});

test('wie is uitgenodigd als coördinator kiest een wachtwoord, stelt een code in en is binnen', async ({
  page,
  newVisitor,
}) => {
  const gemeente = await givenGemeente();
  const email = anAddress();
  const admin = new WorkPages(
    await (await newVisitor({ storageState: gemeente.administrator })).newPage(),
    gemeente.slug,
  );
  await admin.open('/mensen');
  await admin.invite(email, 'coördinator');
  await admin.says('De uitnodiging is verstuurd.');

  const pages = new SignInPages(page);
  await page.goto(await new MailboxPage(page).linkTo(email, `Uitnodiging van ${gemeente.name}`));
  await expect(page.getByText(`${gemeente.name} vraagt u om mee te werken als coördinator.`)).toBeVisible();
  await page.getByLabel('Uw naam').fill('Coby Nieuw');
  await page.getByLabel('Kies een wachtwoord').fill('kort');
  await page.getByRole('button', { name: 'Uitnodiging aannemen' }).click();
  await expect(page.getByLabel('Uw naam')).toHaveValue('Coby Nieuw');
  await expect(page.getByLabel('Kies een wachtwoord')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Kies een wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Uitnodiging aannemen' }).click();

  await pages.says('Stel de code in');
  await expect(page.getByRole('img', { name: 'Vierkant om te scannen met uw app' })).toBeVisible();
  const secret = (await page.locator('.ws-shown-code').innerText()).replaceAll(/\s/g, '');
  await pages.giveCode(codeOf(secret));
  await pages.says('Mijn gemeenten');
  await page.getByRole('link', { name: gemeente.name }).click();
  await pages.says('Deze week');
  await pages.shows('Coby Nieuw');
});

test('wie het wachtwoord vergat kiest een nieuw, en het oude werkt niet meer', async ({ page }) => {
  const { email, secret } = await givenGemeente();
  const pages = new SignInPages(page);
  await pages.open('/inloggen/wachtwoord');
  await page.getByRole('link', { name: 'Wachtwoord vergeten?' }).click();
  await pages.askLink(email);
  await page.goto(await new MailboxPage(page).linkTo(email, 'Een nieuw wachtwoord kiezen'));
  await page.getByLabel('Nieuw wachtwoord').fill('een heel ander wachtwoord');
  await page.getByRole('button', { name: 'Wachtwoord bewaren' }).click();
  await pages.says('Inloggen met wachtwoord');
  await pages.givePassword(email, password);
  await pages.refuses(/horen niet bij elkaar/);
  await pages.givePassword(email, 'een heel ander wachtwoord');
  await pages.giveCode(codeOf(secret, 1));
  await pages.says('Mijn gemeenten');
  expect((await new MailboxPage(page).linkTo(email, 'Uw wachtwoord is veranderd')).length).toBeGreaterThan(0);
});

test('uitloggen kan hier, en overal tegelijk', async ({ newVisitor }) => {
  const { email, state } = await givenResident();
  const elsewhere = await Client.open();
  await elsewhere.signInByMail(email);
  const here = new SignInPages(await (await newVisitor({ storageState: state })).newPage());
  const there = new SignInPages(await (await newVisitor({ storageState: await elsewhere.state() })).newPage());
  const third = await Client.open();
  await third.signInByMail(email);
  const lost = new SignInPages(await (await newVisitor({ storageState: await third.state() })).newPage());
  await Promise.all([elsewhere.close(), third.close()]);

  await here.open('/account');
  await here.page.getByRole('button', { name: 'Hier uitloggen' }).click();
  await expect(here.page).toHaveURL('/');
  await here.shows(null);
  await there.open('/account');
  await there.says('Mijn gegevens');
  await there.page.getByRole('button', { name: 'Overal uitloggen' }).click();
  await there.shows(null);
  await lost.open('/account');
  await lost.says('Inloggen');
});

test('een partner werkt in twee gemeenten met één keer inloggen, en ziet ze nooit door elkaar', async ({
  newVisitor,
}) => {
  const page = await (await newVisitor({ storageState: sessionOf('partner') })).newPage();
  const pages = new SignInPages(page);
  await pages.open('/mijn-werk');
  await page.locator('main').getByRole('link', { name: 'Duinrade' }).click();
  await expect(page).toHaveURL('/duinrade/werk');
  await expect(page.locator('body')).not.toContainText('Havenkwartier');

  const work = new WorkPages(page, 'duinrade');
  await work.open();
  await page.getByRole('banner').locator('summary').filter({ hasText: 'Andere gemeente' }).click();
  await page.getByRole('navigation', { name: 'Andere gemeente' }).getByRole('link', { name: 'Waterhoven' }).click();
  await expect(page).toHaveURL('/waterhoven/werk');
  await expect(page.getByRole('banner').getByText('Waterhoven').first()).toBeVisible();
  await expect(page.locator('main')).not.toContainText('Duinrade');
});

test('wie ergens anders werkt komt er niet in, en leest wat te doen', async ({ newVisitor }) => {
  const page = await (await newVisitor({ storageState: sessionOf('beheerder-duinrade') })).newPage();
  const pages = new SignInPages(page);
  expect((await page.goto('/waterhoven/werk/mensen'))?.status()).toBe(403);
  await pages.says('Deze pagina is niet voor u');
  await expect(page.locator('main')).not.toContainText('@demo.wijkspoor.invalid');
});

test('de operator maakt een gemeente en nodigt de eerste beheerder uit', async ({ newVisitor, page }) => {
  const slug = aWord();
  const email = anAddress();
  const operator = await (await newVisitor({ storageState: sessionOf('operator') })).newPage();
  await operator.goto('/operator');
  await alive(operator);
  const add = operator.getByRole('region', { name: 'Gemeente toevoegen' });
  await add.getByLabel('Naam', { exact: true }).fill(`Nieuw ${slug}`);
  await add.getByLabel('Woord in het adres').fill(slug);
  // twice is once: no refusal beside it that the word is taken
  await add.getByRole('button', { name: 'Gemeente toevoegen' }).dblclick();
  await new WorkPages(operator, slug).says('De gemeente is toegevoegd.');
  await expect(add.getByRole('group')).toHaveCount(0);
  const row = operator.getByRole('row').filter({ hasText: slug });
  await row.locator('summary').click();
  await row.getByLabel('E-mailadres').fill(email);
  await row.getByRole('button', { name: 'Uitnodiging sturen' }).click();
  await new WorkPages(operator, slug).says('De uitnodiging is verstuurd.');

  await page.goto(await new MailboxPage(page).linkTo(email, `Uitnodiging van Nieuw ${slug}`));
  await expect(page.getByText(`Nieuw ${slug} vraagt u om mee te werken als beheerder.`)).toBeVisible();
});

test('een lid van een gemeente ziet het eigen adres, een ander niet', async ({ newVisitor }) => {
  const gemeente = await givenGemeente();
  const { state } = await givenMember(gemeente, 'coordinator', 'Co Lid');
  const page = await (await newVisitor({ storageState: state })).newPage();
  await page.goto(`/${gemeente.slug}/werk`);
  await new SignInPages(page).shows('Co Lid');
  expect((await page.goto('/waterhoven/werk'))?.status()).toBe(403);
});
