// How long a whole country of figures takes, with how much memory, and how fast the figures and the profile of a wijk are read after that.
// `node tools/bench/figures.mjs [areas] [years] [indicators]`; without numbers: the country, ten years, sixty indicators.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { once } from 'node:events';
import { createDatabase, freePort, migrateDatabase, ownerQuery } from '../database.mjs';
import { startPostgres } from '../pg.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const tables = [
  ...['83220NED', '83487NED', '83765NED', '84286NED', '84583NED', '84799NED', '85039NED', '85318NED', '85618NED'],
  '85984NED',
];
const buurtenOfWijk = 10;

/** Runs it. @returns seconds of all imports, megabytes the process grew by, and the 95th percentiles of reading figures and of reading a profile, in milliseconds. */
async function benchFigures({ areas = 18_000, years = 10, indicators = 60, requests = 300 } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-bench-'));
  const server = await startPostgres(path.join(folder, 'pg'), await freePort(), { durable: false });
  try {
    const { owner, app } = await createDatabase(server.url, 'bench', 'bench');
    await migrateDatabase(owner);
    const env = {
      ...{ PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'error', SECRET: 'x'.repeat(32), DATA_DIR: folder },
      ...{ DATABASE_URL: app, DATABASE_OWNER_URL: owner },
    };
    const empty = await run(['--help'], env);
    let seconds = 0;
    let peak = 0;
    for (let index = 0; index < years; index++) {
      const file = path.join(folder, 'figures.json');
      writeTable(file, areas, indicators, index);
      const one = await run(['import', 'figures', file, '--table', tables.at(index - years)], env);
      seconds += one.seconds;
      peak = Math.max(peak, one.megabytes);
    }
    const { figures, profile } = await readingTimes(owner, env, requests);
    return {
      seconds: round(seconds),
      growth: Math.round(peak - empty.megabytes),
      p95: round(figures),
      profileP95: round(profile),
    };
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** Codes in the right form: gemeenten of three wijken, wijken of ten buurten. */
function* codesOf(count) {
  yield 'NL00';
  for (let index = 1, gemeente = 1; index < count; gemeente++) {
    const code = String(gemeente).padStart(4, '0');
    const parts = Array.from({ length: 3 }, (_, wijk) => [
      `WK${code}0${wijk}`,
      ...Array.from({ length: buurtenOfWijk }, (_, buurt) => `BU${code}0${wijk}0${buurt}`),
    ]);
    for (const area of [`GM${code}`, ...parts.flat()]) if (index++ < count) yield area;
  }
}

function writeTable(file, areas, indicators, salt) {
  const out = fs.openSync(file, 'w');
  fs.writeSync(out, '{"odata.metadata":"x","value":[');
  let text = '';
  let row = 0;
  for (const code of codesOf(areas)) {
    const fields = [`"WijkenEnBuurten":"${code.padEnd(10)}"`, `"AantalInwoners_5":${1000 + row}`];
    for (let index = 1; index < indicators; index++) {
      const value = (row * 7 + index * 13 + salt) % 1000;
      fields.push(`"Kenmerk${index}VanDeBewoners_${index + 5}":${value % 17 === 0 ? null : value / 10}`);
    }
    text += `${row++ === 0 ? '' : ','}\n{"ID":${row},${fields.join(',')}}`;
    if (text.length > 1_000_000) {
      fs.writeSync(out, text);
      text = '';
    }
  }
  fs.writeSync(out, `${text}]}`);
  fs.closeSync(out);
}

/** One command in a process of its own, as an operator runs it; its largest memory comes from the system. */
async function run(args, env) {
  const begun = performance.now();
  const child = spawn(process.execPath, [path.join(root, 'dist/apps/cli/main.mjs'), ...args], {
    cwd: root,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  let megabytes = 0;
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, memoryOf(child.pid));
  }, 20);
  const [status] = await once(child, 'exit');
  clearInterval(look);
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}`);
  return { seconds: (performance.now() - begun) / 1000, megabytes };
}

function memoryOf(pid) {
  try {
    return Number(/VmHWM:\s+(\d+)/.exec(fs.readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
  } catch {
    return 0;
  }
}

/** Asks the api for figures of a wijk made of ten buurten, and for its profile, again and again. */
async function readingTimes(owner, env, requests) {
  const [{ id }] = await ownerQuery(owner, `select make_gemeente('bench', 'Bench', 'GM0001') as id`);
  await ownerQuery(
    owner,
    `insert into wijk (gemeente_id, slug, name, published) values ('${id}', 'wijk', 'Wijk', true)`,
  );
  await ownerQuery(
    owner,
    `insert into wijk_area (gemeente_id, wijk_id, code, year)
     select gemeente_id, id, 'BU0001000' || n, 2024 from wijk, generate_series(0, ${buurtenOfWijk - 1}) n`,
  );
  await ownerQuery(
    owner,
    `insert into area (code, year, level, name, gemeente_code, wijk_code, derived)
     select 'BU0001000' || n, year, 'buurt', 'Buurt ' || n, 'GM0001', 'WK000100', false
     from generate_series(0, ${buurtenOfWijk - 1}) n, generate_series(2015, 2024) year`,
  );
  await ownerQuery(owner, publicProfile(id));
  const port = await freePort();
  const api = spawn(process.execPath, [path.join(root, 'dist/apps/api/main.mjs')], {
    cwd: root,
    env: { ...env, API_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const base = `http://127.0.0.1:${port}`;
    await up(`${base}/health/ready`);
    const names = Array.from({ length: 16 }, (_, index) => `85984NED/Kenmerk${index + 1}VanDeBewoners_${index + 6}`);
    const asked = `${base}/v1/gemeenten/bench/wijken/wijk/figures?indicators=${encodeURIComponent(['population', ...names].join(','))}`;
    return {
      figures: await p95(asked, requests, ({ items }) => items.length > 0),
      profile: await p95(`${base}/v1/gemeenten/bench/wijken/wijk/profile`, requests, ({ brief }) => brief.length > 0),
    };
  } finally {
    if (api.exitCode === null && api.kill('SIGTERM')) await once(api, 'exit');
  }
}

