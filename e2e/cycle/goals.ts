import { expect } from '@playwright/test';
import { randomUUID } from 'node:crypto';
import { Client } from '../pages/client';
import { GoalPages } from '../pages/goals';
import { ProjectPages } from '../pages/project';
import { inDays } from '../pages/vote';
import { ideaTitle } from './ideas';
import { type NewVisitor, pageOf, phone, type World } from './world';

/** What the two goals are about; partners tell of both. The second asks more than anybody will reach. */
export const goals = [
  { title: 'Meer mensen eten elke week samen', indicator: 'Mensen die mee-eten', serves: ideaTitle, target: 60 },
  {
    title: 'Meer jongeren doen mee in de wijk',
    indicator: 'Jongeren die meedoen',
    serves: 'Jongerenplatform',
    target: 300,
  },
] as const;

/** Step 5: a goal is made measurable, residents write along, and it is adopted. */
export async function writeGoals(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new ProjectPages(page, world.slug);
  const [first] = goals;
  await work.open(`/projecten/${world.project}`);
  await work.part('Doelen');
  await page.getByLabel('Het doel in één zin').fill(first.title);
  await work.press('Voeg toe');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(first.title);
  await page.getByLabel('Prioriteit waar het bij hoort').selectOption({ label: first.serves });
  await page.getByLabel('Doelgroep').fill('Mensen die vaak alleen eten');
  await page.getByLabel('Indicator: waaraan ziet u of het lukt?').fill(first.indicator);
  await page.getByLabel('Eenheid').fill('mensen');
  await page.getByLabel('Nulmeting', { exact: true }).fill('0');
  await page.getByLabel('Gemeten op').fill(inDays(-380));
  await page.getByLabel('Streefwaarde').fill(String(first.target));
  await page.getByLabel('Te bereiken op').fill(inDays(365));
  await page.getByLabel('Meetmethode').fill('De partner telt elk kwartaal wie meedoet.');
  await page.getByLabel('Verantwoordelijke rol').fill('Wijkcoördinator');
  await work.press('Nog een alinea');
  await page.getByLabel('Alinea 1', { exact: true }).fill('Wij eten samen.');
  await work.press('Bewaar');
  await work.says('Bewaard.');
  await work.press('Open om mee te schrijven');
  await work.says('Iedereen kan nu meeschrijven.');

  const words = 'Wie anders alleen eet, kan elke week aanschuiven.';
  await suggest(world, newVisitor, words);
  await work.open('/doelen/1');
  const proposal = page.getByRole('article').filter({ hasText: words });
  await proposal.getByRole('button', { name: 'Plaats dit' }).click();
  await work.says('Gedaan.');
  await proposal.getByRole('button', { name: 'Neem over' }).click();
  await work.says('Gedaan.');
  await work.press('Stel vast');
  await work.says('Vastgesteld.');
  await secondGoal(world);

  const visitor = await pageOf(newVisitor, phone);
  await expect(async () => {
    await visitor.goto(`${world.home}/doelen/1`);
    await expect(visitor.getByText('Deze woorden kwamen van een bewoner.')).toBeVisible({ timeout: 200 });
  }, 'a public page is at most some seconds old').toPass();
}

/** A resident proposes other words, without a name. */
async function suggest(world: World, newVisitor: NewVisitor, words: string): Promise<void> {
  const page = await pageOf(newVisitor, { ...phone, javaScriptEnabled: false });
  const pages = new GoalPages(page, `${world.home}/doelen`);
  await pages.open('/1');
  await page.getByRole('link', { name: 'Stel een andere tekst voor bij alinea 1' }).click();
  await page.getByLabel('Uw tekst').fill(words);
  await pages.press('Stuur in');
  await expect(page.getByText('Iemand leest het eerst.')).toBeVisible();
}

type WorkGoal = {
  readonly version: number;
  readonly choices: { readonly priorities: readonly { readonly id: string; readonly title: string }[] };
};

/** The other goal, over the same routes as the page uses. */
async function secondGoal(world: World): Promise<void> {
  const client = await Client.open(world.coordinator);
  const [, second] = goals;
  const made = await client.post<{ ref: string }>(`${world.projectApi}/doelen`, {
    ...{ id: randomUUID(), title: second.title, parentId: null },
  });
  const goal = `${world.api}/doelen/${made.ref}`;
  const { version, choices } = await client.get<WorkGoal>(`${goal}/dossier`);
  const written = await client.send<WorkGoal>(
    'PUT',
    `${goal}/dossier`,
    {
      paragraphs: [{ id: randomUUID(), words: 'Jongeren bepalen zelf wat er gebeurt.' }],
      goal: {
        ...{ title: second.title, spoor: 'participation', targetGroup: 'Jongeren van 12 tot 27', context: [] },
        ...{
          indicator: second.indicator,
          indicatorKey: null,
          unit: 'jongeren',
          baseline: 10,
          baselineOn: inDays(-380),
        },
        ...{ baselineDue: null, target: second.target, targetOn: inDays(365), method: 'De club telt wie meedoet.' },
        ...{ ownerOrganisation: null, ownerRole: 'Wijkcoördinator' },
        priorityId: choices.priorities.find(({ title }) => title === second.serves)?.id ?? null,
      },
    },
    version,
  );
  const opened = await client.send<WorkGoal>('POST', `${goal}/moves`, { move: 'open' }, written.version);
  await client.send('POST', `${goal}/moves`, { move: 'adopt' }, opened.version);
  await client.close();
}
