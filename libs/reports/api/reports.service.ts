import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { FileStore, JobQueue, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, may, platformError } from '@wijkspoor/platform/domain';
import {
  afterReportMove,
  type AskReport,
  demandComplete,
  makeReport,
  type MoveReport,
  type PutWords,
  type ReportFormat,
  type ReportList,
  reportsError,
  reportsPolicy,
  type ReportsQuery,
  type ReportView,
  setReport,
  type ShowStory,
  withWords,
} from '@wijkspoor/reports/domain';
import { givePage, subjectOfAsked, subjectsOf } from './report-subjects';
import { linesOf, lockReport, reportOf, reportsWith, type ReportRow, reportView } from './report-rows';

const pageSize = 30;
/** So many are made for one gemeente at once. */
const mostAtOnce = 20;

/** Reports of a gemeente: asked for, written in, frozen. They are made by jobs. */
@Injectable()
export class ReportsService {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(FileStore) private readonly files: FileStore,
  ) {}

  /** The newest first; who does not write them sees what is frozen. */
  list(ctx: Ctx, { after }: ReportsQuery): Promise<ReportList> {
    demand(reportsPolicy.seeReports.judge(ctx.actor));
    const writes = reportsPolicy.writeReports.judge(ctx.actor);
    return this.db.run(ctx, async (tx) => {
      const rows = await linesOf(tx, {
        ...{ drafts: writes === true, after: after?.split('_') ?? [], most: pageSize + 1 },
      });
      const items = rows.slice(0, pageSize);
      const last = items.at(-1);
      const projects = writes === true ? await subjectsOf(tx) : [];
      return {
        items,
        next: rows.length > pageSize && last !== undefined ? `${last.askedAt}_${last.id}` : null,
        projects,
        may: { write: may(writes) },
      };
    });
  }

  /** @throws platform.missing also for a draft, for who does not write reports. */
  view(ctx: Ctx, id: string): Promise<ReportView> {
    return this.db.run(ctx, async (tx) => reportView(ctx.actor, await this.seen(tx, ctx, id)));
  }

  /**
   * Asks for a report. Sending the same twice makes one.
   * @throws reports.busy; platform.invalid for a project that is not there, and for what is not of it or not everybody can read;
   * reports.notPublic for a page for residents about a project that they cannot see.
   */
  ask(ctx: Ctx, input: AskReport): Promise<ReportView> {
    demand(reportsPolicy.writeReports.judge(ctx.actor));
    const { id, kind, projectId, year, roundId, decisionId, language } = input;
    return this.db.run(ctx, async (tx) => {
      const about = await subjectOfAsked(tx, input);
      const made = await tx.query<unknown[]>(
        `insert into report_document (id, kind, project_id, year, round_id, decision_id, about, language, asked_by) select $1, $2, $3, $4, $5, $6, $7, $8, $9
         where (select count(*) from report_document where state in ('waiting', 'making', 'setting')) < ${mostAtOnce}
         on conflict do nothing returning id`,
        [id, kind, projectId, year, roundId, decisionId, about?.title ?? '', language, ctx.actor.accountId],
      );
      if (made.length > 0) {
        if (kind === 'residentPage') await givePage(tx, ctx, id, about);
        await this.jobs.add(tx, ctx, makeReport, { reportId: id }, { key: id });
        await this.audit.record(tx, ctx, { what: 'report.asked', kind: 'report', id, details: { kind } });
      }
      const [row] = await reportsWith(tx, id);
      if (row === undefined) throw reportsError('busy', [], { n: mostAtOnce });
      return reportView(ctx.actor, row);
    });
  }

  /** Puts the words of one part of a draft. @throws platform.missing, platform.stale, reports.notADraft, reports.unknownWords, reports.tooLong */
  putWords(ctx: Ctx, id: string, version: number, part: string, { words }: PutWords): Promise<ReportView> {
    return this.write(ctx, id, version, async (tx, { kind, state, content }) => {
      if (state !== 'draft' || content === null) throw reportsError('notADraft');
      await tx.query('update report_document set content = $2, version = version + 1 where id = $1', [
        id,
        JSON.stringify(withWords(kind, content, part, words)),
      ]);
    });
  }

  /** Freezes, tries again or stops. @throws platform.missing, platform.stale, reports.moveImpossible, reports.wordsMissing */
  async move(ctx: Ctx, id: string, version: number, { move }: MoveReport): Promise<ReportView> {
    const dropped: string[] = [];
    const view = await this.write(ctx, id, version, async (tx, row) => {
      const to = afterReportMove({ state: row.state, made: row.content !== null }, move);
      if (move === 'freeze' && row.content !== null) demandComplete(row.kind, row.content);
      await tx.query(
        'update report_document set state = $2, done = 0, total = 0, tries = 0, version = version + 1 where id = $1',
        [id, to],
      );
      if (to === 'waiting') await this.jobs.add(tx, ctx, makeReport, { reportId: id }, { key: id });
      if (to === 'setting') await this.jobs.add(tx, ctx, setReport, { reportId: id }, { key: id });
      // what was set of it before it changes again is of no use
      if (move === 'cancel' && row.files.length > 0) {
        await tx.query('delete from report_file where report_id = $1', [id]);
        dropped.push(...row.files.map(({ fileId }) => fileId));
      }
      await this.audit.record(tx, ctx, { what: `report.${move}`, kind: 'report', id, details: { kind: row.kind } });
    });
    for (const file of dropped) await this.files.remove(ctx, file);
    return view;
  }

  /**
   * Shows a page to residents, or takes it back; a frozen page stays as it is otherwise. Doing it twice is once.
   * @throws platform.missing also for what has no page
   */
  async show(ctx: Ctx, id: string, { shown }: ShowStory): Promise<ReportView> {
    demand(reportsPolicy.writeReports.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const row = await this.seen(tx, ctx, id);
      if (row.page === null) throw platformError('missing');
      if (row.page.shown !== shown) {
        await tx.query('update report_page set shown = $2 where report_id = $1', [id, shown]);
        const what = shown ? 'report.shown' : 'report.takenBack';
        await this.audit.record(tx, ctx, { what, kind: 'report', id });
      }
      return reportView(ctx.actor, await reportOf(tx, id));
    });
  }

  /** A file of a frozen report; that somebody took it is in the trail. @throws platform.missing, reports.notReady */
  async download(ctx: Ctx, id: string, format: ReportFormat): ReturnType<FileStore['read']> {
    const fileId = await this.db.run(ctx, async (tx) => {
      const { state, files } = await this.seen(tx, ctx, id);
      const file = files.find((one) => one.format === format);
      if (state !== 'frozen' || file === undefined) throw reportsError('notReady');
      await this.audit.record(tx, ctx, { what: 'report.taken', kind: 'report', id, details: { format } });
      return file.fileId;
    });
    return this.files.read(ctx, fileId);
  }

  private async seen(tx: EntityManager, ctx: Ctx, id: string): Promise<ReportRow> {
    demand(reportsPolicy.seeReports.judge(ctx.actor));
    const row = await reportOf(tx, id);
    if (row.state !== 'frozen' && reportsPolicy.writeReports.judge(ctx.actor) !== true) throw platformError('missing');
    return row;
  }

  private write(
    ctx: Ctx,
    id: string,
    version: number,
    act: (tx: EntityManager, row: ReportRow) => Promise<void>,
  ): Promise<ReportView> {
    demand(reportsPolicy.writeReports.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      await lockReport(tx, id);
      const row = await reportOf(tx, id);
      if (row.version !== version) throw platformError('stale');
      await act(tx, row);
      return reportView(ctx.actor, await reportOf(tx, id));
    });
  }
}
