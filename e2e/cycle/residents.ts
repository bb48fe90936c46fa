import { expect, type Page } from '@playwright/test';
import { PaperPages } from '../pages/paper';
import { PartPages } from '../pages/part';
import { roundNumber } from './round';
import { type NewVisitor, pageOf, phone, type World } from './world';

const take = (world: World, language = ''): string =>
  `/${world.slug}${language === '' ? '' : `/${language}`}/${world.wijk}/meedoen/${roundNumber}`;

/** A resident on a phone, without scripts, answers all of it. */
export async function onThePhone(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { ...phone, javaScriptEnabled: false });
  const pages = new PartPages(page, take(world));
  await page.goto(world.home);
  await page.locator('main').getByRole('link', { name: 'Uw mening geven' }).click();
  await expect(page.getByText('Het college kiest wat eerst gebeurt.')).toBeVisible();
  await pages.begin();
  for (const [index, score] of [7, 5, 6, 7, 8, 6, 7, 6, 7, 4, 7, 7, 6, 5].entries()) {
    await pages.question(index + 1);
    await pages.choose(score);
    await pages.press('Volgende');
  }
  await page.getByRole('textbox').fill('Ik wil vaker samen eten met mensen uit de straat.');
  await pages.press('Volgende');
  await page.getByLabel('In welke buurt woont u?').selectOption({ index: 1 });
  await page.getByText('65 jaar of ouder').click();
  await pages.press('Volgende');
  await pages.press('Lever mijn antwoorden in');
  await pages.says('Bedankt, uw antwoorden zijn binnen');
  world.forms += 1;
}

/** Somebody who reads Arabic answers one question, and somebody with a letter in English another. */
export async function inTheirOwnWords(world: World, newVisitor: NewVisitor): Promise<void> {
  const arabic = await pageOf(newVisitor, phone);
  await arabic.goto(take(world, 'ar'));
  await expect(arabic.locator('html')).toHaveAttribute('dir', 'rtl');
  await firstQuestionOnly(arabic, 6);

  const english = await pageOf(newVisitor);
  await english.goto(`${take(world, 'en')}/code`);
  await english.getByRole('textbox').fill(world.letterCodes[0]?.toLowerCase() ?? '');
  await english.locator('main [type=submit]').first().click();
  await expect(english).toHaveURL(/vraag\/moving$/);
  await english.getByRole('radio', { name: '9', exact: true }).check();
  await handIn(english, take(world, 'en'));
  world.forms += 2;
}

async function firstQuestionOnly(page: Page, score: number): Promise<void> {
  const address = page.url();
  await page.locator('button[value=begin]').click();
  await expect(page).toHaveURL(/vraag\/moving$/);
  await page.getByRole('radio', { name: String(score), exact: true }).check();
  await handIn(page, address);
}

/** Leaves the question by its button, and hands in, in whatever language the page is. */
async function handIn(page: Page, address: string): Promise<void> {
  await page.locator('main form button.nl-button--primary').first().click();
  await expect(page).toHaveURL(/vraag\/publicTransport$/);
  await page.goto(`${address}/inleveren`);
  await page.locator('main form button.nl-button--primary').first().click();
  await expect(page).toHaveURL(/\/klaar$/);
}

/** A key person fills in with somebody; the coordinator types a sheet of paper with the number keys. */
export async function withHelp(world: World, newVisitor: NewVisitor): Promise<void> {
  const helped = await pageOf(newVisitor, { storageState: world.keyPerson });
  const helping = new PaperPages(helped, world.slug);
  await helping.open();
  await helping.go('Voor anderen invullen');
  await helped.getByRole('link', { name: /Samen invullen/ }).click();
  await helped.getByRole('button', { name: 'Begin een formulier' }).click();
  await expect(helped).toHaveURL(/vraag\/moving$/);
  await helped.getByRole('radio', { name: '5', exact: true }).check();
  await handIn(helped, take(world));
  await expect(helped.getByText('Bij dit formulier staat dat u het samen invulde.')).toBeVisible();

  const typed = await pageOf(newVisitor, { storageState: world.coordinator });
  const typing = new PaperPages(typed, world.slug);
  await typing.open(`/ronden/${roundNumber}/papier`);
  await typed.getByLabel('Formuliernummer').fill(String(world.firstSheet));
  await typing.press('Enter');
  await typing.asks('Bewegen');
  await typing.press(...'75678767647765', '1', '5', 'Enter');
  await typing.kept(`Formulier ${world.firstSheet} is bewaard.`);

  const checked = await pageOf(newVisitor, { storageState: world.administrator });
  const checking = new PaperPages(checked, world.slug);
  await checking.open(`/ronden/${roundNumber}/papier/nakijken?formulier=${world.firstSheet}`);
  await checking.asks('Bewegen');
  await checking.press('Enter');
  await checking.kept(`Formulier ${world.firstSheet} is nagekeken.`);
  world.forms += 2;
}
