import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Client } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { givenVoteProject, inDays, VotePages } from '../pages/vote';

test.use({ expectedErrors: [/status of (400|409|412)/] });

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('een coördinator maakt een plan: uit de catalogus en zelf, met een gat dat bewust leeg blijft, en met geld', async ({
  newVisitor,
}) => {
  test.setTimeout(180_000);
  const project = await givenVoteProject();
  const { slug } = project.gemeente;
  const page = await (await newVisitor({ storageState: project.coordinator })).newPage();
  const work = new VotePages(page, slug);

  // something of one's own in the catalogue, found again
  await work.open('/catalogus');
  await work.field('Interventie', 'Wandelen vanaf het buurthuis');
  await page.getByLabel('Erkenning', { exact: true }).selectOption('Goed beschreven');
  await work.press('Voeg toe aan de catalogus');
  await expect(work.refusal()).toContainText('vul in tot wanneer de erkenning geldt.');
  await work.field('De erkenning geldt tot en met', '2020-01-31');
  await work.press('Voeg toe aan de catalogus');
  await work.says('staat in de catalogus');
  await work.field('Zoek op naam, eigenaar of thema', 'wandelen');
  await work.press('Zoek');
  await expect(page.getByRole('row', { name: /Wandelen vanaf het buurthuis/ })).toContainText('Verlopen op');
  await axe(page);

  // taken over into the plan
  await work.open(`/projecten/${project.id}`);
  await work.part('Plan');
  await expect(page.getByText('Er is nog geen interventie.')).toBeVisible();
  await page.getByRole('link', { name: 'Interventie toevoegen' }).click();
  await work.field('Zoek in de catalogus', 'wandelen');
  await work.press('Zoek');
  await page.getByRole('button', { name: 'Neem deze Wandelen vanaf het buurthuis' }).click();
  await expect(page.getByLabel('Naam', { exact: true })).toHaveValue('Wandelen vanaf het buurthuis');
  await work.choose('Signalering, advies en ondersteuning');
  await work.choose('Sociale omgeving');
  await page.getByLabel('Wie voert het uit?').selectOption('De gemeente zelf');
  await work.press('Bewaar');
  await work.says('De interventie is bewaard.');
  await expect(page.getByText('Verlopen op')).toBeVisible();
  await expect(page.getByRole('link', { name: 'Kies aan welk doel dit werkt.' })).toBeVisible();
  await axe(page);

  // the four questions; a weak answer asks for an action
  await page.getByRole('link', { name: 'Beantwoord de vier vragen van 4xToegang.' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('4xToegang');
  for (const question of ['Begrijpelijk', 'Beschikbaar', 'Betaalbaar'])
    await page.getByRole('region', { name: question }).getByLabel('Goed', { exact: true }).check();
  await page.getByRole('region', { name: 'Passend' }).getByLabel('Zwak', { exact: true }).check();
  await work.press('Bewaar de antwoorden');
  await expect(work.refusal()).toContainText('Passend, Actie');
  await work.field('Actie', 'Een tolk vragen');
  await work.field('Wie daar?', 'de wijkcoördinator');
  await work.field('Wanneer klaar?', inDays(20));
  await work.press('Bewaar de antwoorden');
  await work.says('De interventie is bewaard.');
  await expect(page.getByText('Actie: Een tolk vragen (De gemeente zelf, de wijkcoördinator)')).toBeVisible();

  // one made here, beside it; dropping asks why
  await work.open(`/projecten/${project.id}/interventie-maken`);
  await work.field('Naam', 'Kookles');
  await work.choose('Voorlichting en educatie');
  await work.choose('Gedrag en vaardigheden');
  await work.press('Bewaar');
  await work.says('De interventie is bewaard.');
  await work.press('Schrappen');
  await work.press('Ja, schrap de interventie');
  await expect(work.refusal()).toContainText('Waarom?');
  await work.press('Toch niet');

  // the mix, its gaps, and one that is meant
  await work.open(`/projecten/${project.id}/plan`);
  await page.getByRole('link', { name: '1 bij Gedrag en vaardigheden en Voorlichting en educatie' }).click();
  await expect(page.getByRole('row', { name: /Kookles/ })).toBeVisible();
  await expect(page.getByRole('row', { name: /Wandelen vanaf/ })).toHaveCount(0);
  await page.getByRole('link', { name: 'Laat alle interventies zien' }).click();
  await expect(page.getByRole('row', { name: /Wandelen vanaf/ })).toBeVisible();
  const gaps = page.getByRole('region', { name: 'Gaten in de mix' });
  await expect(gaps.getByText('Hier gebeurt nog niets.')).toHaveCount(5);
  await page.getByRole('button', { name: 'Bewust niet Pijler: Regels en handhaving' }).click();
  await work.field('Waarom doet u hier bewust niets?', 'De landelijke regels zijn genoeg.');
  await work.press('Bewaar de reden');
  await work.says('De reden is bewaard.');
  await expect(gaps.getByText('Bewust niet, omdat: De landelijke regels zijn genoeg.')).toBeVisible();
  await expect(gaps.getByText('Hier gebeurt nog niets.')).toHaveCount(4);
  await axe(page);

  // money: a source that ends, a plan that costs more
  await page.getByRole('link', { name: 'Naar het geld van dit project' }).click();
  await work.field('Naam', 'Wijkbudget');
  await work.field('Bedrag in euro’s', 'veel');
  await work.press('Voeg toe');
  await expect(work.refusal()).toContainText('Bedrag in euro’s');
  await work.field('Bedrag in euro’s', '1.250,50');
  await work.field('Loopt tot en met', inDays(100));
  await work.press('Voeg toe');
  await work.says('De geldbron is bewaard.');
  await expect(page.getByText('“Wijkbudget” loopt af op')).toBeVisible();
  await page.getByRole('link', { name: 'Kookles' }).click();
  await work.field('Wat kost het samen, in euro’s?', '2.000');
  await work.press('Toezegging toevoegen');
  await work.field('Bedrag in euro’s', '1.000,25');
  await work.press('Bewaar het geld');
  await work.says('Het geld is bewaard.');
  await work.open(`/projecten/${project.id}/geld`);
  await expect(page.getByText('Het plan kost € 749,50 meer dan er is.').first()).toBeVisible();
  await expect(page.getByRole('row', { name: /Kookles/ })).toContainText('€ 999,75');
  await axe(page);
  await work.open(`/projecten/${project.id}/acties`);
  await page.getByRole('button', { name: 'Klaar Een tolk vragen' }).click();
  await work.says('De actie is klaar.');
  await axe(page);
});

test('wie tegelijk iets schrijft, verliest geen woord en leest wat de ander schreef', async ({ newVisitor }) => {
  test.setTimeout(120_000);
  const project = await givenVoteProject();
  const base = `/v1/gemeenten/${project.gemeente.slug}`;
  const client = await Client.open(project.coordinator);
  const plan = {
    ...{ title: 'Wandelclub', words: '', pillar: null, sporen: [], targetGroup: '', setting: '' },
    ...{ organisationId: null, byGemeente: false, agreements: '', startsOn: null, endsOn: null, reportsPerYear: 4 },
    ...{ sharedWithTeam: false, goals: [] },
  };
  await client.post(`${base}/projecten/${project.id}/interventions`, { id: crypto.randomUUID(), entry: null, ...plan });
  const page = await (await newVisitor({ storageState: project.coordinator })).newPage();
  const work = new VotePages(page, project.gemeente.slug);
  await work.open('/interventies/1/wijzigen');
  await work.field('Voor wie is het?', 'Ouderen');
  await client.send('PUT', `${base}/interventions/1`, { ...plan, words: 'Elke dinsdag om tien uur.' }, 1);
  await client.close();
  await work.press('Bewaar');
  const other = page.getByRole('region', { name: 'Iemand anders was u voor' });
  await expect(other).toContainText('Elke dinsdag om tien uur.');
  await axe(page);
  await work.press('Neem over wat er nu staat');
  await expect(page.getByLabel('Wat gebeurt er?')).toHaveValue('Elke dinsdag om tien uur.');
  await work.field('Voor wie is het?', 'Ouderen');
  await work.press('Bewaar');
  await work.says('De interventie is bewaard.');
  await expect(page.getByText('Elke dinsdag om tien uur.')).toBeVisible();
});

test('een bewoner leest het plan van de wijk op een telefoon zonder JavaScript', async ({ newVisitor }) => {
  const phone = await newVisitor({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const page = await phone.newPage();
  await page.goto('/waterhoven/lindehoek');
  await page.getByRole('link', { name: /Het plan/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Het plan voor Lindehoek');
  await expect(page.getByRole('heading', { name: 'Samen wandelen vanaf De Spil' })).toBeVisible();
  await expect(page.getByText('Wie doet het: Welzijn Waterkant').first()).toBeVisible();
  await expect(page.getByText('Hier doen wij zelf niets extra.')).toBeVisible();
  await expect(page.getByText('Hier gebeurt nog niets.').first()).toBeVisible();
  await expect(page.getByText('Wijkbudget Lindehoek: € 40.000')).toBeVisible();
  await expect(page.getByText('Groen schoolplein')).toHaveCount(0);
  await expect(page.getByText('Brede regeling gezondheid')).toHaveCount(0);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
});
