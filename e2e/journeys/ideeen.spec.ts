import type { BrowserContext } from '@playwright/test';
import { Client } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { anAddress, aWord } from '../pages/given';
import { IdeaPages, ideasOfDemo, projectOfIdeas } from '../pages/ideas';
import { sessionOf } from '../pages/sessions';
import { WorkPages } from '../pages/work';

const api = '/v1/gemeenten/waterhoven';
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Work pages of the coordinator of the demo, in a browser with scripts. */
async function atWork(newVisitor: (options: object) => Promise<BrowserContext>): Promise<WorkPages> {
  const context = await newVisitor({ javaScriptEnabled: true, storageState: sessionOf('coordinator') });
  return new WorkPages(await context.newPage(), 'waterhoven');
}

/** Leaves texts for later until this one is there. */
async function findText(work: WorkPages, words: string): Promise<void> {
  await work.open(`${projectOfIdeas}/ideeen-lezen`);
  const text = work.page.getByRole('article').filter({ hasText: words });
  await expect(work.page.getByRole('article')).toBeVisible();
  await expect(async () => {
    if (!(await text.isVisible())) await work.page.getByRole('button', { name: 'Later' }).click();
    await expect(text).toBeVisible({ timeout: 300 });
  }).toPass();
}

/** An idea that staff wrote down, so that it is public at once. @returns its number. */
async function written(title: string): Promise<number> {
  const staff = await Client.open(sessionOf('coordinator'));
  const { number } = await staff.post<{ number: number }>(`${api}${projectOfIdeas}/ideeen`, {
    ...{ id: crypto.randomUUID(), wijk: 'lindehoek', title, text: 'Zoals het werd verteld.' },
    ...{ street: '', buurt: null, spoor: null, theme: '', name: '' },
  });
  await staff.close();
  return number;
}

const mailsTo = async (email: string): Promise<readonly string[]> => {
  const client = await Client.open();
  const { items } = await client.get<{ items: readonly { to: string; text: string }[] }>('/v1/mailbox');
  await client.close();
  return items.filter(({ to }) => to === email).map(({ text }) => text);
};

