import fs from 'node:fs';
import path from 'node:path';
import { addressOf, allPages, publicPages, visitorOf } from '../pages/all-pages';
import { Client, origin } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { givenGemeente, givenResident, givenWijk } from '../pages/given';
import { sessionOf } from '../pages/sessions';
import { SignInPages } from '../pages/sign-in';
import { WorkPages } from '../pages/work';

const documentCsp =
  /^default-src 'none'; script-src 'self'; style-src 'self' 'sha256-[\w+/=]+'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/;
const workCsp =
  /^default-src 'none'; script-src 'self' 'nonce-[\w-]{20,}'; style-src 'self' 'nonce-[\w-]{20,}'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/;

test('elke pagina heeft de strenge regels van haar soort', async ({ newVisitor }) => {
  const nonces = new Set<string>();
  for (const one of allPages) {
    const context = await visitorOf(one, newVisitor);
    const answer = await context.request.get(addressOf(one, 'nl'));
    const headers = answer.headers();
    const policy = headers['content-security-policy'] ?? '';
    expect.soft(policy, one.path).toMatch(one.kind === 'work' ? workCsp : documentCsp);
    expect.soft(headers['referrer-policy'], one.path).toBe('same-origin');
    expect.soft(headers['x-content-type-options'], one.path).toBe('nosniff');
    expect.soft(headers['cross-origin-opener-policy'], one.path).toBe('same-origin');
    if (one.kind === 'work' || one.as !== undefined)
      expect.soft(headers['cache-control'], one.path).toBe('private, no-store');
    nonces.add(/'nonce-([\w-]+)'/.exec(policy)?.[1] ?? '');
    await context.close();
  }
  expect(nonces.size, 'every work page has a nonce of its own').toBe(
    allPages.filter(({ kind }) => kind === 'work').length + 1,
  );
});

test('ook antwoorden zonder pagina staan onder een strenge regel', async ({ request }) => {
  for (const address of ['/v1/gemeenten', '/health/live', '/robots.txt', '/assets/bestaat-niet.css', '/geen%2']) {
    const headers = (await request.get(address)).headers();
    expect.soft(headers['content-security-policy'], address).toMatch(/^default-src 'none'/);
    expect.soft(headers['referrer-policy'], address).toBe('same-origin');
  }
});

for (const [kind, address, as] of [
  ['documentpagina', '/waterhoven', undefined],
  ['werkpagina', '/waterhoven/werk', 'beheerder'],
] as const) {
  test.describe('wat niet van ons is', () => {
    test.use({ expectedErrors: [/Content Security Policy/] });

    test(`een script of stijl in een ${kind} loopt niet`, async ({ newVisitor }) => {
      const page = await (await newVisitor(as === undefined ? {} : { storageState: sessionOf(as) })).newPage();
      await page.goto(address);
      await page.evaluate(`(() => {
        const script = document.createElement('script');
        script.textContent = 'window.hacked = true';
        document.body.append(script);
        document.body.insertAdjacentHTML('beforeend', '<img src="/favicon.ico" onload="window.hacked = true"><p id="stijl" style="color: rgb(1, 2, 3)">x</p>');
        const link = document.createElement('a');
        link.href = 'javascript:window.hacked = true';
        document.body.append(link);
        link.click();
      })()`);
      await page.waitForTimeout(200);
      expect(await page.evaluate('window.hacked')).toBeUndefined();
      expect(await page.evaluate(`getComputedStyle(document.querySelector('#stijl')).color`)).not.toBe('rgb(1, 2, 3)');
    });
  });
}

test('een gewoon formulier gaat door de hele keten, met waar het vandaan komt', async ({ newVisitor }) => {
  const { state } = await givenResident();
  const page = await (await newVisitor({ storageState: state, javaScriptEnabled: false })).newPage();
  await page.goto('/account');
  const posted = page.waitForRequest((request) => request.method() === 'POST');
  await page.getByLabel('Uw naam').fill('Ketting & Zonen');
  await page.getByRole('button', { name: 'Bewaren', exact: true }).click();
  const headers = await (await posted).allHeaders();
  expect(headers['origin']).toBe(origin);
  expect(headers['referer']).toBe(`${origin}/account`);
  await expect(page.getByLabel('Uw naam')).toHaveValue('Ketting & Zonen');
});

