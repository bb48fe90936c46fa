import { expect } from '@playwright/test';
import { ProjectPages } from '../pages/project';
import { inDays } from '../pages/vote';
import { type NewVisitor, pageOf, type World } from './world';

/** The number of the only round in this gemeente. */
export const roundNumber = 1;

/** Step 2: the coordinator makes a round, over all channels and in three languages, and opens it with its promise in sight. */
export async function openRound(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new ProjectPages(page, world.slug);
  await work.open(`/projecten/${world.project}`);
  await work.part('Rondes');
  await page.getByRole('link', { name: 'Ronde maken' }).click();
  await page.getByLabel('Naam van de ronde').fill('Hoe woont u in Eemdal?');
  await page
    .getByLabel('Welke vragenlijst?')
    .selectOption({ label: 'Leefplekmeter, versie 1 (Nederlands, Engels, Arabisch)' });
  await page.locator('#ronde-opensAt-dag').fill(inDays(1));
  await page.locator('#ronde-closesAt-dag').fill(inDays(30));
  for (const way of [
    'De buurt',
    'De leeftijdsgroep',
    'Open link en poster',
    'Brief met een code',
    'Op papier',
    'Met hulp van een sleutelpersoon',
  ])
    await page.getByLabel(way).check();
  for (const language of ['Engels', 'Arabisch']) await page.getByLabel(language).check();
  await page.getByLabel('Adviseren').check();
  await page
    .getByLabel('Wat gebeurt er met de antwoorden, en wie beslist?')
    .fill('Het college kiest wat eerst gebeurt.');
  await page.getByLabel('Wanneer horen bewoners uiterlijk wat ermee is gedaan?').fill(inDays(60));
  await work.press('Bewaar deze ronde');
  await work.says('De ronde is bewaard.');
  await expect(page.getByText('Alles is er.')).toBeVisible();
  await work.press('Ronde nu openen');
  await expect(page.getByRole('region', { name: 'Ronde nu openen' })).toContainText('Het college kiest wat eerst');
  await work.press('Ja, open de ronde');
  await work.says('De ronde is open.');
}
