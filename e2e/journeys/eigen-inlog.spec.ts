import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { origin } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { givenGemeente, givenMember } from '../pages/given';
import { providerClient, startProvider } from '../pages/identity-provider';
import { SignInPages } from '../pages/sign-in';
import { outcome, WorkPages } from '../pages/work';

const cli = path.resolve(__dirname, '../../tools/cli.mjs');

test('een medewerker logt in met het werkaccount van de eigen gemeente', async ({ page }) => {
  const gemeente = await givenGemeente();
  const { email } = await givenMember(gemeente, 'coordinator', 'Wanda Werk');
  const provider = await startProvider(`${origin}/v1/sign-in/provider/callback`, (name) =>
    name === 'wanda' ? email : 'onbekend@test.invalid',
  );
  try {
    execFileSync(process.execPath, [cli, 'gemeente', 'provider', gemeente.slug, provider.issuer, providerClient.id], {
      env: { ...process.env, DATA_DIR: process.env['STACK_DATA'], PROVIDER_SECRET: providerClient.secret },
    });
    const pages = new SignInPages(page);
    await pages.open(`/inloggen?gemeente=${gemeente.slug}&next=/${gemeente.slug}/werk`);
    const go = page.getByRole('link', { name: `Inloggen via ${gemeente.name}` });

    await go.click();
    await atProvider('iemand anders');
    await expect(page).toHaveURL(/\/inloggen\?fout=/);
    await expect(page.getByText(/U hebt bij deze gemeente nog geen rol/)).toBeVisible();

    await page.context().clearCookies();
    await pages.open(`/inloggen?gemeente=${gemeente.slug}&next=/${gemeente.slug}/werk`);
    await go.click();
    await atProvider('wanda');
    await expect(page).toHaveURL(`/${gemeente.slug}/werk`);
    await pages.shows('Wanda Werk');

    expect((await page.goto('/waterhoven/werk'))?.status(), 'this sign-in is good for one gemeente').toBe(403);
  } finally {
    await provider.close();
  }

  async function atProvider(name: string): Promise<void> {
    await page.locator('input[name=login]').fill(name);
    await page.locator('input[name=password]').fill('x');
    await page.locator('button[type=submit]').click();
    await page.getByRole('button', { name: 'Continue' }).click();
  }
});

test.describe('op de pagina met instellingen', () => {
  test.use({ expectedErrors: [/status of 409/] });

  test('zet de beheerder het werkaccount aan en weer uit, en leest wanneer er niemand antwoordt', async ({
    page,
    newVisitor,
  }) => {
    const gemeente = await givenGemeente();
    const provider = await startProvider(`${origin}/v1/sign-in/provider/callback`, (name) => name);
    const admin = await (await newVisitor({ storageState: gemeente.administrator })).newPage();
    const work = new WorkPages(admin, gemeente.slug);
    const section = admin.getByRole('region', { name: 'Inloggen met een werkaccount' });
    const save = async (issuer: string): Promise<void> => {
      await section.getByLabel('Adres van de provider').fill(issuer);
      await section.getByLabel('Client-id').fill(providerClient.id);
      await section.getByLabel('Client-secret').fill(providerClient.secret);
      await section.getByRole('button', { name: 'Werkaccounts bewaren' }).click();
    };
    const way = page.getByRole('link', { name: `Inloggen via ${gemeente.name}` });
    try {
      await work.open('/instellingen');
      await save('http://127.0.0.1:9');
      await expect(section.getByRole('group', { name: /antwoordt geen OpenID-provider/ })).toBeFocused();
      await save(provider.issuer);
      await outcome(admin, 'Collega’s kunnen nu met hun werkaccount inloggen.');
      await page.goto(`/inloggen?gemeente=${gemeente.slug}`);
      await expect(way).toBeVisible();

      await section.locator('summary').click();
      await section.locator('details').getByRole('button').click();
      await work.says('Inloggen met een werkaccount staat uit.');
      await page.reload();
      await expect(way).toHaveCount(0);
    } finally {
      await provider.close();
    }
  });
});

test('een verzonnen fout in het adres geeft een gewone inlogpagina, met wat iemand kan doen', async ({ page }) => {
  for (const code of ['identity.bestaatNiet', 'platform.tooMany', 'constructor']) {
    expect((await page.goto(`/inloggen?fout=${code}`))?.status()).toBe(200);
    await expect(page.getByText(/Inloggen met uw werkaccount lukte niet/)).toBeVisible();
  }
});
