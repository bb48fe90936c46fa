import { expect, test } from '../pages/fixture';
import { sessionOf } from '../pages/sessions';
import { outcome, WorkPages } from '../pages/work';

test.use({ expectedErrors: [/status of 400/] });

test('de beheerder zegt of de website is onderzocht, en iedereen leest het, ook zonder script', async ({
  newVisitor,
}) => {
  const page = await (await newVisitor({ storageState: sessionOf('beheerder-duinrade') })).newPage();
  const work = new WorkPages(page, 'duinrade');
  const visitor = await (await newVisitor({ javaScriptEnabled: false })).newPage();
  await visitor.goto('/duinrade');
  await visitor.getByRole('contentinfo').getByRole('link', { name: 'Toegankelijkheid' }).click();
  await expect(visitor.getByRole('heading', { level: 1 })).toHaveText('Toegankelijkheid');
  await expect(visitor.getByText('Dit is nog niet onderzocht.')).toBeVisible();

  await work.open('/instellingen');
  const form = page.getByRole('region', { name: 'Toegankelijkheid en privacy' });
  await form.getByLabel('Is onderzocht of iedereen').selectOption({ label: 'Voldoet gedeeltelijk' });
  await form.getByLabel('Wie vragen over privacy').fill('Mail de functionaris: fg@duinrade.invalid');
  await form.getByRole('button', { name: 'Bewaren' }).click();
  await expect(form.getByLabel('Dag van het onderzoek')).toHaveAttribute('aria-invalid', 'true');
  await form.getByLabel('Dag van het onderzoek').fill('2026-05-01');
  await form.getByRole('button', { name: 'Bewaren' }).click();
  await outcome(page, 'Dit is bewaard.');

  // a page that everybody reads is kept for a moment
  await expect
    .poll(
      async () => {
        await visitor.goto('/duinrade/toegankelijkheid');
        return visitor.getByText('Deze website voldoet voor een deel aan de eisen.').count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await expect(visitor.getByText('Onderzocht op vrijdag 1 mei 2026.')).toBeVisible();
  await visitor.goto('/duinrade/privacy');
  await expect(visitor.getByText('fg@duinrade.invalid')).toBeVisible();
  await expect(visitor.getByRole('main').getByRole('heading', { level: 2 })).toHaveCount(5);
});
