import { expect } from '@playwright/test';
import { Client } from '../pages/client';
import { anAddress } from '../pages/given';
import { IdeaPages } from '../pages/ideas';
import { ProjectPages } from '../pages/project';
import { type NewVisitor, pageOf, phone, type World } from './world';

/** The idea that a resident brings; it has the name it has on the ballot. */
export const ideaTitle = 'Samen koken en eten';

/** Step 3: the gemeente asks for ideas, a resident brings one and others support it, on a phone and without an account. */
export async function ideas(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new ProjectPages(page, world.slug);
  await work.open(`/projecten/${world.project}`);
  await work.part('Ideeën');
  await page.getByRole('link', { name: 'Instellingen voor ideeën' }).click();
  await page.getByLabel('Bewoners kunnen nu ideeën insturen').check();
  await page.getByLabel('Onderwerpen om uit te kiezen').fill('Elkaar ontmoeten\nGroen');
  await work.press('Bewaar');
  await work.says('Bewaard.');
  await bring(world, newVisitor);
  await place(work, world);
  world.idea = await numberOf(world, ideaTitle);
  await discuss(world, newVisitor);
  await place(work, world);
  await onPaper(world, newVisitor);
  await work.open(`/ideeen/${world.idea}`);
  await work.press('Begin aan een antwoord');
  await page.getByLabel('Wat zegt u erbij?').fill('Wij zetten het op het stembiljet.');
  await work.press('Begin aan een antwoord');
  await work.says('Bewoners zien dat u aan een antwoord werkt.');

  const visitor = await pageOf(newVisitor, phone);
  await expect(async () => {
    await visitor.goto(`${world.home}/ideeen/${world.idea}`);
    await expect(visitor.getByText('Wij zetten het op het stembiljet.')).toBeVisible({ timeout: 200 });
  }, 'a public page is at most some seconds old').toPass();
  await expect(visitor.getByText('Onze keuken is op dinsdag vrij.')).toBeVisible();
}

async function bring(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { ...phone, javaScriptEnabled: false });
  const pages = new IdeaPages(page, `${world.home}/ideeen`);
  const email = anAddress();
  await page.goto(world.home);
  await page.locator('main').getByRole('link', { name: 'Een idee delen' }).click();
  await page.getByRole('link', { name: 'Stuur een idee in' }).click();
  await pages.begin(ideaTitle, 'Elke week samen koken en eten in het buurthuis, voor wie anders alleen eet.');
  await page.getByLabel('In welke buurt?').selectOption({ index: 1 });
  await pages.press('Volgende');
  await page.getByRole('link', { name: 'Overslaan' }).click();
  await pages.says('Klopt het zo?');
  await page.getByLabel('16 jaar of ouder', { exact: true }).check();
  await page.getByLabel('Welke naam mogen anderen lezen?').fill('Kok zonder keuken');
  await page.getByLabel('Uw e-mailadres').fill(email);
  await pages.press('Stuur mijn idee in');
  await pages.says('Kijk nu in uw mail');
  await pages.follow(email);
  await pages.press('Ja, stuur mijn idee in');
  await pages.says('Bedankt voor uw idee');
}

/** The gemeente reads first what comes in. */
async function place(work: ProjectPages, world: World): Promise<void> {
  await work.open(`/projecten/${world.project}/ideeen-lezen`);
  await work.press('Plaats dit');
  await work.says('Geplaatst.');
}

async function numberOf(world: World, idea: string): Promise<number> {
  const client = await Client.open();
  const { items } = await client.get<{ items: readonly { number: number; title: string }[] }>(
    `${world.api}/wijken/${world.wijk}/ideeen`,
  );
  await client.close();
  return items.find(({ title }) => title === idea)?.number ?? 0;
}

/** A neighbour supports it with a mail address, and a partner says what it can do. */
async function discuss(world: World, newVisitor: NewVisitor): Promise<void> {
  const neighbour = new IdeaPages(await pageOf(newVisitor), `${world.home}/ideeen`);
  const email = anAddress();
  await neighbour.open(`/${world.idea}`);
  await neighbour.page.getByRole('link', { name: 'Ik steun dit idee' }).click();
  await neighbour.page.getByLabel('Uw e-mailadres').fill(email);
  await neighbour.page.getByLabel('Ik ben 16 jaar of ouder').check();
  await neighbour.press('Mail mij de link');
  await neighbour.follow(email, /steun/);
  await neighbour.press('Ja, ik steun dit idee');
  await expect(neighbour.page.getByRole('heading', { name: '1 steun' })).toBeVisible();

  const [{ state: storageState }] = world.partners;
  const partner = new IdeaPages(await pageOf(newVisitor, { storageState }), `${world.home}/ideeen`);
  await partner.open(`/${world.idea}`);
  await partner.page.getByRole('link', { name: 'Reageer' }).click();
  await partner.page.getByLabel('Uw reactie').fill('Onze keuken is op dinsdag vrij.');
  await partner.press('Plaats mijn reactie');
  await expect(partner.page.getByText('Wij lezen uw reactie eerst.')).toBeVisible();
}

/** Who has no computer tells it to a key person. */
async function onPaper(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.keyPerson });
  const work = new ProjectPages(page, world.slug);
  await work.open(`/projecten/${world.project}/ideeen`);
  await page.getByRole('link', { name: 'Schrijf een idee op voor iemand' }).click();
  await page.getByLabel('Het idee in één zin').fill('Een bankje bij de bushalte');
  await page
    .getByLabel('Het hele verhaal, in de woorden van de bewoner')
    .fill('Als de bus laat is, kan ik niet blijven staan.');
  await work.press('Bewaar het idee');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Een bankje bij de bushalte');
}
