import { expect, test } from '../pages/fixture';
import { sessionOf } from '../pages/sessions';

for (const path of ['/duinrade/bestaat-niet', '/duinrade/bestaat/echt/niet', '/duinrade/werk/bestaat-niet'])
  test(`wie in een gemeente verdwaalt blijft in die gemeente: ${path}`, async ({ newVisitor }) => {
    const page = await (await newVisitor({ storageState: sessionOf('partner') })).newPage();
    expect((await page.goto(path))?.status()).toBe(404);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze pagina is er niet');
    await expect(page.locator('html')).toHaveAttribute('data-theme', 'bordeaux');
    await expect(page.getByRole('banner')).toContainText('Duinrade');
    await expect(page.getByRole('banner')).toContainText('Piet Meldt');
    await expect(page.getByRole('contentinfo')).toContainText('Mail het wijkteam van Duinrade');
    await expect(page.getByRole('link', { name: 'Naar het begin' })).toHaveAttribute('href', '/duinrade');
  });

test('een gemeente die er niet is: een pagina van het platform, in de taal van het adres', async ({ page }) => {
  expect((await page.goto('/nergensdorp/en/x/y'))?.status()).toBe(404);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('banner')).toContainText('Wijkspoor');
});
