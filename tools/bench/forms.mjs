// How fast answers come in and results go out, with few and with a million forms in one round, and the memory of a file of all of them; durable commits, row level security.
// `node tools/bench/forms.mjs [--json] [few] [many] [requests]`; the two are measured in turns, on the same machine, in one run.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { freePort, ownerQuery } from '../database.mjs';
import { startPostgres } from '../pg.mjs';
import {
  begin,
  end,
  fillRound,
  handIn,
  inParallel,
  makeRound,
  memoryFromNow,
  peakOf,
  send,
  startApi,
  startProcess,
} from './round-world.mjs';

const turns = 3;
const atOnce = 16;

async function benchForms({ few = 10_000, many = 1_000_000, requests = 3_000 } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-forms-'));
  const server = await startPostgres(path.join(folder, 'pg'), await freePort());
  const children = [];
  try {
    const places = [];
    for (const [name, forms] of [
      ['few', few],
      ['many', many],
    ]) {
      const world = await makeRound(server, name);
      await fillRound(world, forms);
      const api = await startApi(world, folder);
      children.push(api.child);
      places.push({ name, forms, world, api, rates: [] });
    }
    for (let turn = 0; turn < turns; turn++)
      for (const place of places) place.rates.push(await rateOf(place.api, requests));
    const [small, large] = places;
    const worker = startProcess('worker', large.world, folder);
    children.push(worker);
    const results = await resultsOf(large);
    return {
      perSecond: { few: Math.round(median(small.rates)), many: Math.round(median(large.rates)) },
      /** Hand-ins at many forms against few; 1 is as fast. */
      flat: round2(median(large.rates.map((rate, index) => rate / small.rates[index]))),
      ...results,
      ...(await exportOf(large.world, worker.pid)),
    };
  } finally {
    await Promise.all(children.map((child) => end(child)));
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Hand-ins a second, of forms that were begun before. */
async function rateOf({ path: address }, requests) {
  const cookies = [];
  await inParallel(requests, atOnce, async () => void cookies.push(await begin(address)));
  const begun = performance.now();
  await inParallel(requests, atOnce, async (index) => {
    const { status } = await send('PUT', `${address}/form`, handIn(index), cookies[index]);
    if (status !== 204) throw new Error(`hand-in: ${status}`);
  });
  return requests / ((performance.now() - begun) / 1000);
}

/** Counting behind the answers, and reading the results, while more comes in. */
async function resultsOf({ world, api, forms }) {
  const snapshots = async () =>
    Number((await ownerQuery(world.owner, 'select count(*) as n from round_snapshot'))[0].n);
  await until(async () => (await snapshots()) > 0, 60);
  const lags = [];
  for (let turn = 0; turn < 5; turn++) {
    await until(
      async () => Number((await ownerQuery(world.owner, 'select count(*) as n from form_delta'))[0].n) === 0,
      60,
    );
    const before = await snapshots();
    await inParallel(
      12,
      12,
      async (index) => void (await send('PUT', `${api.path}/form`, handIn(index), await begin(api.path))),
    );
    const last = performance.now();
    await until(async () => (await snapshots()) > before, 30);
    lags.push((performance.now() - last) / 1000);
  }
  const times = [];
  for (let index = 0; index < 300; index++) {
    const begun = performance.now();
    const answer = await fetch(`${api.path}/results`);
    if ((await answer.json()).snapshot === null) throw new Error('nothing is shown');
    times.push(performance.now() - begun);
  }
  const [{ ms }] = await ownerQuery(
    world.owner,
    `with begun as materialized (select clock_timestamp() at), counted as materialized (select count(*) from count_forms('${world.round}'), begun)
     select extract(milliseconds from clock_timestamp() - at)::int + 1000 * 60 * extract(minutes from clock_timestamp() - at)::int as ms from begun, counted`,
  );
  return { forms, lagSeconds: round2(Math.max(...lags)), resultsP95: round2(p95(times)), recountMs: Number(ms) };
}

/** A file of all answers, made by the worker. @returns its seconds, and the megabytes of the whole worker at most meanwhile. */
async function exportOf({ owner, gemeente, round }, pid) {
  const before = memoryFromNow(pid);
  const begun = performance.now();
  const state = () => ownerQuery(owner, 'select state, done from round_export');
  await ownerQuery(
    owner,
    `with asked as (insert into round_export (gemeente_id, round_id, kind, format, purpose)
       values ('${gemeente}', '${round}', 'rows', 'csv', 'Bench') returning *)
     insert into outbox (name, payload, tenant, request_id, language)
     select 'instruments.export-round', jsonb_build_object('exportId', id), gemeente_id, 'bench', 'nl' from asked`,
  );
  await ownerQuery(owner, `select pg_notify('outbox', '')`);
  await until(async () => !['waiting', 'making'].includes((await state())[0].state), 600);
  const [{ state: ended, done }] = await state();
  if (ended !== 'ready') throw new Error(`the export is ${ended}`);
  return {
    exportRows: Number(done),
    exportSeconds: round2((performance.now() - begun) / 1000),
    exportMegabytes: Math.round(peakOf(pid)),
    idleMegabytes: Math.round(before),
  };
}

async function until(what, seconds) {
  const last = Date.now() + seconds * 1000;
  while (!(await what())) {
    if (Date.now() > last) throw new Error(`not within ${seconds} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const p95 = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length * 0.95)];
const round2 = (number) => Math.round(number * 100) / 100;

if (process.argv[1] === import.meta.filename) {
  const json = process.argv.includes('--json');
  const [few, many, requests] = process.argv.slice(2).flatMap((word) => (word === '--json' ? [] : [Number(word)]));
  const given = { ...(few ? { few } : {}), ...(many ? { many } : {}), ...(requests ? { requests } : {}) };
  const result = await benchForms(given);
  console.log(json ? JSON.stringify(result) : result);
}
