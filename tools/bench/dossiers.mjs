// How long a handover dossier of a gemeente with ten projects takes, how long a PDF of forty pages, what a hundred of them leave in the memory of the worker,
// and how a page of residents answers while ten are asked for at once. `node tools/bench/dossiers.mjs [--json] [dossiers]`; without a number: 100.
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createDatabase, freePort, migrateDatabase, ownerQuery } from '../database.mjs';
import { residentOf } from '../memory.mjs';
import { startPostgres } from '../pg.mjs';
import { until } from '../until.mjs';
import { fill } from './reports.mjs';
import { end, startProcess } from './round-world.mjs';
import { whenStarted } from './when-started.mjs';

const pages = 40;
const atOnce = 10;
const origin = 'http://bench.invalid';

/** Runs it. @returns seconds of a draft and of its files, of the long PDF; megabytes; milliseconds (95th percentile) of the page. */
async function benchDossiers({ dossiers = 100 }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-bench-'));
  const server = await startPostgres(path.join(folder, 'pg'), await freePort(), { durable: false });
  const running = [];
  try {
    const { owner, app } = await createDatabase(server.url, 'bench', 'bench');
    await migrateDatabase(owner);
    const { coordinator } = await fill(owner, { gemeenten: 1, projects: 10, interventions: 30, periods: 8 });
    const world = { owner, app };
    const port = await freePort();
    running.push(startProcess('api', world, folder, { API_PORT: String(port) }));
    const worker = startProcess('worker', world, folder);
    running.push(worker);
    const base = `http://127.0.0.1:${port}/v1/gemeenten/bench-1`;
    await until(async () => (await fetch(`http://127.0.0.1:${port}/health/ready`).catch(() => null))?.ok, 120);
    const desk = deskOf(base, coordinator);
    // the first ones warm it up
    await desk.frozen(await desk.draft());
    const draftSeconds = await seconds(() => desk.draft());
    const filesSeconds = await seconds(async () => desk.frozen(await desk.draft()));
    const long = await longPdf(owner, folder, desk);
    const quietP95 = await p95(`${base}/wijken/lindehoek/where-we-stand`, () => false);
    let busy = true;
    // a page asks every two seconds how far it is
    const patient = deskOf(base, coordinator, 2_000);
    const ten = Promise.all(Array.from({ length: atOnce }, async () => patient.frozen(await patient.draft())));
    void ten.then(() => (busy = false));
    const busyP95 = await p95(`${base}/wijken/lindehoek/where-we-stand`, () => busy);
    await ten;
    const before = Math.round(residentOf(worker.pid));
    for (let made = 0; made < dossiers; made += atOnce)
      await Promise.all(Array.from({ length: atOnce }, async () => desk.frozen(await desk.draft())));
    return {
      ...{ dossiers, draftSeconds, filesSeconds: round(filesSeconds - draftSeconds), ...long, quietP95, busyP95 },
      ...{ memoryMb: Math.round(residentOf(worker.pid)), grownMb: Math.round(residentOf(worker.pid)) - before },
    };
  } finally {
    for (const child of running) await end(child);
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What a coordinator does with dossiers. */
function deskOf(base, cookie, everyMs) {
  const call = async (method, address, body, version) => {
    const headers = { cookie, origin, 'content-type': 'application/json' };
    const answer = await fetch(`${base}/stukken${address}`, {
      ...{ method, body: body && JSON.stringify(body) },
      headers: version === undefined ? headers : { ...headers, 'if-match': `"${version}"` },
    });
    if (!answer.ok) throw new Error(`${method} ${address}: ${answer.status} ${await answer.text()}`);
    return answer.json();
  };
  const inState = (id, state) =>
    until(
      async () => {
        const report = await call('GET', `/${id}`);
        if (report.state === 'failed') throw new Error('a dossier failed');
        return report.state === state ? report : null;
      },
      120,
      everyMs,
    );
  return {
    inState,
    async draft() {
      const id = randomUUID();
      await call('POST', '', { id, kind: 'handover', projectId: null, year: null, language: 'nl' });
      return inState(id, 'draft');
    },
    async frozen({ id, version }) {
      await call('POST', `/${id}/moves`, { move: 'freeze' }, version);
      return inState(id, 'frozen');
    },
  };
}

/** A dossier as long as ours get, straight in the database: its parts again and again. @returns seconds until its PDF is there, and its pages. */
async function longPdf(owner, folder, desk) {
  const { id, content } = await desk.draft();
  const one = await pagesOf(owner, folder, (await desk.frozen(await desk.inState(id, 'draft'))).id);
  // the head of a dossier stands once, so one more than it seems
  const times = Math.ceil(pages / one) + 1;
  const parts = Array.from({ length: times }, (_, n) =>
    content.parts.map((part) => ({ ...part, key: `${part.key}${n}` })),
  );
  const long = randomUUID();
  await ownerQuery(
    owner,
    `insert into report_document (gemeente_id, id, kind, language, state, content, asked_by)
     select gemeente_id, $1, kind, language, 'setting', $2, asked_by from report_document where id = $3`,
    [long, JSON.stringify({ ...content, parts: parts.flat() }), id],
  );
  const begun = performance.now();
  await ownerQuery(
    owner,
    `with added as (insert into outbox (name, payload, tenant, request_id, language, key)
       select 'reports.set-report', jsonb_build_object('reportId', id::text), gemeente_id, 'bench', 'nl', id::text from report_document where id = $1 returning id)
     select pg_notify('outbox', '') from added`,
    [long],
  );
  await until(async () => {
    const [file] = await ownerQuery(owner, `select 1 from report_file where report_id = $1 and format = 'pdf'`, [long]);
    return file;
  }, 120);
  const pdfSeconds = round((performance.now() - begun) / 1000);
  return { pdfSeconds, pdfPages: await pagesOf(owner, folder, long) };
}

async function pagesOf(owner, folder, id) {
  const [{ gemeente, file }] = await ownerQuery(
    owner,
    `select gemeente_id as gemeente, file_id as file from report_file where report_id = $1 and format = 'pdf'`,
    [id],
  );
  const pdf = fs.readFileSync(path.join(folder, 'files', gemeente, file), 'latin1');
  return Math.max(...[...pdf.matchAll(/\/Count (\d+)/g)].map(([, count]) => Number(count)));
}

/** A page, asked for as long as something goes on, and at least so often. */
async function p95(address, goesOn, least = 100) {
  const times = [];
  while (times.length < least || goesOn()) {
    const begun = performance.now();
    await (await fetch(address)).json();
    times.push(performance.now() - begun);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  return round(times.sort((one, other) => one - other)[Math.floor(times.length * 0.95)]);
}

async function seconds(act) {
  const begun = performance.now();
  await act();
  return round((performance.now() - begun) / 1000);
}

const round = (value) => Math.round(value * 100) / 100;

await whenStarted(import.meta.filename, ['dossiers'], benchDossiers);