test.describe('zonder JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('een bewoner zonder account brengt een idee, en een ander steunt het en reageert', async ({
    page,
    newVisitor,
  }) => {
    const [title, email] = [`Een fontein ${aWord()}`, anAddress()];
    const pages = new IdeaPages(page);
    await page.goto('/waterhoven/lindehoek');
    await page.locator('main').getByRole('link', { name: 'Een idee delen' }).click();
    await pages.says('Ideeën voor Lindehoek');
    await page.getByRole('link', { name: 'Stuur een idee in' }).click();
    await pages.press('Volgende');
    await expect(page.locator('#fouten'), 'an idea needs words').toBeFocused();
    await pages.begin(title, 'Op warme dagen is er nergens water om af te koelen.');
    await page.getByLabel('Bij welke straat of plek?').fill('Vijverlaan 12a');
    await page.getByLabel('In welke buurt?').selectOption({ index: 1 });
    await page.getByLabel('Bij welk onderwerp past het?').selectOption('Groen en water');
    await pages.press('Volgende');
    await page.getByLabel('Kies een foto').setInputFiles({ name: 'foto.png', mimeType: 'image/png', buffer: png });
    await pages.press('Voeg deze foto toe');
    await expect(page.getByText('Uw foto staat erbij.')).toBeVisible();
    await page.getByLabel('Wat is er op de foto te zien?').fill('Een lege plek op het plein');
    await pages.press('Volgende');
    await pages.says('Klopt het zo?');
    await expect(page.getByText(/Plek: Vijverlaan, /), 'no number of a house').toBeVisible();
    await page.getByLabel('16 jaar of ouder', { exact: true }).check();
    await page.getByLabel('Welke naam mogen anderen lezen?').fill('Waterliefhebber');
    await page.getByLabel('Uw e-mailadres').fill(email);
    await page.getByLabel('Mail mij wat er met mijn idee gebeurt').check();
    await pages.press('Stuur mijn idee in');
    await pages.says('Kijk nu in uw mail');
    await pages.follow(email);
    await pages.press('Ja, stuur mijn idee in');
    await pages.says('Bedankt voor uw idee');

    const work = await atWork(newVisitor);
    await findText(work, title);
    await work.page.getByRole('button', { name: 'Plaats dit', exact: true }).click();
    await work.says('Geplaatst.');

    const other = new IdeaPages(await (await newVisitor()).newPage());
    await other.open(`?zoek=${encodeURIComponent(title)}`);
    await other.page.getByRole('link', { name: title }).click();
    await other.says(title);
    await expect(other.page.getByRole('img', { name: 'Een lege plek op het plein' })).toBeVisible();
    await expect(other.page.getByText('Van Waterliefhebber')).toBeVisible();
    const neighbour = anAddress();
    await other.page.getByRole('link', { name: 'Ik steun dit idee' }).click();
    await other.page.getByLabel('Uw e-mailadres').fill(neighbour);
    await other.page.getByLabel('Ik ben 16 jaar of ouder').check();
    await other.press('Mail mij de link');
    await other.follow(neighbour, /steun/);
    await other.press('Ja, ik steun dit idee');
    await expect(other.page.getByRole('heading', { name: '1 steun' })).toBeVisible();

    await other.page.getByRole('link', { name: 'Reageer' }).click();
    const remark = `Dat wil ik ook ${aWord()}`;
    await other.page.getByLabel('Uw reactie').fill(remark);
    await other.page.getByLabel('Uw e-mailadres').fill(neighbour);
    await other.page.getByLabel('Ik ben 16 jaar of ouder').check();
    await other.press('Plaats mijn reactie');
    await other.follow(neighbour, /reactie/);
    await other.press('Ja, dit is mijn reactie');
    await expect(other.page.getByText('Wij lezen uw reactie eerst.')).toBeVisible();
    await other.page.getByRole('link', { name: 'Naar het idee' }).click();
    await findText(work, remark);
    await work.page.getByRole('button', { name: 'Plaats dit', exact: true }).click();
    await work.says('Geplaatst.');
    await expect(async () => {
      await other.page.reload();
      await expect(other.page.getByText(remark)).toBeVisible({ timeout: 100 });
    }, 'a public page is at most some seconds old').toPass();
  });

  test('wie reageerde verandert de reactie, en haalt haar weg', async ({ page, newVisitor }) => {
    const [number, email, remark] = [
      await written(`Een picknicktafel ${aWord()}`),
      anAddress(),
      `Goed plan ${aWord()}`,
    ];
    const other = new IdeaPages(page);
    await other.open(`/${number}/reageren`);
    await page.getByLabel('Uw reactie').fill(remark);
    await page.getByLabel('Uw e-mailadres').fill(email);
    await page.getByLabel('Ik ben 16 jaar of ouder').check();
    await other.press('Plaats mijn reactie');
    await other.follow(email, /reactie/);
    await other.press('Ja, dit is mijn reactie');
    await expect(page.getByText('Wij lezen uw reactie eerst.')).toBeVisible();
    const work = await atWork(newVisitor);
    await findText(work, remark);
    await work.page.getByRole('button', { name: 'Plaats dit', exact: true }).click();
    await work.says('Geplaatst.');
    await page.getByRole('link', { name: 'Naar het idee' }).click();
    await page.getByRole('link', { name: 'Verander of verwijder uw reactie' }).click();
    await page.getByLabel('Uw reactie').fill('');
    await other.press('Bewaar');
    await expect(page.locator('#fouten'), 'a comment has words').toBeFocused();
    await page.getByLabel('Uw reactie').fill(`${remark}, echt waar`);
    await other.press('Bewaar');
    await expect(page.getByText('Wij lezen uw verandering eerst.')).toBeVisible();
    await findText(work, `${remark}, echt waar`);
    await expect(work.page.getByText('Verandering in een reactie')).toBeVisible();
    await work.page.getByRole('button', { name: 'Plaats dit', exact: true }).click();
    await work.says('Geplaatst.');
    await page.getByRole('link', { name: 'Naar het idee' }).click();
    await expect(page.getByText(`${remark}, echt waar`)).toBeVisible();
    await page.locator('summary').filter({ hasText: '1 keer veranderd' }).click();
    await expect(page.getByText(remark, { exact: true })).toBeVisible();
    await page.getByRole('link', { name: 'Verander of verwijder uw reactie' }).click();
    await page.locator('summary').filter({ hasText: 'Haal mijn reactie weg' }).click();
    await other.press('Ja, haal mijn reactie weg');
    await expect(page.getByText('Uw reactie is weggehaald.')).toBeVisible();
    await expect(page.getByText(remark)).toHaveCount(0);
  });

  test('wie jonger is dan 16 laat geen naam en geen adres achter', async ({ page }) => {
    const pages = new IdeaPages(page);
    await pages.begin(`Een skatebaan ${aWord()}`, 'Dan hoeven wij niet op straat.');
    await pages.open('/nieuw/insturen');
    await page.getByLabel('Jonger dan 16 jaar').check();
    await page.getByLabel('Welke naam mogen anderen lezen?').fill('Kim');
    await pages.press('Stuur mijn idee in');
    await expect(page.locator('#fouten')).toContainText('16 jaar of ouder');
    await page.getByLabel('Welke naam mogen anderen lezen?').fill('');
    await pages.press('Stuur mijn idee in');
    await pages.says('Bedankt voor uw idee');
  });
});

