import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

const root = path.resolve(__dirname, '..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-settings-'));
const file = path.join(folder, 'file');
fs.writeFileSync(file, '');
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }));

const run = (tool: string, settings: Readonly<Record<string, string>>, args: readonly string[] = []) => {
  const env = { PATH: process.env['PATH'], HOME: process.env['HOME'], ...settings };
  return spawnSync(process.execPath, [path.join(root, 'tools', tool), ...args], {
    cwd: root,
    env,
    timeout: 10_000,
    encoding: 'utf8',
  });
};

describe('a start with a wrong setting says so in one sentence, and ends with 1', () => {
  it.each([
    [{ PORT: 'abc' }, 'PORT is "abc", which is no port.'],
    [{ PORT: '70000' }, 'PORT is "70000", which is no port.'],
    [{ DATA_DIR: file }, `The data cannot be kept in ${file} (there is a file in the way).`],
    [{ DATA_DIR: path.join(file, 'below') }, '(there is a file in the way)'],
    [{ DATA_DIR: '/proc/wijkspoor' }, 'The data cannot be kept in /proc/wijkspoor (not writable, ENOENT).'],
  ])('%j', (settings, sentence) => {
    const { status, stdout, stderr } = run('start.mjs', { DATA_DIR: path.join(folder, 'data'), ...settings });
    expect([status, stdout, stderr.trim().split('\n').length]).toEqual([1, '', 1]);
    expect(stderr).toContain(sentence);
  });
});

it('a command before the first start says what to do', () => {
  const { status, stderr } = run('cli.mjs', { DATA_DIR: path.join(folder, 'nothing') }, ['migrate']);
  expect([status, stderr.trim()]).toEqual([
    1,
    'There is no Wijkspoor here yet: run npm start once, or set DATABASE_URL. To restore a backup here, put the secret of then in DATA_DIR/secret first.',
  ]);
});
