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
import { TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand } from '@wijkspoor/platform/domain';
import { todayHere } from './report-clock';
import { goalsOf, putParts, writtenOf } from './report-parts';
import { demandSeen, reportOf, type ReportRow } from './report-rows';
import { ReportsService, seenReport } from './reports.service';

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
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Makes a move of the table.
   * @param version of the report as it was seen.
   * @throws platform.stale, action-plan.moveImpossible, action-plan.reportIncomplete, action-plan.reportHeld, action-plan.remarkRequired
   */
  move(ctx: Ctx, id: string, version: number, { move, words = '', remarks = [] }: MoveReport): Promise<ReportView> {
    demand(reportsSomewhere(ctx.actor, 'seeReports'));
    return this.db.run(ctx, async (tx) => {
      const report = await seenReport(tx, ctx, id, true);
      const { by } = reportMove(report, move);
      demand(reportingPolicy[by === 'judge' ? 'judgeReport' : 'writeReport'].judge(ctx.actor, report));
      demandSeen(report, version);
      const { content } = await writtenOf(tx, report, await goalsOf(tx, report));
      const said = words === '' && remarks.length > 0 ? '-' : words;
      const marked = marksOfReport(content).length > 0;
      const after = afterReportMove(report, move, { words: said, marked });
      if (move === 'submit') demandComplete(content, report.last);
      if (move === 'return') await this.giveBack(tx, ctx, report, { words, remarks });
      if (move === 'accept') await putVersion(tx, ctx, report, content);
      if (move === 'abandon') await restore(tx, report, content);
      await tx.query(
        `update partner_report set state = $2, held = $3, accepted = $4, version = version + 1,
           author = case when $5 = 'submit' then coalesce(author, $6) else author end,
           submitted_at = case when $5 = 'submit' then now() else submitted_at end, turn = turn + case when $5 = 'submit' then 1 else 0 end,
           why = case $5 when 'correct' then $7 when 'abandon' then '' when 'accept' then '' else why end,
           due_on = case when $5 = 'return' then greatest(due_on, $8::date + ${daysForReturn}) else due_on end
         where id = $1`,
        [id, after.state, after.held, after.accepted, move, ctx.actor.accountId, words, todayHere()],
      );
      if (move === 'submit') await putObstacles(tx, report, content);
      await this.audit.record(tx, ctx, {
        what: `report.${move}`,
        kind: 'partnerReport',
        id,
        details: { period: report.period },
      });
      return this.reports.view(tx, ctx, await reportOf(tx, id));
    });
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
          ...{ path: `/werk/rapportages/${report.id}`, leavePath: null },
        })),
    );
  }
}

function demandComplete(content: ReportContent, last: boolean): void {
  const lacks = lacksOfReport(content, last);
  if (lacks.length > 0) throw actionPlanError('reportIncomplete', [...lacks]);
}

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

/** A correction that is dropped leaves the report as it was accepted last. */
async function restore(tx: EntityManager, report: ReportRow, content: ReportContent): Promise<void> {
  const [was] = await tx.query<{ content: Omit<ReportContent, 'story'>; story: ReportContent['story'] | null }[]>(
    `select v.content, (select json_build_object('words', s.words, 'consentOn', s.consent_on, 'consentFor', s.consent_for)
       from report_story s where s.report_id = v.report_id and s.number = v.number and s.withdrawn_at is null) as story
     from report_version v where v.report_id = $1 and v.number = $2`,
    [report.id, report.accepted],
  );
  const { story } = emptyReport({ goalIds: [], targetGroup: '' });
  await putParts(tx, report.id, { ...content, ...was?.content, story: was?.story ?? story });
}

/** What is in the way is there for the gemeente from when it was handed in. What was raised or solved meanwhile stays so, until the partner says that it is over. */
async function putObstacles(tx: EntityManager, report: ReportRow, { obstacles }: ReportContent): Promise<void> {
  const column = <T>(of: (item: ReportContent['obstacles']['items'][number]) => T): T[] => obstacles.items.map(of);
  await tx.query(
    `insert into obstacle as o (id, project_id, cycle_id, intervention_id, report_id, words, needs, whom, level, state)
     select n.id, $1, $2, $3, $4, n.words, n.needs, n.whom, n.level, case when n.solved then 'solved' else 'open' end
     from unnest($5::uuid[], $6::text[], $7::text[], $8::text[], $9::text[], $10::boolean[]) as n (id, words, needs, whom, level, solved)
     on conflict (gemeente_id, id) do update set words = excluded.words, needs = excluded.needs, whom = excluded.whom, report_id = excluded.report_id,
         level = case when o.state = 'raised' then o.level else excluded.level end,
         state = case when excluded.state = 'solved' then 'solved' else o.state end, version = o.version + 1
       where o.intervention_id = excluded.intervention_id`,
    [
      ...[report.projectId, report.cycleId, report.interventionId, report.id, column(({ id }) => id)],
      ...[column(({ words }) => words), column(({ needs }) => needs), column(({ whom }) => whom)],
      ...[column(({ level }) => level), column(({ solved }) => solved)],
    ],
  );
}
