import type pg from 'pg';

/** The handover dossier of the demo; the id is always the same. */
const dossier = '0199c0de-0000-7000-8000-000000000901';

/** Asks for a handover dossier, as the coordinator would: the worker makes it. */
export async function loadDemoDocuments(db: pg.ClientBase, gemeenteId: string, coordinator: string): Promise<void> {
  await db.query('select set_tenant($1)', [gemeenteId]);
  const made = await db.query(
    `insert into report_document (id, kind, language, asked_by) values ($1, 'handover', 'nl', $2) on conflict do nothing returning id`,
    [dossier, coordinator],
  );
  if (made.rowCount === 0) return;
  await db.query(
    `insert into outbox (name, payload, tenant, request_id, language, key)
     values ('reports.make-report', jsonb_build_object('reportId', $1::text), $2, 'demo', 'nl', $1) on conflict do nothing`,
    [dossier, gemeenteId],
  );
}