test('een formulier van een andere website wordt geweigerd', async ({ newVisitor }) => {
  const { state } = await givenResident();
  const context = await newVisitor({ storageState: state });
  const page = await context.newPage();
  await page.route('https://kwaad.invalid/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${origin}/account"><input name="name" value="Overgenomen"><input name="language" value="nl"><input name="version" value="1"><button name="do" value="details">x</button></form>`,
    }),
  );
  await page.goto('https://kwaad.invalid/');
  const answered = page.waitForResponse((response) => response.request().method() === 'POST');
  await page.getByRole('button').click();
  expect((await answered).status()).toBe(403);
  await new SignInPages(page).says('Deze pagina is niet voor u');
  await page.goto('/account');
  await expect(page.getByLabel('Uw naam')).not.toHaveValue('Overgenomen');
  const foreign: Record<string, string>[] = [
    { origin: 'https://kwaad.invalid' },
    { 'sec-fetch-site': 'cross-site' },
    { origin: 'null' },
  ];
  for (const headers of foreign) {
    const refused = await context.request.post('/account', { headers, form: { do: 'signOut' } });
    expect(refused.status()).toBe(403);
  }
});

test('de koekjes zijn buiten bereik van scripts en van andere sites', async ({ newVisitor }) => {
  const { state } = await givenResident();
  const context = await newVisitor({ storageState: state });
  const cookies = await context.cookies();
  expect(cookies.map(({ name }) => name)).toContain('sid');
  for (const { name, httpOnly, sameSite, path: where } of cookies)
    expect({ name, httpOnly, sameSite, where }).toEqual({ name, httpOnly: true, sameSite: 'Lax', where: '/' });
  const page = await context.newPage();
  await page.goto('/account');
  expect(await page.evaluate('document.cookie')).toBe('');
});

test('een bezoeker zonder sessie krijgt geen koekje', async ({ newVisitor }) => {
  const context = await newVisitor();
  const page = await context.newPage();
  for (const one of publicPages.filter(({ prepare }) => prepare === undefined)) await page.goto(addressOf(one, 'nl'));
  expect(await context.cookies()).toEqual([]);
});

test('vijandige tekst van een gemeente is op haar pagina’s gewoon tekst', async ({ newVisitor }) => {
  const file = path.join(process.env['TEST_DATA'] ?? '', 'nasty/blns/blns.json');
  test.skip(!fs.existsSync(file), 'the naughty strings are not there');
  const strings = JSON.parse(fs.readFileSync(file, 'utf8')) as string[];
  const hostile = strings.filter((text) => /<|javascript:|onerror|\{\{/i.test(text) && !/\p{Cc}/u.test(text));
  expect(hostile.length).toBeGreaterThan(50);
  const gemeente = await givenGemeente();
  const name = '<img src=x onerror=alert(1)>"\'&{{7*7}}';
  const client = await Client.open(gemeente.administrator);
  const page = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
  const dialogs: string[] = [];
  page.on('dialog', (dialog) => {
    dialogs.push(dialog.message());
    void dialog.dismiss();
  });
  const wijk = await givenWijk(gemeente, name, hostile.slice(0, 12).join('\n'));
  for (let part = 0; part * 20 < hostile.length; part++) {
    const contact = hostile
      .slice(part * 20, part * 20 + 20)
      .join('\n')
      .slice(0, 2000);
    const settings = { theme: 'wijkspoor', languages: ['nl'], contact };
    await client.send('PUT', `/v1/gemeenten/${gemeente.slug}/settings`, settings, part + 1);
    await page.goto(`/${gemeente.slug}/${wijk}`);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(page).toHaveTitle(new RegExp('<img src=x'));
    const shown = (await page.getByRole('contentinfo').innerText()).replaceAll(/\s+/g, ' ');
    expect(shown).toContain(contact.split('\n')[0]!.replaceAll(/\s+/g, ' ').trim());
    expect(await page.locator('main img, footer img, main script, footer script, iframe').count()).toBe(0);
  }
  await client.close();
  await page.goto(`/${gemeente.slug}`);
  await expect(page.getByRole('link', { name })).toBeVisible();
  const work = new WorkPages(page, gemeente.slug);
  await work.open('/instellingen');
  await expect(page.getByLabel('Hoe bewoners u bereiken')).not.toHaveValue('');
  expect(dialogs).toEqual([]);
});
