import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '../pages/fixture';
import { givenGemeente, givenWijk } from '../pages/given';
import { ProjectPages } from '../pages/project';

test.use({ expectedErrors: [/status of (400|409)/] });

test('een project beginnen en stap 1 afronden', async ({ newVisitor }) => {
  test.slow();
  const gemeente = await givenGemeente();
  await givenWijk(gemeente, 'Proefwijk', 'Hier wonen wij.');
  const page = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
  const work = new ProjectPages(page, gemeente.slug);
  const axe = async () => {
    const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  };

  await work.open();
  await work.go('Projecten');
  await expect(page.getByText('Er is nog geen project.')).toBeVisible();
  await page.getByRole('link', { name: 'Nieuw project' }).click();
  await page.getByLabel('Naam van het project').fill('Samen gezond');
  await expect(page.getByLabel('Proefwijk')).toBeChecked();
  await page.getByLabel('Begin van het project').fill('zodra het kan');
  await work.press('Begin dit project');
  await expect(work.refusal()).toContainText('schrijf een datum zoals');
  await page.getByLabel('Begin van het project').fill('voorjaar 2027');
  await page.getByLabel('Regisseur').selectOption({ label: 'Ada Beheer' });
  await page.getByLabel('Contactpersoon bij de gemeente').selectOption({ label: 'Ada Beheer' });
  await work.press('Begin dit project');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Samen gezond');
  await expect(page.getByText('vanaf voorjaar 2027')).toBeVisible();
  await axe();

  await work.step('De wijk in beeld');
  await work.press('Begin met deze stap');
  await work.says('De stap is begonnen.');
  await work.deliverable('Cijfers over de wijk', 'Nog doen');

  await work.part('Cijfers');
  await page.getByLabel('Welk cijfer wilt u erbij?').selectOption({ label: 'Bewoners' });
  await work.press('Zet dit cijfer erbij');
  await page.getByLabel('Waarom dit cijfer?').fill('De wijk groeit.');
  await work.press('Keuze bewaren');
  await work.says('De keuze is bewaard.');
  await work.part('Wat goed gaat');
  await work.write('Buren kennen elkaar.', 'Buurthuis');
  await work.part('Duiding');
  await work.write('De wijk groeit en vergrijst.', 'GGD');

  await work.step('De wijk in beeld');
  await work.press('Activiteit toevoegen');
  await page.getByLabel('Wat', { exact: true }).fill('Koffie op het plein');
  await page.getByLabel('Soort').selectOption({ label: 'Gesprekken met bewoners' });
  await page.getByLabel('Begin van de activiteit').fill('14 maart 2027');
  await work.press('Voeg deze activiteit toe');
  await work.says('De activiteit is toegevoegd.');
  await page.getByRole('button', { name: 'Wijzigen Koffie op het plein' }).click();
  await work.press('Klaar');
  await work.says('De stand van de activiteit is bijgewerkt.');
  for (const name of [
    'Cijfers over de wijk',
    'Wat gaat er al goed?',
    'Wat zeggen de cijfers ons?',
    'Gesprekken met bewoners',
  ])
    await work.deliverable(name, 'Klaar');
  await axe();

  await work.press('Stap vaststellen');
  await page.getByRole('textbox', { name: 'Waarom?' }).fill('Het beeld is compleet.');
  await work.press('Stel deze stap vast');
  await work.says('De stap is vastgesteld.');
  await expect(page.getByText('Het beeld is compleet.')).toBeVisible();

  // step 2 asks for what nobody can record yet, and says so
  await work.step('Samen kiezen');
  await work.press('Begin met deze stap');
  await work.says('De stap is begonnen.');
  await work.press('Stap vaststellen');
  await page.getByRole('textbox', { name: 'Waarom?' }).fill('Wij zijn eruit.');
  await work.press('Stel deze stap vast');
  await expect(work.refusal()).toContainText('Er is nog geen thema.');
  await expect(work.refusal()).toContainText('Er is nog geen doel.');

  // the next cycle begins; what was decided in this one stays to be read
  await work.part('Instellingen');
  await page.locator('summary', { hasText: 'Opnieuw beginnen met de vijf stappen' }).click();
  await work.press('Ja, begin opnieuw');
  await work.says('De nieuwe ronde is open.');
  await expect(page.getByRole('button', { name: 'Ja, begin opnieuw' })).toBeHidden();
  await work.part('Overzicht');
  await work.press('Bekijk ronde 1');
  await page.locator('main').getByRole('link', { name: 'De wijk in beeld' }).click();
  await expect(page.getByText('U bekijkt ronde 1.')).toBeVisible();
  await expect(page.getByText('Het beeld is compleet.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Begin met deze stap' })).toHaveCount(0);
  await page.getByRole('link', { name: 'Naar de ronde van nu' }).click();
  await expect(page.getByRole('button', { name: 'Begin met deze stap' })).toBeVisible();
});
