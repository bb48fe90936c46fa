import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const full = process.env['TEST_FULL'] === '1';
type Measure = 'flat' | 'lagSeconds' | 'resultsP95' | 'exportMegabytes' | 'idleMegabytes';
const script = path.resolve(__dirname, 'forms.mjs');

it(
  full ? 'a million forms in one round slow nothing down' : 'many forms in one round slow nothing down',
  async () => {
    const sizes = full ? [] : ['1000', '20000', '600'];
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', ...sizes]);
    const measured = JSON.parse(stdout) as Record<Measure, number>;
    const { flat, lagSeconds, resultsP95, exportMegabytes, idleMegabytes } = measured;
    // a small run is short, so its ratio is rough
    expect(flat).toBeGreaterThan(full ? 0.9 : 0.5);
    expect(lagSeconds).toBeLessThan(full ? 2 : 10);
    expect(resultsP95).toBeLessThan(full ? 20 : 500);
    expect(exportMegabytes - idleMegabytes).toBeLessThan(200);
  },
  1_200_000,
);
