import type pg from 'pg';
import { catalogue, interventions, type PlannedIntervention, sources } from './demo-stories/plan';

const project = '0199c0de-0000-7000-8000-000000000001';
/** Always the same, so that an address in a browser's history keeps working. */
const idOf = (kind: number, number: number): string =>
  `0199c0de-0000-7000-8000-000000000${kind}${String(number).padStart(2, '0')}`;
const day = 86_400_000;
const on = (days: number): string => new Date(Date.now() + days * day).toISOString().slice(0, 10);
const aspects = ['comprehensible', 'available', 'affordable', 'fitting'];

/** The plan of Lindehoek: a catalogue of its own, interventions in every state, a gap with a reason, and money that ends. */
export async function loadDemoPlan(db: pg.ClientBase, gemeenteId: string, organisation: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  for (const [index, [name, theme, level, until, cost]] of catalogue.entries())
    await db.query(
      `insert into own_catalogue_entry (id, name, owner, theme, level, valid_until, cost)
       values ($1, $2, $3, $4, $5, $6, $7) on conflict do nothing`,
      [idOf(6, index + 1), name, 'Gemeente Waterhoven', theme, level, until === null ? null : on(until), cost],
    );
  const found = await db.query<{ cycle: string; organisation: string }>(
    `select c.id as cycle, (select id from organisation where lower(name) = lower($2)) as organisation from cycle c
     where c.project_id = $1 and c.gemeente_id = current_gemeente() order by c.number desc limit 1`,
    [project, organisation],
  );
  const [place] = found.rows;
  if (place === undefined) return;
  const known = await db.query('select from intervention where gemeente_id = $1 limit 1', [gemeenteId]);
  if (known.rowCount !== 0) return;
  for (const [index, source] of sources.entries())
    await db.query(
      `insert into money_source (id, project_id, cycle_id, name, kind, given_by, amount_cents, ends_on, shown)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        ...[idOf(7, index + 1), project, place.cycle, source.name, source.kind, source.givenBy],
        ...[source.euros * 100, on(source.ends), source.shown],
      ],
    );
  for (const [index, one] of interventions.entries()) await makeIntervention(db, index + 1, one, place);
  await db.query(
    `insert into mix_gap (cycle_id, kind, place, reason, decided_on) values ($1, 'spoor', 'care', $2, $3)`,
    [place.cycle, 'De huisartsen en de wijkverpleging werken al met een eigen plan. Wij sluiten daarbij aan.', on(-30)],
  );
}

async function makeIntervention(
  db: pg.ClientBase,
  number: number,
  one: PlannedIntervention,
  { cycle, organisation }: { readonly cycle: string; readonly organisation: string },
): Promise<void> {
  const id = idOf(5, number);
  const entry = one.from === null ? null : idOf(6, one.from);
  await db.query(
    `insert into intervention (id, number, project_id, cycle_id, state, title, words, pillar, sporen, target_group, setting, organisation_id,
       by_gemeente, agreements, starts_on, ends_on, reports_per_year, shared_with_team, planned_cents, own_entry, recognition, recognised_until)
     select $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, e.level, e.valid_until
     from (select 1) one left join own_catalogue_entry e on e.id = $20`,
    [
      ...[id, number, project, cycle, one.state, one.title, one.words, one.pillar, one.sporen, one.for, one.where],
      ...[one.partner ? organisation : null, !one.partner, one.agreements, on(one.starts), on(one.ends)],
      ...[one.partner ? 4 : 0, one.shared, one.euros === null ? null : one.euros * 100, entry],
    ],
  );
  await db.query(
    `insert into intervention_goal (intervention_id, goal_id, cycle_id)
     select $1, g.id, g.cycle_id from goal g where g.cycle_id = $2 and g.number = $3`,
    [id, cycle, one.goal],
  );
  if (one.access !== null)
    await db.query(
      `insert into intervention_access (intervention_id, aspect, answer, words) select $1, * from unnest($2::text[], $3::text[], $4::text[])`,
      [id, aspects, one.access, one.access.map((answer) => (answer === 'weak' ? one.weak : ''))],
    );
  if (one.action !== null)
    await db.query(
      `insert into plan_action (id, project_id, cycle_id, intervention_id, aspect, what, owner_organisation, owner_role, due_on)
       values (uuidv7(), $1, $2, $3, $4, $5, $6, $7, $8)`,
      [
        ...[project, cycle, id, aspects[one.access?.indexOf('weak') ?? 0], one.action],
        ...[one.partner ? organisation : null, 'coördinator vrijwilligers', on(21)],
      ],
    );
  for (const [source, cents] of one.paid)
    await db.query(
      'insert into money_commitment (source_id, intervention_id, year, cycle_id, cents) values ($1, $2, $3, $4, $5)',
      [idOf(7, source), id, new Date().getFullYear(), cycle, cents * 100],
    );
}
