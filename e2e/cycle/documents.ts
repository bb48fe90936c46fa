import fs from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { Client } from '../pages/client';
import { readings } from '../pages/pdf';
import { alive, outcome, WorkPages } from '../pages/work';
import { goals } from './goals';
import { interventions } from './plan';
import { lastTold, obstacle, tales } from './reporting';
import { type NewVisitor, pageOf, phone, type World } from './world';

type Made = { readonly id: string; readonly state: string; readonly version: number };
const thisYear = new Date().getFullYear();

/** Asks for a document over the route of its page. @returns its id, when its draft is there. */
async function asked(client: Client, world: World, kind: string, about: object): Promise<string> {
  const id = randomUUID();
  const empty = { projectId: world.project, year: null, roundId: null, decisionId: null, language: 'nl' };
  await client.post(`${world.api}/stukken`, { ...empty, id, kind, ...about });
  return id;
}

/** Step 8: four documents are made from what is known, in the background. */
export async function documents(world: World, newVisitor: NewVisitor): Promise<void> {
  const client = await Client.open(world.coordinator);
  const ids = {
    year: await asked(client, world, 'yearOverview', { year: thisYear }),
    story: await asked(client, world, 'residentPage', { year: thisYear }),
    handover: await asked(client, world, 'handover', { projectId: null }),
  };
  await letter(world, newVisitor);
  await others(world, newVisitor, ids);
  await story(world, newVisitor, client, ids.story);
  await client.close();
}

/** The letter to the council: its figures are those of accepted reports, and nobody can type them. */
async function letter(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new WorkPages(page, world.slug);
  await work.open();
  await work.go('Stukken');
  await alive(page);
  await page.getByLabel('Raadsinformatiebrief').check();
  await page.getByLabel('Over welk project?').selectOption({ label: world.projectName });
  await page.getByRole('button', { name: 'Stuk maken' }).click();
  await outcome(page, 'Het stuk wordt gemaakt');
  await page.getByRole('link', { name: `Raadsinformatiebrief: ${world.projectName}` }).click();
  const figures = page.getByRole('region', { name: 'Drie cijfers' });
  await expect(figures).toBeVisible({ timeout: 60_000 });
  const told = [`${lastTold[0]} mensen`, `${lastTold[1]} jongeren`];
  for (const [index, words] of told.entries()) {
    const row = figures.getByRole('row').filter({ hasText: goals[index]?.title ?? '' });
    await expect(row.getByRole('cell').last()).toHaveText(words);
  }
  await expect(figures.getByText(/^Bron: Goedgekeurd verslag van een partner/)).toHaveCount(told.length);
  await expect(figures.getByRole('button')).toHaveCount(0);
  await expect(page.getByRole('region', { name: 'Wat zit er vast?' })).toContainText(obstacle);

  const question = page.getByRole('region', { name: 'Wat vragen wij van u?' });
  await question.getByRole('button', { name: 'Woorden veranderen' }).click();
  await question.getByRole('textbox').fill('Wij vragen u om een zaal voor veertig mensen.');
  await question.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await outcome(page, 'Uw woorden zijn bewaard.');
  await page.getByRole('button', { name: 'Vastleggen' }).click();
  await page.getByRole('button', { name: 'Ja, leg het vast' }).click();
  const text = await textOf(page);
  for (const words of [...told, 'Wij vragen u om een zaal voor veertig mensen.', 'Bladzijde 1 / 1'])
    expect(text).toContain(words);
}

/** The words of the PDF, without its lines. */
async function textOf(page: Page): Promise<string> {
  const files = page.getByRole('region', { name: 'Downloaden' });
  await expect(files).toBeVisible({ timeout: 60_000 });
  const coming = page.waitForEvent('download');
  await files.getByRole('link', { name: /PDF/ }).click();
  const pdf = fs.readFileSync(await (await coming).path());
  return readings(pdf).join('\n').replaceAll(/\s+/g, ' ');
}

type Ids = { readonly year: string; readonly handover: string };

async function others(world: World, newVisitor: NewVisitor, { year, handover }: Ids): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.administrator });
  await page.goto(`/${world.slug}/werk/stukken/${year}`);
  const reached = page.getByRole('region', { name: 'Wie er meededen' });
  await expect(reached).toBeVisible({ timeout: 60_000 });
  for (const { people } of tales.flat())
    await expect(reached.getByRole('cell', { name: String(people), exact: true }).first()).toBeVisible();
  await page.goto(`/${world.slug}/werk/stukken/${handover}`);
  await expect(page.getByRole('heading', { level: 2, name: /^[1-8]\. / })).toHaveCount(8, { timeout: 60_000 });
  for (const table of await page.getByRole('table').all())
    await expect(table.locator('xpath=following-sibling::p[1]')).toHaveText(/^Bron: .+/);
}

/** The page for residents: fixed, and read by somebody without an account. */
async function story(world: World, newVisitor: NewVisitor, client: Client, id: string): Promise<void> {
  const one = `${world.api}/stukken/${id}`;
  const state = async () => (await client.get<Made>(one)).state;
  await expect.poll(state, { timeout: 60_000 }).toBe('draft');
  const { version } = await client.get<Made>(one);
  await client.send('POST', `${one}/moves`, { move: 'freeze' }, version);
  await expect.poll(state, { timeout: 60_000 }).toBe('frozen');
  const visitor = await pageOf(newVisitor, { ...phone, javaScriptEnabled: false });
  const link = visitor.locator('main ul a[href*="/verhaal/"]');
  await expect(async () => {
    await visitor.goto(`${world.home}/verhaal`);
    await expect(link).toBeVisible({ timeout: 300 });
  }, 'a public page is at most some seconds old').toPass({ timeout: 30_000 });
  await link.click();
  await expect(visitor.getByText('Geschreven door de gemeente Baarn.')).toBeVisible();
  await expect(visitor.locator('main')).toContainText(interventions[0]);
}
