// How fast ballots come in, with few and with a million of them in one vote, and how long closing and counting a million takes.
// `node tools/bench/ballots.mjs [--json] [few] [many] [requests]`; the two are measured in turns, on the same machine, in one run.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { freePort, ownerQuery } from '../database.mjs';
import { startPostgres } from '../pg.mjs';
import { end, inParallel, memoryFromNow, peakOf, send, startApi, startProcess } from './round-world.mjs';
import { ballotOf, comeToVote, fillVote, makeVote } from './vote-world.mjs';

const turns = 5;
const atOnce = 16;

async function benchBallots({ few = 10_000, many = 1_000_000, requests = 3_000 } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-ballots-'));
  const server = await startPostgres(path.join(folder, 'pg'), await freePort());
  const children = [];
  try {
    const places = [];
    for (const [name, ballots] of [
      ['few', few],
      ['many', many],
    ]) {
      const world = await makeVote(server, name, folder);
      await fillVote(world, ballots);
      const api = await startApi(world, folder, 'voting-rounds/1');
      children.push(api.child);
      places.push({ world, api, rates: [] });
    }
    for (let turn = 0; turn < turns; turn++)
      for (const place of places) place.rates.push(await rateOf(place.api, requests));
    const [small, large] = places;
    return {
      perSecond: { few: Math.round(median(small.rates)), many: Math.round(median(large.rates)) },
      /** Casting at many ballots against few; 1 is as fast. */
      flat: round(median(large.rates.map((rate, index) => rate / small.rates[index]))),
      ...(await closingOf(large.world, folder, children)),
    };
  } finally {
    await Promise.all(children.map((child) => end(child)));
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Ballots a second, of voters who showed before that they may vote. */
async function rateOf({ path: address }, requests) {
  const cookies = [];
  await inParallel(requests, atOnce, async () => void cookies.push(await comeToVote(address)));
  const begun = performance.now();
  await inParallel(requests, atOnce, async (index) => {
    const { status } = await send('PUT', `${address}/my-ballot`, ballotOf(index), cookies[index]);
    if (status !== 200) throw new Error(`ballot: ${status}`);
  });
  return requests / ((performance.now() - begun) / 1000);
}

/** The whole of closing: lists, count, key. */
async function closingOf({ owner, app, vote }, folder, children) {
  const [{ n }] = await ownerQuery(owner, 'select count(*)::int as n from ballot');
  const worker = startProcess('worker', { owner, app }, folder);
  children.push(worker);
  await pause(3_000);
  memoryFromNow(worker.pid);
  const begun = performance.now();
  await ownerQuery(owner, `update voting_round set closes_at = now() where id = '${vote}'`);
  await ownerQuery(
    owner,
    `with v as (update voting_round set state = 'closing' where id = '${vote}' returning *)
     insert into outbox (name, payload, tenant, request_id, language) select 'voting.close-vote', jsonb_build_object('roundId', id), gemeente_id, 'bench', 'nl' from v`,
  );
  await ownerQuery(owner, `select pg_notify('outbox', '')`);
  const last = Date.now() + 600_000;
  while ((await ownerQuery(owner, 'select state from voting_round'))[0].state !== 'closed') {
    if (Date.now() > last) throw new Error('the vote does not close');
    await pause(50);
  }
  const [{ receipts, contents, cast }] = await ownerQuery(
    owner,
    `select (select count(*)::int from vote_receipt) as receipts, (select count(*)::int from vote_content) as contents,
      (select (result -> 'result' ->> 'cast')::int from vote_result) as cast`,
  );
  if (![receipts, contents, cast].every((one) => one === n))
    throw new Error(`closing: ${JSON.stringify({ n, receipts, contents, cast })}`);
  return {
    ballots: n,
    closingSeconds: round((performance.now() - begun) / 1000),
    closingMegabytes: Math.round(peakOf(worker.pid)),
  };
}

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const round = (number) => Math.round(number * 100) / 100;

if (process.argv[1] === import.meta.filename) {
  const json = process.argv.includes('--json');
  const [few, many, requests] = process.argv.slice(2).flatMap((word) => (word === '--json' ? [] : [Number(word)]));
  const given = { ...(few ? { few } : {}), ...(many ? { many } : {}), ...(requests ? { requests } : {}) };
  const result = await benchBallots(given);
  console.log(json ? JSON.stringify(result) : result);
}
