import type { EntityManager } from 'typeorm';
import { type Actor, may, platformError } from '@wijkspoor/platform/domain';
import {
  type ReportContent,
  type ReportLine,
  reportMovesOf,
  reportsPolicy,
  type ReportView,
} from '@wijkspoor/reports/domain';

/** A report as the database has it. */
export type ReportRow = Omit<ReportLine, 'project'> & {
  readonly version: number;
  readonly projectId: string | null;
  readonly roundId: string | null;
  readonly decisionId: string | null;
  readonly project: ReportLine['project'];
  readonly content: ReportContent | null;
  readonly fingerprint: string | null;
  readonly askedBy: string;
  readonly page: ReportView['page'];
  readonly files: readonly {
    readonly format: ReportView['files'][number]['format'];
    readonly size: number;
    readonly fileId: string;
  }[];
};

const at = (column: string): string => `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
const line = `d.id, d.kind, d.year, d.language, d.state, d.done, d.total, ${at('d.asked_at')} as "askedAt", ${at('d.frozen_at')} as "frozenAt",
  case when p.id is not null then json_build_object('id', p.id, 'name', p.name) end as project, d.about`;
const from = 'from report_document d left join project p on p.id = d.project_id';

/** A page of reports, the newest first. @param drafts also those that are not frozen. */
export const linesOf = (
  tx: EntityManager,
  { drafts, after, most }: { readonly drafts: boolean; readonly after: readonly string[]; readonly most: number },
): Promise<ReportLine[]> =>
  tx.query(
    `select ${line} ${from} where ($1 or d.state = 'frozen') and ($2::timestamptz is null or (d.asked_at, d.id) < ($2::timestamptz, $3::uuid))
     order by d.asked_at desc, d.id desc limit $4`,
    [drafts, after[0] ?? null, after[1] ?? null, most],
  );

/** The report with this id, or nothing. */
export const reportsWith = (tx: EntityManager, id: string): Promise<ReportRow[]> =>
  tx.query(
    `select ${line}, d.version, d.project_id as "projectId", d.round_id as "roundId", d.decision_id as "decisionId", d.content, encode(d.fingerprint, 'hex') as fingerprint, d.asked_by as "askedBy",
       (select json_build_object('wijk', w.slug, 'number', g.number, 'shown', g.shown) from report_page g join wijk w on w.id = g.wijk_id where g.report_id = d.id) as page,
       (select coalesce(json_agg(json_build_object('format', f.format, 'size', s.size, 'fileId', s.id) order by array_position(array['pdf', 'docx', 'xlsx', 'csv', 'poster'], f.format)), '[]')
        from report_file f join stored_file s on s.id = f.file_id where f.report_id = d.id) as files ${from} where d.id = $1`,
    [id],
  );

/** One report. @throws platform.missing */
export async function reportOf(tx: EntityManager, id: string): Promise<ReportRow> {
  const [row] = await reportsWith(tx, id);
  if (row === undefined) throw platformError('missing');
  return row;
}

/** Where residents read it, below the gemeente. */
export const pagePath = ({ wijk, number }: NonNullable<ReportRow['page']>): string => `/${wijk}/verhaal/${number}`;

/** Nobody else changes the report until this transaction ends. */
export const lockReport = (tx: EntityManager, id: string): Promise<unknown> =>
  tx.query('select from report_document where id = $1 for update', [id]);

/** A report for whoever asks. Files are there when it is frozen, and not before. */
export function reportView(
  actor: Actor,
  { projectId: _, roundId: __, decisionId: ___, askedBy: ____, files, ...row }: ReportRow,
): ReportView {
  return {
    ...row,
    files: row.state === 'frozen' ? files.map(({ format, size }) => ({ format, size })) : [],
    moves: [...reportMovesOf({ state: row.state, made: row.content !== null })],
    may: { write: may(reportsPolicy.writeReports.judge(actor)) },
  };
}
