import type pg from 'pg';
import { contentOf, type ProjectFacts, type ReportFacts } from '@wijkspoor/reports/domain';

/** The documents of the demo; their ids are always the same. */
const dossier = '0199c0de-0000-7000-8000-000000000901';
const profile = '0199c0de-0000-7000-8000-000000000902';
const page = '0199c0de-0000-7000-8000-000000000903';
/** What they are about. */
const project = '0199c0de-0000-7000-8000-000000000001';
const decision = '0199c0de-0000-7000-8000-000000000301';

/** Asks for a handover dossier and a profile, and freezes a page for residents, as the coordinator would: the worker makes them. */
export async function loadDemoDocuments(db: pg.ClientBase, gemeenteId: string, coordinator: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  for (const [id, kind, about] of [
    [dossier, 'handover', null],
    [profile, 'wijkProfile', project],
  ]) {
    const made = await db.query(
      `insert into report_document (id, kind, project_id, language, asked_by) values ($1, $2, $3, 'nl', $4) on conflict do nothing returning id`,
      [id, kind, about, coordinator],
    );
    if (made.rowCount !== 0) await tell(db, gemeenteId, 'reports.make-report', id ?? '');
  }
  await loadPage(db, gemeenteId, coordinator);
}

/** A page and a poster of the decision on the money of the buurt, that is being frozen. */
async function loadPage(db: pg.ClientBase, gemeenteId: string, coordinator: string): Promise<void> {
  const found = await db.query<{ gemeente: string; today: string; wijkId: string; published: Decision }>(
    `select g.name as gemeente, current_date::text as today, d.wijk_id as "wijkId", d.published
     from prioritisation d join gemeente g on g.id = d.gemeente_id where d.gemeente_id = $1 and d.id = $2 and d.state = 'published'`,
    [gemeenteId, decision],
  );
  const [row] = found.rows;
  if (row === undefined) return;
  const { gemeente, today, wijkId, published } = row;
  const about = { profiles: [], round: null, decision: published };
  const content = contentOf(
    { kind: 'residentPage', year: null, language: 'nl' },
    { gemeente, today, projects: [bare(published.project)], about },
  );
  const made = await db.query(
    `insert into report_document (id, kind, project_id, decision_id, about, language, asked_by, state, content, total)
     values ($1, 'residentPage', $2, $3, $4, 'nl', $5, 'setting', $6, 0) on conflict do nothing returning id`,
    [page, project, decision, published.title, coordinator, JSON.stringify(content)],
  );
  if (made.rowCount === 0) return;
  await db.query('insert into report_page (report_id, wijk_id, number) values ($1, $2, 1)', [page, wijkId]);
  await tell(db, gemeenteId, 'reports.set-report', page);
}

type Decision = NonNullable<ReportFacts['about']['decision']>;

/** A project of which nothing else is told. */
const bare = ({ id, name }: Decision['project']): ProjectFacts => ({
  ...{ id, name, wijken: [], state: 'running', ends: null, cycle: 1, step: null, stepsAdopted: 0, hasVision: false },
  ...{ principles: 0, agreed: [], agreedBefore: [], ledBy: null, decisions: [], rounds: [], priorities: [], goals: [] },
  ...{ interventions: [], money: [], obstacles: [], reports: { accepted: 0, late: 0 } },
  before: { decisions: [], interventions: [] },
});

const tell = (db: pg.ClientBase, gemeenteId: string, job: string, id: string): Promise<unknown> =>
  db.query(
    `insert into outbox (name, payload, tenant, request_id, language, key)
     values ($1, jsonb_build_object('reportId', $2::text), $3, 'demo', 'nl', $2) on conflict do nothing`,
    [job, id, gemeenteId],
  );
