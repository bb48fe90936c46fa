// `npm run bench`: how fast Wijkspoor is, everything in one run on one machine, as ratios wherever there is something to compare with. Writes docs/speed.md and
// docs/speed.json; with `--bursts` only ballots and forms, in five minutes; with `--small` it takes a minute, writes
// nothing and prints JSON: for the tests.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { buildWhenChanged } from '../build.mjs';
import { freePort } from '../database.mjs';
import { startPostgres } from '../pg.mjs';
import { nodeFlags } from '../process.mjs';
import { benchBursts } from './speed/bursts.mjs';
import { writeBursts, writeSpeed } from './speed/write.mjs';

const small = process.argv.includes('--small');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-speed-'));

/** Another bench, in a process of its own, so that none inherits the memory of another. */
async function part(name, ...sizes) {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [...nodeFlags, path.join(import.meta.dirname, `${name}.mjs`), '--json', ...sizes.map(String)],
    { maxBuffer: 1e8 },
  );
  say(`${name} ${sizes.join(' ')}`);
  return JSON.parse(stdout);
}

const begun = Date.now();
const say = (what) => small || console.log(`${Math.round((Date.now() - begun) / 1000)} s: ${what}`);

async function bursts(sizes) {
  const server = await startPostgres(path.join(folder, 'pg'), await freePort());
  try {
    return await benchBursts(server, folder, sizes);
  } finally {
    await server.stop();
    say('bursts');
  }
}

const large = { turns: 5, seconds: 2, clients: [1, 16, 64], few: 10_000, many: 1_000_000 };

/** In the order in which they disturb each other least: first what is a ratio of rates. */
async function whole() {
  const found = { bursts: await bursts(large) };
  found.rounds = [];
  for (const forms of [10_000, 100_000, 1_000_000]) found.rounds.push(await part('forms', forms, 2));
  found.lists = [];
  // so many gemeenten, and projects in each of thirty interventions with ten reports: ten thousand, a hundred thousand, a million
  for (const [gemeenten, projects, periods] of [
    [1, 34, 10],
    [34, 10, 10],
    [342, 10, 10],
  ])
    found.lists.push({ gemeenten, ...(await part('reports', gemeenten, projects, 30, periods, 3)) });
  found.profiles = [];
  for (const [areas, years, indicators] of [
    [34, 10, 30],
    [385, 10, 30],
    [3_876, 10, 30],
  ])
    found.profiles.push({ rows: areas * years * indicators, ...(await part('figures', areas, years, indicators, 3)) });
  found.country = await part('figures', 18_000, 10, 60, 3);
  found.closing = await part('ballots', 1_000_000);
  found.tally = await part('tally');
  found.dossiers = await part('dossiers', 100);
  found.archive = await part('archive');
  const { benchPages } = await import('./speed/pages.mjs');
  found.pages = await benchPages(path.join(folder, 'data'), { runs: 5, idleSeconds: 60 });
  return found;
}

try {
  if (small) {
    const full = process.env.TEST_FULL === '1';
    const rows = full ? { few: 10_000, many: 1_000_000 } : { few: 1_000, many: 20_000 };
    const sizes = { turns: full ? 5 : 2, seconds: full ? 2 : 0.7, clients: [16], ...rows };
    const [many, ...more] = full ? [1_000_000, 3, 5] : [10_000, 1, 2];
    const found = { bursts: await bursts(sizes), round: await part('forms', many, ...more) };
    console.log(JSON.stringify({ ...found, closing: await part('ballots', many) }));
  } else {
    buildWhenChanged();
    if (process.argv.includes('--bursts')) await writeBursts(await bursts(large));
    else await writeSpeed(await whole());
  }
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exit();