test.describe('antwoorden', () => {
  // a no without a reason is refused
  test.use({ expectedErrors: [/status of 400/] });

  test('de gemeente voegt een dubbel idee samen en neemt het niet over, en wie het volgt hoort dat één keer', async ({
    page,
    newVisitor,
  }) => {
    const word = aWord();
    const [root, double] = [await written(`Een kas ${word}`), await written(`Een kas voor ons ${word}`)];
    const [email, pages] = [anAddress(), new IdeaPages(page)];
    await pages.open(`/${double}/volgen`);
    await page.getByLabel('Uw e-mailadres').fill(email);
    await page.getByLabel('Ik ben 16 jaar of ouder').check();
    await pages.press('Houd mij op de hoogte');
    await expect(page.getByText('Kijk in uw mail en druk op de link.')).toBeVisible();
    await pages.follow(email, /hoor wat er gebeurt/);
    await pages.press('Ja, mail mij hierover');
    await expect(page.getByText('U hoort wat ermee gebeurt.')).toBeVisible();

    const work = await atWork(newVisitor);
    await work.open(`/ideeen/${double}`);
    await work.page.getByRole('button', { name: 'Voeg samen' }).click();
    await work.page.getByLabel('Met welk idee?').selectOption({ value: String(root) });
    await work.page.getByRole('button', { name: 'Voeg samen' }).click();
    await work.says('Alle steun telt mee.');
    await work.open(`/ideeen/${root}`);
    await work.page.getByRole('button', { name: 'Neem niet over' }).click();
    await work.page.getByRole('button', { name: 'Neem niet over' }).click();
    await expect(work.page.locator('#fouten'), 'a no needs a reason').toContainText('Schrijf erbij waarom');
    await work.page.getByLabel('Wat zegt u erbij?').fill('Er is geen plek voor een kas.');
    await work.page.getByRole('button', { name: 'Neem niet over' }).click();
    await work.says('De reden staat erbij.');

    await pages.open(`/${double}`);
    await page.getByRole('link', { name: `Een kas ${word}`, exact: true }).click();
    await expect(page.getByText('Er is geen plek voor een kas.')).toBeVisible();
    const refusals = async () =>
      (await mailsTo(email)).filter((text) => text.includes('Er is geen plek voor een kas.'));
    await expect.poll(async () => (await refusals()).length).toBe(1);
    const [mail = ''] = await refusals();
    expect(mail).toContain(`${ideasOfDemo}/${root}`);
    await pages.page.goto(/https?:\S+afmelden\/\S+/.exec(mail)?.[0] ?? '');
    await pages.press('Stop met mailen');
    await expect(page.getByText('U krijgt geen mail meer over dit idee.')).toBeVisible();
    expect(await refusals()).toHaveLength(1);
  });
});

test.describe('op de kaart en in de lijst', () => {
  test('een bewoner zoekt en kiest een buurt op de kaart', async ({ page }) => {
    const pages = new IdeaPages(page);
    await pages.open();
    await page.locator('summary').filter({ hasText: 'Zoek een idee' }).click();
    await page.getByLabel('Waar zoekt u naar?').fill('bankje');
    await page.getByRole('button', { name: 'Zoek', exact: true }).click();
    await expect(page.getByRole('link', { name: 'Meer bankjes bij de vijver' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Een zebrapad bij de school' })).toHaveCount(0);
    await page.getByRole('link', { name: 'Toon alle ideeën' }).click();
    const map = page.getByRole('group', { name: /Kaart van Lindehoek/ });
    await map.getByRole('link').first().click();
    await expect(page).toHaveURL(/buurt=BU/);
  });
});

test('wat een coördinator typt terwijl de pagina nog laadt, blijft staan', async ({ newVisitor }) => {
  const work = await atWork(newVisitor);
  let arrive = (): void => undefined;
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  await work.open(`${projectOfIdeas}/ideeen`);
  await work.page.route(`**${api}${projectOfIdeas}/ideeen*`, async (route) => {
    await arrived;
    await route.continue();
  });
  await work.page.getByRole('link', { name: 'Schrijf een idee op voor iemand' }).click();
  await work.page.getByLabel('Het idee in één zin').fill('Een bankje bij de bushalte');
  arrive();
  await expect(work.page.getByLabel('Voor welke wijk?')).toHaveValue('lindehoek');
  await expect(work.page.getByLabel('Het idee in één zin')).toHaveValue('Een bankje bij de bushalte');
});
