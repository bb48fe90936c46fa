import { Client } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { anAddress, aWord, givenGemeente, givenMember, password } from '../pages/given';
import { sessionOf } from '../pages/sessions';
import { SignInPages } from '../pages/sign-in';
import { alive, outcome, WorkPages } from '../pages/work';

test('de beheerder kiest een ander thema, en de openbare pagina heeft het binnen vijf seconden', async ({
  page,
  newVisitor,
}) => {
  const gemeente = await givenGemeente();
  await page.goto(`/${gemeente.slug}`);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'wijkspoor');
  const admin = new WorkPages(
    await (await newVisitor({ storageState: gemeente.administrator })).newPage(),
    gemeente.slug,
  );
  await admin.open('/instellingen');
  await admin.page.getByText('Bordeaux: wijnrood').click();
  await admin.page.getByLabel('Hoe bewoners u bereiken').fill('Loop binnen bij De Schakel.\nElke dinsdag.');
  await admin.saveSettings();
  await admin.says('De instellingen zijn bewaard.');
  await expect(async () => {
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'bordeaux', { timeout: 50 });
    await expect(page.getByRole('contentinfo')).toContainText('De Schakel', { timeout: 50 });
  }).toPass({ timeout: 5000, intervals: [250] });
});

test('de beheerder verandert een rol en haalt hem weg', async ({ newVisitor }) => {
  const gemeente = await givenGemeente();
  await givenMember(gemeente, 'resident', 'Rob Rol');
  const page = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
  const work = new WorkPages(page, gemeente.slug);
  await work.open('/mensen');
  const row = await work.change('Rob Rol');
  await row.getByLabel('Nieuwe rol').selectOption({ label: 'sleutelpersoon' });
  await row.getByRole('button', { name: 'Rol bewaren' }).click();
  await work.says('De rol is aangepast.');
  await expect(work.member('Rob Rol')).toContainText('sleutelpersoon');

  const leave = work.member('Rob Rol').locator('summary').filter({ hasText: 'Rol weghalen' });
  if (!(await leave.isVisible())) await work.change('Rob Rol');
  await leave.click();
  await expect(page.getByText('Rob Rol kan dan niet meer meewerken in deze gemeente.')).toBeVisible();
  await page.getByRole('button', { name: 'Ja, rol weghalen' }).click();
  await work.says('De rol is weggehaald.');
  await expect(work.member('Rob Rol')).toHaveCount(0);
});

test('wie zijn telefoon kwijt is krijgt van de beheerder een nieuwe code', async ({ page, newVisitor }) => {
  const gemeente = await givenGemeente();
  const { email } = await givenMember(gemeente, 'coordinator', 'Tel Kwijt');
  const admin = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
  const work = new WorkPages(admin, gemeente.slug);
  await work.open('/mensen');
  const row = await work.change('Tel Kwijt');
  await row.locator('summary').filter({ hasText: 'Telefoon kwijt?' }).click();
  await row.getByRole('button', { name: 'Ja, nieuwe code laten instellen' }).click();
  await work.says('De oude code werkt niet meer.');

  const pages = new SignInPages(page);
  await pages.open('/inloggen/wachtwoord');
  await pages.givePassword(email, password);
  await pages.says('Stel de code in');
});

test('op een telefoon staat de uitkomst waar iemand iets deed; een uitnodiging kan worden ingetrokken', async ({
  newVisitor,
}) => {
  const gemeente = await givenGemeente();
  const email = anAddress();
  const page = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
  await page.setViewportSize({ width: 360, height: 640 });
  const work = new WorkPages(page, gemeente.slug);
  await work.open('/mensen');
  await work.invite(email, 'bewoner');
  await work.says('De uitnodiging is verstuurd.');
  await page.getByRole('button', { name: `Intrekken de uitnodiging aan ${email}` }).click();
  await work.says('De uitnodiging is ingetrokken.');
  await expect(page.getByText(email)).toHaveCount(0);
});

test.describe('wat de server weigert', () => {
  test.use({ expectedErrors: [/status of 4\d\d/] });

  test('de laatste beheerder kan niet weg, en leest waarom', async ({ newVisitor }) => {
    const gemeente = await givenGemeente();
    const page = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
    const work = new WorkPages(page, gemeente.slug);
    await work.open('/mensen');
    const row = await work.change('Ada Beheer');
    await row.getByLabel('Nieuwe rol').selectOption({ label: 'coördinator' });
    await row.getByRole('button', { name: 'Rol bewaren' }).click();
    await expect(row.getByRole('group', { name: /Dit is de laatste beheerder/ })).toBeVisible();
  });

  test('twee beheerders tegelijk: wie te laat is leest dat, en verliest niets', async ({ newVisitor }) => {
    const gemeente = await givenGemeente();
    const context = await newVisitor({ storageState: gemeente.administrator });
    const [first, second] = [
      new WorkPages(await context.newPage(), gemeente.slug),
      new WorkPages(await context.newPage(), gemeente.slug),
    ];
    for (const one of [first, second]) await one.open('/instellingen');
    await first.page.getByLabel('Hoe bewoners u bereiken').fill('de eerste');
    await first.saveSettings();
    await first.says('De instellingen zijn bewaard.');
    await second.page.getByLabel('Hoe bewoners u bereiken').fill('de tweede');
    await second.saveSettings();
    await expect(second.page.getByRole('group', { name: /intussen|veranderd|iemand anders/i })).toBeVisible();
    await expect(second.page.getByLabel('Hoe bewoners u bereiken')).toHaveValue('de tweede');
  });

  test('een foute invoer staat bij het veld', async ({ newVisitor }) => {
    const gemeente = await givenGemeente();
    const page = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
    const work = new WorkPages(page, gemeente.slug);
    await work.open('/mensen');
    await work.invite(anAddress(), 'bewoner');
    await work.says('De uitnodiging is verstuurd.');
    await work.invite('geen adres', 'bewoner');
    const field = page.getByRole('region', { name: 'Iemand uitnodigen' }).getByLabel('E-mailadres');
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(field).toHaveValue('geen adres');
    await expect(page.getByText('De uitnodiging is verstuurd.')).toHaveCount(0);
  });
});

