import type { BrowserContext } from '@playwright/test';
import { addressOf, formPages, ideaPages, type Language, ownPages, publicPages, visitorOf } from '../pages/all-pages';
import { expect, test } from '../pages/fixture';
import { sessionOf } from '../pages/sessions';

/** A key of a catalogue that stands on a page instead of its text. */
const key = /(?<![\w@./-])[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*\.?[a-zA-Z]*(?![\w@/-])/g;
/** What people wrote themselves stands in an element that finds its own direction, or says its language. */
const written = /<(?!html)(\w+)\b[^>]*\s(?:dir="auto"|lang="nl" dir="ltr")[^>]*>.*?<\/\1>|<bdi\b[^>]*>.*?<\/bdi>/gs;
const sites = /\b(wijkspoor\.(nl|invalid)|example\.(com|nl)|voorbeeld\.nl|test\.invalid|localhost)\b/;

/** The lines a reader sees, and those a screen reader says. Document pages are whole without a browser. */
async function linesOf(address: string, language: Language, { request }: BrowserContext): Promise<readonly string[]> {
  const html = await (await request.get(address)).text();
  expect.soft(html, address).toContain(`<html lang="${language}" dir="${language === 'ar' ? 'rtl' : 'ltr'}"`);
  const spoken = [...html.replaceAll(written, '').matchAll(/\s(?:aria-label|alt)="([^"]*)"/g)].map(
    ([, words = '']) => words,
  );
  const text = html
    .replaceAll(/<(style|svg)\b.*?<\/\1>/gs, '')
    .replaceAll(written, '')
    .replaceAll(/<[^>]+>/g, '\n');
  return [...text.split('\n'), ...spoken].map((line) => line.trim()).filter((line) => line !== '');
}

/** Three words at least: names, codes and numbers are the same in every language. */
const isSentence = (line: string): boolean =>
  line.split(' ').filter((word) => /^\p{L}+[.,:;?!]?$/u.test(word)).length >= 3 && !line.includes(' | ');
// the local mailbox shows mails as they were sent
const pages = [...publicPages, ...formPages, ...ideaPages, ...ownPages].filter(({ path }) => path !== '/postvak');

test('elke pagina is vertaald, en geen sleutel staat er als tekst', async ({ newVisitor }) => {
  for (const one of pages) {
    const context = await visitorOf(one, newVisitor);
    const said = { nl: [], en: [], ar: [] } as Record<Language, readonly string[]>;
    for (const language of ['nl', 'en', 'ar'] as const) {
      const lines = (said[language] = await linesOf(addressOf(one, language), language, context));
      const keys = lines.flatMap((line) => line.match(key) ?? []).filter((found) => !sites.test(found));
      expect.soft(keys, `keys on ${one.path} (${language})`).toEqual([]);
      expect.soft(lines.length, `${one.path} (${language}) says something`).toBeGreaterThan(5);
    }
    const dutch = new Set(said.nl.filter(isSentence));
    for (const language of ['en', 'ar'] as const)
      expect
        .soft(
          said[language].filter((line) => dutch.has(line)),
          `Dutch on ${one.path} (${language})`,
        )
        .toEqual([]);
    await context.close();
  }
});

test('werkpagina’s zijn er in het Nederlands en het Engels; wie Arabisch leest krijgt Nederlands van links naar rechts', async ({
  newVisitor,
}) => {
  const page = await (await newVisitor({ storageState: sessionOf('beheerder') })).newPage();
  await page.goto('/waterhoven/ar/werk/mensen');
  await expect(page).toHaveURL(/\/waterhoven\/werk\/mensen$/);
  await expect(page.locator('html')).toHaveAttribute('dir', 'ltr');
});

test('wat de gemeente zelf schrijft is Nederlands, ook onder een Arabische pagina', async ({ page }) => {
  await page.goto('/waterhoven/ar');
  const contact = page.getByRole('contentinfo').locator('p[lang=nl]');
  await expect(contact).toContainText('Vragen?');
  await expect(contact).toHaveAttribute('dir', 'ltr');
});
