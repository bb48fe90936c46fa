import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { Client } from '../pages/client';
import { inDays, VotePages } from '../pages/vote';
import { goals } from './goals';
import { type NewVisitor, pageOf, phone, type World } from './world';

/** What the partners do: the first is noted in a browser, the second over the same routes. */
export const interventions = ['De buurttafel', 'Jongeren organiseren zelf'] as const;
/**
 * The one shortcut with time: what is noted here began a year ago, so that its four periods are over. A report of each is asked as
 * soon as it starts.
 */
const period = { startsOn: inDays(-366), endsOn: inDays(-2) };

/** Still step 5: a plan with an agreement, the four questions about access, money in cents, and its gaps in sight. */
export async function makePlan(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new VotePages(page, world.slug);
  const [welzijn] = world.partners;
  await work.open(`/projecten/${world.project}/interventie-maken`);
  await work.field('Naam', interventions[0]);
  await page.getByLabel('Wat gebeurt er?').fill('Elke dinsdag koken en eten wij samen in het buurthuis.');
  await work.choose('Signalering, advies en ondersteuning');
  await work.choose('Sociale omgeving');
  await work.field('Voor wie is het?', 'Mensen die vaak alleen eten');
  await page.getByLabel('Wie voert het uit?').selectOption({ label: welzijn.organisation });
  await page.getByLabel('Wat is er afgesproken?').fill('De partner kookt, de gemeente betaalt de zaal.');
  await page.getByLabel('Begint op').fill(period.startsOn);
  await page.getByLabel('Loopt tot en met').fill(period.endsOn);
  await page.getByLabel('Hoe vaak per jaar rapporteert de partner?').selectOption({ label: '4' });
  await page.getByLabel(goals[0].title).check();
  await work.press('Bewaar');
  await work.says('De interventie is bewaard.');

  await page.getByRole('link', { name: 'Beantwoord de vier vragen van 4xToegang.' }).click();
  for (const question of ['Begrijpelijk', 'Beschikbaar', 'Betaalbaar', 'Passend'])
    await page.getByRole('region', { name: question }).getByLabel('Goed', { exact: true }).check();
  await work.press('Bewaar de antwoorden');
  await work.says('De interventie is bewaard.');
  await second(world);
  await money(world, work);
  await work.open('/interventies/1');
  await work.press('Afspreken');
  await work.press('Ja, het is afgesproken');
  await work.says('De interventie is afgesproken.');
  await work.press('Beginnen');
  await work.press('Ja, het is begonnen');
  await work.says('De interventie loopt.');

  const visitor = await pageOf(newVisitor, { ...phone, javaScriptEnabled: false });
  await visitor.goto(`${world.home}/plan`);
  await expect(visitor.getByRole('heading', { name: interventions[0] })).toBeVisible();
  await expect(visitor.getByText(`Wie doet het: ${welzijn.organisation}`)).toBeVisible();
  await expect(visitor.getByText('Wijkbudget Eemdal: € 40.000')).toBeVisible();
  await expect(visitor.getByText('Hier gebeurt nog niets.').first()).toBeVisible();
}

async function money(world: World, work: VotePages): Promise<void> {
  const { page } = work;
  await work.open(`/projecten/${world.project}/geld`);
  await work.field('Naam', 'Wijkbudget Eemdal');
  await work.field('Bedrag in euro’s', '40.000');
  await work.field('Loopt tot en met', inDays(200));
  await page.getByLabel(/^Bewoners/).check();
  await work.press('Voeg toe');
  await work.says('De geldbron is bewaard.');
  await page.getByRole('link', { name: interventions[0] }).click();
  await work.field('Wat kost het samen, in euro’s?', '12.500,50');
  await work.press('Toezegging toevoegen');
  await work.field('Bedrag in euro’s', '10.000,25');
  await work.press('Bewaar het geld');
  await work.says('Het geld is bewaard.');
  await work.open(`/projecten/${world.project}/geld`);
  await expect(page.getByRole('row', { name: interventions[0] })).toContainText('€ 2.500,25');
}

type Versioned = { readonly number: number; readonly version: number };

async function second(world: World): Promise<void> {
  const client = await Client.open(world.coordinator);
  const list = await client.get<{ goals: readonly { id: string; title: string }[] }>(`${world.projectApi}/doelen`);
  const goal = list.goals.find(({ title }) => title === goals[1].title)?.id ?? '';
  const made = await client.post<Versioned>(`${world.projectApi}/interventions`, {
    ...{
      id: randomUUID(),
      entry: null,
      title: interventions[1],
      words: 'Jongeren kiezen elke maand iets en doen het.',
    },
    ...{
      pillar: 'environment',
      sporen: ['participation'],
      targetGroup: 'Jongeren van 12 tot 27',
      setting: 'de kantine',
    },
    ...{ organisationId: world.partners[1].id, byGemeente: false, agreements: 'De club geeft de kantine.' },
    ...{ ...period, reportsPerYear: 4, sharedWithTeam: true, goals: [goal] },
  });
  const path = `${world.api}/interventions/${made.number}`;
  const answers = ['comprehensible', 'available', 'affordable', 'fitting'].map((aspect) => ({
    ...{ aspect, answer: 'good', words: '', action: null },
  }));
  let { version } = await client.send<Versioned>('PUT', `${path}/access`, { answers }, made.version);
  for (const move of ['agree', 'start'])
    ({ version } = await client.send<Versioned>('POST', `${path}/moves`, { move, reason: '' }, version));
  await client.close();
}
