import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const full = process.env['TEST_FULL'] === '1';
const script = path.resolve(__dirname, 'tally.mjs');

describe('equal shares of a large election', () => {
  it(
    full ? 'is counted within its limits' : 'a part of it, is counted within its limits',
    async () => {
      const size = full ? [] : ['20000', '40', '1000000'];
      const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', ...size]);
      type Measured = { readonly seconds: number; readonly megabytes: number; readonly winners: number };
      const { none, addOne } = JSON.parse(stdout) as { none: Measured; addOne: Measured };
      expect(none.winners).toBeGreaterThan(0);
      expect(addOne.winners).toBeGreaterThan(none.winners);
      expect(none.seconds).toBeLessThan(full ? 10 : Infinity);
      expect(addOne.seconds).toBeLessThan(full ? 60 : Infinity);
      expect(Math.max(none.megabytes, addOne.megabytes)).toBeLessThan(full ? 1_000 : 400);
    },
    600_000,
  );
});
