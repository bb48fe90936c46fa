import { expect } from '@playwright/test';
import { origin } from '../pages/client';
import { ProjectPages } from '../pages/project';
import { type NewVisitor, pageOf, type World } from './world';

/** Step 10: a next cycle begins as a copy; the old one can be read, and not changed. */
export async function nextCycle(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new ProjectPages(page, world.slug);
  await work.open(`/projecten/${world.project}`);
  await work.part('Instellingen');
  await page.locator('summary', { hasText: 'Opnieuw beginnen met de vijf stappen' }).click();
  await work.press('Ja, begin opnieuw');
  await work.says('De nieuwe ronde is open.');
  await work.part('Cijfers');
  await expect(page.getByLabel('Waarom dit cijfer?')).toHaveValue('De wijk groeit.');
  await work.part('Overzicht');
  await work.press('Bekijk ronde 1');
  await page.locator('main').getByRole('link', { name: 'Samen kiezen' }).first().click();
  await expect(page.getByText('U bekijkt ronde 1.')).toBeVisible();
  await expect(page.getByRole('button', { name: /Stap|stap/ })).toHaveCount(0);

  const one = `${world.api}/interventions/1`;
  const { version } = (await (await page.request.get(one)).json()) as { version: number };
  const answer = await page.request.post(`${one}/moves`, {
    data: { move: 'end', reason: '' },
    headers: { origin, 'if-match': `"${version}"` },
  });
  expect(answer.status()).toBe(409);

  const visitor = await pageOf(newVisitor);
  await expect(async () => {
    await visitor.goto(`${world.home}/waar-staan-we`);
    await visitor.getByRole('link', { name: 'Ronde 1' }).click({ timeout: 300 });
  }, 'a public page is at most some seconds old').toPass();
  await expect(visitor.locator('#stap-2')).toContainText('Dit doen wij met het buurtgeld');
}