async function p95(address, requests, holds) {
  const times = [];
  for (let index = 0; index < requests; index++) {
    const begun = performance.now();
    const answer = await fetch(address);
    if (!holds(await answer.json())) throw new Error(`${address} has nothing`);
    times.push(performance.now() - begun);
  }
  return times.sort((one, other) => one - other)[Math.floor(requests * 0.95)];
}

/** A project whose profile everybody may see; all of it in one statement, so that who leads is there in time. */
const publicProfile = (gemeente) => `
  with person as (insert into account (email, name) values ('bench@test.invalid', 'Bench') returning id),
  made as (insert into project (gemeente_id, id, name, published, regisseur_id, contact_id)
    values ('${gemeente}', uuidv7(), 'Bench', true, uuidv7(), uuidv7()) returning *),
  lead as (insert into regie (gemeente_id, id, project_id, kind, account_id)
    select m.gemeente_id, one.id, m.id, one.kind, p.id from made m cross join person p
    cross join lateral (values (m.regisseur_id, 'regisseur'), (m.contact_id, 'contact')) one (id, kind)),
  round as (insert into cycle (gemeente_id, project_id, number) select gemeente_id, id, 1 from made returning *),
  here as (insert into project_wijk (gemeente_id, project_id, wijk_id) select m.gemeente_id, m.id, w.id from made m join wijk w on w.gemeente_id = m.gemeente_id)
  insert into profile_publication (gemeente_id, project_id, cycle_id, published) select gemeente_id, project_id, id, true from round`;

async function up(address) {
  for (let tries = 0; tries < 200; tries++) {
    if ((await fetch(address).catch(() => null))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the api does not start');
}

const round = (number) => Math.round(number * 10) / 10;

if (process.argv[1] === import.meta.filename) {
  const json = process.argv.includes('--json');
  const [areas, years, indicators] = process.argv.slice(2).flatMap((word) => (word === '--json' ? [] : [Number(word)]));
  const given = { ...(areas ? { areas } : {}), ...(years ? { years } : {}), ...(indicators ? { indicators } : {}) };
  const result = await benchFigures(given);
  console.log(json ? JSON.stringify(result) : result);
}
