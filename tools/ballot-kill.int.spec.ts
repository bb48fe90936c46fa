import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const full = process.env['TEST_FULL'] === '1';
const script = path.resolve(__dirname, 'bench/ballot-kill.mjs');

it('loses and doubles no ballot when api, worker and database are killed while people vote, and the count is that of the ballots', async () => {
  const voters = full ? 1000 : 120;
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', String(voters)]);
  const { kills, ...found } = JSON.parse(stdout) as Record<string, number> & { kills: Record<string, number> };
  expect(Math.min(...Object.values(kills))).toBeGreaterThan(0);
  const all = { acknowledged: voters, stored: voters, receipts: voters, contents: voters, cast: voters };
  expect(found).toEqual({ voters, ...all, lost: 0, differ: 0 });
}, 600_000);
