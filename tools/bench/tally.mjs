// How long Equal Shares takes on a made-up election, with how much memory: the whole command, reading the file included.
// `node tools/bench/tally.mjs [ballots] [projects] [budget] [named]`; without numbers: 400,000 ballots, 100 projects, 20 million, ten named on average.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { peakOf } from '../memory.mjs';
import { commandFlags } from '../process.mjs';
import { whenStarted } from './when-started.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs it. @returns per completion the seconds, the largest memory in megabytes, and how many projects won. */
async function benchTally({ ballots = 400_000, projects = 100, budget = 20_000_000, named = 10 }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-bench-'));
  try {
    const file = path.join(folder, 'election.pb');
    writeElection(file, { ballots, projects, budget, named });
    return { none: await count(file, 'none'), addOne: await count(file, 'add-one') };
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The same chance every time (Park and Miller). */
function chance(seed) {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}

/** Some projects are named ten times as often as others; costs lie between a two-hundredth and an eighth of the budget. */
function writeElection(file, { ballots, projects, budget, named }) {
  const next = chance(7);
  const out = fs.openSync(file, 'w');
  const costs = Array.from({ length: projects }, () => Math.ceil(budget * (0.005 + 0.12 * next())));
  const wanted = Array.from({ length: projects }, () => Math.ceil(10 * next() ** 2));
  const names = wanted.flatMap((times, place) => Array(times).fill(place + 1));
  fs.writeSync(out, `META\nkey;value\nnum_projects;${projects}\nnum_votes;${ballots}\nbudget;${budget}\n`);
  fs.writeSync(out, `vote_type;approval\nrule;equalshares\nPROJECTS\nproject_id;cost\n`);
  fs.writeSync(out, costs.map((cost, place) => `${place + 1};${cost}\n`).join(''));
  fs.writeSync(out, 'VOTES\nvoter_id;vote\n');
  let text = '';
  for (let voter = 1; voter <= ballots; voter++) {
    const length = Math.floor(next() * 2 * named + 0.5);
    const vote = new Set(Array.from({ length }, () => names[Math.floor(next() * names.length)]));
    text += `${voter};${[...vote].join(',')}\n`;
    if (text.length > 1_000_000 || voter === ballots) {
      fs.writeSync(out, text);
      text = '';
    }
  }
  fs.closeSync(out);
}

/** The command in a process of its own; its largest memory comes from the system. */
async function count(file, completion) {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    [
      ...commandFlags,
      path.join(root, 'dist/apps/cli/main.mjs'),
      ...['tally', file, '--rule', 'equal-shares', '--utility', 'cost', '--completion', completion],
    ],
    { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] },
  );
  let [said, megabytes] = ['', 0];
  child.stdout.on('data', (part) => (said += part));
  const look = setInterval(() => {
    megabytes = Math.max(megabytes, peakOf(child.pid));
  }, 20);
  const [status] = await once(child, 'close');
  clearInterval(look);
  if (status !== 0) throw new Error(`tally --completion ${completion}: ${status}`);
  const seconds = Math.round((performance.now() - begun) / 100) / 10;
  return { seconds, megabytes: Math.round(megabytes), winners: JSON.parse(said).winners.length };
}

await whenStarted(import.meta.filename, ['ballots', 'projects', 'budget', 'named'], benchTally);
