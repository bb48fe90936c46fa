import { expect, test } from '../pages/fixture';
import { sessionOf } from '../pages/sessions';

test('een partner leest berichten en kiest wanneer er mail komt, ook zonder script', async ({ newVisitor }) => {
  const page = await (await newVisitor({ storageState: sessionOf('partner'), javaScriptEnabled: false })).newPage();
  await page.goto('/waterhoven/werk');
  await page
    .getByRole('banner')
    .getByRole('link', { name: /^Berichten/ })
    .first()
    .click();
  await expect(page).toHaveURL('/berichten');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Berichten');
  const main = page.getByRole('main');
  // how many there are depends on what the clock of the demo told until now
  const readAll = main.getByRole('button', { name: 'Alles gelezen' });
  if ((await readAll.count()) > 0) {
    await readAll.click();
    await expect(main.getByText('Alle berichten staan nu op gelezen.')).toBeVisible();
    await expect(main.getByRole('heading', { name: 'Nog niet gelezen' })).toHaveCount(0);
  }

  await main.getByRole('link', { name: 'Kies waarover u mail krijgt' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mail over berichten');
  await main.getByLabel('Stukken').selectOption({ label: 'Geen mail, alleen in Berichten' });
  await main.getByRole('button', { name: 'Bewaren' }).click();
  await expect(main.getByText('Uw keuze is bewaard.')).toBeVisible();
  await expect(main.getByLabel('Stukken')).toHaveValue('inbox');
  await main.getByLabel('Stukken').selectOption({ label: 'Haast meteen, rest per dag' });
  await main.getByRole('button', { name: 'Bewaren' }).click();
  await expect(main.getByLabel('Stukken')).toHaveValue('standard');
});

test('een partner zet de agenda aan, haalt haar op, en zet haar weer uit', async ({ newVisitor }) => {
  const page = await (await newVisitor({ storageState: sessionOf('partner'), javaScriptEnabled: false })).newPage();
  await page.goto('/account');
  const agenda = page.getByRole('region', { name: 'Agenda' });
  await agenda.getByRole('button', { name: 'Adres maken' }).click();
  await expect(page.getByText('Uw agenda heeft een nieuw adres.')).toBeVisible();
  expect(page.url()).not.toMatch(/[\w-]{40}/);
  const address = new URL(await agenda.getByLabel('Adres van uw agenda').inputValue());
  const read = async () => {
    const answer = await page.request.get(address.pathname);
    return { status: answer.status(), type: answer.headers()['content-type'], text: await answer.text() };
  };
  expect(await read()).toMatchObject({
    ...{ status: 200, type: 'text/calendar; charset=utf-8', text: expect.stringContaining('BEGIN:VCALENDAR') },
  });
  await agenda.getByRole('button', { name: 'Nieuw adres maken' }).click();
  await expect(page.getByText('Uw agenda heeft een nieuw adres.')).toBeVisible();
  expect((await read()).status).toBe(404);
  await agenda.getByRole('button', { name: 'Agenda uitzetten' }).click();
  await expect(page.getByText('Uw agenda staat uit.')).toBeVisible();
});
