import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const full = process.env['TEST_FULL'] === '1';
const limits = { coordinator: 100, all: 100, partner: 100, everywhere: 100, trace: 50 };
const script = path.resolve(__dirname, 'reports.mjs');

it(
  full
    ? 'lists of partner reports answer within a tenth of a second in a country of them, the trace of an idea in half of that'
    : 'lists of partner reports and the trace of an idea are read while people vote, and none is refused',
  async () => {
    const sizes = full ? [] : ['20', '2', '10', '8', '1'];
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', ...sizes]);
    const measured = JSON.parse(stdout) as Record<keyof typeof limits, { p95: number }>;
    // how long something takes differs from machine to machine, so the limits are for the full run
    for (const [name, limit] of Object.entries(limits))
      expect([name, measured[name as keyof typeof limits].p95 < (full ? limit : Infinity)]).toEqual([name, true]);
  },
  900_000,
);
