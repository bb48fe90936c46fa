import type { EntityManager } from 'typeorm';
import type { ReportScope, ReportState } from '@wijkspoor/action-plan/domain';
import { platformError } from '@wijkspoor/platform/domain';
import { ownIn, ownOf } from '../own-organisations';

/** A report as the rules need it. */
export type ReportRow = {
  readonly id: string;
  readonly projectId: string;
  readonly project: string;
  readonly wijken: readonly string[];
  readonly cycleId: string;
  readonly interventionId: string;
  readonly intervention: string;
  readonly targetGroup: string;
  readonly organisationId: string | null;
  readonly period: number;
  readonly startsOn: string;
  readonly endsOn: string;
  readonly dueOn: string;
  readonly last: boolean;
  readonly state: ReportState;
  readonly held: boolean;
  readonly author: string | null;
  readonly submittedAt: Date | null;
  readonly accepted: number;
  readonly why: string;
  readonly turn: number;
  readonly version: number;
};

const columns = `r.id, r.project_id as "projectId", p.name as project,
  array(select w.name from project_wijk pw join wijk w on w.id = pw.wijk_id where pw.project_id = r.project_id order by w.name) as wijken,
  r.cycle_id as "cycleId", r.intervention_id as "interventionId", n.title as intervention, n.target_group as "targetGroup",
  r.organisation_id as "organisationId", r.period, r.starts_on::text as "startsOn", r.ends_on::text as "endsOn",
  r.due_on::text as "dueOn", r.is_last as last, r.state, r.held, r.author, r.submitted_at as "submittedAt", r.accepted, r.why, r.turn, r.version`;
const from = `from partner_report r join intervention n on n.id = r.intervention_id join project p on p.id = r.project_id`;

/** A report of this gemeente. @param lock nobody else changes it until this transaction ends. @throws platform.missing */
export async function reportOf(tx: EntityManager, id: string, lock = false): Promise<ReportRow> {
  const [row] = await tx.query<ReportRow[]>(
    `select ${columns} ${from} where r.id = $1${lock ? ' for update of r' : ''}`,
    [id],
  );
  if (row === undefined) throw platformError('missing');
  return row;
}

/** Reports that somebody sees; `$1` to `$3` are what `scoped` gives. @param whole place of the projects of which all is seen. */
const seenIn = (whole: string): string =>
  `($1 or r.project_id = any (${whole}::uuid[])
     or ${ownIn('$2', '$3', { organisation: 'r.organisation_id', project: 'r.project_id' })})`;
const scoped = (scope: ReportScope): readonly unknown[] => [scope.all, ...ownOf(scope)];
/** A partner's own come from an index of their own. */
const ownAlone = ({ all, wholeProjectIds }: ReportScope): string =>
  all || wholeProjectIds.length > 0 ? '' : 'and r.organisation_id = any ($2::uuid[])';

/**
 * What a report told counts for whoever reads it: it was accepted, or was handed in and tells of nobody. A correction that waits to be
 * looked at leaves what was accepted before. @param report the table, as the statement names it.
 */
export const standsOf = (report: string): string =>
  `(${report}.accepted > 0 or ${report}.state = 'submitted' and not ${report}.held)`;

/** Somebody still has to write in it; of what was dropped (`n` is the intervention) nothing more has to be told. */
const toWrite = `r.state in ('open', 'draft', 'returned') and n.state <> 'dropped'`;
/** It should have been handed in before that day; a correction is never late. @param today place of the day in the statement */
export const lateOf = (today: string): string => `${toWrite} and r.accepted = 0 and r.due_on < ${today}::date`;
/** Who judges has what was submitted, and what the gemeente reports itself; a partner what it has to write. */
const ofMine = (judges: boolean): string =>
  judges ? `(r.state = 'submitted' or r.organisation_id is null and ${toWrite})` : toWrite;
const conditions = {
  late: lateOf('$4'),
  submitted: `r.state = 'submitted'`,
  accepted: `r.state = 'accepted'`,
  all: 'true',
} as const;

type Asked = {
  readonly scope: ReportScope;
  readonly judges: boolean;
  readonly show: 'mine' | keyof typeof conditions;
  readonly today: string;
  readonly after?: string | undefined;
};
const pageSize = 30;

/** Reports in the order in which they are due, a page at a time. What was accepted, the newest first. */
export async function listReports(
  tx: EntityManager,
  { scope, judges, show, today, after }: Asked,
): Promise<{ readonly rows: readonly ReportRow[]; readonly next: string | null }> {
  const [day = null, id = null] = after?.split('_') ?? [];
  const down = show === 'accepted' || show === 'all';
  const rows = await tx.query<ReportRow[]>(
    `select ${columns} ${from} where ${seenIn('$7')} ${ownAlone(scope)} and ${show === 'mine' ? ofMine(judges) : conditions[show]} and $4::date is not null
       and ($5::date is null or (r.due_on, r.id) ${down ? '<' : '>'} ($5::date, $6::uuid))
     order by r.due_on ${down ? 'desc' : 'asc'}, r.id ${down ? 'desc' : 'asc'} limit ${pageSize + 1}`,
    [...scoped(scope), today, day, id, scope.wholeProjectIds],
  );
  const shown = rows.slice(0, pageSize);
  const last = shown.at(-1);
  return { rows: shown, next: rows.length > pageSize && last !== undefined ? `${last.dueOn}_${last.id}` : null };
}

/** How many wait for somebody, are late, or wait to be judged; of everything this person sees. */
export async function countReports(
  tx: EntityManager,
  { scope, judges, today }: Pick<Asked, 'scope' | 'judges' | 'today'>,
): Promise<{ readonly mine: number; readonly late: number; readonly submitted: number }> {
  const [counts] = await tx.query<{ mine: number; late: number; submitted: number }[]>(
    `select (count(*) filter (where ${ofMine(judges)}))::int as mine, (count(*) filter (where ${conditions.late}))::int as late,
       (count(*) filter (where ${conditions.submitted}))::int as submitted
     from partner_report r join intervention n on n.id = r.intervention_id where ${seenIn('$5')} ${ownAlone(scope)} and r.state <> 'accepted'`,
    [...scoped(scope), today, scope.wholeProjectIds],
  );
  return counts ?? { mine: 0, late: 0, submitted: 0 };
}

/** @throws platform.stale when the reader saw another version. */
export function demandSeen(row: { readonly version: number }, seenVersion: number): void {
  if (row.version !== seenVersion) throw platformError('stale');
}
