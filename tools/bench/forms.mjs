// With so many forms in a round: how fast its live results are read while more comes in, against the cheapest route of the api at the same rate; how soon
// what came in is counted; what counting all of it anew takes against plain SQL; and the memory of a file of all answers.
// `node tools/bench/forms.mjs [--json] [forms] [seconds] [turns]`; durable commits, row level security.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { freePort, ownerQuery } from '../database.mjs';
import { memoryFromNow, peakOf } from '../memory.mjs';
import { startPostgres } from '../pg.mjs';
import { until } from '../until.mjs';
import { begin, end, fillRound, handIn, inParallel, makeRound, send, startApi, startProcess } from './round-world.mjs';
import { load, median, readingTimes, spread, tidy } from './speed/measure.mjs';
import { forms as newForms } from './speed/tickets.mjs';
import { whenStarted } from './when-started.mjs';

async function benchForms({ forms = 1_000_000, seconds = 3, turns = 5 }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-forms-'));
  const server = await startPostgres(path.join(folder, 'pg'), await freePort());
  const children = [];
  try {
    const world = await makeRound(server, 'forms');
    await fillRound(world, forms);
    const api = await startApi(world, folder);
    const worker = startProcess('worker', world, folder);
    children.push(api.child, worker);
    await load({ url: api.base, connections: 8, seconds: 1, requests: newForms(world, api.path, 5_000) });
    await until(async () => (await snapshotsOf(world)) > 0, 60);
    return {
      forms,
      lagSeconds: await lagOf(world, api, turns),
      live: await liveOf(world, api, { seconds, turns }),
      ...(await recountOf(world, turns)),
      ...(await exportOf(world, worker.pid)),
    };
  } finally {
    await Promise.all(children.map((child) => end(child)));
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

const snapshotsOf = async ({ owner }) =>
  Number((await ownerQuery(owner, 'select count(*) as n from round_snapshot'))[0].n);

/** From the last of some hand-ins to a snapshot with them, the longest of all turns. */
async function lagOf(world, { path: address }, turns) {
  const lags = [];
  for (let turn = 0; turn < turns; turn++) {
    await until(
      async () => Number((await ownerQuery(world.owner, 'select count(*) as n from form_delta'))[0].n) === 0,
      60,
    );
    const before = await snapshotsOf(world);
    await inParallel(
      12,
      12,
      async (index) => void (await send('PUT', `${address}/form`, handIn(index), await begin(address))),
    );
    const last = performance.now();
    await until(async () => (await snapshotsOf(world)) > before, 30);
    lags.push((performance.now() - last) / 1000);
  }
  return tidy(Math.max(...lags));
}

/** Live results and the cheapest route in turns, at the same rate, while forms are handed in. @returns milliseconds, and how often as long the slowest of a hundred takes */
async function liveOf(world, { base, path: address }, { seconds, turns }) {
  const times = { results: [], cheapest: [] };
  const shown = await (await fetch(`${address}/results`)).json();
  if (shown.snapshot === null) throw new Error('nothing is shown');
  const paths = { results: `${new URL(address).pathname}/results`, cheapest: '/health/live' };
  for (let turn = -1; turn < turns; turn++)
    for (const [what, one] of Object.entries(paths)) {
      const writes = newForms(world, address, 100 * (seconds + 2));
      const found = await readingTimes(base, [{ path: one }], { writes, seconds, rate: 100 });
      // the first turn warms it up
      if (turn >= 0) times[what].push(found);
    }
  const of = (what) =>
    Object.fromEntries(['p50', 'p95', 'p99'].map((part) => [part, median(times[what].map((one) => one[part]))]));
  return {
    ...of('results'),
    cheapest: of('cheapest'),
    p99PerCheapest: spread(times.results.map(({ p99 }, turn) => p99 / times.cheapest[turn].p99)),
  };
}

/** The count that the nightly check makes, against the same in plain SQL by somebody whom no policy holds back. */
async function recountOf({ owner, gemeente, round }, turns) {
  const ours = [`select set_tenant('${gemeente}')`, 'set local role app_rw', `select * from count_forms('${round}')`];
  const plain = [
    `select f.buurt, f.age, a.question, a.value, count(*) from form f cross join lateral unnest(f.answers) with ordinality a (value, question)
     where f.round_id = '${round}' and f.handed_in and f.set_aside is null and a.value is not null group by 1, 2, 3, 4`,
  ];
  const timed = async (statements) => {
    const sql = `begin; ${statements.slice(0, -1).join('; ')}${statements.length > 1 ? ';' : ''} ${statements.at(-1)}; commit`;
    const begun = performance.now();
    await ownerQuery(owner, sql);
    return performance.now() - begun;
  };
  const [ratios, milliseconds] = [[], []];
  await timed(ours);
  for (let turn = 0; turn < turns; turn++) {
    milliseconds.push(await timed(ours));
    ratios.push(milliseconds.at(-1) / (await timed(plain)));
  }
  return { recountMs: Math.round(median(milliseconds)), recountPerPlainSql: spread(ratios) };
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
    exportSeconds: tidy((performance.now() - begun) / 1000),
    exportMegabytes: Math.round(peakOf(pid)),
    idleMegabytes: Math.round(before),
  };
}

await whenStarted(import.meta.filename, ['forms', 'seconds', 'turns'], benchForms);
