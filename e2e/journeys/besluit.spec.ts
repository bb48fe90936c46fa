import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { Client } from '../pages/client';
import { DecisionPages, givenClosedVote } from '../pages/decision';
import { expect, test } from '../pages/fixture';
import { givenVoteProject, inDays } from '../pages/vote';
import { alive } from '../pages/work';

test.use({ expectedErrors: [/status of (400|409|412)/] });

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

const reason = 'De lantaarns staan al in een ander plan en komen er dus dit jaar hoe dan ook, zonder buurtgeld.';

test('van een gesloten stemming naar een besluit: afwijken kan pas met een reden, en een bewoner leest alles', async ({
  newVisitor,
}) => {
  test.setTimeout(240_000);
  const project = await givenVoteProject();
  const number = await givenClosedVote(project);
  const page = await (await newVisitor({ storageState: project.coordinator })).newPage();
  const work = new DecisionPages(page, project.gemeente.slug);

  // the vote brings its options, with their votes
  await work.open(`/projecten/${project.id}`);
  await work.part('Prioriteiten');
  await expect(page.getByText('Er is nog geen besluit.')).toBeVisible();
  await page.getByRole('link', { name: 'Besluit maken' }).click();
  await work.press('Maak dit besluit');
  await expect(work.refusal()).toContainText('Naam van het besluit: vul dit in.');
  await work.field('Naam van het besluit', 'Dit doen wij eerst');
  await axe(page);
  await work.press('Maak dit besluit');
  await work.says('Het besluit is gemaakt.');
  const side = page.getByRole('table', { name: 'Alles naast elkaar' });
  await expect(side.getByRole('row').filter({ hasText: 'Lantaarns' })).toContainText('1 stem');
  await expect(side.getByRole('row').filter({ hasText: 'Lantaarns' })).toContainText('Gewonnen');
  await axe(page);

  // something else than the vote said, without a reason
  await page.getByRole('link', { name: 'Besluit invullen' }).click();
  await alive(page);
  await work.decide('Bankjes', 'Wij kiezen dit niet');
  await work.decide('Lantaarns', 'Wij kiezen dit niet');
  await work.decide('Een buurtkamer', 'Wij kiezen dit niet');
  await work.press('Onderwerp toevoegen');
  const own = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'Kandidaat 4' }) });
  await own.getByLabel('Naam', { exact: true }).fill('Elkaar ontmoeten');
  await work.decide('Elkaar ontmoeten', 'Wij kiezen dit');
  const feasible = work.candidate('Elkaar ontmoeten').locator('summary');
  await feasible.click();
  const urgency = page.getByRole('group', { name: 'Hoe dringend is het?' }).last();
  await urgency.getByLabel('Oordeel').selectOption({ label: 'Veel' });
  await urgency.getByLabel('Uitleg in een zin').fill('Veel mensen zijn alleen.');
  await urgency.getByLabel('Wie keek ernaar?').fill('GGD');
  await axe(page);
  await page.getByLabel('Wie besloot dit?').selectOption({ label: 'College' });
  await work.field('Wanneer is dit besloten?', inDays(-1));
  await work.field('Waarom dit besluit?', 'Zo helpen wij de meeste mensen.');
  await work.press('Besluit bewaren');
  await work.says('Het besluit is bewaard.');
  await expect(page.getByText('terwijl vooraf is gezegd dat die geldt')).toBeVisible();
  await work.press('Besluit publiceren');
  await work.press('Ja, publiceer dit besluit');
  await expect(work.refusal()).toContainText('U kiest anders dan de stemming. Schrijf in minstens 60 tekens waarom.');
  await axe(page);

  // with the reason it is whole
  await page.getByRole('link', { name: /Lantaarns: U kiest anders/ }).click();
  await expect(work.candidate('Lantaarns').getByLabel('Reden', { exact: true })).toBeFocused();
  await work.candidate('Lantaarns').getByLabel('Reden', { exact: true }).fill(reason);
  // what was not on the ballot is not chosen in silence either
  const besides = 'Dit kwam naar voren in alle gesprekken die wij dit jaar met bewoners voerden.';
  await work
    .candidate('Elkaar ontmoeten')
    .getByLabel(/^Reden/)
    .fill(besides);
  await work.press('Besluit bewaren');
  await work.says('Het besluit is bewaard.');
  await page.getByRole('link', { name: 'Voorbeeld bekijken' }).click();
  await expect(page.getByRole('heading', { name: 'Wat wij niet kiezen' })).toBeVisible();
  await axe(page);
  await page.goBack();
  await alive(page);
  await work.press('Besluit publiceren');
  await expect(page.getByText('Daarna kan er niets meer wijzigen.')).toBeVisible();
  await work.press('Ja, publiceer dit besluit');
  await work.says('Het besluit is gepubliceerd.');
  await expect(page.getByRole('button', { name: 'Besluit publiceren' })).toHaveCount(0);

  // a resident on a phone, without scripts: from the outcome to the decision
  const phone = await newVisitor({ javaScriptEnabled: false, viewport: { width: 360, height: 640 } });
  const resident = await phone.newPage();
  await resident.goto(`/${project.gemeente.slug}/${project.wijk}/stemmen/${number}/uitslag`);
  await resident.getByRole('link', { name: 'Lees wat er is besloten: Dit doen wij eerst' }).click();
  await expect(resident.getByRole('heading', { level: 1 })).toHaveText('Dit doen wij eerst');
  await expect(resident.getByText('Wij wijken af van de uitslag')).toBeVisible();
  await expect(resident.getByText('Uw invloed: meebeslissen.')).toBeVisible();
  await expect(resident.getByText('Wat wint, doen wij.')).toBeVisible();
  await expect(resident.getByText(reason)).toBeVisible();
  await expect(resident.getByText(/Het college van burgemeester en wethouders besloot dit op/)).toBeVisible();
  await expect(resident.getByRole('cell').filter({ hasText: 'Hoe dringend is het? veel' })).toContainText('GGD');
  expect(await resident.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
  await resident.goto(`/${project.gemeente.slug}/${project.wijk}`);
  await resident.getByRole('link', { name: 'Besluiten' }).click();
  await expect(resident.getByRole('link', { name: 'Dit doen wij eerst' })).toBeVisible();
});

