// `npm test`: everything, small. `--full`: the large sizes. `--quick`: no browser (`npm run check`).
import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromiumPath } from './chromium.mjs';
import { freePort } from './database.mjs';
import { checkSources } from './lint/run.mjs';
import { startStack } from './stack.mjs';

const root = path.resolve(import.meta.dirname, '..');
const full = process.argv.includes('--full');
const quick = process.argv.includes('--quick');
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-'));
const testData = path.resolve(process.env.TEST_DATA ?? path.join(root, '../shared/data'));
const env = { ...process.env, TZ: 'UTC', TEST_DATA: testData, ...(full ? { TEST_FULL: '1' } : {}) };
const benches = 'tools/bench/';
const total = { passed: 0, failed: 0, skipped: [] };

const steps = [
  ['sources: build, format, lint, boundaries, cycles, dead code, types', () => checkSources({ building: true })],
  ['rules and routes (jest)', jest],
  ['speed (jest, nothing beside it)', speed],
  ...(quick ? [] : [['journeys (browser)', journeys]]),
];

installRedis();
for (const [name, step] of steps) {
  const started = Date.now();
  console.log(`\n== ${name}`);
  add(await step().catch((error) => (console.error(error), { passed: 0, failed: 1, skipped: [] })));
  console.log(`== ${name}: ${Math.round((Date.now() - started) / 1000)} s`);
}
fs.rmSync(scratch, { recursive: true, force: true });
for (const name of total.skipped) console.log(`skipped: ${name}`);
console.log(
  `\n${total.passed} passed, ${total.failed} failed${total.skipped.length ? `, ${total.skipped.length} skipped` : ''}`,
);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;

function add({ passed, failed, skipped = [] }) {
  total.passed += passed;
  total.failed += failed;
  total.skipped.push(...skipped);
}

function jest() {
  const args = ['--config', 'jest.config.mjs', '--ci', '--testPathIgnorePatterns', '/node_modules/', benches];
  return runner('jest', args, { below: true });
}

/** What is measured is measured with the machine to itself: the ratios of every day, and in the full run how long and how large all of it is. */
function speed() {
  return runner('jest', ['--config', 'jest.config.mjs', '--ci', '--runInBand', full ? benches : `${benches}speed`]);
}

/** The journeys drive the stack that `npm start` runs, on fresh data. */
async function journeys() {
  const executable = await chromiumPath();
  const port = await freePort();
  const stack = await startStack({
    ...env,
    PORT: String(port),
    DATA_DIR: path.join(scratch, 'data'),
    DATABASE_URL: '',
    REDIS_URL: '',
    SMTP_URL: '',
    PUBLIC_ORIGIN: '',
    SECRET: '',
  });
  try {
    const pids = JSON.stringify(stack.pids);
    return await runner('playwright', ['test', '--config', 'e2e/playwright.config.mjs'], {
      below: true,
      BASE_URL: stack.origin,
      CHROMIUM_PATH: executable,
      STACK_PIDS: pids,
      STACK_DATA: path.join(scratch, 'data'),
    });
  } finally {
    await stack.stop();
  }
}

/** Runs a test runner and reads its counts; a runner that left none has failed. `below`: with the priority of a print. */
async function runner(program, args, { below = false, ...more } = {}) {
  const file = path.join(scratch, `${program}.json`);
  fs.rmSync(file, { force: true });
  const child = spawn(path.join(root, 'node_modules/.bin', program), args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...more, SUMMARY_FILE: file },
  });
  // a worker sets its prints below everything else: beside tests of a higher priority they would hardly get a turn
  if (below && child.pid) os.setPriority(child.pid, os.constants.priority.PRIORITY_LOW);
  const code = await new Promise((resolve) => child.once('exit', resolve));
  if (!fs.existsSync(file)) return { passed: 0, failed: 1 };
  const counts = JSON.parse(fs.readFileSync(file, 'utf8'));
  return code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The queue is tested on Redis too. On a machine of the CI we may install it; elsewhere its tests say that they were skipped. */
function installRedis() {
  const there = spawnSync('redis-server', ['--version']).status === 0;
  if (there || process.env.CI !== 'true' || process.getuid?.() !== 0) return;
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', 'redis-server'],
  ]) {
    spawnSync('apt-get', args, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' },
    });
  }
}
