// Processes and a database that are killed while people use them.
import fs from 'node:fs';
import path from 'node:path';
import { freePort, ownerQuery } from '../database.mjs';
import { startPostgres } from '../pg.mjs';
import { end, startProcess } from './round-world.mjs';

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** A database in a folder. The caller adds `startApi`, and starts `api`. */
export async function startPlace(folder) {
  const place = { folder, data: path.join(folder, 'pg'), port: await freePort() };
  place.server = await startPostgres(place.data, place.port);
  return place;
}

/** Ends everything that runs there, and takes the folder away. */
export async function stopPlace(place) {
  place.stopping = true;
  for (const child of [place.api?.child, place.worker]) if (child !== undefined) await end(child);
  await place.server.stop();
  fs.rmSync(place.folder, { recursive: true, force: true });
}

/** A worker that ends is started again, as whatever runs the processes does: also when it found no database at its start. */
export function keepWorking(place, world) {
  if (place.stopping) return;
  place.worker = startProcess('worker', world, place.folder, { JOB_LOCK_MS: '1000' }, [], 'ignore');
  place.worker.once('exit', () => setTimeout(() => keepWorking(place, world), 500));
}

/** Kills one after the other, each at least once, and so many times at most. */
export async function killAll(place, world, rounds, isDone) {
  const kills = { api: 0, worker: 0, database: 0 };
  do {
    await pause(300);
    await end(place.api.child, 'SIGKILL');
    place.api = await place.startApi();
    kills.api++;
    await pause(200);
    await end(place.worker, 'SIGKILL');
    kills.worker++;
    await pause(200);
    const [pid] = fs.readFileSync(path.join(place.data, 'postmaster.pid'), 'utf8').split('\n');
    process.kill(Number(pid), 'SIGKILL');
    await pause(300);
    place.server = await startPostgres(place.data, place.port);
    await recovered(world);
    kills.database++;
  } while (!isDone() && kills.database < rounds);
  return { kills };
}

/** A database that was killed first reads its log: until then it answers nobody. */
async function recovered({ owner }) {
  for (let tries = 0; tries < 300; tries++) {
    if (await ownerQuery(owner, 'select 1').catch(() => null)) return;
    await pause(100);
  }
  throw new Error('the database does not come back');
}
