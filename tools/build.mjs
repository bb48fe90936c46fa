// Builds everything that changed; nothing when nothing did.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'dist/.inputs');
const inputs = ['apps', 'libs', 'tools', 'package-lock.json', 'tsconfig.base.json', 'tsconfig.web.json'];
const notInputs =
  /(\.spec\.ts|\.md|schema\.sql)$|[\\/](testing|test|jest|lint|adr|bench|faults|personas|\.angular)[\\/]|[\\/]tools[\\/](demo|pictures|personas)\.mjs$/;

/** One hash over the names and contents of all sources. */
export function inputHash() {
  const hash = createHash('sha256').update(process.version);
  for (const file of inputs.flatMap((name) => filesUnder(path.join(root, name))).sort()) {
    if (!notInputs.test(file)) hash.update(path.relative(root, file)).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}

function filesUnder(place) {
  if (!fs.existsSync(place)) return [];
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [path.join(entry.parentPath, entry.name)] : []));
}

/**
 * @param stdout where the build speaks.
 * @returns true when it built, false when what stands is right.
 */
export function buildWhenChanged({ stdout = process.stdout } = {}) {
  const wanted = inputHash();
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === wanted) return false;
  fs.rmSync(stamp, { force: true });
  const nx = path.join(root, 'node_modules/.bin/nx');
  const args = ['run-many', '-t', 'build', '--parallel=2', '--output-style=static'];
  const { status } = spawnSync(nx, args, {
    cwd: root,
    stdio: ['inherit', stdout, 'inherit'],
    env: { ...process.env, NX_TUI: 'false', NG_CLI_ANALYTICS: 'false' },
  });
  if (status !== 0) throw new Error('The build failed; see above.');
  fs.writeFileSync(stamp, wanted);
  return true;
}

if (process.argv[1] === import.meta.filename)
  console.log(buildWhenChanged() ? 'Built.' : 'Nothing changed, nothing built.');
