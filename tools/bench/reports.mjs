// How fast the lists of partner reports answer in a country of them: that of who judges in one gemeente, that of a partner in one, and what a partner still has
// to do over all gemeenten; and the trace of an idea, from the decision to the reports. `node tools/bench/reports.mjs [gemeenten] [projects] [interventions] [periods]`; without numbers: 342, 10, 30 and 8.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createDatabase, freePort, migrateDatabase, ownerQuery } from '../database.mjs';
import { startPostgres } from '../pg.mjs';
import { addGemeente, cookieOf } from './gemeente.mjs';
import { end, startApi } from './round-world.mjs';
import { readingTimes } from './speed/measure.mjs';
import { ballots } from './speed/tickets.mjs';
import { openVote } from './vote-world.mjs';
import { whenStarted } from './when-started.mjs';

/** Runs it. @returns how many reports there are, and of each list the percentiles in milliseconds. */
async function benchReports({ gemeenten = 342, projects = 10, interventions = 30, periods = 8, seconds = 5 }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'wijkspoor-bench-'));
  const server = await startPostgres(path.join(folder, 'pg'), await freePort());
  try {
    const { owner, app } = await createDatabase(server.url, 'bench', 'bench');
    await migrateDatabase(owner);
    const cookies = await fill(owner, { gemeenten, projects, interventions, periods });
    const [{ reports }] = await ownerQuery(owner, 'select count(*)::int as reports from partner_report');
    return { reports, ...(await timesOf({ owner, app }, folder, cookies, { gemeenten, seconds })) };
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
  return { coordinator: await cookieOf(owner, 'C'), partner: await cookieOf(owner, 'P') };
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

/** Asks the api for the lists at a steady rate while people vote, each time in another gemeente. */
async function timesOf(world, folder, { coordinator, partner }, { gemeenten, seconds }) {
  const gemeente = await addGemeente(world.owner, 'busy');
  const vote = await openVote({ owner: world.owner, gemeente }, folder);
  const { child, base } = await startApi(world, folder, '');
  try {
    const writes = ballots({ gemeente, vote }, `${base}/v1/gemeenten/busy/voting-rounds/1`, 100 * (seconds + 2));
    const here = Array.from({ length: Math.min(gemeenten, 342) }, (_, index) => `/v1/gemeenten/bench-${index + 1}`);
    const timed = async (paths, cookie, holds) => {
      const answer = await fetch(base + paths[0], { headers: { cookie } });
      if (!holds(await answer.json())) throw new Error(`${paths[0]} has nothing`);
      const requests = paths.map((path) => ({ path, headers: { cookie } }));
      // the first ones warm it up
      await readingTimes(base, requests, { writes, seconds: 1 });
      return readingTimes(base, requests, { writes, seconds });
    };
    const some = ({ items }) => items.length > 0;
    const lists = here.map((path) => `${path}/partner-reports`);
    return {
      coordinator: await timed(lists, coordinator, some),
      all: await timed(
        lists.map((path) => `${path}?show=all`),
        coordinator,
        some,
      ),
      partner: await timed(lists, partner, some),
      // the ideas with the lowest numbers were chosen in each project
      trace: await timed(
        here.map((path, index) => `${path}/traces/idea/${(index % 5) + 1}/0`),
        '',
        ({ after }) => after?.some(({ kind }) => kind === 'report'),
      ),
      said: await timed(
        here.map((path) => `${path}/wijken/lindehoek/said-and-done`),
        '',
        some,
      ),
      everywhere: await timed(['/v1/my-work'], partner, some),
    };
  } finally {
    await end(child);
  }
}

await whenStarted(import.meta.filename, ['gemeenten', 'projects', 'interventions', 'periods', 'seconds'], benchReports);
