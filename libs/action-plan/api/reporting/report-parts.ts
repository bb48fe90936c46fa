import type { EntityManager } from 'typeorm';
import {
  emptyReport,
  marksOfPart,
  type PartKey,
  partKeys,
  prefilled,
  type ReportContent,
  type ReportGoal,
} from '@wijkspoor/action-plan/domain';
import { type ReportRow, standsOf } from './report-rows';

/** A part as the table has it. */
export type PartRow = {
  readonly part: PartKey;
  readonly content: unknown;
  readonly marks: readonly string[];
  readonly version: number;
  readonly savedBy: string | null;
  readonly savedAt: Date | null;
};
/** What a report says, with how each part stands. */
export type Written = { readonly content: ReportContent; readonly parts: readonly PartRow[] };

type Before = { readonly content: Partial<ReportContent> | null; readonly solved: readonly string[] | null };

/** Goals of the intervention of a report, with what its organisation said last of each. */
export function goalsOf(
  tx: EntityManager,
  { interventionId, period, organisationId }: ReportRow,
): Promise<ReportGoal[]> {
  return tx.query(
    `select g.id, g.title, g.indicator, g.unit, g.baseline::float8 as baseline, g.target::float8 as target,
       (select (item->>'value')::float8 from partner_report r join report_version v on v.report_id = r.id,
          jsonb_array_elements(v.content->'goals'->'items') item
        where r.intervention_id = $1 and r.period < $2 and r.organisation_id is not distinct from $3 and item->>'goalId' = g.id::text and item->>'value' is not null
        order by r.period desc, v.number desc limit 1) as previous
     from intervention_goal ig join goal g on g.id = ig.goal_id where ig.intervention_id = $1 order by g.position, g.number limit 10`,
    [interventionId, period, organisationId],
  );
}

/** The parts of a report. One in which nobody wrote has what carries over from the report before it, of the same organisation. */
export async function writtenOf(tx: EntityManager, report: ReportRow, goals: readonly ReportGoal[]): Promise<Written> {
  const known = { goalIds: goals.map(({ id }) => id), targetGroup: report.targetGroup };
  if (report.state !== 'open') {
    const parts = await tx.query<PartRow[]>(
      `select part, content, marks, version, saved_by as "savedBy", saved_at as "savedAt" from report_part where report_id = $1`,
      [report.id],
    );
    return { content: contentOf(emptyReport(known), parts), parts: inOrder(parts) };
  }
  const [before] = await tx.query<Before[]>(
    `select (select coalesce((select v.content from report_version v where v.report_id = r.id order by v.number desc limit 1),
         (select jsonb_object_agg(p.part, p.content) from report_part p where p.report_id = r.id))
       from partner_report r where r.intervention_id = $1 and r.period < $2 and r.organisation_id is not distinct from $3 and ${standsOf('r')}
       order by r.period desc limit 1) as content,
      (select array_agg(o.id) from obstacle o where o.intervention_id = $1 and o.state = 'solved') as solved`,
    [report.interventionId, report.period, report.organisationId],
  );
  const last = before?.content ? { ...emptyReport(known), ...before.content } : null;
  const content = prefilled(known, last, new Set(before?.solved ?? []));
  return {
    content,
    parts: partKeys.map((part) => ({
      ...{ part, content: content[part], marks: [], version: 1, savedBy: null, savedAt: null },
    })),
  };
}

const inOrder = (parts: readonly PartRow[]): readonly PartRow[] =>
  partKeys.flatMap((key) => parts.find(({ part }) => part === key) ?? []);

/** What was saved passed the contract then. */
const contentOf = (empty: ReportContent, parts: readonly PartRow[]): ReportContent => ({
  ...empty,
  ...(Object.fromEntries(parts.map(({ part, content }) => [part, content])) as Partial<ReportContent>),
});

/** Writes what a report begins with, so that it stays the same whatever becomes of the one before it. */
export async function beginReport(tx: EntityManager, report: ReportRow): Promise<void> {
  const { content } = await writtenOf(tx, report, await goalsOf(tx, report));
  await putParts(tx, report.id, content);
  await tx.query(`update partner_report set state = 'draft', version = version + 1 where id = $1`, [report.id]);
}

/** Writes all parts at once; those that are there already get a next version. */
export async function putParts(tx: EntityManager, reportId: string, content: ReportContent): Promise<void> {
  await tx.query(
    `insert into report_part as p (report_id, part, content, marks)
     select $1, part, content, array(select jsonb_array_elements_text(marks)) from unnest($2::text[], $3::jsonb[], $4::jsonb[]) as n (part, content, marks)
     on conflict (gemeente_id, report_id, part) do update set content = excluded.content, marks = excluded.marks, version = p.version + 1
       where p.content <> excluded.content`,
    [
      reportId,
      partKeys,
      partKeys.map((part) => JSON.stringify(content[part])),
      partKeys.map((part) => JSON.stringify(marksOfPart(content[part]))),
    ],
  );
}
