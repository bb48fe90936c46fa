// `npm run pictures`: starts a fresh Wijkspoor and writes the pictures of docs/pictures, at a phone's and a desktop's width.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from '@playwright/test';
import sharp from 'sharp';
import { buildWhenChanged } from './build.mjs';
import { browserFlags, chromiumPath } from './chromium.mjs';
import { freePort } from './database.mjs';
import { startStack } from './stack.mjs';

const folder = path.resolve(import.meta.dirname, '../docs/pictures');
const mostBytes = 150_000;
const administrator = 'beheerder@demo.wijkspoor.invalid';
const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
/** Name, address, and whether the administrator of the demo is signed in. */
const pages = [
  ['gemeente', '/waterhoven', false],
  ['wijk', '/waterhoven/lindehoek', false],
  ['inloggen', '/inloggen?gemeente=waterhoven', false],
  ['gemeente-ar', '/waterhoven/ar', false],
  ['werk', '/waterhoven/werk', true],
  ['mensen', '/waterhoven/werk/mensen', true],
  ['instellingen', '/waterhoven/werk/instellingen', true],
];

buildWhenChanged();
const data = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-'));
const unset = { DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', PUBLIC_ORIGIN: '', SECRET: '' };
const stack = await startStack({ ...process.env, ...unset, PORT: String(await freePort()), DATA_DIR: data });
try {
  fs.mkdirSync(folder, { recursive: true });
  const browser = await chromium.launch({ executablePath: await chromiumPath(), args: browserFlags });
  const session = await signIn(browser);
  for (const [size, viewport] of Object.entries(sizes)) {
    for (const [name, address, own] of pages) {
      const options = { baseURL: stack.origin, locale: 'nl-NL', viewport, deviceScaleFactor: 1.5 };
      const context = await browser.newContext(own ? { ...options, storageState: session } : options);
      await take(await context.newPage(), address, `${name}-${size}.png`);
      await context.close();
    }
  }
  await browser.close();
} finally {
  await stack.stop();
  fs.rmSync(data, { recursive: true, force: true });
}

/** Signs the administrator of the demo in the way a person does. @returns the cookies. */
async function signIn(browser) {
  const context = await browser.newContext({ baseURL: stack.origin });
  const page = await context.newPage();
  const { password } = stack.demo.find(({ email }) => email === administrator);
  await page.goto('/inloggen/wachtwoord');
  await page.fill('[name=email]', administrator);
  await page.fill('[name=password]', password);
  await page.click('main [type=submit]');
  const codes = await (await context.request.get('/v1/mailbox/codes')).json();
  await page.fill('[name=code]', codes.items.find(({ email }) => email === administrator).code);
  await page.click('main [type=submit]');
  await page.waitForURL('**/mijn-werk');
  const state = await context.storageState();
  await context.close();
  return state;
}

/** The page from its top, as far as a picture in a document should go. */
async function take(page, address, file) {
  await page.goto(address, { waitUntil: 'networkidle' });
  const whole = await page.screenshot({ fullPage: true });
  const { width, height } = await sharp(whole).metadata();
  const picture = sharp(whole).extract({ left: 0, top: 0, width, height: Math.min(height, Math.round(width * 2.2)) });
  const bytes = await picture.png({ palette: true, colours: 128, effort: 10, compressionLevel: 9 }).toBuffer();
  if (bytes.length > mostBytes) throw new Error(`${file} is ${bytes.length} bytes, at most ${mostBytes}.`);
  fs.writeFileSync(path.join(folder, file), bytes);
  console.log(`${file} ${Math.round(bytes.length / 1000)} kB`);
}
