// `npm run pictures`: starts a fresh Wijkspoor and writes the pictures of docs/pictures, at a phone's and a desktop's width.
import fs from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';
import { sizes, withDemo } from './demo.mjs';

const folder = path.resolve(import.meta.dirname, '../docs/pictures');
const mostBytes = 150_000;
const mostTogether = 2_500_000;
const wijk = '/waterhoven/lindehoek';
const work = '/waterhoven/werk';
/** A project and a report of the demo; their ids are always the same. */
const project = `${work}/projecten/0199c0de-0000-7000-8000-000000000001`;
const report = `${work}/rapportages/0199c0de-0000-7000-8000-000000000813`;
/** Name, address, and who of the demo is signed in. */
const pages = [
  ['gemeente', '/waterhoven'],
  ['wijk', wijk],
  ['wijk-ar', '/waterhoven/ar/lindehoek'],
  ['waar-staan-we', `${wijk}/waar-staan-we`],
  ['cijfers', `${wijk}/cijfers`],
  ['vraag', `${wijk}/meedoen/2/vraag/moving`, 'somebody with a form'],
  ['uitkomsten', `${wijk}/uitkomsten/1`],
  ['ideeen', `${wijk}/ideeen`],
  ['uitslag', `${wijk}/stemmen/1/uitslag`],
  ['voortgang', `${wijk}/voortgang`],
  ['u-zei-wij-deden', `${wijk}/u-zei-wij-deden`],
  ['spoor', `${wijk}/spoor/idee/1`],
  ['deze-week', work, 'coordinator'],
  ['project', project, 'coordinator'],
  ['plan', `${project}/plan`, 'coordinator'],
  ['stukken', `${work}/stukken`, 'coordinator'],
  ['rapportage', report, 'partner'],
];

await withDemo(async ({ browser, origin, signIn }) => {
  fs.rmSync(folder, { recursive: true, force: true });
  fs.mkdirSync(folder, { recursive: true });
  const sessions = {
    coordinator: await signIn('coordinator'),
    partner: await signIn('partner'),
    'somebody with a form': await begun(browser, origin),
  };
  let together = 0;
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const [name, address, who] of pages) {
      const options = { baseURL: origin, locale: 'nl-NL', viewport, deviceScaleFactor: 1.5 };
      const context = await browser.newContext(who ? { ...options, storageState: sessions[who] } : options);
      together += await take(await context.newPage(), address, `${name}-${size}.png`);
      await context.close();
    }
  }
  console.log(`together ${Math.round(together / 1000)} kB`);
  if (together > mostTogether) throw new Error(`The pictures are ${together} bytes, at most ${mostTogether}.`);
});

/** Begins a form of the open round, as anybody can. @returns the cookies. */
async function begun(browser, origin) {
  const context = await browser.newContext({ baseURL: origin });
  const page = await context.newPage();
  await page.goto(`${wijk}/meedoen/2`);
  await page.getByRole('button', { name: 'Begin met vraag 1' }).click();
  await page.waitForURL('**/vraag/moving');
  const state = await context.storageState();
  await context.close();
  return state;
}

/** The page from its top, as far as a picture in a document should go. @returns how many bytes it is. */
async function take(page, address, file) {
  const answer = await page.goto(address, { waitUntil: 'networkidle' });
  // a page that moved would give a picture of the page that says so
  if (answer.status() !== 200) throw new Error(`${address} answered ${answer.status()}.`);
  const whole = await page.screenshot({ fullPage: true });
  const { width, height } = await sharp(whole).metadata();
  const tallest = Math.round(width * (width > 1000 ? 1 : 2.2));
  const picture = sharp(whole).extract({ left: 0, top: 0, width, height: Math.min(height, tallest) });
  const bytes = await picture.png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 }).toBuffer();
  if (bytes.length > mostBytes) throw new Error(`${file} is ${bytes.length} bytes, at most ${mostBytes}.`);
  fs.writeFileSync(path.join(folder, file), bytes);
  console.log(`${file} ${Math.round(bytes.length / 1000)} kB`);
  return bytes.length;
}
