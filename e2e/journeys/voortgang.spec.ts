import { expect, test } from '../pages/fixture';
import { sessionOf } from '../pages/sessions';
import { alive } from '../pages/work';

test.describe('zonder JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('een bewoner ziet hoe het gaat met de doelen van de wijk', async ({ page: tab }) => {
    await tab.goto('/waterhoven/lindehoek');
    await tab.locator('main').getByRole('link', { name: 'Hoe gaat het met de doelen?' }).click();
    await expect(tab).toHaveURL('/waterhoven/lindehoek/voortgang');
    const lonely = tab.getByRole('article').first();
    await expect(lonely.getByText('Op koers')).toBeVisible();
    await expect(lonely.getByRole('img', { name: /^Tekening: / })).toBeVisible();
    await expect(lonely.getByRole('row')).not.toHaveCount(1);
    await expect(lonely).toContainText('Het verhaal erbij');
    // what a model says of the wijk is no proof, and is in no table of the goal
    await expect(
      lonely.getByRole('heading', { name: 'Achtergrond: dit zijn geschatte cijfers, geen bewijs' }),
    ).toBeVisible();
    await expect(lonely.getByRole('table', { name: 'Wat er is gemeten' })).not.toContainText('DEMO-GEZOND');
    await expect(lonely).toContainText('tabel DEMO-GEZOND');
    const school = tab.getByRole('article').nth(1);
    await expect(school.getByText('Loopt ver achter')).toBeVisible();
    await expect(school).toContainText('Wat wij anders doen');
  });
});

test.describe('met een tikfout', () => {
  test.use({ expectedErrors: [/status of 400/] });

  test('een coördinator meet, verbetert een tikfout en stuurt bij', async ({ newVisitor }) => {
    const tab = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
    await tab.goto('/waterhoven/werk/projecten/0199c0de-0000-7000-8000-000000000001/voortgang');
    await alive(tab);
    const row = tab.getByRole('row').nth(3);
    const title = (await row.getByRole('rowheader').getByRole('link').textContent())?.trim() ?? '';
    await row.getByRole('link', { name: /Stuur bij/ }).click();
    await alive(tab);
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText(title);

    const source = `Telling ${Date.now()}`;
    const form = tab.getByRole('region', { name: 'Meting toevoegen' });
    await form.getByLabel('Waarde').fill('veel');
    await form.getByLabel('Welke bron').fill(source);
    await form.getByRole('button', { name: 'Bewaar de meting' }).click();
    await expect(form.getByLabel('Waarde')).toHaveAttribute('aria-invalid', 'true');
    await form
      .getByLabel('Wat voor meting is het')
      .selectOption({ label: 'Output: wat er is gedaan, en voor hoeveel mensen' });
    await form.getByLabel('Wat er is gemeten').fill('Gesprekken');
    await form.getByLabel('Waarde').fill('470');
    await form.getByRole('button', { name: 'Bewaar de meting' }).click();
    await expect(tab.getByText('De meting is bewaard.')).toBeVisible();
    const mine = tab.getByRole('row').filter({ hasText: source });
    await expect(mine).toHaveCount(1);

    await mine.getByRole('button', { name: /Verbeter/ }).click();
    const correction = tab.getByRole('region', { name: 'Meting verbeteren' });
    await expect(correction.getByLabel('Waarde')).toHaveValue('470');
    await correction.getByLabel('Waarde').fill('47');
    await correction.getByRole('button', { name: 'Bewaar de verbetering' }).click();
    await expect(tab.getByText('De oude meting telt niet meer mee.')).toBeVisible();
    await expect(mine).toHaveCount(2);
    await expect(mine.filter({ hasText: 'verbeterd' })).toContainText('470');

    const adjusting = tab.getByRole('region', { name: 'Bijsturen' });
    await adjusting.getByLabel('Wat verandert er').fill('Het spreekuur is ook op dinsdagavond.');
    await adjusting.getByLabel('Waarom').fill('Wie overdag werkt, kon niet komen.');
    await adjusting.getByRole('button', { name: 'Bewaar de notitie' }).click();
    await expect(tab.getByText('De notitie is bewaard.')).toBeVisible();
    await expect(adjusting.getByRole('listitem').first()).toContainText('dinsdagavond');
  });
});
