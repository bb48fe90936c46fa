// A round on a database of its own, the api and the worker on it, and people who hand in: for measuring and for killing.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import http from 'node:http';
import path from 'node:path';
import { freePort, ownerQuery } from '../database.mjs';
import { nodeFlags } from '../process.mjs';
import { makeGemeente } from './gemeente.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const aspects = Array.from({ length: 14 }, (_, index) => `aspect${index + 1}`);
const definition = {
  title: { nl: 'Leefplekmeter' },
  intro: { nl: 'Wat vindt u van uw wijk?' },
  minutes: 10,
  questions: aspects.map((key) => ({
    ...{ kind: 'scale', key, name: { nl: key }, text: { nl: `Welk cijfer geeft u ${key}?` }, min: 1, max: 10 },
    ...{ low: { nl: 'slecht' }, high: { nl: 'goed' } },
  })),
  wheel: aspects,
};

/** Makes a gemeente with an open round of fourteen aspects over five buurten. @returns its addresses and ids. */
export async function makeRound(server, name) {
  const world = await makeGemeente(server, name);
  return { ...world, round: await openRound(world) };
}

/** Opens that round in a gemeente that is there. @returns its id. */
export async function openRound({ owner, gemeente }) {
  const [{ id: round }] = await ownerQuery(owner, inserted(gemeente), [JSON.stringify(definition)]);
  await ownerQuery(
    owner,
    `insert into round_buurt (gemeente_id, round_id, position, code, name)
     select '${gemeente}', '${round}', n, 'BU0001000' || n, 'Buurt ' || n from generate_series(1, 5) n`,
  );
  return round;
}

const inserted = (gemeente) => `
  with instrument as (insert into instrument (gemeente_id) values ('${gemeente}') returning *),
  version as (insert into instrument_version (gemeente_id, instrument_id, number, state, definition, published_at)
    select gemeente_id, id, 1, 'published', $1::jsonb, now() from instrument returning *)
  insert into round (gemeente_id, number, project_id, cycle_id, wijk_id, instrument_version_id, title, state, opens_at, closes_at,
    channels, ask_buurt, ask_age, rung, promise, feedback_due, results_public)
  select c.gemeente_id, 1, c.project_id, c.id, w.id, v.id, 'Bench', 'open', now() - interval '1 day', now() + interval '9 days',
    '{link,paper}', true, true, 'consult', 'Wij kiezen.', current_date + 30, true
  from cycle c join version v on true join wijk w on w.gemeente_id = c.gemeente_id returning id`;

/** Puts forms in place that were handed in and counted long ago. */
export async function fillRound({ owner, gemeente, round }, forms) {
  await ownerQuery(
    owner,
    `insert into form (gemeente_id, id, round_id, channel, language, handed_in, answers, buurt, age, begun_at)
     select '${gemeente}', gen_random_uuid(), '${round}', 1, 'nl', true,
       array(select (1 + (n * 7 + a * 13) % 10)::smallint from generate_series(1, 14) a), 1 + n % 5, 1 + n % 5, null
     from generate_series(1, ${forms}) n`,
  );
  await ownerQuery(
    owner,
    `insert into round_cell (gemeente_id, round_id, buurt, age, question, value, n) select '${gemeente}', '${round}', * from count_forms('${round}')`,
  );
  await ownerQuery(owner, 'vacuum analyze form');
}

/** One command of the operator. */
export async function command(args, world, folder) {
  const [status] = await once(startProcess('cli', world, folder, {}, args), 'exit');
  if (status !== 0) throw new Error(`${args.join(' ')}: ${status}`);
}

/** Starts a process of ours on that database. */
export function startProcess(name, { app, owner }, folder, more = {}, args = [], output = ['ignore', 'inherit']) {
  return spawn(process.execPath, [...nodeFlags, path.join(root, `dist/apps/${name}/main.mjs`), ...args], {
    cwd: root,
    env: {
      ...{ PATH: process.env.PATH, TZ: 'UTC', NODE_ENV: 'test', LOG_LEVEL: 'error', SECRET: 'x'.repeat(32) },
      ...{ DATABASE_URL: app, DATABASE_OWNER_URL: owner, DATA_DIR: folder, PUBLIC_ORIGIN: 'http://bench.invalid' },
      ...more,
    },
    stdio: ['ignore', ...output],
  });
}

/** The api, ready. @param what the path of what is used of it, below the gemeente. */
export async function startApi(world, folder, what = 'deelname/1') {
  const port = await freePort();
  const child = startProcess('api', world, folder, { API_PORT: String(port) });
  // without it everybody would wait for ever
  child.once('exit', (code) => {
    if (code !== null && code !== 0) throw new Error(`the api ended by itself, with ${code}`);
  });
  const base = `http://127.0.0.1:${port}`;
  for (let tries = 0; tries < 600; tries++) {
    if ((await fetch(`${base}/health/ready`).catch(() => null))?.ok)
      return { child, base, path: `${base}/v1/gemeenten/bench/${what}` };
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the api does not start');
}

const agent = new http.Agent({ keepAlive: true, maxSockets: 256 });

/** One request; the answer's status and cookie. A connection that broke is status 0: nobody knows what became of it. */
export function send(method, address, body, cookie = '') {
  return new Promise((resolve) => {
    const request = http.request(
      address,
      {
        ...{ method, agent, timeout: 30_000 },
        headers: { origin: 'http://bench.invalid', 'content-type': 'application/json', cookie },
      },
      (answer) => {
        answer.resume();
        answer.on('end', () =>
          resolve({ status: answer.statusCode, cookie: answer.headers['set-cookie']?.[0]?.split(';')[0] ?? '' }),
        );
        answer.on('error', () => resolve({ status: 0, cookie: '' }));
      },
    );
    request.on('error', () => resolve({ status: 0, cookie: '' }));
    request.end(JSON.stringify(body));
  });
}

/** Somebody who begins a form. @returns the cookie. */
export const begin = async (address) => (await send('POST', `${address}/forms`, { language: 'nl' })).cookie;

/** What somebody sends who is done; `n` makes the answers differ. */
export const handIn = (n) => ({
  answers: Object.fromEntries(aspects.map((key, index) => [key, 1 + ((n * 3 + index) % 10)])),
  ...{ texts: {}, buurt: `BU0001000${1 + (n % 5)}`, age: '25-44', done: true },
});

/** Runs `work` for every number below `count`, so many at a time. */
export async function inParallel(count, atOnce, work) {
  let next = 0;
  const one = async () => {
    for (let index = next++; index < count; index = next++) await work(index);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
}

/** Asks a process to end, and waits until it did. */
export async function end(child) {
  if (child.exitCode === null && child.signalCode === null && child.kill()) await once(child, 'exit');
}
