import fs from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Client } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { codesIn, givenPapers, givenVote, givenVoteProject, inDays, VotePages } from '../pages/vote';
import { alive } from '../pages/work';

test.use({ expectedErrors: [/status of (400|409|412)/] });

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('van het maken van een stemming tot de uitslag, en een bewoner stemt met de code uit een brief', async ({
  newVisitor,
}) => {
  test.setTimeout(180_000);
  const project = await givenVoteProject();
  const page = await (await newVisitor({ storageState: project.coordinator })).newPage();
  const work = new VotePages(page, project.gemeente.slug);

  // a vote is made, and what it lacks is said
  await work.open(`/projecten/${project.id}`);
  await work.part('Stemmingen');
  await expect(page.getByText('Er is nog geen stemming.')).toBeVisible();
  await page.getByRole('link', { name: 'Stemming maken' }).click();
  await work.press('Bewaar deze stemming');
  await expect(work.refusal()).toContainText('Naam van de stemming: vul dit in.');
  await work.field('Naam van de stemming', 'Waar gaat het buurtgeld heen?');
  await work.choose('Keuzes binnen het geld');
  await work.choose('Gelijke delen');
  await work.field('Hoeveel geld is er te verdelen?', 'veel');
  await work.option('Bankjes', '6.000,50');
  await work.option('Lantaarns', '18000');
  await work.press('Bewaar deze stemming');
  await expect(work.refusal()).toContainText('Hoeveel geld is er te verdelen?');
  await axe(page);
  await work.field('Hoeveel geld is er te verdelen?', '20.000');
  await work.option('Een buurtkamer', '30000');
  const up = page.getByRole('button', { name: 'Omhoog Een buurtkamer' });
  await up.click();
  await expect(up).toBeFocused();
  await up.click();
  await expect(page.getByLabel('Naam van de keuze').first()).toHaveValue('Een buurtkamer');
  await expect(page.getByRole('button', { name: 'Omlaag Een buurtkamer' })).toBeFocused();
  await work.press('Bewaar deze stemming');
  await work.says('De stemming is bewaard.');
  await expect(page.getByRole('button', { name: 'Stemming nu openen' })).toHaveCount(0);
  await expect(page.getByText('Bankjes (€ 6.000,50)')).toBeVisible();
  await axe(page);
  await page.getByRole('link', { name: 'Kies wanneer de stemming sluit.' }).click();
  await expect(page.locator('#stemming-closesAt-dag')).toBeFocused();
  await page.locator('#stemming-opensAt-dag').fill(inDays(3));
  await page.locator('#stemming-closesAt-dag').fill(inDays(30));
  await work.choose('Brief met een code');
  await work.choose('Op papier');
  await work.choose('Meebeslissen');
  await work.field('Wat gebeurt er met de uitslag, en wie beslist?', 'Wat wint, doen wij.');
  await work.field('Wanneer horen bewoners uiterlijk wat er is besloten?', inDays(60));
  await work.press('Wijzigingen bewaren');
  await expect(page.getByText('Alles is er.')).toBeVisible();

  // letters before it opens, given once
  await work.press('Stemming klaarzetten');
  await work.press('Ja, zet de stemming klaar');
  await work.says('De stemming staat klaar.');
  await page.getByRole('link', { name: 'Drukwerk' }).click();
  await alive(page);
  await work.field('Hoeveel brieven?', '1');
  await work.press('Maak de pdf');
  const letters = page.getByRole('article', { name: '1 brief, Nederlands' });
  await expect(letters.getByText('Klaar')).toBeVisible({ timeout: 60_000 });
  await axe(page);
  const download = page.waitForEvent('download');
  await letters.getByRole('link', { name: /Download/ }).click();
  const file = await download;
  expect(file.suggestedFilename()).toMatch(/^Brieven stemming 1 .+\.pdf$/);
  const [code = ''] = codesIn(fs.readFileSync(await file.path()));
  await expect(letters.getByText('Gegeven')).toBeVisible();
  await expect(letters.getByRole('link')).toHaveCount(0);

  await work.open('/stemmingen/1');
  await work.press('Stemming nu openen');
  await expect(page.getByRole('region', { name: 'Stemming nu openen' })).toContainText('Wat wint, doen wij.');
  await work.press('Ja, open de stemming');
  await work.says('De stemming is open.');
  await expect(page.getByText('Tot het sluiten ziet niemand iets van wat er is gestemd')).toBeVisible();

  // a resident on a phone, without scripts
  const phone = await newVisitor({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const resident = await phone.newPage();
  let screens = 0;
  resident.on('response', (response) => {
    if (response.request().isNavigationRequest() && response.status() === 200) screens += 1;
  });
  await resident.goto(`/${project.gemeente.slug}/${project.wijk}/stemmen/1/code`);
  await resident.getByLabel('Code uit de brief').fill(code.toLowerCase());
  await resident.getByLabel('Ik ben 16 jaar of ouder').check();
  await resident.getByRole('button', { name: 'Naar mijn stem' }).click();
  await resident.getByLabel('Lantaarns').check();
  await resident.getByRole('button', { name: 'Stem', exact: true }).click();
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('Uw stem is binnen');
  const receipt = /([0-9A-F]{4}-){7}[0-9A-F]{4}/.exec(await resident.locator('main').innerText())?.[0] ?? '';
  expect(receipt).not.toBe('');
  expect(screens, 'from the letter to the receipt').toBeLessThanOrEqual(8);
  await resident.getByRole('link', { name: 'Verander mijn stem' }).click();
  await expect(resident.getByLabel('Lantaarns')).toBeChecked();
  await resident.getByLabel('Lantaarns').uncheck();
  await resident.getByLabel('Bankjes').check();
  await resident.getByRole('button', { name: 'Verander mijn stem' }).click();
  await expect(resident.locator('main')).toContainText(receipt);
  await expect(resident.getByRole('listitem').filter({ hasText: 'Bankjes' })).toBeVisible();
  expect(screens, 'with a change of mind').toBeLessThanOrEqual(8);
  expect(await resident.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);

  // closed after a second look; the result says what won, and the receipt is on the list
  await work.press('Stemming nu sluiten');
  await expect(page.getByText('Een stemming kan niet opnieuw open.')).toBeVisible();
  await work.press('Ja, sluit de stemming');
  await page.getByRole('link', { name: 'Bekijk de uitslag' }).click({ timeout: 60_000 });
  await expect(page.getByRole('region', { name: 'Dit heeft gewonnen' })).toContainText('Bankjes');
  await expect(page.getByText('1 stem, van')).toBeVisible();
  const list = await page.request.get(
    (await page.getByRole('link', { name: 'Alle ontvangstbewijzen' }).getAttribute('href')) ?? '',
  );
  expect((await list.text()).trim().split('\n')).toEqual([receipt]);
});

test('twee mensen wijzigen dezelfde stemming: de tweede ziet wat de eerste schreef, en kiest', async ({
  newVisitor,
}) => {
  test.slow();
  const project = await givenVoteProject();
  const number = await givenVote(project, 'plan');
  const page = await (await newVisitor({ storageState: project.coordinator })).newPage();
  const work = new VotePages(page, project.gemeente.slug);
  await work.open(`/stemmingen/${number}/wijzigen`);
  await work.field('Naam van de stemming', 'Mijn naam');
  const other = await Client.open(project.gemeente.administrator);
  const path = `/v1/gemeenten/${project.gemeente.slug}/voting-rounds/${number}/plan`;
  const seen = await other.get<Record<string, unknown> & { version: number; wijk: { slug: string } }>(path);
  const { title: _, wijk, version, ...rest } = seen;
  const names = ['intro', 'opensAt', 'closesAt', 'languages', 'checks', 'minimumAge', 'method', 'most', 'budgetCents'];
  const kept = [...names, 'rule', 'seats', 'rung', 'promise', 'feedbackDue'].map((name) => [name, rest[name]]);
  const moment = (name: string) => new Date(String(rest[name])).toISOString();
  const changed = {
    ...Object.fromEntries(kept),
    ...{ title: 'Hun naam', wijk: wijk.slug, opensAt: moment('opensAt'), closesAt: moment('closesAt') },
    options: (rest['options'] as { title: string; text: string }[]).map(({ title, text }) => ({
      ...{ title, text, costCents: null },
    })),
  };
  await other.send('PUT', path, changed, version);
  await other.close();

  await work.press('Wijzigingen bewaren');
  const theirs = page.getByRole('region', { name: 'Iemand anders was u voor' });
  await expect(theirs).toContainText('Hun naam');
  await expect(theirs.getByRole('term')).toHaveCount(1);
  await expect(page.getByLabel('Naam van de stemming', { exact: true })).toHaveValue('Mijn naam');
  await axe(page);
  await theirs.getByRole('button', { name: 'Mijn tekst gebruiken' }).click();
  await work.press('Wijzigingen bewaren');
  await work.says('De stemming is bewaard.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn naam');
});

test('een stembiljet op papier wordt door twee mensen getypt, zonder muis, en telt dan mee', async ({ newVisitor }) => {
  test.slow();
  const project = await givenVoteProject();
  const number = await givenVote(project, 'open');
  const first = await givenPapers(project, number, 3);
  const pageOf = async (storageState: typeof project.coordinator, path: string): Promise<Page> => {
    const page = await (await newVisitor({ storageState })).newPage();
    await new VotePages(page, project.gemeente.slug).open(`/stemmingen/${number}/papier${path}`);
    return page;
  };
  const type = async (page: Page, ...words: readonly string[]): Promise<void> => {
    for (const word of words) {
      await page.keyboard.type(word);
      await page.keyboard.press('Enter');
    }
  };

  const one = await pageOf(project.coordinator, '');
  await expect(one.getByText('Dit kan alleen zolang de stemming open is')).toBeVisible();
  await one.getByLabel('Nummer van het stembiljet').focus();
  await type(one, '', '1 9');
  await expect(one.getByText('Dit kunnen wij niet lezen: 9.').first()).toBeVisible();
  await axe(one);
  await type(one, '1 3');
  await expect(one.getByText(`Stembiljet ${first} is bewaard.`)).toBeVisible();
  await expect(one.getByLabel('Nummer van het stembiljet')).toBeFocused();
  await type(one, '', '2');
  await expect(one.getByText(`Stembiljet ${first + 1} is bewaard.`)).toBeVisible();

  const two = await pageOf(project.gemeente.administrator, '/nakijken');
  await expect(two.getByText('Bankjes'), 'what was typed is told to nobody').toHaveCount(0);
  await two.getByLabel('Nummer van het stembiljet').focus();
  await type(two, '', '3 1');
  await expect(two.getByText(`Stembiljet ${first} is nagekeken en telt mee.`)).toBeVisible();
  await expect(two.getByLabel('Nummer van het stembiljet')).toBeFocused();
  await type(two, '', '1');
  await expect(two.getByText('U typte iets anders dan de eerste keer is ingevoerd.')).toBeVisible();
  await axe(two);
  await two.getByRole('button', { name: 'Ja, voer het opnieuw in' }).click();
  await expect(two.getByText(`Stembiljet ${first + 1} is opnieuw ingevoerd.`)).toBeVisible();
  const row = two.getByRole('row').filter({ has: two.getByRole('rowheader', { name: String(first), exact: true }) });
  await expect(row).toContainText('Telt mee');
});
