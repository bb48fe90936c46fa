import fs from 'node:fs';
import { expect, type Page } from '@playwright/test';
import type { BallotIdeas, PublishedResult } from '@wijkspoor/voting/domain';
import { randomUUID } from 'node:crypto';
import { Client } from '../pages/client';
import { codesIn, inDays, VotePages } from '../pages/vote';
import { each, printed } from './answers';
import { approvals, assen, contents, electionIn, wonInAssen } from './election';
import { ideaTitle } from './ideas';
import { recount } from './operator';
import { type NewVisitor, pageOf, phone, type World } from './world';

/** The only vote of this gemeente. */
const voteNumber = 1;
const voteTitle = 'Waar gaat het buurtgeld heen?';

/** Step 4: a vote about money with the options, the money and the ballots of Assen. What is promised is said beforehand. */
export async function openVote(world: World, newVisitor: NewVisitor): Promise<void> {
  await draft(world);
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new VotePages(page, world.slug);
  await work.open(`/projecten/${world.project}`);
  await work.part('Stemmingen');
  await page.getByRole('link', { name: voteTitle }).click();
  await expect(page.getByText('Alles is er.')).toBeVisible();
  await expect(page.getByText('Synthetische lichten (€ 50.000)')).toBeVisible();
  await work.press('Stemming nu openen');
  await expect(page.getByRole('region', { name: 'Stemming nu openen' })).toContainText('Wat wint, doen wij.');
  await work.press('Ja, open de stemming');
  await work.says('De stemming is open.');
  await expect(page.getByText('Tot het sluiten ziet niemand iets van wat er is gestemd')).toBeVisible();
}

/** The options are those of the file: nobody types fourteen of them here. */
async function draft(world: World): Promise<void> {
  const client = await Client.open(world.coordinator);
  const { ideas } = await client.get<BallotIdeas>(`${world.projectApi}/ballot-ideas`);
  const ideaId = ideas.find(({ number }) => number === world.idea)?.id;
  expect(ideaId).toBeDefined();
  const { budgetCents, projects } = assen();
  await client.post(`${world.projectApi}/voting-rounds`, {
    ...{ id: randomUUID(), title: voteTitle, intro: 'Kies alles wat u wilt.', wijk: world.wijk, languages: ['nl'] },
    ...{ opensAt: `${inDays(1)}T08:00:00Z`, closesAt: `${inDays(20)}T15:00:00Z`, checks: ['code', 'paper'] },
    ...{ minimumAge: 16, method: 'approval', most: projects.length, budgetCents, rule: 'equalShares', seats: null },
    ...{ rung: 'codecide', promise: 'Wat wint, doen wij.', feedbackDue: inDays(50) },
    options: projects.map(({ name, text, costCents }) => ({
      ...{ title: name, text, costCents, ideaId: name === ideaTitle ? ideaId : null },
    })),
  });
  await client.close();
}

/** Everybody votes with the code from a letter: two people in a browser, the others over the same routes. */
export async function everybodyVotes(world: World, newVisitor: NewVisitor): Promise<void> {
  const { projects, ballots } = assen();
  const vote = `${world.api}/voting-rounds/${voteNumber}`;
  const staff = await Client.open(world.coordinator);
  const { pdf } = await printed(staff, `${vote}/prints`, { kind: 'letters', amount: ballots.length });
  await staff.close();
  const codes = codesIn(pdf);
  expect(codes).toHaveLength(ballots.length);
  const namesOf = (at: number) =>
    (ballots[at] ?? []).map((id) => projects.find((project) => project.id === id)?.name ?? '');
  world.receipts = [
    await onThePhone(world, newVisitor, codes[0] ?? '', namesOf(0)),
    await withAnotherMind(world, newVisitor, codes[1] ?? '', namesOf(1)),
  ];

  const placeOf = new Map(projects.map(({ id }, index) => [id, index + 1]));
  await each([...ballots.entries()].slice(2), async ([at, ballot]) => {
    const voter = await Client.open();
    await voter.post(`${vote}/code-uses`, { code: codes[at], oldEnough: true });
    const choices = Object.fromEntries(ballot.map((id) => [String(placeOf.get(id)), 1]));
    await voter.send('PUT', `${vote}/my-ballot`, { choices });
    await voter.close();
  });
}

type Names = readonly string[];

