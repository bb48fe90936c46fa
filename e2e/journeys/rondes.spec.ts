import { AxeBuilder } from '@axe-core/playwright';
import { Client } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { givenGemeente, givenMember, givenWijk } from '../pages/given';
import { alive } from '../pages/work';
import { ProjectPages } from '../pages/project';

test.use({ expectedErrors: [/status of (400|409)/] });

const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

test('de coördinator maakt een ronde, ziet wat ontbreekt, opent haar, sluit haar en koppelt terug', async ({
  newVisitor,
}) => {
  test.slow();
  const gemeente = await givenGemeente();
  const wijk = await givenWijk(gemeente, 'Proefwijk', 'Hier wonen wij.');
  const { state } = await givenMember(gemeente, 'coordinator', 'Cor Dinator');
  const client = await Client.open(state);
  const projecten = `/v1/gemeenten/${gemeente.slug}/projecten`;
  const { regisseurs } = await client.get<{ regisseurs: { accountId: string; name: string }[] }>(
    `${projecten}/candidates`,
  );
  const regisseurId = regisseurs.find(({ name }) => name === 'Cor Dinator')?.accountId;
  const id = crypto.randomUUID();
  const plan = { id, name: 'Samen gezond', wijken: [wijk], starts: null, ends: null };
  await client.post(projecten, { ...plan, regisseurId, contactId: regisseurId });
  await client.close();
  const page = await (await newVisitor({ storageState: state })).newPage();
  const work = new ProjectPages(page, gemeente.slug);
  const axe = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id: rule, nodes }) => `${rule}: ${nodes[0]?.html}`)).toEqual([]);
  };

  await work.open(`/projecten/${id}`);
  await work.part('Rondes');
  await expect(page.getByText('Er is nog geen ronde.')).toBeVisible();
  await page.getByRole('link', { name: 'Ronde maken' }).click();
  await work.press('Bewaar deze ronde');
  await expect(work.refusal()).toContainText('Naam van de ronde: vul dit in.');
  await page.getByLabel('Naam van de ronde').fill('Hoe woont u hier?');
  await page
    .getByLabel('Welke vragenlijst?')
    .selectOption({ label: 'Leefplekmeter, versie 1 (Nederlands, Engels, Arabisch)' });
  await axe();
  await work.press('Bewaar deze ronde');

  // what it lacks is said, and leads to the field
  await work.says('De ronde is bewaard.');
  await expect(page.getByRole('button', { name: 'Ronde nu openen' })).toHaveCount(0);
  await axe();
  await page.getByRole('link', { name: 'Kies wanneer de ronde sluit.' }).click();
  await expect(page.locator('#ronde-closesAt-dag')).toBeFocused();
  await page.locator('#ronde-opensAt-dag').fill(inDays(3));
  await page.locator('#ronde-closesAt-dag').fill(inDays(30));
  await page.getByLabel('Open link en poster').check();
  await page.getByLabel('Adviseren').check();
  await page
    .getByLabel('Wat gebeurt er met de antwoorden, en wie beslist?')
    .fill('Het college kiest wat eerst gebeurt.');
  await page.getByLabel('Wanneer horen bewoners uiterlijk wat ermee is gedaan?').fill(inDays(60));
  await work.press('Wijzigingen bewaren');
  await page.getByRole('link', { name: 'Kies ook een manier zonder computer' }).click();
  await page.getByLabel('Op papier').check();
  await work.press('Wijzigingen bewaren');
  await expect(page.getByText('Alles is er.')).toBeVisible();

  // it opens with its promise in sight, and residents find it
  await work.press('Ronde nu openen');
  await expect(page.getByRole('region', { name: 'Ronde nu openen' })).toContainText(
    'Het college kiest wat eerst gebeurt.',
  );
  await axe();
  await work.press('Ja, open de ronde');
  await work.says('De ronde is open.');
  const address = page.getByRole('link', { name: `/${wijk}/meedoen/1` });
  const resident = await (await newVisitor()).newPage();
  await resident.goto((await address.getAttribute('href')) ?? '');
  await expect(resident.getByRole('heading', { level: 1 })).toContainText('Proefwijk');
  await page.getByRole('link', { name: 'Opzet wijzigen' }).click();
  await expect(page.getByText('Wat bewoners is verteld, staat vast.')).toBeVisible();
  await expect(page.getByLabel('Adviseren')).toHaveCount(0);
  await page.goBack();

  // closed before its time, after a second look
  await work.press('Ronde nu sluiten');
  await expect(page.getByText('Een ronde kan niet opnieuw open.')).toBeVisible();
  await work.press('Ja, sluit de ronde');
  await work.says('De ronde is gesloten.');
  await page.getByLabel('Wat is er met de antwoorden gedaan?').fill('Er komen twee bankjes bij de vijver.');
  await work.press('Geef deze terugkoppeling');
  await work.says('De terugkoppeling staat op de pagina van de wijk.');
  await page.goto(`/${gemeente.slug}/werk/projecten/${id}`);
  await alive(page);
  await work.open(`/projecten/${id}`);
  await work.step('De wijk in beeld');
  await work.deliverable('Gesprekken met bewoners', 'Klaar');
});

test('de coördinator maakt een eigen vragenlijst en stelt die vast', async ({ newVisitor }) => {
  test.slow();
  const gemeente = await givenGemeente();
  const page = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
  const work = new ProjectPages(page, gemeente.slug);
  await work.open();
  await work.go('Vragenlijsten');
  await page.getByRole('link', { name: 'Hoe gaat het in uw wijk?' }).click();
  await expect(page.getByText('Deze versie staat vast')).toBeVisible();
  await work.press('Maak een eigen vragenlijst');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Vragenlijst wijzigen');
  await alive(page);
  await page.getByLabel('Naam van de vragenlijst').fill('Onze peiling');
  // what was not saved is not lost by a click
  const asked = page.waitForEvent('dialog');
  const leaving = page.getByRole('link', { name: 'Bekijk als bewoner en stel vast' }).click();
  await (await asked).dismiss();
  await leaving;
  await expect(page.getByLabel('Naam van de vragenlijst')).toHaveValue('Onze peiling');
  await page.getByRole('button', { name: 'Omlaag Wonen in de wijk' }).click();
  await page.getByRole('button', { name: 'Weghalen Contact' }).click();
  await page.getByLabel('Waar gaat de vraag over?').fill('Hulp van buren');
  await page.getByLabel('Soort vraag').selectOption({ label: 'Eén keuze' });
  await work.press('Zet deze vraag onderaan');
  await work.press('Vragenlijst bewaren');
  await expect(work.refusal()).toContainText('Hulp van buren: vul dit in.');
  await page.getByRole('textbox', { name: 'De vraag', exact: true }).fill('Krijgt u hulp van buren?');
  await page.getByLabel('Keuze 1', { exact: true }).fill('Ja');
  await page.getByLabel('Keuze 2', { exact: true }).fill('Nee');
  await work.press('Vragenlijst bewaren');
  await work.says('De vragenlijst is bewaard.');
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  await page.getByRole('link', { name: 'Bekijk als bewoner en stel vast' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Onze peiling');
  await expect(page.getByRole('heading', { name: 'Krijgt u hulp van buren?' })).toBeVisible();
  await page.locator('summary', { hasText: 'Vragenlijst vaststellen' }).click();
  await work.press('Ja, stel deze versie vast');
  await work.says('De vragenlijst staat vast.');
  await expect(page.getByRole('link', { name: 'Vragenlijst wijzigen' })).toHaveCount(0);
});
