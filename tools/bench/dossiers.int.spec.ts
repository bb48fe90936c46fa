import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const full = process.env['TEST_FULL'] === '1';
const script = path.resolve(__dirname, 'dossiers.mjs');

it('a dossier of ten projects is there soon, a long one too, many leave no memory behind, and the site does not wait', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', full ? '100' : '10']);
  const measured = JSON.parse(stdout) as Readonly<Record<string, number>>;
  const { draftSeconds = 0, pdfSeconds = 0, pdfPages = 0, grownMb = 0, busyP95 = 0 } = measured;
  expect(pdfPages).toBeGreaterThanOrEqual(40);
  expect(grownMb).toBeLessThan(60);
  // how long something takes differs from machine to machine, so the limits are for the full run
  expect(draftSeconds).toBeLessThan(full ? 10 : Infinity);
  expect(pdfSeconds).toBeLessThan(full ? 3 : Infinity);
  expect(busyP95).toBeLessThan(full ? 200 : Infinity);
}, 600_000);
