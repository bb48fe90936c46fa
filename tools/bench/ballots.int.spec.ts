import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const full = process.env['TEST_FULL'] === '1';
type Measure = 'flat' | 'ballots' | 'closingSeconds' | 'closingMegabytes';
const script = path.resolve(__dirname, 'ballots.mjs');

it(
  full ? 'a million ballots in one vote slow nothing down' : 'many ballots in one vote slow nothing down',
  async () => {
    const sizes = full ? [] : ['1000', '20000', '600'];
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', ...sizes]);
    const { flat, closingMegabytes } = JSON.parse(stdout) as Record<Measure, number>;
    // a small run is short, so its ratio is rough
    expect(flat).toBeGreaterThan(full ? 0.9 : 0.5);
    expect(closingMegabytes).toBeLessThan(full ? 1000 : 300);
  },
  1_200_000,
);
