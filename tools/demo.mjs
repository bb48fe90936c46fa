// A fresh Wijkspoor with the demo, a browser beside it, and the people of the demo signed in: for what shows it or measures it.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, request } from '@playwright/test';
import { buildWhenChanged } from './build.mjs';
import { browserFlags, chromiumPath } from './chromium.mjs';
import { freePort } from './database.mjs';
import { startStack } from './stack.mjs';

export const sizes = { phone: { width: 360, height: 740 }, desktop: { width: 1280, height: 800 } };
/** The address of somebody of the demo. */
export const addressOf = (person) => `${person}@demo.wijkspoor.invalid`;

/** Starts it, gives it to `use`, and leaves nothing behind. */
export async function withDemo(use) {
  buildWhenChanged();
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-'));
  // what the user set for an installation of their own is not for this one
  const unset = { DATABASE_URL: '', REDIS_URL: '', SMTP_URL: '', PUBLIC_ORIGIN: '', SECRET: '' };
  const started = Date.now();
  const stack = await startStack({ ...process.env, ...unset, PORT: String(await freePort()), DATA_DIR: data });
  const startSeconds = (Date.now() - started) / 1000;
  try {
    const browser = await chromium.launch({ executablePath: await chromiumPath(), args: browserFlags });
    await use({ ...stack, browser, startSeconds, signIn: (person) => signIn(stack, person) });
    await browser.close();
  } finally {
    await stack.stop();
    fs.rmSync(data, { recursive: true, force: true });
  }
}

/** Signs somebody of the demo in without a browser. @returns the cookies. */
async function signIn({ origin, demo }, person) {
  const email = addressOf(person);
  const { password } = demo.find((one) => one.email === email);
  const http = await request.newContext({ baseURL: origin, extraHTTPHeaders: { origin } });
  const post = async (address, body) => {
    const answer = await http.post(address, { data: body });
    if (!answer.ok()) throw new Error(`${person}: ${address} answered ${answer.status()}`);
  };
  if (password) {
    await post('/v1/sign-in/password', { email, password });
    await post('/v1/sign-in/second-factor', { code: await codeOf(http, email) });
  } else {
    await post('/v1/sign-in/mail-link', { email });
    await post('/v1/sign-in/mail-link/use', { code: await mailedCode(http, email) });
  }
  const state = await http.storageState();
  await http.dispose();
  return state;
}

/** What the authenticator of somebody of the demo shows now. */
export async function codeOf(http, email) {
  const { items } = await (await http.get('/v1/mailbox/codes')).json();
  return items.find((one) => one.email === email).code;
}

/** The single-use code in the newest mail to an address; mail goes out a moment after it is asked for. */
async function mailedCode(http, email) {
  for (let tries = 0; tries < 100; tries++) {
    const { items } = await (await http.get('/v1/mailbox')).json();
    const address = /https?:\/\/\S+/.exec(items.find(({ to }) => to === email)?.text ?? '')?.[0];
    if (address) return address.split('/').at(-1);
    await sleep(100);
  }
  throw new Error(`No mail came for ${email}.`);
}
