// How much memory the archive of a gemeente takes, written by a worker and read by the command line, and whether all of it arrives.
// `node tools/bench/archive.mjs [--json] [forms]`
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createDatabase, freePort, migrateDatabase, ownerQuery } from '../database.mjs';
import { memoryFromNow, peakOf } from '../memory.mjs';
import { startPostgres } from '../pg.mjs';
import { end, fillRound, makeRound, startProcess } from './round-world.mjs';
import { whenStarted } from './when-started.mjs';

async function benchArchive({ forms = 1_000_000 }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-archive-'));
  const server = await startPostgres(path.join(folder, 'pg'), await freePort());
  const children = [];
  try {
    const world = await makeRound(server, 'filled');
    await fillRound(world, forms);
    await ownerQuery(
      world.owner,
      `insert into form_text (gemeente_id, round_id, form_id, question, text, language, state)
       select gemeente_id, round_id, id, 15, 'Meer groen, "en" ook banken.' || chr(10) || id, 'nl', 'public' from form where id < '40000000-0000-0000-0000-000000000000'`,
    );
    const worker = startProcess('worker', world, folder);
    children.push(worker);
    const written = await writtenBy(world, worker.pid);
    const { owner, app } = await createDatabase(server.url, 'empty', 'bench');
    await migrateDatabase(owner);
    const file = path.join(folder, 'files', world.gemeente, written.fileId);
    const read = await readBy({ owner, app }, file, path.join(folder, 'other'));
    const [before, after] = await Promise.all([countsOf(world.owner), countsOf(owner)]);
    return {
      forms,
      ...{ writeSeconds: written.seconds, writeMegabytes: written.megabytes, idleMegabytes: written.idle },
      ...{ archiveMegabytes: Math.round(fs.statSync(file).size / 1e6), ...read },
      ...{ equal: JSON.stringify(before) === JSON.stringify(after), ...after },
    };
  } finally {
    await Promise.all(children.map((child) => end(child)));
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The archive, made by the worker: its seconds, and the megabytes of the whole worker at most meanwhile. */
async function writtenBy({ owner, gemeente }, pid) {
  // what it needs to start is not of the archive
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  const idle = memoryFromNow(pid);
  const begun = performance.now();
  await ownerQuery(
    owner,
    `with asked as (insert into gemeente_archive (gemeente_id, id, asked_by) values ('${gemeente}', uuidv7(), uuidv7()) returning *)
     insert into outbox (name, payload, tenant, request_id, language)
     select 'archive.make-archive', jsonb_build_object('archiveId', id), gemeente_id, 'bench', 'nl' from asked`,
  );
  await ownerQuery(owner, `select pg_notify('outbox', '')`);
  for (;;) {
    const [{ state, file_id: fileId }] = await ownerQuery(owner, 'select state, file_id from gemeente_archive');
    if (state === 'ready')
      return { fileId, seconds: seconds(begun), megabytes: Math.round(peakOf(pid)), idle: Math.round(idle) };
    if (state === 'failed') throw new Error('the archive failed');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** The archive, read by the command line on an empty installation. */
async function readBy(world, file, folder) {
  const begun = performance.now();
  const child = startProcess('cli', world, folder, {}, ['archive', 'read', file]);
  let most = 0;
  while (child.exitCode === null) {
    try {
      most = Math.max(most, peakOf(child.pid));
    } catch {
      // it has just ended
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  if (child.exitCode !== 0) throw new Error(`archive read: ${child.exitCode}`);
  return { readSeconds: seconds(begun), readMegabytes: Math.round(most) };
}

async function countsOf(owner) {
  const [counts] = await ownerQuery(
    owner,
    `select (select count(*) from form) as forms_there, (select sum(a) from form, unnest(answers) a) as answers_sum,
       (select count(*) from form_text) as texts, (select sum(length(text)) from form_text) as letters, (select sum(n) from round_cell) as cells`,
  );
  return counts;
}

const seconds = (begun) => Math.round((performance.now() - begun) / 100) / 10;

await whenStarted(import.meta.filename, ['forms'], benchArchive);
