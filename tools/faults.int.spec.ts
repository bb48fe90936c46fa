import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const full = process.env['TEST_FULL'] === '1';
const script = path.resolve(__dirname, 'faults/main.mjs');
type Run = { readonly kills: Readonly<Record<string, number>>; readonly told: Readonly<Record<string, number>> };

it('loses and doubles nothing of what people were told when api, worker and database are killed under them', async () => {
  const args = full ? ['--kills', '100'] : ['--kills', '9', '--set-up', 'postgres'];
  // it ends with 1 when it finds something, and says what
  const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', ...args]);
  const { runs } = JSON.parse(stdout) as { readonly runs: readonly (Run & { readonly findings: readonly string[] })[] };
  for (const { kills, told, findings } of runs) {
    expect(findings).toEqual([]);
    expect(Math.min(...Object.values(kills))).toBeGreaterThan(0);
    for (const what of ['ballots', 'forms', 'reports', 'dossiers']) expect(told[what]).toBeGreaterThan(0);
  }
}, 1_200_000);
