import { addressOf, type AnyPage, type Language, ownPages, publicPages, visitorOf } from '../pages/all-pages';
import { expect, test } from '../pages/fixture';

/** A key of a catalogue that stands on a page instead of its text. */
const key = /(?<![\w@./-])[a-z][a-zA-Z]*\.[a-z][a-zA-Z]*\.?[a-zA-Z]*(?![\w@/-])/g;
/** Sentences that do not come from our catalogues: what gemeenten and mails say. */
const ownWords: Readonly<Record<string, readonly RegExp[]>> = {
  '/lindehoek': [/In Lindehoek werken bewoners/],
};
const sites = /\b(wijkspoor\.(nl|invalid)|example\.(com|nl)|voorbeeld\.nl|test\.invalid|localhost)\b/;

/** The lines a reader sees, without the names that are the same in every language. */
async function linesOf(one: AnyPage, language: Language, newVisitor: Parameters<typeof visitorOf>[1]) {
  const context = await visitorOf(one, newVisitor);
  const page = await context.newPage();
  await page.goto(addressOf(one, language));
  const html = page.locator('html');
  await expect(html).toHaveAttribute('lang', language);
  await expect(html).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  const texts = await page.locator('h1, h2, h3, p, a, button, label, th, td, li, small, legend').allInnerTexts();
  const title = await page.title();
  await context.close();
  return [title, ...texts.flatMap((text) => text.split('\n'))].map((line) => line.trim()).filter((line) => line !== '');
}

const isSentence = (line: string): boolean => line.split(' ').length >= 3 && !line.includes(' | ');
const isOwn = (one: AnyPage, line: string): boolean => (ownWords[one.path] ?? []).some((words) => words.test(line));
// the local mailbox shows mails as they were sent
const pages = [...publicPages, ...ownPages].filter(({ path }) => path !== '/postvak');

for (const [half, some] of [
  ['eerste helft', pages.slice(0, 8)],
  ['tweede helft', pages.slice(8)],
] as const) {
  test(`elke pagina is vertaald, en geen sleutel staat er als tekst (${half})`, async ({ newVisitor }) => {
    for (const one of some) {
      const [nl, en, ar] = [
        await linesOf(one, 'nl', newVisitor),
        await linesOf(one, 'en', newVisitor),
        await linesOf(one, 'ar', newVisitor),
      ];
      for (const [language, lines] of [['nl', nl] as const, ['en', en] as const, ['ar', ar] as const]) {
        const keys = lines.flatMap((line) => line.match(key) ?? []).filter((found) => !sites.test(found));
        expect.soft(keys, `keys on ${one.path} (${language})`).toEqual([]);
        expect.soft(lines.length, `${one.path} (${language}) says something`).toBeGreaterThan(5);
      }
      const dutch = new Set(nl.filter((line) => isSentence(line) && !isOwn(one, line) && !line.startsWith('Vragen?')));
      expect
        .soft(
          en.filter((line) => dutch.has(line)),
          `Dutch on the English ${one.path}`,
        )
        .toEqual([]);
      expect
        .soft(
          ar.filter((line) => dutch.has(line)),
          `Dutch on the Arabic ${one.path}`,
        )
        .toEqual([]);
    }
  });
}
