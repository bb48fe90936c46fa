// Everything that can be said of the sources without running them. Prints what failed, and nothing else.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { unexplained } from './suppressions.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const cache = path.join(root, '.cache');
const atATime = 2;

// Kept per file: what a rule knows of the types of another file can lag behind. A fresh clone has no cache.
const eslintCache = ['--cache', '--cache-strategy=content', `--cache-location=${cache}/eslint`];

const incremental = ['--incremental', '--tsBuildInfoFile', `${cache}/types.tsbuildinfo`];

/** Name, program of node_modules/.bin, arguments. The long ones come first. Types of pages are checked by the build, with their templates. */
const checks = [
  ['lint and boundaries', 'eslint', ['.', '--max-warnings=0', '--no-warn-ignored', ...eslintCache]],
  ['types of server and tests', 'tsc', ['-p', 'tsconfig.node.json', '--noEmit', ...incremental]],
  ['format', 'prettier', ['--check', '.', '--log-level=warn', '--cache', '--cache-location', `${cache}/prettier`]],
  ['import cycles', 'depcruise', ['apps', 'libs', 'tools', 'e2e', '--config', '.dependency-cruiser.cjs']],
  ['dead code', 'knip', ['--no-progress']],
].map(([name, program, args]) => [name, () => run(program, args)]);
checks.push(['reasons of suppressions', suppressions]);

/** What is made of the sources, beside the lint of them, which takes one processor. */
const build = ['build', () => execute(process.execPath, ['tools/build.mjs'])];

/** Runs all checks, two at a time. @param building whether to build as well. @returns how many passed and failed. */
export async function checkSources({ building = false } = {}) {
  fs.mkdirSync(cache, { recursive: true });
  const waiting = building ? checks.toSpliced(1, 0, build) : [...checks];
  const counts = { passed: 0, failed: 0 };
  const work = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [name, check] = next;
      const started = Date.now();
      const { ok, said } = await check();
      counts[ok ? 'passed' : 'failed']++;
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      console.log(ok ? `ok ${name} (${seconds} s)` : `FAILED ${name} (${seconds} s)\n${said}`);
    }
  };
  await Promise.all(Array.from({ length: atATime }, work));
  return counts;
}

const run = (program, args) => execute(path.join(root, 'node_modules/.bin', program), args);

function execute(program, args) {
  const env = { ...process.env, NO_COLOR: '1' };
  delete env.FORCE_COLOR;
  return new Promise((resolve) => {
    const options = { cwd: root, env, maxBuffer: 64 * 1024 * 1024 };
    execFile(program, args, options, (error, stdout, stderr) => {
      resolve({ ok: error === null, said: `${stdout}${stderr}`.trim() });
    });
  });
}

async function suppressions() {
  const places = ['apps', 'libs', 'tools', 'e2e', 'docker'].flatMap((folder) => sources(path.join(root, folder)));
  const found = places.flatMap((file) =>
    unexplained(fs.readFileSync(file, 'utf8')).map((line) => `${path.relative(root, file)}:${line} says no reason`),
  );
  return { ok: found.length === 0, said: found.join('\n') };
}

function sources(folder) {
  if (!fs.existsSync(folder)) return [];
  return fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|cjs|js|html|css)$/.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.endsWith('suppressions.mjs'));
}

if (process.argv[1] === import.meta.filename) {
  const { passed, failed } = await checkSources();
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}
