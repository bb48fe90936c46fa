// The browser of the tests: the one from npm, unpacked once per version, or the one of CHROMIUM_PATH.
import fs from 'node:fs';
import path from 'node:path';

export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a Chromium that runs here. */
export async function chromiumPath() {
  if (process.env.CHROMIUM_PATH) return process.env.CHROMIUM_PATH;
  const root = path.resolve(import.meta.dirname, '..');
  const { version } = JSON.parse(
    fs.readFileSync(path.join(root, 'node_modules/@sparticuz/chromium/package.json'), 'utf8'),
  );
  const dir = path.join(root, '.cache', `chromium-${version}`);
  fs.mkdirSync(dir, { recursive: true });
  const { TMPDIR } = process.env;
  process.env.TMPDIR = dir; // it unpacks into the folder for temporary files and uses again what is there
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return await chromium.executablePath();
  } finally {
    if (TMPDIR === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = TMPDIR;
  }
}
