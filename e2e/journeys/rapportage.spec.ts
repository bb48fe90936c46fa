import { expect, test } from '../pages/fixture';
import { ReportWriter } from '../pages/report';
import { sessionOf } from '../pages/sessions';
import { alive, outcome } from '../pages/work';

/** An intervention of the demo of which nobody reported yet. Ids are always the same. */
const reportAt = (n: number): string => `/waterhoven/werk/rapportages/0199c0de-0000-7000-8000-0000000008${n}`;
const [first, second] = [reportAt(21), reportAt(22)] as const;

test.use({ expectedErrors: [/status of 409/] });

test('een partner rapporteert, de gemeente geeft terug en aanvaardt, en de tweede keer staat veel er al', async ({
  newVisitor,
}) => {
  test.setTimeout(150_000);
  const page = await (await newVisitor({ storageState: sessionOf('partner') })).newPage();
  await page.goto('/mijn-werk');
  await expect(page.getByRole('heading', { name: 'Wat moet ik nog doen?' })).toBeVisible();
  await page
    .getByRole('link', { name: /Rapporteren over Koken voor weinig geld/ })
    .first()
    .click();
  await page.waitForURL(/rapportages/);
  await alive(page);
  const partner = new ReportWriter(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Rapportage: Koken voor weinig geld');

  await partner.choose('Hoe gaat het?', 'Volgens plan');
  await partner.type('Wat is er gedaan?', 'Elke week kookten wij met twaalf mensen.');
  await partner.kept('Hoe het staat');
  await partner.type('Stand nu', '18');
  await partner.type('Uren van medewerkers', '36');
  await partner.type('Kosten in euro’s', '1.250,50');
  await partner.type('Vrijwilligers', '4');
  await partner.type('Deelnemers, ieder één keer geteld', '22');
  await partner.type('Hoeveel van hen horen bij de doelgroep?', '15');
  await partner.type('Jonger dan 18', '2');
  await partner.type('18 tot en met 64', '12');
  await partner.type('65 en ouder', '8');
  await partner.press('Uitkomst toevoegen');
  await partner.type('Wat is er gemeten?', 'Maaltijden');
  await partner.type('Uitkomst', '12');
  await partner.type('Hoe is het gemeten?', 'Geteld door de kok');
  await partner.press('Knelpunt toevoegen');
  await partner.type('Wat zit in de weg?', 'De keuken is vaak bezet.');
  await partner.type('Wat is nodig?', 'Een vaste avond');
  await partner.type('Van wie?', 'de gemeente');
  await partner.type('Wat hebt u geleerd?', 'Samen boodschappen doen helpt.');
  await partner.type('Het verhaal', 'Een buurman kookt nu zelf.');
  await partner.type('Wanneer zei de verteller ja?', '2026-03-02');
  await partner.type('Waarvoor mag het worden gebruikt?', 'de website');
  await partner.kept('Een verhaal');
  // the browser closes: what was kept is there, also on another device
  const again = await (await newVisitor({ storageState: sessionOf('partner') })).newPage();
  await ReportWriter.open(again, first);
  await expect(again.getByLabel('Wat is er gedaan?')).toHaveValue('Elke week kookten wij met twaalf mensen.');
  await expect(again.getByLabel('Kosten in euro’s')).toHaveValue('1250,50');
  await again.close();

  // something is missing, and it says what
  await partner.move('Insturen', 'Ja, stuur in');
  await expect(page.locator('.ws-errors')).toContainText('Wat gaat u doen?');
  await page.locator('.ws-errors').getByRole('link').first().click();
  await partner.type('Wat gaat u doen?', 'Een tweede avond beginnen.');
  await partner.kept('De volgende periode');
  if (await page.getByRole('button', { name: 'Insturen', exact: true }).isVisible()) await partner.press('Insturen');
  await partner.press('Ja, stuur in');
  await outcome(page, 'De rapportage is ingestuurd.');
  expect(partner.inputs).toBeLessThanOrEqual(40);

  const judging = await (await newVisitor({ storageState: sessionOf('coordinator') })).newPage();
  await judging.goto('/waterhoven/werk/rapportages');
  await alive(judging);
  await judging.getByRole('link', { name: 'Koken voor weinig geld' }).click();
  const judge = new ReportWriter(judging);
  await judge.type('Opmerking bij “Wat het kostte”', 'Is dit zonder de boodschappen?');
  await judge.move('Teruggeven', 'Geef terug');
  await outcome(judging, 'De partner krijgt bericht.');

  await ReportWriter.open(page, first);
  await expect(page.getByText('Is dit zonder de boodschappen?')).toBeVisible();
  await partner.type('Kosten in euro’s', '1400');
  await partner.kept('Wat het kostte');
  await partner.move('Insturen', 'Ja, stuur in');
  await outcome(page, 'De rapportage is ingestuurd.');
  await ReportWriter.open(judging, first);
  await judge.move('Aanvaarden', 'Ja, aanvaard');
  await outcome(judging, 'De rapportage is aanvaard.');
  await judging.goto('/waterhoven/werk/rapportages');
  await expect(judging.getByText('U hoeft nu niets te doen.')).toBeVisible();

  // the second period: what stays the same is there
  const next = await ReportWriter.open(page, second);
  await expect(page.getByLabel('Het plan voor deze periode')).toHaveValue('Een tweede avond beginnen.');
  await expect(page.getByLabel('Wat is er gemeten?')).toHaveValue('Maaltijden');
  await expect(page.getByLabel('Hoe is het gemeten?')).toHaveValue('Geteld door de kok');
  await expect(page.getByLabel('Wat zit in de weg?')).toHaveValue('De keuken is vaak bezet.');
  await next.type('Wat is er gedaan?', 'Twee avonden per week.');
  await next.type('Stand nu', '31');
  await next.type('Uren van medewerkers', '40');
  await next.type('Kosten in euro’s', '1500');
  await next.type('Vrijwilligers', '6');
  await next.type('Deelnemers, ieder één keer geteld', '35');
  await next.type('Hoeveel van hen horen bij de doelgroep?', '24');
  await next.type('Uitkomst', '24');
  await next.type('Wat hebt u geleerd?', 'Twee groepen is rustiger.');
  await next.type('Wat gaat u doen?', 'Een kookboek maken.');
  await next.kept('De volgende periode');
  await next.move('Insturen', 'Ja, stuur in');
  await outcome(page, 'De rapportage is ingestuurd.');
  expect(next.inputs).toBeLessThanOrEqual(12);
});

test.describe('zonder verbinding', () => {
  test.use({ expectedErrors: [/Failed to load resource|ERR_INTERNET_DISCONNECTED/] });

  test('wat een partner typte blijft op het apparaat staan tot het bewaard is', async ({ newVisitor }) => {
    test.setTimeout(90_000);
    const context = await newVisitor({ storageState: sessionOf('partner') });
    const page = await context.newPage();
    const path = reportAt(14);
    const partner = await ReportWriter.open(page, path);
    await context.setOffline(true);
    await partner.type('Wat hebt u geleerd?', 'Rust tussendoor helpt.');
    await expect(page.getByRole('form', { name: 'Wat wij leerden' }).locator('p[role=status]')).toContainText(
      'op dit apparaat',
    );
    await page.close();
    await context.setOffline(false);
    const later = await context.newPage();
    const again = await ReportWriter.open(later, path);
    await expect(later.getByLabel('Wat hebt u geleerd?')).toHaveValue('Rust tussendoor helpt.');
    await expect(later.getByText('Op dit apparaat stond nog tekst')).toBeVisible();
    await again.press('Bewaren');
    await again.kept('Wat wij leerden');
  });
});
