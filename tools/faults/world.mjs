// One gemeente in which everything goes on at once: a vote, a round, reports of partners, and files that are asked for.
import { ownerQuery } from '../database.mjs';
import { cookieOf, makeGemeente } from '../bench/gemeente.mjs';
import { openRound } from '../bench/round-world.mjs';
import { openVote } from '../bench/vote-world.mjs';

/** Organisations that report, each with one person who does. */
const partners = 3;

/** @param reports how many every partner can hand in. @returns addresses, ids, and the cookies of who works there. */
export async function makeWorld(server, folder, reports) {
  const place = await makeGemeente(server, 'faults');
  const world = { ...place, round: await openRound(place), vote: await openVote(place, folder) };
  const run = (sql, values) => ownerQuery(world.owner, sql, values);
  await run(`insert into account (email, name) values ('coordinator@test.invalid', 'C')`);
  await run(
    `insert into membership (gemeente_id, account_id, role) select $1, id, 'coordinator' from account where name = 'C'`,
    [world.gemeente],
  );
  await run(`insert into organisation (name) select 'O' || n from generate_series(1, $1::int) n`, [partners]);
  await run(
    `insert into account (email, name) select 'p' || n || '@test.invalid', 'P' || n from generate_series(1, $1::int) n`,
    [partners],
  );
  await run(
    `insert into membership (gemeente_id, account_id, role, organisation_id)
     select $1, a.id, 'partnerReporter', o.id from account a join organisation o on o.name = replace(a.name, 'P', 'O')`,
    [world.gemeente],
  );
  await run(
    `insert into intervention (gemeente_id, id, number, project_id, cycle_id, state, title, pillar, sporen, organisation_id, starts_on, ends_on)
     select c.gemeente_id, uuidv7(), n, c.project_id, c.id, 'running', 'Interventie ' || n || '.', 'support', '{behaviour}', o.id, current_date - 100, current_date + 200
     from cycle c cross join generate_series(1, $1::int) n join organisation o on o.name = 'O' || (1 + n % ${partners})`,
    [reports * partners],
  );
  await run(
    `insert into partner_report (gemeente_id, project_id, cycle_id, intervention_id, organisation_id, period, starts_on, ends_on, due_on)
     select gemeente_id, project_id, cycle_id, id, organisation_id, 1, starts_on, starts_on + 89, current_date + 10 from intervention`,
  );
  const of = (n) =>
    run(
      `select r.id, i.title from partner_report r join intervention i on i.gemeente_id = r.gemeente_id and i.id = r.intervention_id
       join organisation o on o.id = r.organisation_id where o.name = $1 order by i.number`,
      [`O${n}`],
    );
  const each = Array.from({ length: partners }, (_, n) => n + 1);
  return {
    ...world,
    coordinator: await cookieOf(world.owner, 'C'),
    partners: await Promise.all(
      each.map(async (n) => ({ cookie: await cookieOf(world.owner, `P${n}`), reports: await of(n) })),
    ),
  };
}