test('een coördinator ziet de eigen gemeente en geen instellingen die niet mogen', async ({ newVisitor }) => {
  const page = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  const work = new WorkPages(page, 'waterhoven');
  await work.open();
  await work.go('Mensen');
  await expect(work.member('Bo Beheer')).toBeVisible();
});

test.describe('een partner', () => {
  // what a page reads is refused in the browser too
  test.use({ expectedErrors: [/status of 403/] });

  test('begint bij deze week, en de pagina’s van de beheerder gaan niet open', async ({ newVisitor }) => {
    const page = await (await newVisitor({ storageState: sessionOf('partner') })).newPage();
    const work = new WorkPages(page, 'waterhoven');
    await work.open();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze week');
    // the first is refused by its guard, the others by what they read
    for (const path of ['instellingen', 'archief', 'ronden/1/antwoorden']) {
      expect((await page.goto(`/waterhoven/werk/${path}`))?.status()).toBe(403);
      await alive(page);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is niet voor u');
    }
    await expect(page.getByRole('banner')).toContainText('Waterhoven');
    await expect(page.getByRole('banner')).toContainText('Piet Meldt');
  });
});

test('de operator nodigt alleen een eerste beheerder uit waar er geen is', async ({ newVisitor }) => {
  const client = await Client.open(sessionOf('operator'));
  const name = `Gemeente ${aWord()}`;
  await client.post('/v1/operator/gemeenten', { slug: aWord(), name });
  await client.close();
  const page = await (await newVisitor({ storageState: sessionOf('operator') })).newPage();
  await page.goto('/operator');
  await alive(page);
  const row = (gemeente: string) =>
    page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: gemeente, exact: true }) });
  await expect(row('Waterhoven')).toContainText('Er is een beheerder.');
  await row(name).locator('summary').click();
  await row(name).getByLabel('E-mailadres').fill(anAddress());
  await row(name).getByRole('button', { name: 'Uitnodiging sturen' }).click();
  await outcome(page, 'De uitnodiging is verstuurd.');
});

test('een wijk die de coördinator openbaar maakt staat op de pagina van de gemeente', async ({ page }) => {
  const gemeente = await givenGemeente();
  const { state } = await givenMember(gemeente, 'coordinator');
  const client = await Client.open(state);
  const wijk = `/v1/gemeenten/${gemeente.slug}/wijken`;
  await client.post(wijk, { slug: 'oostpoort', name: 'Oostpoort', intro: 'Hier bouwen wij een plein.' });
  await page.goto(`/${gemeente.slug}`);
  await expect(page.getByRole('link', { name: 'Oostpoort' })).toHaveCount(0);
  const body = { name: 'Oostpoort', intro: 'Hier bouwen wij een plein.', published: true };
  await client.send('PUT', `${wijk}/oostpoort`, body, 1);
  await client.close();
  await expect(async () => {
    await page.reload();
    await expect(page.locator('main').getByRole('link', { name: 'Oostpoort' })).toBeVisible({ timeout: 50 });
  }).toPass({ timeout: 5500, intervals: [250] });
  await page.getByRole('link', { name: 'Oostpoort' }).click();
  await expect(page.getByText('Hier bouwen wij een plein.')).toBeVisible();
});

test('werkpagina’s volgen elkaar op zonder de hele pagina opnieuw te laden', async ({ newVisitor }) => {
  const page = await (await newVisitor({ storageState: sessionOf('beheerder') })).newPage();
  const documents: string[] = [];
  page.on('request', (request) => {
    if (request.resourceType() === 'document') documents.push(request.url());
  });
  const work = new WorkPages(page, 'waterhoven');
  await work.open();
  for (const name of ['Mensen', 'Organisaties', 'Instellingen', 'Deze week']) {
    await work.go(name);
    await expect(page).toHaveTitle(new RegExp(name));
    await expect(page.locator('main#inhoud')).toBeFocused();
  }
  await page.goBack();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Instellingen');
  expect(documents).toHaveLength(1);
});
