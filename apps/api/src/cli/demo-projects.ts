import type pg from 'pg';
import { demoProjects, type DemoProject } from './demo-stories';

/** Who plays a part in the demo's projects, by account. */
export type DemoCast = {
  readonly coordinator: string;
  readonly contact: string;
  readonly partner: string;
  readonly keyPerson: string;
  readonly organisation: string;
};

const day = 86_400_000;
/** A day from today, as people in the Netherlands have it. */
const on = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(
    new Date(Date.now() + days * day),
  );

/** Projects of the demo in different steps, with something to do this week. A gemeente that has projects keeps them. */
export async function loadDemoProjects(db: pg.ClientBase, gemeenteId: string, cast: DemoCast): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  const known = await db.query('select from project where gemeente_id = $1 limit 1', [gemeenteId]);
  if (known.rowCount !== 0) return;
  for (const story of demoProjects(on)) await makeProject(db, story, cast);
}

async function makeProject(db: pg.ClientBase, story: DemoProject, cast: DemoCast): Promise<void> {
  const ids = await db.query<{ regisseur: string; contact: string }>(
    'select uuidv7() as regisseur, uuidv7() as contact',
  );
  const { regisseur = '', contact = '' } = ids.rows[0] ?? {};
  const { id: project } = story;
  await db.query(
    `insert into project (id, name, state, starts, ends, published, vision, vision_version, regisseur_id, contact_id)
     values ($1, $2, 'running', $3, $4, $5, $6, $7, $8, $9)`,
    [
      ...[project, story.name, story.starts, story.ends, story.published, story.vision],
      ...[story.vision === '' ? 1 : 2, regisseur, contact],
    ],
  );
  const leader = story.ledByPartner ? cast.partner : cast.coordinator;
  await db.query(
    `insert into regie (id, project_id, kind, account_id, organisation_id, since) values ($1, $2, 'regisseur', $3, $4, $5), ($6, $2, 'contact', $7, null, $5)`,
    [regisseur, project, leader, story.ledByPartner ? cast.organisation : null, on(-200), contact, cast.contact],
  );
  await db.query(
    `insert into membership (gemeente_id, account_id, role, organisation_id, project_id)
     values (current_gemeente(), $1, 'partnerLead', $2, $3) on conflict do nothing`,
    [cast.partner, cast.organisation, project],
  );
  await db.query(
    `insert into membership (gemeente_id, account_id, role, project_id) values (current_gemeente(), $1, 'keyPerson', $2) on conflict do nothing`,
    [cast.keyPerson, project],
  );
  await db.query('insert into project_wijk (project_id, wijk_id) select $1, id from wijk where slug = any ($2)', [
    project,
    story.wijken,
  ]);
  await makeVision(db, project, story, cast.organisation);
  await makeCycle(db, project, story);
}

async function makeVision(
  db: pg.ClientBase,
  project: string,
  { principles, agreed }: DemoProject,
  organisation: string,
): Promise<void> {
  await db.query(
    'insert into principle (project_id, position, text) select $1, position, text from unnest($2::text[]) with ordinality as one (text, position)',
    [project, principles],
  );
  if (agreed)
    await db.query(
      'insert into vision_agreement (project_id, organisation_id, vision_version, agreed_on) values ($1, $2, 2, $3)',
      [project, organisation, on(-120)],
    );
}

async function makeCycle(db: pg.ClientBase, project: string, story: DemoProject): Promise<void> {
  const made = await db.query<{ id: string }>('insert into cycle (project_id, number) values ($1, 1) returning id', [
    project,
  ]);
  const cycle = made.rows[0]?.id ?? '';
  for (const { number, state, starts, ends, startedOn, adoptedOn } of story.steps)
    await db.query(
      'insert into step (cycle_id, number, state, starts, ends, started_on, adopted_on) values ($1, $2, $3, $4, $5, $6, $7)',
      [cycle, number, state, starts, ends, startedOn, adoptedOn],
    );
  for (const { step, title, kind, state, starts, ends } of story.activities)
    await db.query(
      'insert into activity (cycle_id, step, title, kind, state, starts, ends) values ($1, $2, $3, $4, $5, $6, $7)',
      [cycle, step, title, kind, state, starts, ends],
    );
  for (const { step, kind, what, body, decidedOn, why } of story.decisions)
    await db.query(
      'insert into decision (cycle_id, step, kind, what, body, decided_on, why) values ($1, $2, $3, $4, $5, $6, $7)',
      [cycle, step, kind, what, body, decidedOn, why],
    );
  for (const [position, [indicator, reason]] of story.indicators.entries())
    await db.query('insert into indicator_choice (cycle_id, position, indicator, reason) values ($1, $2, $3, $4)', [
      cycle,
      position + 1,
      indicator,
      reason,
    ]);
  for (const [kind, text, author, writtenOn] of story.notes)
    await db.query('insert into note (cycle_id, kind, text, author, written_on) values ($1, $2, $3, $4, $5)', [
      ...[cycle, kind, text, author, writtenOn],
    ]);
}
