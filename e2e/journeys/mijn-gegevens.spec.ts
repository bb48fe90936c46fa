import { Client, linkIn } from '../pages/client';
import { expect, test } from '../pages/fixture';
import { anAddress, aWord, givenResident } from '../pages/given';
import { sessionOf } from '../pages/sessions';

const api = '/v1/gemeenten/waterhoven';

test.use({ javaScriptEnabled: false, expectedErrors: [/status of 4\d\d/] });

/** An idea of the demo that somebody with this address asked to hear of. */
async function following(email: string): Promise<void> {
  const client = await Client.open();
  await client.post(`${api}/ideeen/1/followers`, { email, sixteen: true });
  await client.mail(email);
  await client.close();
}

test('een bewoner zonder account ziet wat de gemeente weet, neemt het mee en laat het weghalen, zonder script', async ({
  page,
}) => {
  const email = anAddress();
  await following(email);
  await page.goto('/waterhoven/privacy');
  await page.getByRole('main').getByRole('link', { name: 'Bekijk wat wij van u weten' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mijn gegevens');
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  await expect(page.getByLabel('Uw e-mailadres')).toHaveAttribute('aria-invalid', 'true');
  await page.getByLabel('Uw e-mailadres').fill(email);
  await page.getByRole('button', { name: 'Stuur mij een link' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Kijk in uw mail');

  const client = await Client.open();
  const link = linkIn(await client.mail(email, /van u weet/));
  await client.close();
  await page.goto(link);
  expect(page.url(), 'the code leaves the address').not.toContain(link.split('/').at(-1) ?? link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Wat wij van u weten');
  await expect(page.getByText('Ideeën waarover u wilt horen: 1')).toBeVisible();
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Bestand downloaden' }).click(),
  ]);
  expect(file.suggestedFilename()).toBe('mijn-gegevens.json');

  // nothing goes at the first press
  await page.getByText('Haal mijn gegevens weg').click();
  await page.getByRole('button', { name: 'Ja, haal alles weg' }).click();
  await expect(page.getByText('Uw gegevens zijn weggehaald.')).toBeVisible();
  await page.goto(link);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Deze link werkt niet meer');
});

test('iemand met een account verwijdert het, en is daarna niemand meer', async ({ newVisitor }) => {
  const { email, state } = await givenResident();
  const page = await (await newVisitor({ storageState: state, javaScriptEnabled: false })).newPage();
  await page.goto('/account');
  await page.getByRole('link', { name: 'Wat wij van u weten, en account verwijderen' }).click();
  await expect(page.getByText(email).filter({ visible: true }).first()).toBeVisible();
  await page.getByLabel('Typ uw e-mailadres').fill(`${aWord()}@test.invalid`);
  await page.getByRole('button', { name: 'Verwijder mijn account' }).click();
  await expect(page.getByText('Dit is niet het e-mailadres van uw account.')).toBeVisible();
  await page.getByLabel('Typ uw e-mailadres').fill(email);
  await page.getByRole('button', { name: 'Verwijder mijn account' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Uw account is verwijderd');
  await page.goto('/account');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inloggen');
});

test('een account van de demo blijft voor de volgende bezoeker', async ({ newVisitor }) => {
  const page = await (await newVisitor({ storageState: sessionOf('coordinator'), javaScriptEnabled: false })).newPage();
  await page.goto('/account/gegevens');
  await expect(page.getByRole('heading', { level: 2, name: 'Account verwijderen' })).toBeVisible();
  await page.getByLabel('Uw wachtwoord').fill('welkom-in-de-wijk');
  await page.getByRole('button', { name: 'Verwijder mijn account' }).click();
  await expect(page.getByText('Dit is een voorbeeldaccount.')).toBeVisible();
});
