// How fast the lists of partner reports answer in a country of them: that of who judges in one gemeente, that of a partner in one, and what a partner still has
// to do over all gemeenten; and the trace of an idea, from the decision to the reports. `node tools/bench/reports.mjs [gemeenten] [projects] [interventions] [periods] [requests]`; without numbers: 342, 10, 30, 8 and 200.
import { spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { createDatabase, freePort, migrateDatabase, ownerQuery } from '../database.mjs';
import { startPostgres } from '../pg.mjs';
import { nodeFlags } from '../process.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** Runs it. @returns how many reports there are, and the 95th percentiles of each list in milliseconds. */
async function benchReports({ gemeenten = 342, projects = 10, interventions = 30, periods = 8, requests = 200 } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-bench-'));
  const server = await startPostgres(path.join(folder, 'pg'), await freePort(), { durable: false });
  try {
    const { owner, app } = await createDatabase(server.url, 'bench', 'bench');
    await migrateDatabase(owner);
    const cookies = await fill(owner, { gemeenten, projects, interventions, periods });
    const env = {
      ...{ PATH: process.env.PATH, NODE_ENV: 'test', LOG_LEVEL: 'error', SECRET: 'x'.repeat(32), DATA_DIR: folder },
      ...{ DATABASE_URL: app, DATABASE_OWNER_URL: owner },
    };
    const [{ reports }] = await ownerQuery(owner, 'select count(*)::int as reports from partner_report');
    return { reports, ...(await readingTimes(env, cookies, { gemeenten, requests })) };
  } finally {
    await server.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** A country of reports: in every gemeente the same projects, each with an intervention of the partner and those of others. */
export async function fill(owner, { gemeenten, projects, interventions, periods }) {
  const run = (sql, values) => ownerQuery(owner, sql, values);
  await run(`select make_gemeente('bench-' || n, 'Bench ' || n, null) from generate_series(1, $1::int) n`, [gemeenten]);
  await run(
    `insert into account (email, name) values ('coordinator@test.invalid', 'C'), ('partner@test.invalid', 'P')`,
  );
  await run(`insert into organisation (name) select 'Organisatie ' || n from generate_series(1, $1::int) n`, [
    interventions,
  ]);
  await run(`insert into membership (gemeente_id, account_id, role, organisation_id)
    select g.id, a.id, case when a.name = 'C' then 'coordinator' else 'partnerReporter' end,
      case when a.name = 'P' then (select id from organisation where name = 'Organisatie 1') end
    from gemeente g, account a where a.name in ('C', 'P')`);
  await run(
    `with made as (insert into project (gemeente_id, id, name, regisseur_id, contact_id)
        select g.id, uuidv7(), 'Project ' || n, uuidv7(), uuidv7() from gemeente g, generate_series(1, $1::int) n returning *),
      lead as (insert into regie (gemeente_id, id, project_id, kind, account_id)
        select m.gemeente_id, one.id, m.id, one.kind, (select id from account where name = 'C') from made m
        cross join lateral (values (m.regisseur_id, 'regisseur'), (m.contact_id, 'contact')) one (id, kind))
     insert into cycle (gemeente_id, project_id, number) select gemeente_id, id, 1 from made`,
    [projects],
  );
  await run(
    `insert into intervention (gemeente_id, id, number, project_id, cycle_id, state, title, pillar, sporen, organisation_id, starts_on, ends_on)
     select c.gemeente_id, uuidv7(), row_number() over (partition by c.gemeente_id), c.project_id, c.id, 'running', 'Interventie ' || n, 'support', '{behaviour}',
       (select id from organisation where name = 'Organisatie ' || n), current_date - 600, current_date + 200 from cycle c, generate_series(1, $1::int) n`,
    [interventions],
  );
  // of every intervention the last period is open and the one before it waits to be judged
  await run(
    `insert into partner_report (gemeente_id, project_id, cycle_id, intervention_id, organisation_id, period, starts_on, ends_on, due_on, state, author, submitted_at, accepted)
     select i.gemeente_id, i.project_id, i.cycle_id, i.id, i.organisation_id, n, i.starts_on + n * 90, i.starts_on + n * 90 + 89, i.starts_on + n * 90 + 110,
       case when n = $1 then 'open' when n = $1 - 1 then 'submitted' else 'accepted' end,
       case when n < $1 then (select id from account where name = 'P') end, case when n < $1 then now() end, case when n < $1 - 1 then 1 else 0 end
     from intervention i, generate_series(1, $1::int) n`,
    [periods],
  );
  await fillTraces(run);
  await run('analyze');
  return { coordinator: await cookieOf(run, 'C'), partner: await cookieOf(run, 'P') };
}

/** In every project twenty ideas; five of them were chosen, became goals, and share the interventions and their reports. */
async function fillTraces(run) {
  await run(
    `insert into wijk (gemeente_id, slug, name, published) select id, 'lindehoek', 'Lindehoek', true from gemeente`,
  );
  await run(`update project set published = true`);
  await run(
    `insert into project_wijk (gemeente_id, project_id, wijk_id) select p.gemeente_id, p.id, w.id from project p join wijk w on w.gemeente_id = p.gemeente_id`,
  );
  await run(`insert into idea (gemeente_id, id, number, project_id, wijk_id, state, title, words, submitted_at, published_at)
    select p.gemeente_id, uuidv7(), row_number() over (partition by p.gemeente_id order by n, p.id), p.id, w.id, 'published', 'Idee ' || n, 'Meer bankjes in de wijk.', now(), now()
    from project p join wijk w on w.gemeente_id = p.gemeente_id, generate_series(1, 20) n`);
  await run(`insert into prioritisation (gemeente_id, number, project_id, cycle_id, wijk_id, title, body, decided_on, why, rung)
    select c.gemeente_id, row_number() over (partition by c.gemeente_id), c.project_id, c.id, w.id, 'Besluit', 'college', current_date, 'Zo is besloten.', 'advise'
    from cycle c join wijk w on w.gemeente_id = c.gemeente_id`);
  await run(`insert into priority (gemeente_id, id, prioritisation_id, position, title, idea_id, criteria, chosen)
    select d.gemeente_id, uuidv7(), d.id, i.place, i.title, i.id, '{}', true from prioritisation d
    join (select *, row_number() over (partition by gemeente_id, project_id order by number) as place from idea) i
      on i.gemeente_id = d.gemeente_id and i.project_id = d.project_id where i.place <= 5`);
  await run(`update prioritisation set state = 'published', published = '{}', published_at = now()`);
  await run(`insert into goal (gemeente_id, id, number, project_id, cycle_id, priority_id, state, title, indicator, unit)
    select p.gemeente_id, uuidv7(), row_number() over (partition by p.gemeente_id), d.project_id, d.cycle_id, p.id, 'adopted', 'Doel ' || p.position, 'Deelnemers', 'mensen'
    from priority p join prioritisation d on d.gemeente_id = p.gemeente_id and d.id = p.prioritisation_id`);
  await run(`insert into intervention_goal (gemeente_id, intervention_id, goal_id, cycle_id)
    select i.gemeente_id, i.id, g.id, g.cycle_id from (select *, (row_number() over (partition by gemeente_id, project_id order by number) - 1) % 5 + 1 as place from intervention) i
    join (select *, row_number() over (partition by gemeente_id, project_id order by number) as place from goal) g
      on g.gemeente_id = i.gemeente_id and g.project_id = i.project_id and g.place = i.place`);
  await run(`insert into measurement (gemeente_id, id, goal_id, cycle_id, kind, value, measured_on, source, source_words, recorded_by)
    select gemeente_id, uuidv7(), id, cycle_id, 'outcome', 30, current_date, 'ownCount', 'Telling', 'coordinator' from goal`);
}

async function cookieOf(run, name) {
  const code = randomBytes(32).toString('base64url');
  await run(
    `insert into session (hash, account_id, method, idle_seconds, expires_at) select $1, id, 'password', 3600, now() + interval '1 day' from account where name = $2`,
    [createHash('sha256').update(code).digest(), name],
  );
  return `sid=${code}`;
}

/** Asks the api for the lists again and again, each time in another gemeente. */
async function readingTimes(env, { coordinator, partner }, { gemeenten, requests }) {
  const port = await freePort();
  const api = spawn(process.execPath, [...nodeFlags, path.join(root, 'dist/apps/api/main.mjs')], {
    cwd: root,
    env: { ...env, API_PORT: String(port) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  try {
    const base = `http://127.0.0.1:${port}`;
    await up(`${base}/health/ready`);
    const inGemeente = (index) => `${base}/v1/gemeenten/bench-${(index % gemeenten) + 1}`;
    const listIn = (index) => `${inGemeente(index)}/partner-reports`;
    const some = ({ items }) => items.length > 0;
    return {
      coordinatorP95: await p95((index) => listIn(index), { cookie: coordinator, requests, holds: some }),
      lateP95: await p95((index) => `${listIn(index)}?show=all`, { cookie: coordinator, requests, holds: some }),
      partnerP95: await p95((index) => listIn(index), { cookie: partner, requests, holds: some }),
      // the ideas with the lowest numbers were chosen in each project
      traceP95: await p95((index) => `${inGemeente(index)}/traces/idea/${(index % 5) + 1}/0`, {
        ...{ cookie: '', requests },
        holds: ({ after }) => after?.some(({ kind }) => kind === 'report'),
      }),
      saidP95: await p95((index) => `${inGemeente(index)}/wijken/lindehoek/said-and-done`, {
        ...{ cookie: '', requests },
        holds: some,
      }),
      everywhereP95: await p95(() => `${base}/v1/my-work`, { cookie: partner, requests, holds: some }),
    };
  } finally {
    if (api.exitCode === null && api.kill('SIGTERM')) await once(api, 'exit');
  }
}

async function p95(addressOf, { cookie, requests, holds }) {
  const times = [];
  // the first ones warm it up
  for (let index = -10; index < requests; index++) {
    const address = addressOf(index + 10);
    const begun = performance.now();
    const answer = await fetch(address, { headers: { cookie } });
    if (!holds(await answer.json())) throw new Error(`${address} has nothing`);
    if (index >= 0) times.push(performance.now() - begun);
  }
  return Math.round(times.sort((one, other) => one - other)[Math.floor(requests * 0.95)] * 10) / 10;
}

async function up(address) {
  for (let tries = 0; tries < 300; tries++) {
    if ((await fetch(address).catch(() => null))?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('the api does not start');
}

if (process.argv[1] === import.meta.filename) {
  const json = process.argv.includes('--json');
  const [gemeenten, projects, interventions, periods, requests] = process.argv
    .slice(2)
    .flatMap((word) => (word === '--json' ? [] : [Number(word)]));
  const given = Object.entries({ gemeenten, projects, interventions, periods, requests }).filter(([, size]) => size);
  const result = await benchReports(Object.fromEntries(given));
  console.log(json ? JSON.stringify(result) : result);
}
