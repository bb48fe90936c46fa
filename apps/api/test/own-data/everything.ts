import { randomUUID } from 'node:crypto';
import type { GivenAccount } from '@wijkspoor/identity/testing';
import type { TestDatabase } from '@wijkspoor/platform/testing';
import type { IdeasWorld } from '@wijkspoor/proposals/testing';

/**
 * Puts something under an account in every table where work is recorded, straight in the database: how each of these comes about is for
 * the tests of its own domain. What the rows belong to need not be whole.
 */
export async function recordEverything(
  db: TestDatabase,
  { gemeente, projectId, wijken }: IdeasWorld,
  { id, name, email }: GivenAccount & { readonly name: string },
): Promise<void> {
  await db.query(`
    begin;
    set local session_replication_role = replica;
    set local app.gemeente_id = '${gemeente.id}';
    create temp table place on commit drop as
      select c.id as cycle, w.id as wijk, gen_random_uuid() as thing, '${id}'::uuid as me, '${projectId}'::uuid as project
      from cycle c, wijk w where c.gemeente_id = '${gemeente.id}' and c.project_id = '${projectId}'
        and w.gemeente_id = '${gemeente.id}' and w.slug = '${wijken[0]}';
    insert into regie (project_id, kind, account_id, until, recorded_by) select project, 'contact', me, now(), me from place;
    insert into decision (cycle_id, step, what, body, decided_on, why, recorded_by) select cycle, 1, 'Wij beginnen', 'team', '2026-03-01', 'Het is tijd.', me from place;
    insert into note (cycle_id, kind, text, author, written_on, recorded_by)
      select cycle, 'duiding', 'De cijfers kloppen.', one, '2026-03-01', me from place, unnest(array['${name}', 'De GGD']) one;
    insert into vision_agreement (project_id, organisation_id, vision_version, agreed_on, recorded_by) select project, thing, 1, '2026-03-01', me from place;
    insert into profile_publication (project_id, cycle_id, published, changed_by) select project, cycle, true, me from place;
    insert into round (id, number, project_id, cycle_id, wijk_id, instrument_version_id, title) select thing, 900, project, cycle, wijk, thing, 'Hoe gaat het' from place;
    insert into paper_sheet (round_id, number, form_id, entered_by) select thing, one, gen_random_uuid(), me from place, generate_series(1, 3) one;
    insert into round_export (round_id, kind, format, asked_by) select thing, 'tables', 'csv', me from place;
    insert into round_print (round_id, kind, language, amount, asked_by) select thing, 'poster', 'nl', 1, me from place;
    insert into round_follower (round_id, email, language, leave_code) select thing, one, 'nl', sha256(one::bytea) from place, unnest(array['${email}', 'een.ander@test.invalid']) one;
    insert into voting_round (id, number, project_id, cycle_id, wijk_id, title, method, rule, seats, most) select thing, 900, project, cycle, wijk, 'Wat eerst', 'approval', 'totals', 1, 3 from place;
    insert into vote_paper (round_id, number, typed, entered_by) select thing, 1, sha256('x'), me from place;
    insert into vote_print (round_id, kind, amount, asked_by) select thing, 'letters', 1, me from place;
    insert into intervention (id, number, project_id, cycle_id, title) select thing, 900, project, cycle, 'Wandelen' from place;
    insert into partner_report (id, project_id, cycle_id, intervention_id, period, starts_on, ends_on, due_on, state, author, submitted_at)
      select thing, project, cycle, thing, 1, '2026-01-01', '2026-06-30', '2026-07-31', 'submitted', me, now() from place;
    insert into report_version (report_id, number, content, status, hours, people, author) select thing, 1, '{}', 'asPlanned', 1, 1, me from place;
    insert into report_part (report_id, part, content, saved_by, saved_at) select thing, 'progress', '{}', me, now() from place;
    insert into report_attachment (report_id, file_id, from_version, added_by) select thing, thing, 1, me from place;
    insert into report_remark (report_id, words, turn, made_by) select thing, 'Graag meer getallen.', 1, me from place;
    insert into report_document (id, kind, project_id, language, asked_by) select thing, 'evaluation', project, 'nl', me from place;
    insert into own_figure_table (title, source, period, minimum_n, file_name, periods, row_count, report, added_by)
      select 'Eigen cijfers', 'GGD', '2026', 10, 'cijfers.csv', '{2026}', 0, '{}', me from place;
    insert into import_run (kind, origin, file_name, added_by) select 'areas', 'upload', 'gebieden.csv', me from place;
    insert into stored_file (name, type, size, sha256, owner_account) select 'foto.png', 'image/png', 1, repeat('a', 64), me from place;
    insert into invitation (email, role, invited_by, expires_at) select 'iemand@test.invalid', 'resident', me, now() + interval '1 day' from place;
    insert into invitation (email, role, expires_at) select '${email}', 'keyPerson', now() + interval '1 day' from place;
    insert into external_identity (issuer, sub, account_id) select 'https://elders.invalid', me::text, me from place;
    insert into mail_message (to_address, subject, body_text, body_html, language) values ('${email}', 'Welkom', '', '', 'nl');
    commit;
  `);
}

/** A name nobody has yet, that does not look like a number to ring. */
export const newName = (first: string): string =>
  `${first} ${randomUUID().replace(/[^a-z]/g, '')}${randomUUID().replace(/[^a-z]/g, '')}`.slice(0, 30);

/** How many rows there are in each table, of a gemeente or of none. */
export async function countsOf(db: TestDatabase, gemeenteId: string): Promise<Readonly<Record<string, number>>> {
  const tables = await db.query<{ name: string }>(
    `select table_name as name from information_schema.columns where table_schema = 'public' and column_name = 'gemeente_id' order by 1`,
  );
  const sql = tables.map(
    ({ name }) => `select '${name}' as name, count(*)::int as n from ${name} where gemeente_id = $1`,
  );
  const rows = await db.query<{ name: string; n: number }>(sql.join(' union all '), [gemeenteId]);
  return Object.fromEntries(rows.map(({ name, n }) => [name, n]));
}

/** Everything in the database as text, of each table whose text has this in it somewhere. */
export async function tablesWith(db: TestDatabase, text: string): Promise<string[]> {
  const tables = await db.query<{ name: string }>(
    `select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`,
  );
  const sql = tables.map(
    ({ name }) => `select '${name}' as name where exists (select from ${name} t where position($1 in t::text) > 0)`,
  );
  return (await db.query<{ name: string }>(sql.join(' union all '), [text])).map(({ name }) => name);
}
