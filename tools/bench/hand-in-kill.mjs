// People hand in while api, worker and database are killed under them: what was acknowledged is there, once, and counted once.
// `node tools/bench/hand-in-kill.mjs [--json] [forms]`
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ownerQuery } from '../database.mjs';
import { keepWorking, killAll, pause, startPlace, stopPlace } from './kill-world.mjs';
import { begin, command, handIn, inParallel, makeRound, send, startApi } from './round-world.mjs';

async function killInTheMiddle(forms = 1000) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-kill-'));
  const place = await startPlace(folder);
  try {
    const world = await makeRound(place.server, 'kill');
    place.startApi = () => startApi(world, folder);
    place.api = await place.startApi();
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
    await stopPlace(place);
  }
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
