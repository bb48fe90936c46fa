import { createReadStream } from 'node:fs';
import type { Readable } from 'node:stream';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { Audit } from '@wijkspoor/audit/api';
import { isAway, JobQueue, PlatformDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, Line, platformError } from '@wijkspoor/platform/domain';
import {
  addRemark,
  emptyReport,
  type FetchTable,
  type FigureTableList,
  type FigureTableView,
  importJob,
  type ImportReport,
  type ImportRunList,
  type ImportRunView,
  type ImportUpload,
  noMeta,
  versionOf,
  wijkPolicy,
} from '@wijkspoor/wijk/domain';
import { importAreas } from '../area-import';
import { FileRefused } from '../area-text';
import { importPostcodes } from '../postcode-import';
import { ImportFolder } from './import-folder';
import { importFigures } from './import-figures';
import { ODataSource } from './odata-source';
import { ImportTransactions } from './transactions';

type Asked = {
  readonly kind: ImportRunView['kind'];
  readonly origin: 'upload' | 'fetch';
  readonly fileName: string;
  readonly fileId: string | null;
  readonly table: string | null;
  readonly period: string | null;
  readonly modelled: boolean;
};
type Run = Asked & { readonly id: string; readonly tries: number };
type Outcome = {
  readonly state: 'done' | 'refused';
  readonly lines: number;
  readonly rows: number;
  readonly report: ImportReport;
};
type Ended = Omit<Outcome, 'state'> & { readonly state: Outcome['state'] | 'failed' };

/** How it ends when it is our fault. */
const failed = (code: 'gaveUp' | 'stopped'): Ended => ({
  ...{ state: 'failed', lines: 0, rows: 0 },
  report: addRemark(emptyReport, { line: 0, code }),
});
/** An import says every few seconds how far it is, but for the transaction at its end, which takes minutes. */
const silence = '1 hour';

const runColumns = `id, kind, origin, file_name as "fileName", table_id as "table", period, state, progress, lines, rows, report,
  added_at as "addedAt", finished_at as "finishedAt"`;
const shown = 50;

/** Imports of areas and figures that are the same for all gemeenten: asked for by the operator, done by the worker. */
@Injectable()
export class Imports {
  private readonly log = new Logger('imports');

  constructor(
    @Inject(PlatformDb) private readonly db: PlatformDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(JobQueue) private readonly jobs: JobQueue,
    @Inject(ImportFolder) private readonly folder: ImportFolder,
    @Inject(ImportTransactions) private readonly transactions: ImportTransactions,
    @Inject(ODataSource) private readonly source: ODataSource,
  ) {}

  /** Keeps a file and asks for its import. @throws platform.tooLarge, or platform.invalid when its name cannot be kept. */
  async upload(ctx: Ctx, asked: ImportUpload, name: string, content: Readable): Promise<ImportRunView> {
    demand(wijkPolicy.importFigures.judge(ctx.actor));
    const named = Line().safeParse(name.replaceAll('\\', '/').split('/').at(-1) ?? '');
    if (!named.success) throw platformError('invalid', {}, [{ path: 'file', code: 'format' }]);
    const fileId = await this.folder.keep(content);
    const version =
      asked.kind === 'figures'
        ? versionOf(asked.table ?? '', asked.period ?? null)
        : { table: null, period: String(asked.year) };
    try {
      return await this.add(ctx, {
        ...{ kind: asked.kind, origin: 'upload', fileName: named.data, fileId, ...version },
        modelled: asked.modelled === 'yes',
      });
    } catch (error) {
      await this.folder.remove(fileId);
      throw error;
    }
  }

  /** Asks for a table from its source. */
  fetch(ctx: Ctx, { table, period }: FetchTable): Promise<ImportRunView> {
    demand(wijkPolicy.importFigures.judge(ctx.actor));
    const version = versionOf(table, period ?? null);
    return this.add(ctx, {
      ...{ kind: 'figures', origin: 'fetch', fileName: version.table, fileId: null, ...version },
      modelled: false,
    });
  }

  /** The newest imports. */
  async list(ctx: Ctx): Promise<ImportRunList> {
    demand(wijkPolicy.importFigures.judge(ctx.actor));
    return { items: (await this.read('true', [])).map(viewOf) };
  }

  /** @throws platform.missing */
  async one(ctx: Ctx, id: string): Promise<ImportRunView> {
    demand(wijkPolicy.importFigures.judge(ctx.actor));
    const [run] = await this.read('id = $1', [id]);
    if (run === undefined) throw platformError('missing');
    return viewOf(run);
  }

  /** Every version of every table that is there. */
  async tables(ctx: Ctx): Promise<FigureTableList> {
    demand(wijkPolicy.seeFigureTables.judge(ctx.actor));
    const items = await this.db.query<FigureTableView & { importedAt: Date }>(
      `select t.table_id as "table", t.period, t.title, t.source, t.licence, t.modified, t.periods, t.row_count as rows,
        c.columns, c.measured, t.imported_at as "importedAt"
       from figure_table t join (
         select figure_table_id, count(*)::integer as columns, min(measured) as measured from figure_column group by 1) c on c.figure_table_id = t.id
       order by t.source, t.title, t.table_id, t.period`,
    );
    return { items: items.map((item) => ({ ...item, importedAt: item.importedAt.toISOString() })) };
  }

