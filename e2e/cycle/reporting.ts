import { eatingTales, type PartnerTale, reportOf } from '@wijkspoor/demo/domain';
import { expect, type Page } from '@playwright/test';
import type { ReportContent, ReportList, ReportView } from '@wijkspoor/action-plan/domain';
import { randomUUID } from 'node:crypto';
import { Client, origin } from '../pages/client';
import { ReportWriter } from '../pages/report';
import { outcome } from '../pages/work';
import { interventions } from './plan';
import { type NewVisitor, pageOf, type World } from './world';

/** What the club tells of its four periods. */
const clubTales: readonly PartnerTale[] = [
  { people: 18, costCents: 60_000, words: 'Wij begonnen met een filmavond.' },
  { people: 27, costCents: 75_025, words: 'De jongeren regelden zelf een sportdag.' },
  { people: 41, costCents: 82_550, words: 'Er kwam een groep uit de andere buurt bij.' },
  { people: 55, costCents: 90_075, words: 'Zij organiseerden een podium op het plein.' },
].map((told, index) => ({
  ...{ ...told, ofTargetGroup: told.people, hours: 40 + index, volunteers: 12, plan: '' },
  ...{ learned: 'Laat hen kiezen.', next: 'Doorgaan met wat zij kiezen.' },
}));
/** What each partner tells, by period. */
export const tales = [eatingTales, clubTales] as const;
/** What the goals came to by the last of them. */
export const lastTold = tales.map((of) => of.at(-1)?.people ?? 0);
export const obstacle = 'Er is in de avond geen zaal voor veertig mensen.';

/** The reports that a partner is asked for, by period. */
async function reportsOf(world: World, partner: number): Promise<ReportList['items']> {
  const client = await Client.open(world.partners[partner]?.state);
  const { items } = await client.get<ReportList>(`${world.api}/partner-reports?show=all`);
  await client.close();
  return items.toSorted((a, b) => a.period.number - b.period.number);
}

/** Step 6: one report is written, given back, written better and accepted, all in a browser. */
export async function report(world: World, newVisitor: NewVisitor): Promise<void> {
  const own = await reportsOf(world, 0);
  expect(own.map(({ period }) => period.number)).toEqual([1, 2, 3, 4]);
  const path = `/${world.slug}/werk/rapportages/${own[0]?.id ?? ''}`;
  const page = await pageOf(newVisitor, { storageState: world.partners[0].state });
  await page.goto('/mijn-werk');
  await expect(page.getByRole('link', { name: `Rapporteren over ${interventions[0]}` }).first()).toBeVisible();
  const partner = await ReportWriter.open(page, path);
  await writeFirst(partner, page);

  const judging = await pageOf(newVisitor, { storageState: world.coordinator });
  await judging.goto(`/${world.slug}/werk/rapportages`);
  await judging.getByRole('link', { name: interventions[0] }).click();
  const judge = await ReportWriter.open(judging, path);
  await judge.type('Opmerking bij “Wat het kostte”', 'Wij betaalden € 1.390,50. Klopt dit bedrag?');
  await judge.move('Teruggeven', 'Geef terug');
  await outcome(judging, 'De partner krijgt bericht.');

  await ReportWriter.open(page, path);
  await expect(page.getByText('Klopt dit bedrag?')).toBeVisible();
  await partner.type('Kosten in euro’s', '1.390,50');
  await partner.kept('Wat het kostte');
  await partner.move('Insturen', 'Ja, stuur in');
  await outcome(page, 'De rapportage is ingestuurd.');
  await ReportWriter.open(judging, path);
  await judge.move('Aanvaarden', 'Ja, aanvaard');
  await outcome(judging, 'De rapportage is aanvaard.');
  await frozen(world, page, own[0]?.id ?? '');
}

async function writeFirst(partner: ReportWriter, page: Page): Promise<void> {
  const tale = eatingTales[0];
  if (tale === undefined) return;
  await partner.choose('Hoe gaat het?', 'Volgens plan');
  await partner.type('Wat is er gedaan?', tale.words);
  await partner.type('Stand nu', String(tale.people));
  await partner.type('Uren van medewerkers', String(tale.hours));
  await partner.type('Kosten in euro’s', '1.930,50');
  await partner.type('Vrijwilligers', String(tale.volunteers));
  await partner.type('Deelnemers, ieder één keer geteld', String(tale.people));
  await partner.type('Hoeveel van hen horen bij de doelgroep?', String(tale.ofTargetGroup));
  await partner.type('Wat hebt u geleerd?', tale.learned);
  await partner.type('Wat gaat u doen?', tale.next);
  await partner.kept('De volgende periode');
  await partner.move('Insturen', 'Ja, stuur in');
  await outcome(page, 'De rapportage is ingestuurd.');
}

/** What was accepted stands: nobody writes in it any more, in whatever way. */
async function frozen(world: World, page: Page, id: string): Promise<void> {
  const one = `${world.api}/partner-reports/${id}`;
  const { content, parts } = (await (await page.request.get(one)).json()) as ReportView;
  expect(content?.effort).toMatchObject({ costCents: eatingTales[0]?.costCents });
  const version = parts.find(({ part }) => part === 'effort')?.version ?? 0;
  const answer = await page.request.patch(`${one}/parts/effort`, {
    data: { effort: { hours: 1, costCents: 1, volunteers: 1 } },
    headers: { origin, 'if-match': `"${version}"` },
  });
  expect(answer.status()).toBe(409);
}

/** The seven other reports come in and are accepted, over the routes of those pages. */
export async function reportTheRest(world: World): Promise<void> {
  const staff = await Client.open(world.coordinator);
  for (const [partner, told] of tales.entries()) {
    const client = await Client.open(world.partners[partner]?.state);
    const counted = randomUUID();
    for (const { id, state, period } of await reportsOf(world, partner)) {
      const tale = told[period.number - 1];
      if (tale === undefined || state === 'accepted') continue;
      await hand(client, world, id, {
        tale,
        period: period.number,
        counted,
        stuck: partner === 0 && period.number === 3,
      });
      const { version } = await staff.get<ReportView>(`${world.api}/partner-reports/${id}`);
      await staff.send('POST', `${world.api}/partner-reports/${id}/moves`, { move: 'accept' }, version);
    }
    await client.close();
  }
  await staff.close();
}

type Told = { readonly tale: PartnerTale; readonly period: number; readonly counted: string; readonly stuck: boolean };

async function hand(client: Client, world: World, id: string, { tale, period, counted, stuck }: Told): Promise<void> {
  const one = `${world.api}/partner-reports/${id}`;
  const { goals, parts, content } = await client.get<ReportView>(one);
  const about = {
    ...{ goals: goals.map((goal) => goal.id), targetGroup: content?.reach.targetGroup ?? '' },
    ...{ counted: 'Avonden', method: 'Geteld door de begeleider' },
  };
  const obstacles: ReportContent['obstacles'] = {
    items: stuck
      ? [
          {
            ...{ id: randomUUID(), words: obstacle, needs: 'De aula van de school', whom: 'de gemeente' },
            ...{ level: 'gemeente', solved: false },
          },
        ]
      : (content?.obstacles.items ?? []),
  };
  for (const [part, value] of Object.entries({ ...reportOf(tale, period, about, counted), obstacles })) {
    const version = parts.find((head) => head.part === part)?.version ?? 0;
    await client.send('PATCH', `${one}/parts/${part}`, { [part]: value }, version);
  }
  const { version } = await client.get<ReportView>(one);
  await client.send('POST', `${one}/moves`, { move: 'submit' }, version);
}
