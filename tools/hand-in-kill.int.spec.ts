import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const full = process.env['TEST_FULL'] === '1';
const script = path.resolve(__dirname, 'bench/hand-in-kill.mjs');

it('loses and doubles no answer when api, worker and database are killed while people hand in', async () => {
  const forms = full ? 1000 : 120;
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', String(forms)]);
  const { kills, ...found } = JSON.parse(stdout) as Record<string, number> & { kills: Record<string, number> };
  expect(Math.min(...Object.values(kills))).toBeGreaterThan(0);
  expect(found).toEqual({ forms, acknowledged: forms, stored: forms, counted: forms, lost: 0, waiting: 0, differ: 0 });
}, 600_000);
