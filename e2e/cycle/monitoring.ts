import { expect } from '@playwright/test';
import { ProjectPages } from '../pages/project';
import { alive } from '../pages/work';
import { goals } from './goals';
import { lastTold } from './reporting';
import { type NewVisitor, pageOf, phone, type World } from './world';

/** Step 7: what partners told stands at their goals; one lags, and the coordinator writes what changes. */
export async function monitor(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new ProjectPages(page, world.slug);
  await work.open(`/projecten/${world.project}`);
  await work.part('Voortgang');
  await page
    .getByRole('row', { name: goals[1].title })
    .getByRole('link', { name: /Stuur bij/ })
    .click();
  await alive(page);
  const adjusting = page.getByRole('region', { name: 'Bijsturen' });
  await adjusting.getByLabel('Wat verandert er').fill('De club is ook op zaterdag open.');
  await adjusting.getByLabel('Waarom').fill('Doordeweeks hebben jongeren school en werk.');
  await adjusting.getByRole('button', { name: 'Bewaar de notitie' }).click();
  await work.says('De notitie is bewaard.');

  const visitor = await pageOf(newVisitor, { ...phone, javaScriptEnabled: false });
  await visitor.goto(`${world.home}/voortgang`);
  const [dinner, youth] = [visitor.getByRole('article').first(), visitor.getByRole('article').nth(1)];
  await expect(dinner.getByText('Op koers')).toBeVisible();
  await expect(dinner).toContainText(`was het ${lastTold[0]} mensen`);
  await expect(dinner.getByRole('table', { name: 'Wat er is gemeten' }).getByRole('row')).toHaveCount(1 + 4);
  await expect(dinner).toContainText('verslag van een partner');
  await expect(youth.getByText('Loopt ver achter')).toBeVisible();
  await expect(youth).toContainText('De club is ook op zaterdag open.');
}
