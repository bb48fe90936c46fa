// People vote while api, worker and database are killed under them: what was acknowledged is there, once, and counted once.
// `node tools/bench/ballot-kill.mjs [--json] [voters]`
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ownerQuery } from '../database.mjs';
import { keepWorking, killAll, pause, startPlace, stopPlace } from './kill-world.mjs';
import { command, inParallel, send, startApi } from './round-world.mjs';
import { ballotOf, choicesOf, comeToVote, makeVote, options } from './vote-world.mjs';

async function killInTheMiddle(voters = 1000) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-vote-kill-'));
  const place = await startPlace(folder);
  try {
    const world = await makeVote(place.server, 'kill', folder);
    place.startApi = () => startApi(world, folder, 'voting-rounds/1');
    place.api = await place.startApi();
    keepWorking(place, world);
    const people = [];
    await inParallel(voters, 16, async () => void people.push(await comeToVote(place.api.path)));
    const acknowledged = new Map();
    let done = false;
    const killing = killAll(place, world, voters < 500 ? 1 : 4, () => done);
    await inParallel(voters, 24, async (index) => {
      // everybody votes, and then thinks better of it; each tries again until the receipt is there
      for (const n of [index + 1, index]) {
        for (let status = 0; status !== 200;) {
          status = (await send('PUT', `${place.api.path}/my-ballot`, ballotOf(n), people[index])).status;
          if (status !== 200) await pause(50);
        }
        acknowledged.set(index, choicesOf(n));
      }
      await pause(20);
    });
    done = true;
    const kills = await killing;
    return { voters, acknowledged: acknowledged.size, ...kills, ...(await findings(place, world, acknowledged)) };
  } finally {
    await stopPlace(place);
  }
}

/** Closes the vote, with its worker killed once more in the middle, and compares the count with what people were told. */
async function findings(place, { owner, app, vote }, acknowledged) {
  const written = (choices) => choices.toSorted((one, other) => one - other).join();
  const expected = [...acknowledged.values()].map(written).sort();
  const found = (await ownerQuery(owner, 'select choices from ballot')).map(({ choices }) => written(choices)).sort();
  const lost = expected.filter((one, index) => one !== found[index]).length;
  await ownerQuery(
    owner,
    `with v as (update voting_round set state = 'closing', closes_at = now() where id = '${vote}' returning *)
     insert into outbox (name, payload, tenant, request_id, language) select 'voting.close-vote', jsonb_build_object('roundId', id), gemeente_id, 'bench', 'nl' from v`,
  );
  await ownerQuery(owner, `select pg_notify('outbox', '')`);
  await pause(20);
  process.kill(place.worker.pid, 'SIGKILL');
  await pause(1_500);
  await command(['jobs', 're-add'], { owner, app }, place.folder);
  const last = Date.now() + 120_000;
  while ((await ownerQuery(owner, 'select state from voting_round'))[0].state !== 'closed') {
    if (Date.now() > last) throw new Error('the vote does not close');
    await pause(200);
  }
  const [{ result, receipts, contents }] = await ownerQuery(
    owner,
    `select result -> 'result' as result, (select count(*)::int from vote_receipt) as receipts, (select count(*)::int from vote_content) as contents from vote_result`,
  );
  const votes = Array.from(
    { length: options },
    (_, at) => expected.filter((one) => one.split(',').includes(`${at + 1}`)).length,
  );
  const differ = result.options.filter(({ place: at, votes: counted }) => votes[at - 1] !== counted).length;
  return { stored: found.length, lost, receipts, contents, cast: result.cast, differ };
}

if (process.argv[1] === import.meta.filename) {
  const json = process.argv.includes('--json');
  const [voters] = process.argv.slice(2).flatMap((word) => (word === '--json' ? [] : [Number(word)]));
  const result = await killInTheMiddle(voters);
  console.log(json ? JSON.stringify(result) : result);
}