test('twee mensen vullen hetzelfde besluit in: de tweede ziet wat de eerste schreef, en kiest', async ({
  newVisitor,
}) => {
  test.slow();
  const project = await givenVoteProject();
  const client = await Client.open(project.coordinator);
  const base = `/v1/gemeenten/${project.gemeente.slug}`;
  const made = await client.post<{ number: number; version: number }>(
    `${base}/projecten/${project.id}/prioritisations`,
    {
      ...{ id: crypto.randomUUID(), title: 'Wat eerst?', wijk: project.wijk, vote: null, rung: 'advise' },
      replaces: null,
    },
  );
  const page = await (await newVisitor({ storageState: project.coordinator })).newPage();
  const work = new DecisionPages(page, project.gemeente.slug);
  await work.open(`/prioriteiten/${made.number}/wijzigen`);
  await work.field('Naam van het besluit', 'Mijn naam');
  await client.send(
    'PUT',
    `${base}/prioritisations/${made.number}/dossier`,
    { title: 'Hun naam', intro: '', body: null, decidedOn: null, why: '', priorities: [] },
    made.version,
  );
  await client.close();
  await work.press('Besluit bewaren');
  const theirs = page.getByRole('region', { name: 'Iemand anders was u voor' });
  await expect(theirs).toContainText('Hun naam');
  await expect(theirs.getByRole('term')).toHaveCount(1);
  await axe(page);
  await theirs.getByRole('button', { name: 'Mijn tekst gebruiken' }).click();
  await work.press('Besluit bewaren');
  await work.says('Het besluit is bewaard.');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn naam');
});