  /**
   * The work of the job. Safe to do twice: what was done already is left, what died half-way begins again.
   * @throws what went wrong on our side, so that the job is tried again; the last time the run has failed.
   */
  async run(runId: string): Promise<void> {
    await this.folder.tidy(new Date());
    const [begun] = await this.db.query<{ begun: boolean }>('select start_import($1) as begun', [runId]);
    if (begun?.begun !== true) return;
    const [run] = await this.db.query<Run>(
      'select id, kind, origin, file_name as "fileName", file_id as "fileId", table_id as "table", period, modelled, tries from import_run where id = $1',
      [runId],
    );
    if (run === undefined) return;
    const { state, lines, rows, report } = await this.attempt(run);
    const said = [runId, state, lines, rows, JSON.stringify(report)];
    await this.db.query('select finish_import($1, $2, $3, $4, $5)', said);
    if (run.fileId !== null) await this.folder.remove(run.fileId);
  }

  /** What runs and has been silent for an hour has no one who works on it: a stopped command, or a job that is dead. */
  async endSilent(): Promise<void> {
    const { state, lines, rows, report } = failed('stopped');
    await this.db.query(
      `select finish_import(id, $1, $2, $3, $4) from import_run where state = 'running' and noted_at < now() - interval '${silence}'`,
      [state, lines, rows, JSON.stringify(report)],
    );
  }

  private async attempt(run: Run): Promise<Ended> {
    // every try so far ended without a word: the worker died under it, and would again
    if (run.tries > importJob.attempts) return failed('stopped');
    try {
      if (run.kind === 'figures') return await (run.origin === 'fetch' ? this.fetched(run) : this.figures(run));
      return await this.areas(run);
    } catch (error) {
      if (error instanceof FileRefused) {
        const remark = {
          line: error.line,
          code: error.code,
          ...(error.found === undefined ? {} : { found: error.found }),
        };
        return { state: 'refused', lines: 0, rows: 0, report: addRemark(emptyReport, remark) };
      }
      if (run.tries < importJob.attempts || isAway(error)) throw error;
      this.log.error({ error: error instanceof Error ? error.message : 'unknown' }, 'an import failed');
      return failed('gaveUp');
    }
  }

  private figures(run: Run, metadata = run.modelled ? { ...noMeta, modelled: true } : noMeta): Promise<Outcome> {
    return importFigures(this.transactions.run, {
      run: run.id,
      path: this.folder.pathOf(run.fileId ?? ''),
      table: run.table ?? '',
      period: run.period,
      metadata,
      onProgress: (percent, lines, rows) => this.note(run.id, percent, lines, rows),
    });
  }

  private async fetched(run: Run): Promise<Outcome> {
    const fileId = await this.folder.make();
    try {
      const path = this.folder.pathOf(fileId);
      const asked = { table: run.table ?? '', period: run.period, path };
      const metadata = await this.source.fetch(asked, (rows) => this.note(run.id, 0, rows, 0));
      return await this.figures({ ...run, fileId }, metadata);
    } finally {
      await this.folder.remove(fileId);
    }
  }

  private async areas(run: Run): Promise<Outcome> {
    const importer = run.kind === 'areas' ? importAreas : importPostcodes;
    let told = Date.now();
    const { read, kept, report } = await importer(
      this.transactions.run,
      createReadStream(this.folder.pathOf(run.fileId ?? '')),
      {
        year: Number(run.period),
        onLines: (lines) => {
          if (Date.now() - told < 1000) return;
          told = Date.now();
          // not waited for: it is only for who looks on
          this.note(run.id, 0, lines, 0).catch(() => undefined);
        },
      },
    );
    return { state: kept > 0 ? 'done' : 'refused', lines: read, rows: kept, report };
  }

  private async note(runId: string, percent: number, lines: number, rows: number): Promise<void> {
    await this.db.query('select note_import($1, $2, $3, $4)', [runId, percent, lines, rows]);
  }

  private add(ctx: Ctx, { kind, origin, fileName, fileId, table, period, modelled }: Asked): Promise<ImportRunView> {
    return this.db.asAccount(ctx.actor.accountId ?? '', async (tx) => {
      const [made] = await tx.query<{ id: string }[]>('select operator_add_import($1, $2, $3, $4, $5, $6, $7) as id', [
        ...[kind, origin, fileName, fileId, table, period, modelled],
      ]);
      if (made === undefined) throw platformError('conflict');
      await this.jobs.add(tx, ctx, importJob, { runId: made.id });
      await this.audit.recordPlatform(tx, ctx, { what: 'import.asked', kind: 'import', id: made.id });
      const [run] = await tx.query<RunRow[]>(`select ${runColumns} from import_run where id = $1`, [made.id]);
      if (run === undefined) throw platformError('conflict');
      return viewOf(run);
    });
  }

  private read(where: string, values: readonly unknown[]): Promise<RunRow[]> {
    return this.db.query<RunRow>(
      `select ${runColumns} from import_run where ${where} order by id desc limit ${shown}`,
      values,
    );
  }
}

type RunRow = Omit<ImportRunView, 'addedAt' | 'finishedAt'> & {
  readonly addedAt: Date;
  readonly finishedAt: Date | null;
};
const viewOf = ({ addedAt, finishedAt, ...run }: RunRow): ImportRunView => ({
  ...run,
  addedAt: addedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});
