import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  actionPlanError,
  afterReportMove,
  emptyReport,
  lacksOfReport,
  marksOfReport,
  type MoveReport,
  type ReportContent,
  reportingPolicy,
  reportMove,
  reportsSomewhere,
  type ReportView,
} from '@wijkspoor/action-plan/domain';
import { Audit } from '@wijkspoor/audit/api';
import { People } from '@wijkspoor/identity/api';
import { Notifications } from '@wijkspoor/notifications/api';
import { FileStore, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand } from '@wijkspoor/platform/domain';
import { todayHere } from '@wijkspoor/project/api';
import { AcceptedReports } from './accepted-reports';
import { goalsOf, putParts, writtenOf } from './report-parts';
import { demandSeen, reportOf, type ReportRow } from './report-rows';
import { ReportsService, seenReport } from './reports.service';
import { putObstacles, takeBackObstacles } from './told-obstacles';

/** Days that a partner has for what came back. */
const daysForReturn = 14;

/** The moves of a report. */
@Injectable()
export class ReportMoves {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(ReportsService) private readonly reports: ReportsService,
    @Inject(People) private readonly people: People,
    @Inject(Notifications) private readonly notifications: Notifications,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(AcceptedReports) private readonly accepted: AcceptedReports,
  ) {}

  /**
   * Makes a move of the table.
   * @param version of the report as it was seen.
   * @throws platform.missing, platform.stale, action-plan.notYourReport, action-plan.moveImpossible, action-plan.reportIncomplete,
   * action-plan.reportHeld, action-plan.remarkRequired
   */
  async move(
    ctx: Ctx,
    id: string,
    version: number,
    { move, words = '', remarks = [] }: MoveReport,
  ): Promise<ReportView> {
    demand(reportsSomewhere(ctx.actor, 'seeReports'));
    let gone: readonly string[] = [];
    const view = await this.db.run(ctx, async (tx) => {
      const report = await seenReport(tx, ctx, id, true);
      // nothing is written of it yet: who sends it in hears what is missing
      if (move === 'submit' && report.state === 'open') {
        demand(reportingPolicy.writeReport.judge(ctx.actor, report));
        demandComplete((await writtenOf(tx, report, await goalsOf(tx, report))).content, report.last);
      }
      const { by } = reportMove(report, move);
      demand(reportingPolicy[by === 'judge' ? 'judgeReport' : 'writeReport'].judge(ctx.actor, report));
      demandSeen(report, version);
      const { content } = await writtenOf(tx, report, await goalsOf(tx, report));
      // a remark about a part says why it goes back
      const said = move === 'return' && words === '' && remarks.length > 0 ? '-' : words;
      const marked = marksOfReport(content).length > 0;
      const after = afterReportMove(report, move, { words: said, marked });
      if (move === 'submit') demandComplete(content, report.last);
      if (move === 'return') await this.giveBack(tx, ctx, report, { words, remarks });
      if (move === 'accept') {
        await putVersion(tx, ctx, report, content);
        await this.accepted.tell(tx, {
          ...report,
          ...{ reportId: id, people: content.reach.people, goals: valuesOf(content) },
        });
      }
      if (move === 'abandon') gone = await restore(tx, report, content);
      await tx.query(
        `update partner_report set state = $2, held = $3, accepted = $4, version = version + 1,
           author = case when $5 = 'submit' then coalesce(author, $6) else author end,
           submitted_at = case when $5 = 'submit' then now() else submitted_at end, turn = turn + case when $5 = 'submit' then 1 else 0 end,
           why = case $5 when 'correct' then $7 when 'abandon' then '' when 'accept' then '' else why end,
           due_on = case when $5 = 'return' then greatest(due_on, $8::date + ${daysForReturn}) else due_on end
         where id = $1`,
        [id, after.state, after.held, after.accepted, move, ctx.actor.accountId, words, todayHere()],
      );
      await tellObstacles(tx, report, { move, held: after.held, content });
      await this.audit.record(tx, ctx, {
        what: `report.${move}`,
        kind: 'partnerReport',
        id,
        details: { period: report.period },
      });
      return this.reports.view(tx, ctx, await reportOf(tx, id));
    });
    for (const file of gone) await this.files.remove(ctx, file);
    return view;
  }

  /** Keeps what the gemeente says of it, and tells who reports. */
  private async giveBack(
    tx: EntityManager,
    ctx: Ctx,
    report: ReportRow,
    { words, remarks }: Required<Pick<MoveReport, 'words' | 'remarks'>>,
  ): Promise<void> {
    const all = [...(words === '' ? [] : [{ part: null, words }]), ...remarks];
    await tx.query(
      `insert into report_remark (report_id, part, words, turn, made_by) select $1, part, words, $2, $3 from unnest($4::text[], $5::text[]) as n (part, words)`,
      [report.id, report.turn, ctx.actor.accountId, all.map(({ part }) => part), all.map((one) => one.words)],
    );
    const reporters = await this.people.reporters(tx, report.organisationId === null ? [] : [report.organisationId]);
    await this.notifications.tell(
      tx,
      ctx,
      reporters
        .filter(({ projectId }) => projectId === null || projectId === report.projectId)
        .map(({ email, language }) => ({
          ...{ to: email, language, kind: 'action-plan.notice.returned', params: { title: report.intervention } },
          onceKey: `report:${report.id}:returned:${report.turn}`,
          ...{ path: `/werk/rapportages/${report.id}`, leavePath: null, when: 'now' as const },
        })),
    );
  }
}

