import { expect } from '@playwright/test';
import { DecisionPages } from '../pages/decision';
import { inDays } from '../pages/vote';
import { alive } from '../pages/work';
import { assen, wonInAssen } from './election';
import { ideaTitle } from './ideas';
import { type NewVisitor, pageOf, phone, type World } from './world';

const title = 'Dit doen wij met het buurtgeld';

/** Still step 4: what won is chosen, beside what residents said in the round and whether it can be done, with its reasons. */
export async function decide(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new DecisionPages(page, world.slug);
  await work.open(`/projecten/${world.project}`);
  await work.part('Prioriteiten');
  await page.getByRole('link', { name: 'Besluit maken' }).click();
  await work.field('Naam van het besluit', title);
  await work.press('Maak dit besluit');
  await work.says('Het besluit is gemaakt.');
  await page.getByRole('link', { name: 'Besluit invullen' }).click();
  await alive(page);
  const won = new Set(wonInAssen());
  for (const { id, name } of assen().projects)
    await work.decide(name, won.has(id) ? 'Wij kiezen dit' : 'Wij kiezen dit niet');
  const dinner = work.candidate(ideaTitle);
  await dinner.locator('summary').filter({ hasText: 'Waar leunt dit op?' }).click();
  await dinner.getByLabel(/^Sociale contacten/).check();
  await dinner.locator('summary').filter({ hasText: 'Haalbaarheid' }).click();
  const partners = dinner.getByRole('group', { name: 'Doen partners mee?' });
  await partners.getByLabel('Oordeel').selectOption({ label: 'Veel' });
  await partners.getByLabel('Uitleg in een zin').fill('De keuken is op dinsdag vrij.');
  await page.getByLabel('Wie besloot dit?').selectOption({ label: 'College' });
  await work.field('Wanneer is dit besloten?', inDays(0));
  await work.field('Waarom dit besluit?', 'Het college volgt de stemming, zoals vooraf is beloofd.');
  await work.press('Besluit bewaren');
  await work.says('Het besluit is bewaard.');
  await work.press('Besluit publiceren');
  await work.press('Ja, publiceer dit besluit');
  await work.says('Het besluit is gepubliceerd.');

  const visitor = await pageOf(newVisitor, { ...phone, javaScriptEnabled: false });
  await visitor.goto(`${world.home}/besluiten/1`);
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(title);
  await expect(visitor.getByText('Uw invloed: meebeslissen.')).toBeVisible();
  await expect(visitor.getByText('De keuken is op dinsdag vrij.')).toBeVisible();
  await expect(visitor.getByText('Het college volgt de stemming, zoals vooraf is beloofd.').first()).toBeVisible();
}
