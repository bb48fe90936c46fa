import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  actionPlanError,
  type Attachment,
  emptyReport,
  lacksOfReport,
  needsRemark,
  readsWords,
  type ReportContent,
  type ReportGoal,
  reportingPolicy,
  type ReportList,
  reportMovesFrom,
  type ReportsQuery,
  reportsSomewhere,
  type ReportVersionView,
  type ReportView,
  scopeOf,
  takesWords,
} from '@wijkspoor/action-plan/domain';
import { People } from '@wijkspoor/identity/api';
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import { todayHere } from '@wijkspoor/project/api';
import { lineOf, namesOf } from './report-lines';
import { goalsOf, type PartRow, writtenOf } from './report-parts';
import { countReports, listReports, reportOf, type ReportRow } from './report-rows';

type Rest = {
  readonly remarks: ReportView['remarks'] | null;
  readonly attachments: readonly Attachment[] | null;
  readonly versions: ReportView['versions'] | null;
  readonly storyWithdrawn: boolean;
  /** Some accepted version still has its story. */
  readonly storyStands: boolean;
};
type VersionRow = Omit<ReportVersionView, 'content' | 'goals'> & {
  readonly content: Omit<ReportContent, 'story'>;
  readonly story: ReportContent['story'] | null;
};

/** Partner reports, for who writes them and who judges them. */
@Injectable()
export class ReportsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(People) private readonly people: People,
  ) {}

  /** What this person sees, a page at a time; what is still to do unless another list is asked for. */
  list(ctx: Ctx, { show, after }: ReportsQuery): Promise<ReportList> {
    demand(reportsSomewhere(ctx.actor, 'seeReports'));
    const judge = reportsSomewhere(ctx.actor, 'judgeReport');
    const write = reportsSomewhere(ctx.actor, 'writeReport');
    // who only reads has nothing to do
    const shown = show ?? (write === true ? 'mine' : 'accepted');
    const asked = { scope: scopeOf(ctx.actor), judges: judge === true, today: todayHere() };
    return this.db.run(ctx, async (tx) => {
      const { rows, next } = await listReports(tx, { ...asked, show: shown, after });
      const counts = await countReports(tx, asked);
      const names = await namesOf(
        tx,
        this.people,
        rows.map(({ organisationId }) => organisationId),
      );
      return {
        show: shown,
        items: rows.map((row) => lineOf(row, names, asked.today)),
        next,
        counts: write === true ? { ...counts } : { ...counts, mine: 0 },
        may: { judge: may(judge), write: may(write) },
      };
    });
  }

  /** @throws platform.missing also for a report of another organisation */
  one(ctx: Ctx, id: string): Promise<ReportView> {
    demand(reportsSomewhere(ctx.actor, 'seeReports'));
    return this.db.run(ctx, async (tx) => this.view(tx, ctx, await seenReport(tx, ctx, id)));
  }

  /** An accepted version, as it was. @throws platform.missing */
  version(ctx: Ctx, id: string, number: number): Promise<ReportVersionView> {
    demand(reportsSomewhere(ctx.actor, 'seeReports'));
    return this.db.run(ctx, async (tx) => {
      const report = await seenReport(tx, ctx, id);
      const [version] = await tx.query<VersionRow[]>(
        `select v.number, v.accepted_at::text as "acceptedAt", v.author::text, v.why, v.content,
           (select json_build_object('words', s.words, 'consentOn', s.consent_on, 'consentFor', s.consent_for)
            from report_story s where s.report_id = v.report_id and s.number = v.number and s.withdrawn_at is null) as story
         from report_version v where v.report_id = $1 and v.number = $2`,
        [id, number],
      );
      if (version === undefined) throw platformError('missing');
      const goals = await goalsOf(tx, report);
      const names = await namesOf(tx, this.people, [], [version.author]);
      const { story } = emptyReport({ goalIds: [], targetGroup: '' });
      return {
        ...version,
        author: names.get(version.author ?? '') ?? null,
        content: { ...version.content, story: version.story ?? story },
        goals,
      };
    });
  }

  /** The report as this person may read it. */
  async view(tx: EntityManager, ctx: Ctx, report: ReportRow): Promise<ReportView> {
    const goals = await goalsOf(tx, report);
    const { content, parts } = await writtenOf(tx, report, goals);
    const { remarks, attachments, versions, storyWithdrawn, storyStands } = await restOf(tx, report);
    const names = await namesOf(...([tx, this.people, [report.organisationId]] as const), [
      report.author,
      ...parts.map(({ savedBy }) => savedBy),
    ]);
    const reads = readsWords(ctx.actor, report, report);
    const write = reportingPolicy.writeReport.judge(ctx.actor, report);
    const judge = reportingPolicy.judgeReport.judge(ctx.actor, report);
    return {
      ...lineOf(report, names, todayHere()),
      version: report.version,
      author: names.get(report.author ?? '') ?? null,
      submittedAt: report.submittedAt?.toISOString() ?? null,
      acceptedAt: versions?.at(-1)?.acceptedAt ?? null,
      content: reads ? content : null,
      parts: reads ? parts.map((part) => headOf(part, names)) : [],
      goals: [...goals] satisfies ReportGoal[],
      remarks: reads ? (remarks ?? []) : [],
      attachments: reads ? [...(attachments ?? [])] : [],
      versions: versions ?? [],
      moves: reportMovesFrom(report).map(({ move, by }) => ({
        ...{ move, needsRemark: needsRemark(move) },
        may: may(by === 'judge' ? judge : write),
      })),
      lacks: reads && takesWords(report.state) ? [...lacksOfReport(content, report.last)] : [],
      storyWithdrawn,
      may: {
        write: may(takesWords(report.state) ? write : actionPlanError('reportClosed')),
        judge: may(judge),
        withdrawStory: may(
          content.story.words === '' && !storyStands
            ? actionPlanError('noStory')
            : reportingPolicy.withdrawStory.judge(ctx.actor, report),
        ),
      },
    };
  }
}

