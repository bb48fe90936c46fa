// A process of ours: started with its log in a file, started again when it falls over, stopped cleanly.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = path.resolve(import.meta.dirname, '..');
const graceMs = 10_000;
const littleYoung = '--max-semi-space-size=8';
/**
 * How we start Node. With a limit it takes out the garbage sooner: on a large machine it lets a heap grow to gigabytes first.
 */
export const nodeFlags = ['--max-old-space-size=1024', littleYoung];
/** A command may need more: it counts what a file holds. */
export const commandFlags = [littleYoung];

/** Memory for its threads comes from two places instead of eight per core; it saves some 10 MB of each process. */
const memory = { MALLOC_ARENA_MAX: '2' };

/**
 * Starts `dist/apps/<name>/main.mjs` in a group of its own, so that Ctrl-C reaches us first and we stop things in order.
 * A process that ends by itself is started again after a second, at most five times a minute.
 */
export function supervise(name, env, { logDir, onPid, onGiveUp }) {
  const log = fs.openSync(path.join(logDir, `${name}.log`), 'a', 0o600);
  const starts = [];
  let child;
  let stopping = false;
  const run = () => {
    starts.push(Date.now());
    child = spawn(process.execPath, [...nodeFlags, path.join(root, `dist/apps/${name}/main.mjs`)], {
      cwd: root,
      env: { ...memory, ...env },
      stdio: ['ignore', log, log],
      detached: true,
    });
    onPid(name, child.pid);
    child.once('exit', async (code, signal) => {
      if (stopping) return;
      const recent = starts.filter((at) => at > Date.now() - 60_000).length;
      console.error(`${name} ended (${signal ?? code}), see ${path.join(logDir, `${name}.log`)}`);
      if (recent >= 5) return onGiveUp(name);
      await sleep(1000);
      if (!stopping) run();
    });
  };
  run();
  return {
    get pid() {
      return child.pid;
    },
    stop: async () => {
      stopping = true;
      await terminate(child.pid);
    },
  };
}

/** Asks a process to stop, and ends it when it does not. */
export async function terminate(pid) {
  if (!alive(pid)) return;
  signal(pid, 'SIGTERM');
  for (let waited = 0; alive(pid) && waited < graceMs; waited += 25) await sleep(25);
  if (alive(pid)) signal(pid, 'SIGKILL');
}

/** True when that process lives, and is not a dead child waiting to be noticed. */
function alive(pid) {
  try {
    process.kill(pid, 0);
    return process.platform !== 'linux' || !/^State:\s+Z/m.test(fs.readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

/** True when the living process `pid` runs a file whose path contains `part`; a number can be somebody else's by now. */
export function runs(pid, part) {
  if (!alive(pid)) return false;
  if (process.platform !== 'linux') return true;
  try {
    return fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(part);
  } catch {
    return false;
  }
}

function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch {
    // it ended meanwhile
  }
}
