import { expect } from '@playwright/test';
import { goals } from './goals';
import { ideaTitle } from './ideas';
import { interventions } from './plan';
import { lastTold } from './reporting';
import { type NewVisitor, pageOf, phone, type World } from './world';

/** From an idea to what came of it, and from a result back to what was asked and how: by a visitor, link by link. */
export async function followTrace(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { ...phone, javaScriptEnabled: false });
  await page.goto(world.home);
  await page.locator('main').getByRole('link', { name: 'U zei, wij deden' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('U zei, wij deden');
  const said = page.getByRole('listitem').filter({ has: page.getByText('Idee', { exact: true }) });
  await said.getByRole('link', { name: `Bekijk het hele spoor van ${ideaTitle}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Het spoor van: ${ideaTitle}`);
  const came = page.getByRole('region', { name: 'Dit kwam ervan' });
  const result = `${goals[0].indicator}: ${lastTold[0]} mensen`;
  for (const words of [
    `Keuze in een stemming: ${ideaTitle}`,
    `Besluit: ${ideaTitle}`,
    `Doel: ${goals[0].title}`,
    `Wat wij doen: ${interventions[0]}`,
    `Verslag van een partner: ${interventions[0]}`,
    `Meting: ${result}`,
  ])
    await expect(came.getByText(words).first()).toBeVisible();

  await came.getByRole('link', { name: `Volg het spoor ${result}` }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Het spoor van: ${result}`);
  const before = page.getByRole('region', { name: 'Hier kwam het vandaan' });
  await expect(before.getByText(`Idee: ${ideaTitle}`)).toBeVisible();
  const subject = before.getByRole('listitem').filter({ hasText: 'Onderwerp uit een vragenronde: Sociale contacten' });
  await expect(subject).toContainText('Hoe woont u in Eemdal?');
  await expect(subject).toContainText('open link, brief met een code, op papier, met hulp');
  await expect(page.locator('main')).not.toContainText('Kok zonder keuken');
}
