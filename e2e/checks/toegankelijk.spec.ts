import fs from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import {
  ideaPages,
  addressOf,
  allPages,
  type AnyPage,
  ballotPages,
  formPages,
  interventionPages,
  type Language,
  ownPages,
  projectPages,
  publicPages,
  documentPages,
  reportPages,
  roundPages,
  visitorOf,
  votePages,
  workPages,
} from '../pages/all-pages';
import { Client } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { givenGemeente, givenWijk } from '../pages/given';
import { alive } from '../pages/work';

const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const phone = { width: 320, height: 640 };
const desktop = { width: 1280, height: 800 };

/** All that axe has against this page, in one line each. */
async function findings(page: Page): Promise<readonly string[]> {
  // there are no frames, and a page of its own to gather results costs more than the check
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await axe.options({ runOnly: rules, resultTypes: ['violations'], preload: false }).analyze();
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** What sticks out of the page to the side. */
const tooWide = (page: Page) =>
  page.evaluate<number>('document.documentElement.scrollWidth - document.documentElement.clientWidth');

/** Targets under 24 by 24 px that have no room around them; links in a sentence are free. */
const smallTargets = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const targets = [...document.querySelectorAll('a[href], button, summary, select, input:not([type=hidden])')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: false }) && !one.classList.contains('ws-skip'));
    const box = (one) => {
      const label = one.matches('[type=radio], [type=checkbox]') ? one.labels?.[0] : undefined;
      return (label ?? one).getBoundingClientRect();
    };
    const inSentence = (one) => one.matches('a') && getComputedStyle(one).display === 'inline'
      && [...one.parentElement.childNodes].some((node) => node !== one && node.nodeType === 3 && node.textContent.trim() !== '');
    return targets.filter((one) => {
      const { width, height } = box(one);
      return (width < 24 || height < 24) && !inSentence(one);
    }).map((one) => one.outerHTML.slice(0, 100) + ' ' + Math.round(box(one).width) + 'x' + Math.round(box(one).height));
  })()`);

const full = process.env['TEST_FULL'] === '1';
const today = Math.floor(Date.now() / 86_400_000);
type Width = 'desktop' | 'phone';

/**
 * At which width axe looks; one day at this, the next at the other, except in a full run. A page is the same in every language but for
 * its words and its direction: in two languages it is looked at once at each width.
 */
const widthsOf = (languages: readonly Language[], language: Language): readonly Width[] =>
  full ? ['desktop', 'phone'] : [(languages.indexOf(language) + today) % 2 === 0 ? 'desktop' : 'phone'];

async function judge(page: Page, one: AnyPage, language: Language, widths: readonly Width[]): Promise<void> {
  const address = addressOf(one, language);
  await page.setViewportSize(desktop);
  await page.goto(address);
  if (one.kind === 'work') await alive(page);
  await expect(page.locator('html')).toHaveAttribute('dir', language === 'ar' ? 'rtl' : 'ltr');
  if (widths.includes('desktop')) expect.soft(await findings(page), `${address} on a desktop`).toEqual([]);
  await page.setViewportSize(phone);
  if (widths.includes('phone')) expect.soft(await findings(page), `${address} on a phone`).toEqual([]);
  expect.soft(await tooWide(page), `${address} scrolls to the side`).toBeLessThanOrEqual(0);
  expect.soft(await smallTargets(page), `${address} has small targets`).toEqual([]);
  const header = await page.getByRole('banner').boundingBox();
  expect.soft(header?.height, `${address} has a header of one row`).toBeLessThanOrEqual(76);
}

test('de lijst van pagina’s is volledig', () => {
  const root = path.resolve(__dirname, '../..');
  const files = ['libs', 'apps/web/src'].flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /routes\.ts$/.test(file) && !file.includes('node_modules'))
      .map((file) => path.join(root, folder, file)),
  );
  const declared = files.flatMap((file) =>
    [...fs.readFileSync(file, 'utf8').matchAll(/\bpage\(\s*'([^']*)'/g)].map(([, route]) => route),
  );
  expect(declared.length).toBeGreaterThan(15);
  expect([...allPages.map(({ route }) => route)].sort()).toEqual([...declared].sort());
});

/** The words of a work page are as wide in English: only the full run looks at both. */
const work: readonly Language[] = full ? ['nl', 'en'] : ['nl'];
const groups: readonly (readonly [string, readonly AnyPage[], readonly Language[]])[] = [
  ['openbare pagina’s', publicPages, ['nl', 'ar']],
  ['stemmen', ballotPages, ['nl', 'ar']],
  ['stemmingen', votePages, work],
  ['een vragenlijst invullen', formPages, ['nl', 'ar']],
  ['ideeën', ideaPages, ['nl', 'ar']],
  ['eigen pagina’s', ownPages, ['nl', 'ar']],
  ['werkpagina’s', workPages, work],
  ['projecten', projectPages, ['nl']],
  ['interventies en het aanbod', interventionPages, ['nl']],
  ['rapportages', reportPages, ['nl']],
  ['stukken', documentPages, work],
  ['rondes en vragenlijsten', roundPages.slice(0, 5), work],
  ['antwoorden van een ronde', roundPages.slice(5), ['nl']],
];
/**
 * Pages of residents every day; of the others every second one, and the rest two days later, so that in four days each had its turn at both widths. In
 * the full run all of them.
 */
const isToday = (languages: readonly Language[], index: number): boolean =>
  full || languages.includes('ar') || (index + Math.floor(today / 2)) % 2 === 0;
/** So many pages in one test: it may take as long as any other. */
const atOnce = 7;

test('elke pagina staat in een groep', () => {
  const grouped = new Set(groups.flatMap(([, pages]) => pages));
  expect(allPages.filter((one) => !grouped.has(one)).map(({ route }) => route)).toEqual([]);
});

for (const [name, pages, languages] of groups) {
  const parts = Array.from({ length: Math.ceil(pages.length / atOnce) }, (_, part) => part * atOnce);
  for (const [language, first] of languages.flatMap((one) => parts.map((part) => [one, part] as const))) {
    test(`axe vindt niets: ${name}, vanaf ${first + 1} (${language})`, async ({ newVisitor }) => {
      const open = new Map<string | undefined, Page>();
      for (const [index, one] of pages.slice(first, first + atOnce).entries()) {
        if (!isToday(languages, first + index)) continue;
        const again = one.prepare === undefined ? open.get(one.as) : undefined;
        const page = again ?? (await (await visitorOf(one, newVisitor)).newPage());
        if (one.prepare === undefined) open.set(one.as, page);
        await judge(page, one, language, widthsOf(languages, language));
      }
    });
  }
}

for (const theme of ['bordeaux', 'voorbeeld']) {
  test(`axe vindt niets in thema ${theme}`, async ({ newVisitor }) => {
    const gemeente = await givenGemeente();
    const wijk = await givenWijk(gemeente, 'De Lichtwijk', 'Hier wonen wij.');
    const client = await Client.open(gemeente.administrator);
    const settings = { theme, languages: ['nl', 'en', 'ar'], contact: 'Bel ons.' };
    await client.send('PUT', `/v1/gemeenten/${gemeente.slug}/settings`, settings, 1);
    await client.close();
    const page = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
    for (const path of ['', `/${wijk}`, '/werk', '/werk/mensen', '/werk/instellingen']) {
      await page.goto(`/${gemeente.slug}${path}`);
      await alive(page);
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      expect.soft(await findings(page), `${path} in ${theme}`).toEqual([]);
    }
  });
}
