import { expect } from '@playwright/test';
import { Client } from '../pages/client';
import { anAddress, codeOf, password } from '../pages/given';
import { ProjectPages } from '../pages/project';
import { SignInPages } from '../pages/sign-in';
import { WorkPages } from '../pages/work';
import { gemeenteJoins } from './operator';
import { joins, type NewVisitor, pageOf, phone, type World } from './world';

/** The operator lets a gemeente in with the files of CBS; its administrator accepts, makes a wijk and asks the others. */
export async function begin(world: World, newVisitor: NewVisitor, scratch: string): Promise<void> {
  const link = await gemeenteJoins(world.slug, anAddress(), scratch);
  const page = await pageOf(newVisitor);
  const signIn = new SignInPages(page);
  await page.goto(link);
  await page.getByLabel('Uw naam').fill('Ada Beheer');
  await page.getByLabel('Kies een wachtwoord').fill(password);
  await page.getByRole('button', { name: 'Uitnodiging aannemen' }).click();
  await signIn.says('Stel de code in');
  await signIn.giveCode(codeOf((await page.locator('.ws-shown-code').innerText()).replaceAll(/\s/g, '')));
  await signIn.says('Mijn gemeenten');
  world.administrator = await page.context().storageState();

  const work = new WorkPages(page, world.slug);
  await work.open('/wijk-toevoegen');
  await page.getByLabel('Naam van de wijk').fill(world.wijkName);
  await page.getByLabel('Wat speelt er in de wijk?').fill('Hier wonen jong en oud tussen de bossen en de Eem.');
  await page.getByText('Eén wijk van het CBS').click();
  await page.getByLabel('Wijk van het CBS', { exact: true }).selectOption({ value: 'WK030801' });
  await page.getByRole('button', { name: 'Wijk toevoegen' }).click();
  await work.says('Eemdal is toegevoegd.');
  await page.getByText('Iedereen: de wijk staat op de site').click();
  await page.getByRole('button', { name: 'Opslaan' }).click();
  await work.says('Opgeslagen.');
  await peopleJoin(world);
}

async function peopleJoin(world: World): Promise<void> {
  const admin = await Client.open(world.administrator);
  const add = async (name: string) => (await admin.post<{ id: string }>(`${world.api}/organisations`, { name })).id;
  const names = [`Welzijn Eemdal ${world.slug}`, `Sportclub De Eem ${world.slug}`] as const;
  const [welzijn, sport] = [await add(names[0]), await add(names[1])];
  await admin.close();
  const [coordinator, keyPerson, ofWelzijn, ofSport] = await Promise.all([
    joins(world, 'coordinator', 'Cor Dinator'),
    joins(world, 'keyPerson', 'Sal Sleutel'),
    joins(world, 'partnerReporter', 'Wil Zijn', welzijn),
    joins(world, 'partnerReporter', 'Spo Ortief', sport),
  ]);
  Object.assign(world, { coordinator, keyPerson });
  world.partners = [
    { organisation: names[0], id: welzijn, state: ofWelzijn },
    { organisation: names[1], id: sport, state: ofSport },
  ];
}

/** Step 1: the coordinator opens a project; its profile fills itself, with the source of each figure. */
export async function profile(world: World, newVisitor: NewVisitor): Promise<void> {
  const page = await pageOf(newVisitor, { storageState: world.coordinator });
  const work = new ProjectPages(page, world.slug);
  await work.open();
  await work.go('Projecten');
  await page.getByRole('link', { name: 'Nieuw project' }).click();
  await page.getByLabel('Naam van het project').fill(world.projectName);
  await page.getByLabel('Regisseur').selectOption({ label: 'Cor Dinator' });
  await page.getByLabel('Contactpersoon bij de gemeente').selectOption({ label: 'Ada Beheer' });
  await work.press('Begin dit project');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(world.projectName);
  world.project = /projecten\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? '';
  await work.step('De wijk in beeld');
  await work.press('Begin met deze stap');
  await work.says('De stap is begonnen.');

  await work.part('Cijfers');
  await page.getByLabel('Welk cijfer wilt u erbij?').selectOption({ label: 'Bewoners' });
  await work.press('Zet dit cijfer erbij');
  await page.getByLabel('Waarom dit cijfer?').fill('De wijk groeit.');
  await work.press('Keuze bewaren');
  await work.says('De keuze is bewaard.');
  await work.part('Wat goed gaat');
  await work.write('Buren kennen elkaar, en het bos is om de hoek.', 'Buurthuis De Spil');
  await work.part('Duiding');
  await work.write('Er wonen veel mensen van 65 jaar en ouder. Niet iedereen komt nog elke dag buiten.', 'GGD');
  await work.part('Team en regie');
  for (const name of ['Sal Sleutel', 'Wil Zijn', 'Spo Ortief']) {
    const add = page.getByRole('button', { name: new RegExp(`^Voeg ${name}.* toe$`) });
    if (!(await add.isVisible())) await page.locator('summary', { hasText: 'Iemand toevoegen' }).click();
    await add.click();
    await expect(page.getByRole('rowheader', { name })).toBeVisible();
  }
  await work.part('Instellingen');
  await page.getByLabel('Bewoners kunnen dit project zien').check();
  await work.press('Instellingen bewaren');
  await work.says('De instellingen zijn bewaard.');
  await work.part('Openbaar profiel');
  await work.press('Maak het profiel openbaar');
  await work.says('Het profiel is nu openbaar.');
  await figuresWithSource(world, newVisitor);
}

async function figuresWithSource(world: World, newVisitor: NewVisitor): Promise<void> {
  const visitor = await pageOf(newVisitor, phone);
  await visitor.goto(`${world.home}/cijfers`);
  const people = visitor.getByRole('article', { name: 'Bewoners' });
  await expect(people.getByRole('row', { name: /Eemdal/ })).toContainText('10.200');
  await expect(people.getByRole('row', { name: /Baarn/ })).toContainText('25.065');
  await expect(people).toContainText('85984NED');
  await expect(people).toContainText('2024');
  await expect(visitor.getByText('Buren kennen elkaar, en het bos is om de hoek.')).toBeVisible();
  await expect(visitor.getByText('Niet iedereen komt nog elke dag buiten.')).toBeVisible();
}
