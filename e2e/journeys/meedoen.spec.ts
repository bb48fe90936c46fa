import type { Page } from '@playwright/test';
import { expect, test } from '../pages/fixture';
import { hear, skip, spoken } from '../pages/keyboard';
import { openRound, PartPages } from '../pages/part';

// a lost connection is what these tests are about
test.use({ expectedErrors: [/ERR_INTERNET_DISCONNECTED/] });

/** Names of what a page left in the browser, for good and for this tab. */
const left = (page: Page) =>
  page.evaluate<{ kept: string[]; tab: string[] }>(
    '({ kept: Object.keys(localStorage), tab: Object.values(sessionStorage).filter((text) => text !== "") })',
  );

test('antwoorden op een eigen apparaat blijven bij een verbroken verbinding en een gesloten tabblad', async ({
  newVisitor,
}) => {
  const context = await newVisitor();
  const pages = new PartPages(await context.newPage());
  await pages.open();
  await pages.begin({ keep: true });
  await pages.choose(7);
  await expect(pages.kept()).toHaveText('Opgeslagen');
  await pages.press('Volgende');
  await pages.question(2);

  await context.setOffline(true);
  await pages.choose(4);
  await pages.page.locator('summary').filter({ hasText: 'Ik wil er iets bij vertellen' }).click();
  await pages.page.getByLabel('Openbaar vervoer: wat kan beter?').fill('Een bus in de avond');
  await pages.press('Volgende');
  await expect(pages.kept()).toContainText('Versturen lukt nu niet.');
  await expect(pages.kept()).toBeInViewport();
  await pages.question(2);
  await pages.page.close();

  await context.setOffline(false);
  const again = new PartPages(await context.newPage());
  await again.open();
  await again.page.getByRole('link', { name: 'Verder met mijn antwoorden' }).click();
  await again.question(2);
  await expect(again.page.getByRole('radio', { name: '4', exact: true }), 'it is still there').toBeChecked();
  await expect(again.page.getByLabel('Openbaar vervoer: wat kan beter?')).toHaveValue('Een bus in de avond');
  await expect(again.kept()).toHaveText('Opgeslagen');
  await again.open('/inleveren');
  const row = again.page.getByRole('listitem').filter({ hasText: 'Openbaar vervoer' });
  await expect(row, 'and it was sent').toContainText('4 van 10');
  await expect(row).toContainText('Een bus in de avond');
});

test('wie op verbinding wacht gaat vanzelf verder, en op een gedeeld apparaat blijft niets achter', async ({
  newVisitor,
}) => {
  const context = await newVisitor();
  const pages = new PartPages(await context.newPage());
  await pages.open();
  await pages.begin();
  await context.setOffline(true);
  await pages.choose(2);
  await pages.press('Volgende');
  await expect(pages.kept()).toContainText('Versturen lukt nu niet.');
  const waiting = await left(pages.page);
  expect([waiting.kept, waiting.tab.length], 'only this tab knows').toEqual([[], 1]);
  await context.setOffline(false);
  await pages.question(2);
  expect(await left(pages.page)).toEqual({ kept: [], tab: [] });

  await pages.choose(5);
  await pages.page.getByRole('link', { name: 'Opnieuw voor iemand anders' }).click();
  await pages.press('Begin opnieuw');
  await pages.question(1);
  await expect(pages.page.getByRole('radio', { checked: true }), 'the next person sees nothing of it').toHaveCount(0);
  await pages.choose(8);
  await pages.press('Naar mijn antwoorden');
  await expect(pages.page.getByRole('listitem').filter({ hasText: 'Openbaar vervoer' })).toContainText('Niet ingevuld');
  await pages.press('Lever mijn antwoorden in');
  await pages.says('Bedankt, uw antwoorden zijn binnen');
  await pages.page.getByRole('link', { name: 'Stop en wis' }).click();
  await pages.press('Wis mijn antwoorden');
  expect(await left(pages.page)).toEqual({ kept: [], tab: [] });
});

test('een vraag wordt voorgelezen als de browser een stem heeft voor de taal', async ({ newVisitor }) => {
  const context = await newVisitor();
  await context.addInitScript(() => {
    const said: string[] = [];
    const speech = {
      said,
      speaking: false,
      getVoices: () => [{ lang: 'nl-NL', localService: true }],
      addEventListener: () => undefined,
      cancel: () => undefined,
      speak: ({ text }: { text: string }) => said.push(text),
    };
    Object.defineProperty(globalThis, 'speechSynthesis', { value: speech });
    Object.defineProperty(globalThis, 'SpeechSynthesisUtterance', {
      value: class {
        constructor(readonly text: string) {}
      },
    });
  });
  const pages = new PartPages(await context.newPage());
  await pages.open();
  await pages.begin();
  await pages.press('Lees voor');
  const said = await pages.page.evaluate<string[]>('speechSynthesis.said');
  expect(said[0]).toContain('Hoe makkelijk en veilig kunt u hier lopen en fietsen?');
  expect(said[0]).toContain('10 is heel goed');
  await pages.page.goto(`${openRound.replace('/lindehoek', '/ar/lindehoek')}/vraag/moving`);
  await expect(pages.page.getByRole('button').first()).toBeVisible();
  await expect(pages.page.locator('[data-say]'), 'no Arabic voice, no button').toBeHidden();
});

