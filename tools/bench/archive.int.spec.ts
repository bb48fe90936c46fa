import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const full = process.env['TEST_FULL'] === '1';
type Measured = { equal: boolean; forms: number; forms_there: string } & Record<
  'writeMegabytes' | 'idleMegabytes' | 'readMegabytes',
  number
>;

it(
  full ? 'a gemeente with a million forms travels in little memory' : 'a gemeente travels in little memory',
  async () => {
    const script = path.resolve(__dirname, 'archive.mjs');
    const { stdout } = await promisify(execFile)(process.execPath, [script, '--json', ...(full ? [] : ['5000'])]);
    const measured = JSON.parse(stdout) as Measured;
    expect(measured).toMatchObject({ equal: true, forms_there: String(measured.forms) });
    expect(measured.writeMegabytes).toBeLessThan(300);
    expect(measured.readMegabytes).toBeLessThan(300);
    expect(measured.writeMegabytes - measured.idleMegabytes).toBeLessThan(100);
  },
  1_200_000,
);
