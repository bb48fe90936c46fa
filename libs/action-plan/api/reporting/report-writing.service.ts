import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  actionPlanError,
  type Attachment,
  emptyReport,
  marksOfPart,
  type PartKey,
  type PartSaved,
  readsWords,
  reportingPolicy,
  reportsSomewhere,
  type SavePart,
  takesWords,
} from '@wijkspoor/action-plan/domain';
import { Audit } from '@wijkspoor/audit/api';
import { People } from '@wijkspoor/identity/api';
import { FileStore, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, platformError } from '@wijkspoor/platform/domain';
import { namesOf } from './report-lines';
import { beginReport, type PartRow } from './report-parts';
import type { ReportRow } from './report-rows';
import { headOf, seenReport } from './reports.service';

/** More files than a report needs. */
const mostFiles = 10;
type FileRow = { readonly id: string; readonly fileId: string; readonly fromVersion: number };

/** Writing a report: a part at a time, files beside it, and taking a story back. */
@Injectable()
export class ReportWriting {
  constructor(
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(People) private readonly people: People,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(Audit) private readonly audit: Audit,
  ) {}

  /**
   * Keeps one part as it is now, finished or not. The first one that is kept makes a draft of the report.
   * @param seen the version of the part that was changed.
   * @throws platform.stale when somebody else kept that part meanwhile; platform.invalid without that part; platform.missing,
   * action-plan.notYourReport, action-plan.reportClosed
   */
  save(ctx: Ctx, id: string, part: PartKey, seen: number, input: SavePart): Promise<PartSaved> {
    demand(reportsSomewhere(ctx.actor, 'writeReport'));
    const content = input[part];
    if (content === undefined) throw platformError('invalid', {}, [{ path: part, code: 'required' }]);
    return this.db.run(ctx, async (tx) => {
      const report = await writableReport(tx, ctx, id);
      if (report.state === 'open') await beginReport(tx, report);
      const [saved] = await tx.query<[PartRow[], number]>(
        `update report_part set content = $3, marks = $4, version = version + 1, saved_by = $5, saved_at = now()
         where report_id = $1 and part = $2 and version = $6
         returning part, content, marks, version, saved_by as "savedBy", saved_at as "savedAt"`,
        [id, part, JSON.stringify(content), marksOfPart(content), ctx.actor.accountId, seen],
      );
      const [row] = saved;
      if (row === undefined) throw platformError('stale');
      const names = await namesOf(tx, this.people, [], [row.savedBy]);
      return { ...headOf(row, names), reportVersion: report.state === 'open' ? report.version + 1 : report.version };
    });
  }

  /**
   * Keeps a picture or a PDF beside the report.
   * @throws platform.missing, platform.fileType, platform.tooLarge, action-plan.notYourReport, action-plan.reportClosed,
   * action-plan.tooManyFiles; platform.invalid when its name cannot be kept.
   */
  async attach(ctx: Ctx, id: string, name: string, content: Readable): Promise<Attachment> {
    demand(reportsSomewhere(ctx.actor, 'writeReport'));
    // before anything is taken in: who may not, sends nothing
    await this.db.run(ctx, (tx) => writableReport(tx, ctx, id));
    let attachment = '';
    const file = await this.files.keepGiven(ctx, name, content, async (tx, { id: fileId }) => {
      const report = await writableReport(tx, ctx, id);
      if (report.state === 'open') await beginReport(tx, report);
      const [made] = await tx.query<{ id: string }[]>(
        `insert into report_attachment (report_id, file_id, from_version, added_by)
         select $1, $2, $3, $4 where (select count(*) from report_attachment a where a.report_id = $1 and a.until_version is null) < ${mostFiles} returning id`,
        [id, fileId, report.accepted + 1, ctx.actor.accountId],
      );
      if (made === undefined) throw actionPlanError('tooManyFiles');
      attachment = made.id;
    });
    return { ...file, id: attachment };
  }

  /** The file of an attachment, for who may read the report. @throws platform.missing */
  async openFile(ctx: Ctx, id: string, attachmentId: string) {
    demand(reportsSomewhere(ctx.actor, 'seeReports'));
    const { fileId } = await this.db.run(ctx, async (tx) => {
      const report = await seenReport(tx, ctx, id);
      if (!readsWords(ctx.actor, report, report)) throw platformError('missing');
      return fileOf(tx, id, attachmentId);
    });
    return this.files.read(ctx, fileId);
  }

  /**
   * Takes a file away; one that belongs to an accepted version stays with that.
   * @throws platform.missing, action-plan.notYourReport, action-plan.reportClosed
   */
  async detach(ctx: Ctx, id: string, attachmentId: string): Promise<void> {
    demand(reportsSomewhere(ctx.actor, 'writeReport'));
    const gone = await this.db.run(ctx, async (tx) => {
      const report = await writableReport(tx, ctx, id);
      const file = await fileOf(tx, id, attachmentId);
      const version = report.accepted + 1;
      if (file.fromVersion === version) return file.fileId;
      await tx.query('update report_attachment set until_version = $2 where id = $1', [attachmentId, version]);
      return null;
    });
    if (gone !== null) await this.files.remove(ctx, gone);
  }

  /**
   * Takes a story back, also of what was accepted: its words are gone from every page and every version.
   * @throws platform.missing, action-plan.noStory
   */
  withdrawStory(ctx: Ctx, id: string): Promise<void> {
    demand(reportsSomewhere(ctx.actor, 'withdrawStory'));
    return this.db.run(ctx, async (tx) => {
      const report = await seenReport(tx, ctx, id, true);
      demand(reportingPolicy.withdrawStory.judge(ctx.actor, report));
      const { story } = emptyReport({ goalIds: [], targetGroup: '' });
      const [parts] = await tx.query<[unknown[], number]>(
        `update report_part set content = $2, marks = '{}', version = version + 1 where report_id = $1 and part = 'story' and content->>'words' <> '' returning part`,
        [id, JSON.stringify(story)],
      );
      const [stories] = await tx.query<[unknown[], number]>(
        `update report_story set words = '', withdrawn_at = now() where report_id = $1 and withdrawn_at is null returning number`,
        [id],
      );
      if (parts.length + stories.length === 0) throw actionPlanError('noStory');
      await this.audit.record(tx, ctx, { what: 'report.storyWithdrawn', kind: 'partnerReport', id });
    });
  }
}

/**
 * A report that this person may write in now; nobody else changes it until this transaction ends.
 * @throws platform.missing, action-plan.notYourReport, action-plan.reportClosed
 */
async function writableReport(tx: EntityManager, ctx: Ctx, id: string): Promise<ReportRow> {
  const report = await seenReport(tx, ctx, id, true);
  demand(reportingPolicy.writeReport.judge(ctx.actor, report));
  if (!takesWords(report.state)) throw actionPlanError('reportClosed');
  return report;
}

async function fileOf(tx: EntityManager, reportId: string, id: string): Promise<FileRow> {
  const [file] = await tx.query<FileRow[]>(
    `select id, file_id as "fileId", from_version as "fromVersion" from report_attachment where report_id = $1 and id = $2 and until_version is null`,
    [reportId, id],
  );
  if (file === undefined) throw platformError('missing');
  return file;
}