test('een bewoner vult in en levert in, zonder muis', async ({ page }) => {
  await page.goto(openRound);
  await hear(page, skip);
  await page.keyboard.press('Enter');
  await hear(page, 'link "Waterhoven"', 'link "Lindehoek"', 'link "Meedoen"');
  await hear(page, 'checkbox "Dit is mijn eigen apparaat, bewaar mijn antwoorden hier"', 'button "Begin met vraag 1"');
  await page.keyboard.press('Enter');
  const pages = new PartPages(page);
  await pages.question(1);
  await expect(
    page.getByRole('group', { name: 'Hoe makkelijk en veilig kunt u hier lopen en fietsen?' }),
  ).toBeVisible();
  await page.locator('main#inhoud').focus();
  await hear(page, /Waar kunt u nog meer aan denken\?/, 'radio "1"');
  for (let presses = 1; presses < 8; presses += 1) await page.keyboard.press('ArrowRight');
  expect(await spoken(page)).toBe('radio "8"');
  await hear(page, /Ik wil er iets bij vertellen/);
  await page.keyboard.press('Enter');
  await hear(page, 'textbox "Bewegen: wat is nu goed?"');
  await page.keyboard.type('Veel groen');
  await hear(page, 'textbox "Bewegen: wat kan beter?"', 'button "Volgende"', 'link "Vorige"', 'button "Overslaan"');
  await hear(page, 'button "Naar mijn antwoorden"', 'link "Alle vragen op één pagina"', 'link "Stop en wis"');
  await hear(page, 'link "Opnieuw voor iemand anders"');
  await page.getByRole('button', { name: 'Overslaan' }).focus();
  await hear(page, 'button "Naar mijn antwoorden"');
  await page.keyboard.press('Enter');
  await pages.says('Klopt het zo?');
  await page.locator('main#inhoud').focus();
  await hear(page, 'link "Wijzig Bewegen"');
  await page.getByRole('link', { name: 'Wijzig Hoe oud bent u?' }).focus();
  await hear(page, 'button "Lever mijn antwoorden in"');
  await page.keyboard.press('Enter');
  await pages.says('Bedankt, uw antwoorden zijn binnen');
});

/** What sticks out to the side, and controls that another element covers when they have the focus. */
const faults = (page: Page) =>
  page.evaluate<string[]>(`(() => {
    const wide = document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['scrolls to the side'] : [];
    const controls = [...document.querySelectorAll('main a[href], main button, main input:not([type=hidden]), main select, main textarea, main summary')]
      .filter((one) => one.checkVisibility({ visibilityProperty: true }));
    return wide.concat(controls.flatMap((one) => {
      one.focus();
      const box = (one.labels?.[0] ?? one).getBoundingClientRect();
      const at = document.elementFromPoint(box.left + box.width / 2, box.top + Math.min(box.height, 40) / 2);
      const seen = at !== null && (one.contains(at) || at.contains(one) || (one.labels?.[0]?.contains(at) ?? false));
      return seen ? [] : [one.outerHTML.slice(0, 90) + ' is covered by ' + (at?.outerHTML.slice(0, 60) ?? 'nothing')];
    }));
  })()`);

for (const [name, viewport] of [
  ['op een telefoon van 360 px', { width: 360, height: 740 }],
  ['op 200% vergroot', { width: 640, height: 400 }],
] as const)
  test(`de hele weg past ${name}, in het Nederlands, Engels en Arabisch`, async ({ newVisitor }) => {
    for (const language of ['', '/en', '/ar']) {
      const page = await (await newVisitor({ viewport })).newPage();
      const round = openRound.replace('/waterhoven', `/waterhoven${language}`);
      const check = async (what: string) => expect.soft(await faults(page), `${language} ${what}`).toEqual([]);
      await page.goto(round);
      await check('round');
      await page.locator('button[value=begin]').click();
      await page.waitForURL('**/vraag/moving');
      await page.locator('.ws-tell summary').last().click();
      await check('question');
      await page.getByRole('radio').nth(8).check();
      await page.locator('button[value=next]').click();
      await page.waitForURL('**/vraag/publicTransport');
      for (const rest of ['alles', 'achtergrond', 'stoppen', 'opnieuw', 'inleveren']) {
        await page.goto(`${round}/${rest}`);
        await check(rest);
      }
      await page.locator('button[value=hand-in]').click();
      await page.waitForURL('**/klaar');
      await check('klaar');
      await page.close();
    }
  });
