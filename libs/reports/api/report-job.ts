import { createHash } from 'node:crypto';
import { buffer } from 'node:stream/consumers';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { People } from '@wijkspoor/identity/api';
import { Notifications } from '@wijkspoor/notifications/api';
import { ENV, type Env, FileStore, isAway, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, writeAddress } from '@wijkspoor/platform/domain';
import { contentOf, formatsOf, makeReport, reportKinds, type ReportState, titleOf } from '@wijkspoor/reports/domain';
import { FactsReader } from './facts-reader';
import { reportFile } from './files';
import type { Sender } from './files/report-data';
import { lockReport, pagePath, reportOf, type ReportRow } from './report-rows';

/** Makes drafts of reports, and the files of those that are frozen. Every step is safe to run twice, and beside itself. */
@Injectable()
export class ReportJob {
  private readonly log = new Logger('report');

  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(FactsReader) private readonly facts: FactsReader,
    @Inject(FileStore) private readonly files: FileStore,
    @Inject(People) private readonly people: People,
    @Inject(Notifications) private readonly notifications: Notifications,
  ) {}

  /** The job: a draft of what is known now. @throws what went wrong, so that it is tried again; the last time the report has failed. */
  make(ctx: Ctx, id: string): Promise<void> {
    return this.once(ctx, id, 'making', ['waiting', 'making'], async (report) => {
      await this.db.run(ctx, async (tx) => {
        const facts = await this.facts.read(tx, ctx, report);
        const content = contentOf(report, facts);
        await demandOwn(
          tx,
          `update report_document set state = 'draft', content = $3, done = total, version = version + 1 where ${ours} and state = 'making' returning id`,
          [id, report.version, JSON.stringify(content)],
        );
        await this.tell(tx, ctx, report, 'draft', content.title);
      });
    });
  }

  /** The job: the files of a report that is being frozen, one by one; when all are there it is frozen. @throws as `make` */
  set(ctx: Ctx, id: string): Promise<void> {
    return this.once(ctx, id, 'setting', ['setting'], async (report) => {
      const { kind, content } = report;
      if (content === null) throw new Overtaken();
      const sender = await this.sender(ctx);
      const path = report.page === null ? '' : pagePath(report.page);
      const { language } = report;
      const address =
        path === '' ? '' : this.env.publicOrigin + writeAddress({ language, gemeente: sender.slug, path });
      const there = report.files.map(({ format }) => format);
      for (const format of formatsOf(kind)) {
        if (!there.includes(format))
          await this.keep(ctx, report, format, await reportFile({ kind, content, sender, address }, format));
      }
      await this.db.run(ctx, async (tx) => {
        await demandOwn(
          tx,
          `update report_document set state = 'frozen', frozen_at = now(), fingerprint = $3, version = version + 1
           where ${ours} and state = 'setting' and (select count(*) from report_file f where f.report_id = $1) = $4 returning id`,
          [
            ...[id, report.version, createHash('sha256').update(JSON.stringify(content)).digest()],
            formatsOf(kind).length,
          ],
        );
        await this.tell(tx, ctx, report, 'frozen', content.title);
      });
    });
  }

  /** Takes the report, does the work, and writes down what became of it. */
  private async once(
    ctx: Ctx,
    id: string,
    state: ReportState,
    from: readonly ReportState[],
    work: (report: ReportRow) => Promise<void>,
  ): Promise<void> {
    const report = await this.db.run(ctx, async (tx) => {
      const [rows] = await tx.query<[{ tries: number }[], number]>(
        `update report_document set state = $2, total = coalesce(($4::jsonb ->> kind)::int, 1), tries = tries + 1
         where id = $1 and state = any ($3) returning tries`,
        [id, state, from, JSON.stringify(state === 'making' ? {} : filesPerKind)],
      );
      const [taken] = rows;
      return taken === undefined ? null : { ...(await reportOf(tx, id)), tries: taken.tries };
    });
    if (report === null) return;
    try {
      await work(report);
    } catch (error) {
      if (error instanceof Overtaken) return;
      if (report.tries < makeReport.attempts || isAway(error)) throw error;
      this.log.error({ error: error instanceof Error ? error.name : 'unknown' }, 'a report failed');
      await this.db.run(ctx, async (tx) => {
        const [, failed] = await tx.query<[unknown[], number]>(
          `update report_document set state = 'failed', version = version + 1 where ${ours} and state = $3 returning id`,
          [id, report.version, state],
        );
        // who stopped it meanwhile, or began it anew, waits for something else
        if (failed === 0) return;
        const title = report.content?.title ?? titleOf(report, report.project?.name ?? '', report.about);
        await this.tell(tx, ctx, report, 'failed', title);
      });
    }
  }

  private async keep(
    ctx: Ctx,
    { id, version }: ReportRow,
    format: string,
    made: Awaited<ReturnType<typeof reportFile>>,
  ): Promise<void> {
    await this.files.keep(ctx, made, async (tx, file) => {
      // who stopped it meanwhile, or another worker that was quicker, leaves this file without a row: then it is not kept
      await lockReport(tx, id);
      await demandOwn(
        tx,
        `insert into report_file (report_id, format, file_id) select id, $3, $4 from report_document where ${ours} and state = 'setting'
         on conflict do nothing returning report_id`,
        [id, version, format, file.id],
      );
      await tx.query(
        'update report_document set done = (select count(*) from report_file where report_id = $1) where id = $1',
        [id],
      );
    });
  }

  private async sender(ctx: Ctx): Promise<Sender> {
    const { logoId, ...sender } = await this.db.run(ctx, async (tx) => {
      const [found] = await tx.query<(Omit<Sender, 'logo'> & { readonly logoId: string | null })[]>(
        'select g.slug, g.name, s.theme, s.logo_id as "logoId" from gemeente g join gemeente_setting s on s.gemeente_id = g.id where g.id = $1',
        [ctx.gemeenteId],
      );
      if (found === undefined) throw new Overtaken();
      return found;
    });
    return { ...sender, logo: logoId === null ? null : await buffer((await this.files.read(ctx, logoId)).content) };
  }

  /** Who asked hears it once; who left the gemeente since hears nothing. */
  private async tell(
    tx: EntityManager,
    ctx: Ctx,
    { id, version, askedBy }: ReportRow,
    what: 'draft' | 'frozen' | 'failed',
    title: string,
  ): Promise<void> {
    const roles = await this.people.rolesOf(tx, askedBy);
    const person = (await this.people.addressesOf(tx, [askedBy])).get(askedBy);
    if (roles.length === 0 || person === undefined) return;
    await this.notifications.tell(tx, ctx, [
      {
        ...{
          to: person.email,
          language: person.language,
          kind: `reports.notice.${what}`,
          params: { title },
          // who asked for it looks in the page; what went wrong is not left until the mail of the day
          when: what === 'failed' ? 'now' : 'daily',
        },
        // of one try, however often its job runs; of the next try it is told again
        ...{ onceKey: `made-report:${id}:${what}:${version}`, path: `/werk/stukken/${id}`, leavePath: null },
      },
    ]);
  }
}

/** How many files a report of each kind has. */
const filesPerKind = Object.fromEntries(reportKinds.map((kind) => [kind, formatsOf(kind).length]));

/** The report (`$1`) as this try took it (`$2`): whoever stopped it, wrote in it or began it anew made another version. */
const ours = 'id = $1 and version = $2';

/** A change of what is still ours. @param statement returns a row when it did something. */
async function demandOwn(tx: EntityManager, statement: string, parameters: readonly unknown[]): Promise<void> {
  const rows = await tx.query<unknown[]>(`with own as (${statement}) select from own`, [...parameters]);
  if (rows.length === 0) throw new Overtaken();
}

/** Somebody else made it, or nobody wants it any more. */
class Overtaken extends Error {}
