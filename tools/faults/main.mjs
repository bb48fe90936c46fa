// `npm run test:faults`: people vote, hand in, report and ask for files while api, worker, database and Redis are killed under them.
// `node tools/faults/main.mjs [--long] [--kills n] [--seed n] [--set-up postgres|redis|redisAof] [--json]`
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { buildWhenChanged } from '../build.mjs';
import { setUps } from './place.mjs';
import { runFaults } from './run.mjs';

const { values } = parseArgs({
  options: {
    long: { type: 'boolean', default: false },
    kills: { type: 'string' },
    seed: { type: 'string' },
    'set-up': { type: 'string', multiple: true },
    json: { type: 'boolean', default: false },
  },
});
const kills = Number(values.kills ?? (values.long ? 1000 : 200));
const seed = Number(values.seed ?? Date.now() % 1_000_000);
const hasRedis = spawnSync('redis-server', ['--version']).status === 0;
const say = values.json ? console.error : console.log;

/** Half of the kills with the queue in PostgreSQL, and a quarter with each Redis. */
const wanted = values['set-up'] ?? (hasRedis ? Object.keys(setUps) : ['postgres']);
if (!hasRedis && values['set-up'] === undefined)
  say('skipped: the set-ups with Redis, as there is no redis-server here');
const share = (name) => (wanted.length < 3 ? 1 / wanted.length : name === 'postgres' ? 1 / 2 : 1 / 4);

buildWhenChanged({ stdout: values.json ? process.stderr : process.stdout });
say(`${kills} kills, --seed ${seed}`);
const runs = [];
for (const name of wanted) {
  const run = await runFaults({ name, kills: Math.round(kills * share(name)), seed: seed + runs.length }, say);
  say(run);
  runs.push(run);
}
const findings = runs.flatMap((run) => run.findings);
if (values.json) console.log(JSON.stringify({ seed, runs }));
else console.log(findings.length === 0 ? `${kills} kills, nothing found` : `${findings.length} findings`);
process.exitCode = findings.length === 0 ? 0 : 1;
