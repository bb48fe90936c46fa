import { expect, test as base } from '../pages/fixture';
import { OwnDoor } from '../pages/own-door';
import { openRound, PartPages } from '../pages/part';
import { sessionOf } from '../pages/sessions';
import { alive } from '../pages/work';

const test = base.extend<{ readonly door: OwnDoor }>({
  // eslint-disable-next-line no-empty-pattern -- that is how a fixture says that it needs no other
  door: async ({}, use) => {
    const door = await OwnDoor.open();
    await use(door);
    await door.close();
  },
});
// that the api is away is what these tests are about
test.use({ expectedErrors: [/status of 503|Failed to load resource/] });

const vote = '/waterhoven/lindehoek/stemmen/2';
/** One that is not handed in by any test. */
const report = '/waterhoven/werk/rapportages/0199c0de-0000-7000-8000-000000000814';

for (const javaScriptEnabled of [false, true])
  test(`wie stemt terwijl wij weg zijn hoort dat, en verstuurt dezelfde stem nog eens, ${javaScriptEnabled ? 'met' : 'zonder'} JavaScript`, async ({
    door,
    newVisitor,
  }) => {
    const page = await (await newVisitor({ baseURL: door.origin, javaScriptEnabled })).newPage();
    await page.goto(`${vote}/adres`);
    await page.getByLabel('Postcode').fill('1234 AB');
    await page.getByLabel('Huisnummer').fill('12');
    await page.getByLabel('jaar of ouder').check();

    await door.away();
    await page.getByRole('button', { name: 'Naar mijn stem' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wij zijn even niet bereikbaar');
    await expect(page.getByText('Wat u hebt ingevuld, is er nog.')).toBeVisible();
    await door.back();
    await page.getByRole('button', { name: 'Opnieuw versturen' }).click();

    const choice = page.locator('main').getByRole('checkbox').or(page.locator('main').getByRole('radio')).first();
    await choice.check();
    const chosen = (await choice.getAttribute('id')) ?? '';
    await door.away();
    await page.getByRole('button', { name: 'Stem', exact: true }).click();
    await expect(page.getByText('Probeer het zo opnieuw.')).toBeVisible();
    // once more, while it is still away: nothing gets lost by trying
    await page.getByRole('button', { name: 'Opnieuw versturen' }).click();
    await expect(page.getByText('Wat u hebt ingevuld, is er nog.')).toBeVisible();
    await door.back();
    await page.getByRole('button', { name: 'Opnieuw versturen' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw stem is binnen');
    await page.getByRole('link', { name: 'Verander mijn stem' }).click();
    await expect(page.locator(`[id="${chosen}"]`)).toBeChecked();
  });

test('een antwoord in de vragenlijst dat wij niet konden aannemen is er nog, zonder JavaScript', async ({
  door,
  newVisitor,
}) => {
  const pages = new PartPages(
    await (await newVisitor({ baseURL: door.origin, javaScriptEnabled: false })).newPage(),
    openRound,
  );
  await pages.open();
  await pages.begin();
  await pages.choose(7);
  await pages.page.locator('summary').filter({ hasText: 'Ik wil er iets bij vertellen' }).click();
  await pages.page.getByLabel('Bewegen: wat is nu goed?').fill('Brede stoepen');
  await door.away();
  await pages.press('Volgende');
  await pages.says('Wij zijn even niet bereikbaar');
  await door.back();
  await pages.press('Opnieuw versturen');
  await pages.question(2);
  await pages.press('Vorige');
  await expect(pages.page.getByRole('radio', { name: '7', exact: true })).toBeChecked();
  await expect(pages.page.getByLabel('Bewegen: wat is nu goed?')).toHaveValue('Brede stoepen');
});

test('een antwoord in de vragenlijst wacht op de pagina tot wij er weer zijn, en gaat dan vanzelf mee', async ({
  door,
  newVisitor,
}) => {
  const pages = new PartPages(await (await newVisitor({ baseURL: door.origin })).newPage(), openRound);
  await pages.open();
  await pages.begin();
  await door.away();
  await pages.choose(7);
  await pages.press('Volgende');
  await expect(pages.kept()).toContainText('Versturen lukt nu niet.');
  await expect(pages.page.getByRole('radio', { name: '7', exact: true })).toBeChecked();
  await door.back();
  // the page tries again every five seconds
  await expect(pages.page.getByText('Vraag 2 van 15')).toBeVisible({ timeout: 15_000 });
  await pages.press('Vorige');
  await expect(pages.page.getByRole('radio', { name: '7', exact: true })).toBeChecked();
});

test('wat een partner typt terwijl wij weg zijn blijft staan, en wordt bewaard als wij er weer zijn', async ({
  door,
  newVisitor,
}) => {
  const page = await (await newVisitor({ baseURL: door.origin, storageState: sessionOf('partner') })).newPage();
  await page.goto(report);
  await alive(page);
  const field = page.getByLabel('Wat gaat u doen?', { exact: true });
  const part = page.getByRole('form', { name: 'De volgende periode' });
  const state = part.locator('p[role=status]');

  await door.away();
  await field.fill('Een tweede groep beginnen.');
  await field.blur();
  await expect(state).toContainText('Uw tekst staat veilig op dit apparaat.');
  await page.getByRole('button', { name: 'Insturen', exact: true }).click();
  await page.getByRole('button', { name: 'Ja, stuur in', exact: true }).click();
  await expect(page.getByText('Probeer het zo opnieuw.').first()).toBeVisible();
  await expect(field).toHaveValue('Een tweede groep beginnen.');

  await door.back();
  await part.getByRole('button', { name: 'Bewaren', exact: true }).click();
  await expect(state).toContainText('Bewaard om');
  await page.reload();
  await expect(field).toHaveValue('Een tweede groep beginnen.');
});
