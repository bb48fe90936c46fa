// What the database does without us: `BEGIN; set_config; upsert; COMMIT` over so many bare connections, by pgbench where it is installed, else by
// a plain client. With the role of the api, so that row level security judges every row, and durable commits.
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import pg from 'pg';

/** What is used: `pgbench` with prepared statements, or `client`. */
export const bareTool = spawnSync('pgbench', ['--version']).status === 0 ? 'pgbench' : 'client';

/** @param upsert the statement, without values from outside. @returns transactions a second. */
export function bareRate({ app, gemeente }, upsert, { connections, seconds, folder }) {
  const statements = ['begin', `select set_config('app.gemeente_id', '${gemeente}', true)`, upsert, 'commit'];
  return bareTool === 'pgbench'
    ? byPgbench(app, statements, { connections, seconds, folder })
    : byClient(app, statements, { connections, seconds });
}

async function byPgbench(app, statements, { connections, seconds, folder }) {
  const file = path.join(folder, 'bare.sql');
  fs.writeFileSync(file, statements.map((one) => `${one};\n`).join(''));
  const child = spawn(
    'pgbench',
    [
      '-n',
      '-M',
      'prepared',
      '-f',
      file,
      '-c',
      connections,
      '-j',
      Math.min(2, connections),
      '-T',
      Math.ceil(seconds),
      app,
    ],
    { env: { ...process.env, PGOPTIONS: '-c role=app_rw' }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const [said, wrong] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'exit')]);
  const rate = /tps = ([\d.]+)/.exec(said)?.[1];
  if (rate === undefined || /number of failed transactions: [1-9]/.test(said))
    throw new Error(`pgbench: ${said} ${wrong}`);
  return Number(rate);
}

async function byClient(app, statements, { connections, seconds }) {
  const clients = await Promise.all(
    Array.from({ length: connections }, async () => {
      const client = new pg.Client({ connectionString: app, options: '-c role=app_rw' });
      await client.connect();
      return client;
    }),
  );
  const begun = performance.now();
  const until = begun + seconds * 1000;
  let done = 0;
  await Promise.all(
    clients.map(async (client) => {
      for (; performance.now() < until; done++)
        for (const [place, sql] of statements.entries()) await client.query({ name: `bare${place}`, text: sql });
    }),
  );
  const rate = done / ((performance.now() - begun) / 1000);
  await Promise.all(clients.map((client) => client.end()));
  return rate;
}
