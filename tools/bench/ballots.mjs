// How long closing and counting a vote takes, with how much memory: `node tools/bench/ballots.mjs [--json] [ballots]`; a million without a number.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { freePort, ownerQuery } from '../database.mjs';
import { memoryFromNow, peakOf } from '../memory.mjs';
import { startPostgres } from '../pg.mjs';
import { end, startProcess } from './round-world.mjs';
import { pause, tidy } from './speed/measure.mjs';
import { fillVote, makeVote } from './vote-world.mjs';
import { whenStarted } from './when-started.mjs';

async function benchClosing({ ballots = 1_000_000 }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-ballots-'));
  const server = await startPostgres(path.join(folder, 'pg'), await freePort());
  const children = [];
  try {
    const world = await makeVote(server, 'ballots', folder);
    await fillVote(world, ballots);
    return await closingOf(world, folder, children);
  } finally {
    await Promise.all(children.map((child) => end(child)));
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
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
    closingSeconds: tidy((performance.now() - begun) / 1000),
    closingMegabytes: Math.round(peakOf(worker.pid)),
  };
}

await whenStarted(import.meta.filename, ['ballots'], benchClosing);