async function toBallot(page: Page, world: World, code: string): Promise<void> {
  await page.goto(`${world.home}/stemmen/${voteNumber}/code`);
  await page.getByLabel('Code uit de brief').fill(code.toLowerCase());
  await page.getByLabel('Ik ben 16 jaar of ouder').check();
  await page.getByRole('button', { name: 'Naar mijn stem' }).click();
}

async function castIn(page: Page, names: Names): Promise<string> {
  for (const name of names) await page.getByLabel(name, { exact: true }).check();
  await page.getByRole('button', { name: /^(Stem|Verander mijn stem)$/ }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw stem is binnen');
  return /([0-9A-F]{4}-){7}[0-9A-F]{4}/.exec(await page.locator('main').innerText())?.[0] ?? '';
}

async function onThePhone(world: World, newVisitor: NewVisitor, code: string, names: Names): Promise<string> {
  const page = await pageOf(newVisitor, { ...phone, javaScriptEnabled: false });
  await toBallot(page, world, code);
  return castIn(page, names);
}

/** Votes for one thing, and then for something else: the last ballot counts, under the same receipt. */
async function withAnotherMind(world: World, newVisitor: NewVisitor, code: string, names: Names): Promise<string> {
  const page = await pageOf(newVisitor);
  await toBallot(page, world, code);
  const receipt = await castIn(page, ['Gedichtenroute']);
  await page.getByRole('link', { name: 'Verander mijn stem' }).click();
  await page.getByLabel('Gedichtenroute', { exact: true }).uncheck();
  expect(await castIn(page, names)).toBe(receipt);
  return receipt;
}

/** The vote closes, after a second look. */
export async function closeVote(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new VotePages(page, world.slug);
  await work.open(`/stemmingen/${voteNumber}`);
  await work.press('Stemming nu sluiten');
  await work.press('Ja, sluit de stemming');
  await expect(page.getByRole('link', { name: 'Bekijk de uitslag' })).toBeVisible({ timeout: 60_000 });
}

/** Everybody sees what won; with the published ballots others count the same. */
export async function outcomeOfVote(world: World, newVisitor: NewVisitor, scratch: string): Promise<void> {
  const page = await pageOf(newVisitor, phone);
  await page.goto(`${world.home}/stemmen/${voteNumber}/uitslag`);
  const election = assen();
  const won = new Set(wonInAssen());
  const names = election.projects.filter(({ id }) => won.has(id)).map(({ name }) => name);
  const winners = page.getByRole('region', { name: 'Dit heeft gewonnen' });
  await expect(winners.getByRole('listitem')).toHaveCount(names.length);
  for (const name of names) await expect(winners.getByText(name, { exact: true })).toBeVisible();
  for (const [name, votes] of Object.entries(approvals(election)))
    await expect(page.getByRole('row', { name }).getByRole('cell').first()).toHaveText(String(votes));
  await expect(page.getByText(`${election.ballots.length} stemmen, van`)).toBeVisible();

  const fileOf = async (link: string): Promise<string> => {
    const coming = page.waitForEvent('download');
    await page.getByRole('link', { name: link }).click();
    return fs.readFileSync(await (await coming).path(), 'utf8');
  };
  const pb = await fileOf('Alle stemmen, voor rekenprogramma’s (Pabulib)');
  const published = electionIn(pb);
  expect(contents(published)).toEqual(contents(election));
  expect(approvals(published)).toEqual(approvals(election));
  const again = await recount(pb, scratch);
  const nameOf = new Map(published.projects.map(({ id, name }) => [id, name]));
  expect(again.map((id) => nameOf.get(id)).toSorted()).toEqual(names.toSorted());
  const list = (await page.getByRole('link', { name: 'Alle ontvangstbewijzen' }).getAttribute('href')) ?? '';
  const receipts = (await (await page.request.get(list)).text()).trim().split('\n');
  expect(receipts).toHaveLength(election.ballots.length);
  expect(receipts).toEqual(expect.arrayContaining([...world.receipts]));
  await moneyInCents(world);
}

async function moneyInCents(world: World): Promise<void> {
  const client = await Client.open();
  const { result } = await client.get<PublishedResult>(`${world.api}/voting-rounds/${voteNumber}/result`);
  await client.close();
  const { projects, budgetCents } = assen();
  const costs = result.winners.map((place) => projects[place - 1]?.costCents ?? 0);
  expect(result.spentCents).toBe(costs.reduce((sum, cents) => sum + cents, 0));
  expect(result.spentCents).toBeLessThanOrEqual(budgetCents);
}