/** A report that this person sees. @throws platform.missing */
export async function seenReport(tx: EntityManager, ctx: Ctx, id: string, lock = false): Promise<ReportRow> {
  const report = await reportOf(tx, id, lock);
  if (reportingPolicy.seeReports.judge(ctx.actor, report) !== true) throw platformError('missing');
  return report;
}

/** How a part stands, without its words. */
export const headOf = ({ part, version, marks, savedBy, savedAt }: PartRow, names: ReadonlyMap<string, string>) => ({
  ...{ part, version, marks: [...marks] },
  savedBy: names.get(savedBy ?? '') ?? null,
  savedAt: savedAt?.toISOString() ?? null,
});

async function restOf(tx: EntityManager, report: ReportRow): Promise<Rest> {
  const [rest] = await tx.query<Rest[]>(
    `select
       (select json_agg(json_build_object('part', m.part, 'words', m.words, 'madeAt', m.made_at, 'current', m.turn = $2 and $3) order by m.made_at desc, m.id)
        from report_remark m where m.report_id = $1) as remarks,
       (select json_agg(json_build_object('id', a.id, 'name', f.name, 'type', f.type, 'size', f.size) order by a.added_at, a.id)
        from report_attachment a join stored_file f on f.id = a.file_id where a.report_id = $1 and a.until_version is null) as attachments,
       (select json_agg(json_build_object('number', v.number, 'acceptedAt', v.accepted_at, 'why', v.why) order by v.number)
        from report_version v where v.report_id = $1) as versions,
       exists (select from report_story s where s.report_id = $1 and s.withdrawn_at is not null) as "storyWithdrawn",
       exists (select from report_story s where s.report_id = $1 and s.withdrawn_at is null) as "storyStands"`,
    [report.id, report.turn, report.state === 'returned'],
  );
  return rest ?? { remarks: null, attachments: null, versions: null, storyWithdrawn: false, storyStands: false };
}
