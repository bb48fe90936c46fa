import { expect, type Page } from '@playwright/test';
import type { RoundResults } from '@wijkspoor/instruments/domain';
import { Client } from '../pages/client';
import { ProjectPages } from '../pages/project';
import { roundNumber } from './round';
import { type NewVisitor, pageOf, phone, type World } from './world';

/** The same evening the coordinator sees the wheel; then the round closes, the last paper is in, and everybody sees the outcome. */
export async function results(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new ProjectPages(page, world.slug);
  await work.open(`/ronden/${roundNumber}/resultaten`);
  await expect(page.getByRole('img', { name: 'Het wiel van Eemdal' })).toBeVisible({ timeout: 20_000 });
  await expect(page.getByText('Deze uitkomsten zijn nog niet openbaar.')).toBeVisible();

  await work.open(`/ronden/${roundNumber}`);
  await work.press('Ronde nu sluiten');
  await work.press('Ja, sluit de ronde');
  await work.says('De ronde is gesloten.');
  await work.press('Alles op papier is ingevoerd');
  await work.says('Genoteerd.');
  await work.press('Maak de uitkomsten openbaar');
  await work.says('De uitkomsten zijn openbaar.');
  await everybodySees(world, newVisitor);

  await work.open(`/projecten/${world.project}`);
  await work.step('De wijk in beeld');
  await work.press('Stap vaststellen');
  await page.getByRole('textbox', { name: 'Waarom?' }).fill('Het beeld is compleet.');
  await work.press('Stel deze stap vast');
  await work.says('De stap is vastgesteld.');
}

async function everybodySees(world: World, newVisitor: NewVisitor): Promise<void> {
  const client = await Client.open();
  const read = () => client.get<RoundResults>(`${world.api}/deelname/${roundNumber}/results`);
  await expect
    .poll(async () => (await read()).snapshot?.results.buurt?.length ?? 0, { timeout: 30_000 })
    .toBeGreaterThan(0);
  await client.close();

  const visitor = await pageOf(newVisitor, { ...phone, javaScriptEnabled: false });
  const address = `${world.home}/uitkomsten/${roundNumber}`;
  await expect(async () => {
    await visitor.goto(address);
    await expect(visitor.getByRole('heading', { name: 'Per buurt' })).toBeVisible({ timeout: 200 });
  }, 'a public page is at most some seconds old').toPass();
  // rounded to five; the last who came, nine at most, are not told apart from those before
  const about = [0, 5, 10].map((fewer) => 5 * Math.round(world.forms / 5) - fewer).join('|');
  await expect(visitor.getByText(new RegExp(`^ongeveer (${about})$`)).first()).toBeVisible();
  await expect(visitor.getByText('hoogste cijfer: Natuur en groen', { exact: true })).toBeVisible();
  await expect(visitor.getByText('laagste cijfer: Sociale contacten', { exact: true })).toBeVisible();
  // hardly anybody gives a low mark for the green: still everybody who gave one is behind it
  const green = visitor
    .getByRole('listitem')
    .filter({ has: visitor.getByRole('heading', { name: 'Natuur en groen' }) });
  await expect(green).toContainText(/ongeveer (27|28|29|30)\d antwoorden/);
  await nothingOfThree(visitor);
  const missing = visitor.getByRole('region', { name: 'Wie horen wij nog te weinig?', exact: true });
  await expect(missing.getByRole('row', { name: /^25-44 jaar/ })).toContainText('minder dan verwacht');
}

/** Three people answered in the last buurt: it has no figure of its own, and how many they were is not told. */
async function nothingOfThree(visitor: Page): Promise<void> {
  const buurten = visitor.getByRole('table', { name: 'Per buurt' });
  const small = /Eemland waaronder Eembrugge/;
  await expect(buurten.getByRole('columnheader', { name: small })).toHaveText(/ en Eemland waaronder Eembrugge/);
  const missing = visitor.getByRole('region', { name: 'Wie horen wij nog te weinig?', exact: true });
  await expect(missing.getByRole('row', { name: small })).toContainText('minder dan 10');
}
