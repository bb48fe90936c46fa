import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../pages/fixture';
import { MailboxPage } from '../pages/mailbox';
import { givenIdeas, givenVote, givenVoteProject, inDays, VotePages } from '../pages/vote';
import { alive } from '../pages/work';

test.use({ expectedErrors: [/status of (400|409|412)/] });

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('twee ideeën komen op het stembiljet, en een bewoner leest ze in de eigen taal en volgt de link', async ({
  newVisitor,
}) => {
  test.setTimeout(180_000);
  const project = await givenVoteProject();
  const titles = [...Array.from({ length: 30 }, (_, index) => `Idee over straat ${index + 1}`), 'Bankje bij de vijver'];
  const numbers = await givenIdeas(project, titles);
  const page = await (await newVisitor({ storageState: project.coordinator })).newPage();
  const work = new VotePages(page, project.gemeente.slug);
  await work.open(`/projecten/${project.id}/stemming-maken`);
  await work.field('Naam van de stemming', 'Welk idee eerst?');
  await work.choose('Engels');
  await work.choose('De meeste stemmen eerst, zolang het geld op kan');
  await work.field('Hoeveel keuzes mag iemand hoogstens aankruisen?', '2');
  await work.field('Hoeveel geld is er te verdelen?', '20.000');

  // a category, and a threshold
  await page.getByText('Meer regels').click();
  await work.press('Soort toevoegen');
  await work.field('Naam van soort 1', 'Groen');
  await work.field('Hoogstens voor soort 1, in euro’s', '5.000');
  await work.field('Ondergrens', '10');

  // one idea is found by searching, one stays ticked meanwhile
  await page.getByText('Ideeën of onderwerpen overnemen').first().click();
  await expect(page.getByText('31 ideeën')).toBeVisible();
  await work.choose('Idee over straat 2');
  await page.getByLabel('Zoek in de ideeën').fill('vijver');
  await expect(page.getByText('1 idee', { exact: true })).toBeVisible();
  await work.choose('Bankje bij de vijver');
  await axe(page);
  await work.press('Neem 2 over');
  await expect(page.getByLabel('Naam van de keuze').first()).toBeFocused();
  await expect(page.getByLabel('Naam van de keuze')).toHaveCount(2);
  await page.getByLabel('Naam van de keuze').last().fill('Een bankje');
  await page.getByLabel('Kosten in euro’s').first().fill('3000');
  await page.getByLabel('Kosten in euro’s').last().fill('4000');
  await page.getByLabel('Soort', { exact: true }).last().selectOption('Groen');
  await page.getByText('In andere talen').last().click();
  await page.getByLabel('In het Engels: naam').last().fill('A bench');
  await axe(page);
  await work.press('Bewaar deze stemming');
  await work.says('De stemming is bewaard.');
  await expect(page.getByText('Groen, hoogstens € 5.000')).toBeVisible();
  await page.getByRole('link', { name: 'Opzet wijzigen' }).click();
  await page.locator('#stemming-opensAt-dag').fill(inDays(-1));
  await page.locator('#stemming-closesAt-dag').fill(inDays(30));
  await work.choose('Brief met een code');
  await work.choose('Meebeslissen');
  await work.field('Wat gebeurt er met de uitslag, en wie beslist?', 'Wat wint, doen wij.');
  await work.field('Wanneer horen bewoners uiterlijk wat er is besloten?', inDays(60));
  await expect(page.getByLabel('Soort', { exact: true }).last()).toHaveValue('1');
  await work.press('Wijzigingen bewaren');
  await work.press('Stemming nu openen');
  await work.press('Ja, open de stemming');
  await work.says('De stemming is open.');

  // a resident who reads English, on a phone without scripts
  const phone = await newVisitor({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const resident = await phone.newPage();
  await resident.goto(`/${project.gemeente.slug}/en/${project.wijk}/stemmen/1`);
  await expect(resident.getByRole('heading', { name: 'A bench' })).toBeVisible();
  const other = resident.getByRole('heading', { name: 'Idee over straat 2' });
  await expect(other, 'what is not there in English says so').toHaveAttribute('lang', 'nl');
  await expect(resident.getByText('An option wins only with 10 votes or more.')).toBeVisible();
  expect(await resident.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await resident.getByRole('link', { name: 'Read the idea A bench' }).click();
  await expect(resident).toHaveURL(new RegExp(`/en/${project.wijk}/ideeen/${numbers.at(-1)}$`));
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('Bankje bij de vijver');
  await resident.getByRole('region', { name: 'Votes on this idea' }).getByRole('link').click();
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('Welk idee eerst?');
});

test('een uitgenodigde bewoner stemt, van de mail tot het ontvangstbewijs, en wie niet is uitgenodigd leest hetzelfde', async ({
  newVisitor,
}) => {
  test.slow();
  const project = await givenVoteProject();
  const number = await givenVote(project, 'plan', { checks: ['code', 'invited'] });
  const page = await (await newVisitor({ storageState: project.coordinator })).newPage();
  const work = new VotePages(page, project.gemeente.slug);
  const mine = `genodigd-${project.gemeente.slug}@test.invalid`;

  // a list with a mistake invites nobody; the same list without it does, once
  await work.open(`/stemmingen/${number}`);
  await page.getByRole('link', { name: 'Uitgenodigde mensen' }).click();
  await alive(page);
  await expect(page.getByText('Er is nog niemand uitgenodigd.')).toBeVisible();
  await work.field('Mailadressen', `${mine}\nniemand`);
  await work.press('Nodig deze mensen uit');
  await expect(work.refusal()).toContainText('Mailadressen: dit zijn geen mailadressen: regel 2.');
  await axe(page);
  await work.field('Mailadressen', `${mine}\nander-${mine}\n${mine}`);
  await work.press('Nodig deze mensen uit');
  await work.says('2 mensen zijn uitgenodigd.');
  await expect(page.getByText('Er staan 2 adressen op de lijst.')).toBeVisible();
  await work.field('Mailadres', `ander-${mine}`);
  await work.press('Haal dit adres van de lijst');
  await work.says('Dit adres staat niet meer op de lijst.');
  await expect(page.getByText('Er staat 1 adres op de lijst.')).toBeVisible();
  await axe(page);
  await work.open(`/stemmingen/${number}`);
  await work.press('Stemming nu openen');
  await work.press('Ja, open de stemming');
  await work.says('De stemming is open.');

  // on a phone, without scripts: from the invitation to the receipt
  const phone = await newVisitor({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const resident = await phone.newPage();
  const mailbox = new MailboxPage(resident);
  await resident.goto(await mailbox.linkTo(mine, 'U kunt meestemmen over'));
  const ask = async (email: string): Promise<string> => {
    await resident.getByRole('link', { name: 'Ik ben uitgenodigd' }).click();
    await resident.getByLabel('Mailadres').fill(email);
    await resident.getByLabel('Ik ben 16 jaar of ouder').check();
    await resident.getByRole('button', { name: 'Stuur mij de link' }).click();
    await expect(resident.getByRole('heading', { level: 1 })).toHaveText('Kijk in uw mail');
    expect(await resident.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    const said = await resident.locator('main').innerText();
    await resident.getByRole('link', { name: 'Naar de stemming' }).click();
    return said;
  };
  expect(await ask(`ander-${mine}`)).toBe(await ask(mine));
  await resident.goto(await mailbox.linkTo(mine, 'Stemmen over'));
  await resident.getByRole('button', { name: 'Naar mijn stem' }).click();
  await resident.getByLabel('Lantaarns').check();
  await resident.getByRole('button', { name: 'Stem', exact: true }).click();
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('Uw stem is binnen');
  expect(await resident.locator('main').innerText()).toMatch(/([0-9A-F]{4}-){7}[0-9A-F]{4}/);
});
