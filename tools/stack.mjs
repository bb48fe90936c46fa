// The whole of Wijkspoor on one machine: database, api, worker and web. `npm start` and the browser tests use it.
import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { createDatabase, freePort } from './database.mjs';
import { startPostgres } from './pg.mjs';
import { runs, supervise, terminate } from './process.mjs';
import { openDataFolder, portOf } from './settings.mjs';

const root = path.resolve(import.meta.dirname, '..');
export const cli = path.join(root, 'dist/apps/cli/main.mjs');

/**
 * Starts everything and waits until the front door answers.
 * @param settings environment variables as a user sets them; what is not set gets its default here.
 * @returns the address, the demo sign-ins (empty without a demo) and `stop()`.
 */
export async function startStack(settings, { onGiveUp = () => undefined } = {}) {
  const port = portOf(settings);
  const dataDir = openDataFolder(settings);
  await refuseSecondStart(dataDir);
  await stopLeftovers(dataDir);
  await demandFree(port, settings.HOST || '127.0.0.1');
  const state = { starter: process.pid, pids: {} };
  const save = () => {
    // In one step: who reads while it is written, or after a power cut, finds the whole list.
    fs.writeFileSync(`${stateFile(dataDir)}.new`, JSON.stringify(state), { mode: 0o600 });
    fs.renameSync(`${stateFile(dataDir)}.new`, stateFile(dataDir));
  };
  save();

  const database = await openDatabase(dataDir, settings);
  const running = [];
  let stopping = false;
  void database.ended?.then(() => stopping || onGiveUp('PostgreSQL'));
  const stop = async () => {
    stopping = true;
    for (const one of running.reverse()) await one.stop();
    await database.stop();
    fs.rmSync(stateFile(dataDir), { force: true });
  };
  try {
    const env = await environment(settings, dataDir, port, database);
    Object.assign(state, {
      env: pick(env, [
        'DATABASE_URL',
        'DATABASE_OWNER_URL',
        'SECRET',
        'DATA_DIR',
        'PUBLIC_ORIGIN',
        'DEMO',
        'REDIS_URL',
        'SMTP_URL',
      ]),
    });
    save();
    const demo = await prepare(env, database);
    const onPid = (name, pid) => {
      state.pids[name] = pid;
      save();
    };
    for (const name of ['api', 'worker', 'web'])
      running.push(supervise(name, env, { logDir: path.join(dataDir, 'log'), onPid, onGiveUp }));
    await ready(env, path.join(dataDir, 'log'));
    return {
      origin: env.PUBLIC_ORIGIN,
      env,
      demo,
      pids: state.pids,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** What a running or last start knows, for the operator's commands; null when there is none. */
export function readState(dataDir) {
  try {
    return JSON.parse(fs.readFileSync(stateFile(dataDir), 'utf8'));
  } catch {
    return null;
  }
}

const stateFile = (dataDir) => path.join(dataDir, 'run.json');
const pick = (from, names) =>
  Object.fromEntries(names.filter((name) => from[name] !== undefined).map((name) => [name, from[name]]));

async function refuseSecondStart(dataDir) {
  const state = readState(dataDir);
  if (state && state.starter !== process.pid && runs(state.starter, 'tools/')) {
    throw new Error(
      `Wijkspoor runs already with this data (process ${state.starter}). Stop it first, or set PORT and DATA_DIR to start another.`,
    );
  }
}

/** After a kill -9 of the starter its processes live on; they are ours to stop. */
async function stopLeftovers(dataDir) {
  const pids = Object.entries(readState(dataDir)?.pids ?? {});
  await Promise.all(
    pids.filter(([name, pid]) => runs(pid, `dist/apps/${name}/main.mjs`)).map(([, pid]) => terminate(pid)),
  );
}

function demandFree(port, host) {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', () =>
      reject(new Error(`Port ${port} is in use. Stop what uses it, or choose another: PORT=3100 npm start`)),
    );
    probe.listen(port, host, () => probe.close(resolve));
  });
}

async function openDatabase(dataDir, settings) {
  if (settings.DATABASE_URL) {
    return {
      DATABASE_URL: settings.DATABASE_URL,
      DATABASE_OWNER_URL: settings.DATABASE_OWNER_URL || settings.DATABASE_URL,
      demo: settings.DEMO === '1',
      stop: async () => undefined,
    };
  }
  const cluster = path.join(dataDir, 'pg');
  const server = await startPostgres(cluster, await freePort());
  const { owner, app } = await createDatabase(server.url, 'wijkspoor');
  return {
    DATABASE_URL: app,
    DATABASE_OWNER_URL: owner,
    cluster,
    demo: settings.DEMO !== '0' && settings.NODE_ENV !== 'production',
    ended: server.ended,
    stop: server.stop,
  };
}

/**
 * Migrates and loads the demo. What this build did already to the embedded database is not done again; the note of it stands
 * in the cluster's own folder, so that it goes when the data go.
 */
async function prepare(env, { cluster }) {
  const note = cluster && path.join(cluster, 'wijkspoor.prepared');
  const build = `${fs.readFileSync(path.join(root, 'dist/.inputs'), 'utf8')} ${env.DEMO}`;
  const before = note && fs.existsSync(note) ? JSON.parse(fs.readFileSync(note, 'utf8')) : null;
  if (before?.build === build) return before.demo;
  const { stdout } = await promisify(execFile)(process.execPath, [cli, 'prepare'], { env, cwd: root }).catch(
    (error) => {
      throw new Error(`The database could not be made ready. ${error.stderr.trim() || error.message}`);
    },
  );
  const demo = JSON.parse(stdout.trim().split('\n').at(-1) || '[]');
  if (note) {
    fs.writeFileSync(`${note}.new`, JSON.stringify({ build, demo }), { mode: 0o600 });
    fs.renameSync(`${note}.new`, note);
  }
  return demo;
}

async function environment(settings, dataDir, port, database) {
  const apiPort = Number(settings.API_PORT) || (await freePort());
  return {
    ...settings,
    TZ: 'UTC',
    NODE_ENV: settings.NODE_ENV || 'development',
    PORT: String(port),
    API_PORT: String(apiPort),
    API_ORIGIN: `http://127.0.0.1:${apiPort}`,
    PUBLIC_ORIGIN: settings.PUBLIC_ORIGIN || `http://localhost:${port}`,
    DATABASE_URL: database.DATABASE_URL,
    DATABASE_OWNER_URL: database.DATABASE_OWNER_URL,
    DATA_DIR: dataDir,
    SECRET: settings.SECRET || keptSecret(dataDir),
    DEMO: database.demo ? '1' : '0',
  };
}

/** A secret of this installation, made once; without it second factors cannot be read any more. */
function keptSecret(dataDir) {
  const file = path.join(dataDir, 'secret');
  if (!fs.existsSync(file)) fs.writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600 });
  return fs.readFileSync(file, 'utf8');
}

async function ready(env, logDir, tries = 600) {
  const answers = async (url) =>
    (await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => null))?.ok ?? false;
  for (let i = 0; i < tries; i++) {
    if (await answers(`http://127.0.0.1:${env.PORT}/health/ready`)) return;
    await sleep(50);
  }
  throw new Error(`Wijkspoor did not become ready within ${tries / 20} s. The logs are in ${logDir}.`);
}
