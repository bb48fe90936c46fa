// A database, an api, a worker and perhaps a Redis that are killed while people use them, and started again at once.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { freePort, ownerQuery } from '../database.mjs';
import { startPostgres } from '../pg.mjs';
import { end, startProcess } from '../bench/round-world.mjs';
import { until } from '../until.mjs';

/** The three set-ups: where the queue lives, and whether it survives its server. */
export const setUps = {
  postgres: { words: 'queue in PostgreSQL' },
  redis: { words: 'queue in Redis that keeps nothing', redis: ['--appendonly', 'no'] },
  redisAof: { words: 'queue in Redis with its log', redis: ['--appendonly', 'yes', '--appendfsync', 'everysec'] },
};

/** A database in a folder of its own. */
export async function openPlace() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-faults-'));
  const data = path.join(folder, 'pg');
  const port = await freePort();
  return { folder, data, port, server: await startPostgres(data, port), kept: [], stopping: false };
}

/** Starts everything on that world. Who ends is started again, as whatever runs the processes does. */
export async function startAll(place, world, setUp, smtpUrl) {
  const [apiPort, redisPort] = [await freePort(), await freePort()];
  place.world = world;
  place.apiOrigin = `http://127.0.0.1:${apiPort}`;
  if (setUp.redis) keep(place, 'redis', () => startRedis(place, redisPort, setUp.redis));
  const shared = {
    SMTP_URL: smtpUrl,
    JOB_LOCK_MS: '1000',
    ...(setUp.redis ? { REDIS_URL: `redis://127.0.0.1:${redisPort}` } : {}),
  };
  const log = fs.openSync(path.join(place.folder, 'errors.log'), 'a');
  if (setUp.redis) await until(() => answers(redisPort), 10);
  keep(place, 'api', () =>
    startProcess('api', world, place.folder, { ...shared, API_PORT: String(apiPort) }, [], [log, log]),
  );
  keep(place, 'worker', () => startProcess('worker', world, place.folder, shared, [], [log, log]));
  await until(() => isReady(place), 60);
}

/** Whether the api can work. */
export const isReady = async ({ apiOrigin }) =>
  (await fetch(`${apiOrigin}/health/ready`, { signal: AbortSignal.timeout(5_000) }).catch(() => null))?.ok ?? false;

function keep(place, name, start) {
  const one = { name, child: start(), restart: undefined };
  const watch = () =>
    one.child.once('exit', () => {
      if (place.stopping) return;
      one.restart = setTimeout(() => {
        one.child = start();
        watch();
      }, 100);
    });
  watch();
  place.kept.push(one);
}

function startRedis({ folder }, port, more) {
  const dir = path.join(folder, 'redis');
  fs.mkdirSync(dir, { recursive: true });
  const args = ['--port', String(port), '--bind', '127.0.0.1', '--save', '', '--dir', dir, ...more];
  return spawn('redis-server', args, { stdio: 'ignore' });
}

/** What can be killed now, by name. */
export const targetsOf = (place) => [
  'database',
  ...place.kept.filter(({ child }) => child.exitCode === null && child.signalCode === null).map(({ name }) => name),
];

/** Kills one, without a word before. The database is there again afterwards; the others come by themselves. */
export async function kill(place, name) {
  if (name === 'database') return killDatabase(place);
  const { child } = place.kept.find((one) => one.name === name);
  child.kill('SIGKILL');
  return undefined;
}

/** Its own processes go with it, as when the machine stops: none of them ends what it was doing. */
async function killDatabase(place) {
  const [pid] = fs.readFileSync(path.join(place.data, 'postmaster.pid'), 'utf8').split('\n');
  const children = fs.readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
  for (const one of [pid, ...children]) sendKill(Number(one));
  await pause(50 + 250 * Math.random());
  place.server = await startPostgres(place.data, place.port);
  // one that was killed first reads its log: until then it answers nobody
  await until(() => ownerQuery(place.world.owner, 'select 1').catch(() => null), 30);
}

function sendKill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended meanwhile
  }
}

/** Ends everything that runs there, and takes the folder away unless somebody wants to look. */
export async function closePlace(place, { keepFolder = false } = {}) {
  place.stopping = true;
  for (const { child, restart } of place.kept.reverse()) {
    clearTimeout(restart);
    await end(child);
  }
  await place.server.stop();
  if (!keepFolder) fs.rmSync(place.folder, { recursive: true, force: true });
}

const answers = (port) =>
  new Promise((resolve) => {
    const socket = net.connect(port, '127.0.0.1', () => resolve(true));
    socket.on('error', () => resolve(false)).on('connect', () => socket.destroy());
  });
