import { parse } from 'csv-parse/sync';
import type { WijkProfile } from '@wijkspoor/monitoring/domain';
import { expect, test } from '../pages/fixture';
import { sessionOf } from '../pages/sessions';
import { alive } from '../pages/work';

const page = '/waterhoven/lindehoek/cijfers';
const api = '/v1/gemeenten/waterhoven/wijken/lindehoek/profile';
const dutch = (value: number) => new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3 }).format(value);

test.describe('zonder JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('een bewoner bekijkt de cijfers van de wijk', async ({ page: tab }) => {
    await tab.goto('/waterhoven/lindehoek');
    await tab.locator('main').getByRole('link', { name: 'Cijfers' }).first().click();
    await expect(tab).toHaveURL(page);
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Cijfers over Lindehoek');
    await expect(tab.getByRole('img', { name: 'Kaart: Lindehoek in Waterhoven' })).toBeVisible();
    await tab.getByRole('navigation', { name: 'Op deze pagina' }).getByRole('link', { name: 'Leefstijl' }).click();
    await expect(tab.getByRole('heading', { name: 'Leefstijl' })).toBeInViewport();

    const smokers = tab.getByRole('article', { name: 'Mensen die roken' });
    await expect(smokers).toContainText('geschat');
    await expect(smokers.getByRole('row', { name: /Lindehoek/ })).toContainText(/tussen \d+% en \d+%/);
    await expect(smokers.getByRole('row', { name: /Nederland/ })).toBeVisible();
    await expect(smokers.getByRole('img', { name: 'Mensen die roken, getekend' })).toBeVisible();
    await smokers.getByText('Eerdere cijfers').click();
    await expect(smokers).toContainText('Hier staat geen lijn.');
    await expect(tab.getByRole('heading', { name: 'Wat bewoners zeggen' })).toBeVisible();
    await tab.getByRole('link', { name: 'Bekijk wat bewoners zeiden (Leefplekmeter vorig jaar)' }).click();
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Zo kijken bewoners naar Lindehoek');
    await tab.getByRole('link', { name: 'Lindehoek', exact: true }).click();
    await tab.locator('main').getByRole('link', { name: 'Uitkomsten' }).click();
    await expect(tab.getByRole('heading', { level: 1 })).toHaveText('Zo kijken bewoners naar Lindehoek');
  });
});

test('de pagina, het bestand en de api zeggen hetzelfde', async ({ page: tab, request }) => {
  const profile = (await (await request.get(api)).json()) as WijkProfile;
  const rows = parse<Record<string, string>>(await (await request.get(`${api}/csv`)).text(), {
    columns: true,
    bom: true,
  });
  await tab.goto(page);
  const blocks = tab.getByRole('article');
  const shown = profile.sections.flatMap(({ indicators }) => indicators);
  expect(shown.length).toBeGreaterThan(4);
  await expect(blocks).toHaveCount(shown.length);
  for (const [index, one] of shown.entries()) {
    const row = blocks.nth(index).getByRole('row', { name: /Lindehoek/ });
    await expect(row).toContainText(one.wijk.value === null ? 'geen cijfer' : dutch(one.wijk.value));
    const cells = rows.find((cell) => cell['Naam in Wijkspoor'] === one.indicator && cell['Niveau'] === 'wijk');
    expect(cells?.['Waarde']).toBe(one.wijk.value === null ? '' : String(one.wijk.value));
    if (one.source !== null) await expect(blocks.nth(index)).toContainText(one.source.table);
  }
});

test('grenzen van een schatting staan van rechts naar links niet door het cijfer heen', async ({ page: tab }) => {
  await tab.goto('/waterhoven/ar/lindehoek/cijfers');
  const cell = tab
    .locator('td')
    .filter({ has: tab.locator('small') })
    .first();
  const [figure, bounds] = await cell.evaluate((td) => {
    const box = (node: Node) => {
      const range = document.createRange();
      range.selectNodeContents(node);
      return range.getBoundingClientRect();
    };
    const small = td.querySelector('small');
    const last = td.lastChild;
    return [last === null ? null : box(last), small === null ? null : box(small)];
  });
  // the bounds are read first: they end where the figure begins
  expect(figure?.right ?? 0).toBeLessThanOrEqual((bounds?.left ?? 0) + 1);
});

test('een bestand heet naar de wijk, in de taal van de pagina', async ({ page: tab }) => {
  await tab.goto('/waterhoven/en/lindehoek/cijfers');
  const coming = tab.waitForEvent('download');
  await tab.getByRole('link', { name: 'Download for Excel (XLSX)' }).click();
  expect((await coming).suggestedFilename()).toBe('figures-waterhoven-lindehoek.xlsx');
});

test('op papier staan de cijfers met hun bron, zonder knoppen', async ({ page: tab }) => {
  await tab.goto(page);
  await tab.emulateMedia({ media: 'print' });
  await expect(tab.getByRole('article', { name: 'Mensen die roken' })).toContainText('Bron: Demo');
  await expect(tab.getByRole('link', { name: 'Download voor Excel (XLSX)' })).toBeHidden();
});

test('een coördinator ziet of het profiel openbaar is en wat er mist', async ({ newVisitor }) => {
  const tab = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  await tab.goto('/waterhoven/werk/projecten');
  await tab.locator('main').getByRole('link', { name: 'Gezond in de Lindehoek' }).first().click();
  await tab.getByRole('link', { name: 'Openbaar profiel' }).first().click();
  await alive(tab);
  await expect(tab.getByText(/Openbaar sinds/)).toBeVisible();
  await expect(tab.getByRole('link', { name: 'Bekijk de pagina van Lindehoek' })).toBeVisible();
});
