import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const full = process.env['TEST_FULL'] === '1';
type Measure = 'areaGrowth' | 'seconds' | 'growth';
type Times = Record<'figures' | 'profile', { readonly p95: number }>;
const script = path.resolve(__dirname, 'figures.mjs');

describe('figures of a whole country', () => {
  // how long something takes differs from machine to machine, so those limits are for the full run
  it(
    full ? 'import and are read within their limits' : 'a part of them, import and are read within their limits',
    async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [
        script,
        '--json',
        ...(full ? [] : ['1000', '2', '60', '1']),
      ]);
      const measured = JSON.parse(stdout) as Record<Measure, number> & Times;
      const { areaGrowth, seconds, growth, figures, profile } = measured;
      expect(areaGrowth).toBeLessThan(300);
      expect(seconds).toBeLessThan(full ? 120 : Infinity);
      expect(growth).toBeLessThan(300);
      expect(figures.p95).toBeLessThan(full ? 50 : Infinity);
      expect(profile.p95).toBeLessThan(full ? 50 : Infinity);
    },
    600_000,
  );
});
