import { expect } from '@playwright/test';
import { ProjectPages } from '../pages/project';
import { roundNumber } from './round';
import { type NewVisitor, pageOf, phone, type World } from './world';

/** Step 9: the coordinator tells what became of the answers, and everybody sees where the wijk stands. */
export async function whereWeStand(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new ProjectPages(page, world.slug);
  await work.open(`/ronden/${roundNumber}`);
  await page
    .getByLabel('Wat is er met de antwoorden gedaan?')
    .fill('Er is elke dinsdag een tafel voor wie wil mee-eten.');
  await work.press('Geef deze terugkoppeling');
  await work.says('De terugkoppeling staat op de pagina van de wijk.');

  const visitor = await pageOf(newVisitor);
  await visitor.goto(world.home);
  await visitor.locator('main').getByRole('link', { name: 'Waar staan we?' }).click();
  const map = visitor.getByRole('navigation', { name: 'Kaart van het project' });
  await expect(map.getByRole('link', { name: /^Stap \d/ })).toHaveCount(5);
  await map.getByRole('link', { name: /^Stap 2: Samen kiezen/ }).click();
  await expect(visitor.locator('#stap-2')).toContainText('4 van 4 klaar');
  await expect(visitor.locator('#stap-2')).toContainText('Dit doen wij met het buurtgeld');
  await expect(visitor.locator('#pijler-support')).toContainText('Is er');
  await expect(visitor.locator('#pijler-education')).toContainText('Nog niet');
  for (const { organisation } of world.partners) await expect(visitor.getByText(organisation).first()).toBeVisible();
  const sheets = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page(?!s)/g) ?? []).length;
  expect(sheets(await visitor.pdf({ format: 'A4', landscape: true }))).toBeLessThanOrEqual(2);

  const small = await pageOf(newVisitor, phone);
  await small.goto(`${world.home}/waar-staan-we`);
  expect(await small.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
}