function demandComplete(content: ReportContent, last: boolean): void {
  const lacks = lacksOfReport(content, last);
  if (lacks.length > 0) throw actionPlanError('reportIncomplete', [...lacks]);
}

/** What it says of goals, as far as it says something. */
const valuesOf = ({ goals }: ReportContent) =>
  goals.items.flatMap(({ goalId, value }) => (value === null ? [] : [{ goalId, value }]));

/** What was told is kept as it is now, for good; the story apart, since it can be taken back. */
async function putVersion(tx: EntityManager, ctx: Ctx, report: ReportRow, content: ReportContent): Promise<void> {
  const { story, ...rest } = content;
  const { progress, effort, reach } = rest;
  const number = report.accepted + 1;
  await tx.query(
    `insert into report_version (report_id, number, content, status, hours, cost_cents, volunteers, people, of_target_group, young, adult, older, author, accepted_by, why)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
    [
      ...[report.id, number, JSON.stringify(rest), progress.status, effort.hours, effort.costCents, effort.volunteers],
      ...[reach.people, reach.ofTargetGroup, reach.young, reach.adult, reach.older],
      ...[report.author, ctx.actor.accountId, report.why],
    ],
  );
  if (story.words !== '')
    await tx.query(
      'insert into report_story (report_id, number, words, consent_on, consent_for) values ($1, $2, $3, $4, $5)',
      [report.id, number, story.words, story.consentOn, story.consentFor],
    );
}

type Attached = { readonly fileId: string };

/** A correction that is dropped leaves the report as it was accepted last, with its files. @returns files that were added in it */
async function restore(tx: EntityManager, report: ReportRow, content: ReportContent): Promise<readonly string[]> {
  await putParts(tx, report.id, { ...content, ...(await acceptedContent(tx, report)) });
  const version = report.accepted + 1;
  await tx.query('update report_attachment set until_version = null where report_id = $1 and until_version = $2', [
    ...[report.id, version],
  ]);
  const [added] = await tx.query<[Attached[], number]>(
    'delete from report_attachment where report_id = $1 and from_version = $2 returning file_id as "fileId"',
    [report.id, version],
  );
  return added.map(({ fileId }) => fileId);
}

/** What a report said when it was accepted last; its story only while the yes to it stands. */
async function acceptedContent(tx: EntityManager, report: ReportRow): Promise<ReportContent | null> {
  const [was] = await tx.query<{ content: Omit<ReportContent, 'story'>; story: ReportContent['story'] | null }[]>(
    `select v.content, (select json_build_object('words', s.words, 'consentOn', s.consent_on, 'consentFor', s.consent_for)
       from report_story s where s.report_id = v.report_id and s.number = v.number and s.withdrawn_at is null) as story
     from report_version v where v.report_id = $1 and v.number = $2`,
    [report.id, report.accepted],
  );
  if (was === undefined) return null;
  const { story } = emptyReport({ goalIds: [], targetGroup: '' });
  return { ...was.content, story: was.story ?? story };
}

/** The gemeente reads of obstacles when somebody may read the report: not while it is held, nor when it went back. */
async function tellObstacles(
  tx: EntityManager,
  report: ReportRow,
  {
    move,
    held,
    content,
  }: { readonly move: MoveReport['move']; readonly held: boolean; readonly content: ReportContent },
): Promise<void> {
  if ((move === 'submit' && !held) || move === 'release')
    await putObstacles(tx, report, content.obstacles.items, todayHere());
  // of what was held nothing was told
  if ((move === 'return' || move === 'recall') && !report.held)
    await takeBackObstacles(tx, report, (await acceptedContent(tx, report))?.obstacles.items ?? null, todayHere());
}
