// People hand in while api, worker and database are killed under them: what was acknowledged is there, once, and counted once.
// `node tools/bench/hand-in-kill.mjs [--json] [forms]`
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { freePort, ownerQuery } from '../database.mjs';
import { startPostgres } from '../pg.mjs';
import { begin, command, end, handIn, inParallel, makeRound, send, startApi, startProcess } from './round-world.mjs';

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

async function killInTheMiddle(forms = 1000) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-kill-'));
  const place = { folder, data: path.join(folder, 'pg'), port: await freePort() };
  place.server = await startPostgres(place.data, place.port);
  try {
    const world = await makeRound(place.server, 'kill');
    place.api = await startApi(world, folder);
    keepWorking(place, world);
    const people = [];
    await inParallel(forms, 16, async () => void people.push(await begin(place.api.path)));
    const acknowledged = new Map();
    let done = false;
    const killing = killAll(place, world, forms < 500 ? 1 : 4, () => done);
    await inParallel(forms, 24, async (index) => {
      // a phone tries again until it hears that it is in; the same form each time
      for (let status = 0; status !== 204;) {
        status = (await send('PUT', `${place.api.path}/form`, handIn(index), people[index])).status;
        if (status === 204) acknowledged.set(index, JSON.parse(handIn(index)).answers);
        else await pause(50);
      }
      await pause(30);
    });
    done = true;
    const kills = await killing;
    return { forms, acknowledged: acknowledged.size, ...kills, ...(await findings(place, world, acknowledged)) };
  } finally {
    place.stopping = true;
    for (const child of [place.api?.child, place.worker]) if (child !== undefined) await end(child);
    await place.server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A worker that ends is started again, as whatever runs the processes does: also when it found no database at its start. */
function keepWorking(place, world) {
  if (place.stopping) return;
  place.worker = startProcess('worker', world, place.folder, { JOB_LOCK_MS: '1000' }, [], 'ignore');
  place.worker.once('exit', () => setTimeout(() => keepWorking(place, world), 500));
}

/** Kills one after the other, each at least once, and so many times at most. */
async function killAll(place, world, rounds, isDone) {
  const kills = { api: 0, worker: 0, database: 0 };
  do {
    await pause(300);
    await end(place.api.child, 'SIGKILL');
    place.api = { ...(await startApi(world, place.folder)) };
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

/** What the tables hold afterwards, beside what people were told. */
async function findings(place, { owner, app, round }, acknowledged) {
  const stored = await ownerQuery(owner, 'select handed_in, answers from form');
  const expected = [...acknowledged.values()].map((answers) => Object.values(answers).join()).sort();
  const found = stored
    .filter((form) => form.handed_in)
    .map(({ answers }) => answers.join())
    .sort();
  const lost = expected.filter((answers, index) => answers !== found[index]).length;
  const counted = async () => {
    const rows = await ownerQuery(
      owner,
      `select (select count(*)::int from form_delta) as waiting,
        (select coalesce(sum(n), 0)::int from round_cell where question = 0) as counted,
        (select count(*)::int from ((select * from count_forms('${round}') except select buurt, age, question, value, n from round_cell)
          union all (select buurt, age, question, value, n from round_cell except select * from count_forms('${round}'))) d) as differ`,
    );
    return rows[0];
  };
  // the queue does not wait for the disk: what it lost with its database is handed again, after minutes by itself, or at once
  await command(['jobs', 're-add'], { owner, app }, place.folder);
  const last = Date.now() + 90_000;
  let now = await counted();
  while (now.waiting > 0 && Date.now() < last) {
    await pause(200);
    now = await counted();
  }
  return { stored: stored.length, lost, ...now };
}

if (process.argv[1] === import.meta.filename) {
  const json = process.argv.includes('--json');
  const [forms] = process.argv.slice(2).flatMap((word) => (word === '--json' ? [] : [Number(word)]));
  const result = await killInTheMiddle(forms);
  console.log(json ? JSON.stringify(result) : result);
}
