import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '@wijkspoor/audit/api';
import { type Env, ENV, hold, TenantDb } from '@wijkspoor/platform/api';
import { type Ctx, demand, Line, may, platformError } from '@wijkspoor/platform/domain';
import {
  type FigureRow,
  joinBounds,
  noMeta,
  type OwnFiguresResult,
  type OwnFiguresUpload,
  type OwnFigureTableList,
  type OwnFigureTableView,
  type TablePlan,
  wijkPolicy,
  yearOf,
} from '@wijkspoor/wijk/domain';
import { FileRefused } from '../area-text';
import { ImportFolder } from './import-folder';
import { FigureReading } from './read-figures';

/** Own files are read while somebody waits, in the process that answers everybody: most bytes of one, and of an XLSX unpacked. */
const limits = { bytes: 4 * 1024 * 1024, unpacked: 24 * 1024 * 1024 };
/** A gemeente's own file is a file somebody made by hand: more rows are a mistake. */
const mostRows = 20_000;
/** Rows are put in place in pieces of this many. */
const atOnce = 500;

type Read = { readonly plan: TablePlan; readonly rows: readonly FigureRow[] };
type TableRow = Omit<OwnFigureTableView, 'importedAt'> & { readonly importedAt: Date };

/** Figures of the gemeente itself, or of a GGD for it. */
@Injectable()
export class OwnFigures {
  constructor(
    @Inject(ENV) private readonly env: Env,
    @Inject(TenantDb) private readonly db: TenantDb,
    @Inject(Audit) private readonly audit: Audit,
    @Inject(ImportFolder) private readonly folder: ImportFolder,
  ) {}

  list(ctx: Ctx): Promise<OwnFigureTableList> {
    demand(wijkPolicy.writeOwnFigures.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const rows = await tx.query<TableRow[]>(
        `select id, title, source, licence, period, minimum_n as "minimumN", file_name as "fileName", periods, row_count as rows, report,
          imported_at as "importedAt" from own_figure_table order by title, id`,
      );
      return {
        items: rows.map((row) => ({ ...row, importedAt: row.importedAt.toISOString() })),
        may: { write: may(wijkPolicy.writeOwnFigures.judge(ctx.actor)) },
      };
    });
  }

  /**
   * Looks at a file, and keeps its figures unless that was a preview. A file with a mistake in it changes nothing; what is
   * wrong stands in the answer, by line. The same title replaces what was there under it.
   */
  async add(ctx: Ctx, asked: OwnFiguresUpload, name: string, content: Readable): Promise<OwnFiguresResult> {
    demand(wijkPolicy.writeOwnFigures.judge(ctx.actor));
    const fileName = Line().safeParse(name.replaceAll('\\', '/').split('/').at(-1) ?? '');
    if (!fileName.success) throw platformError('invalid', {}, [{ path: 'file', code: 'format' }]);
    const fileId = await this.folder.keep(content, Math.min(limits.bytes, this.env.FILE_LIMIT));
    try {
      const gemeenten = await this.db.run(ctx, gemeentenOf);
      const reading = this.reading(this.folder.pathOf(fileId), asked, gemeenten);
      const read = await this.read(reading);
      if (read !== null)
        for (const year of await this.db.run(ctx, (tx) => yearsWithoutAreas(tx, read.rows)))
          reading.remark({ line: 0, code: 'areasMissing', found: String(year) });
      const { report } = reading;
      if (read === null) return { state: 'refused', rows: 0, report };
      if (asked.preview === 'yes') return { state: 'preview', rows: read.rows.length, report };
      await this.db.run(ctx, (tx) => this.keep(tx, ctx, { ...asked, fileName: fileName.data, report }, read));
      return { state: 'kept', rows: read.rows.length, report };
    } finally {
      await this.folder.remove(fileId);
    }
  }

  /** @throws platform.missing */
  remove(ctx: Ctx, id: string): Promise<void> {
    demand(wijkPolicy.writeOwnFigures.judge(ctx.actor));
    return this.db.run(ctx, async (tx) => {
      const [gone] = await tx.query<[{ id: string }[], number]>(
        'delete from own_figure_table where id = $1 returning id',
        [id],
      );
      if (gone.length === 0) throw platformError('missing');
      await this.audit.record(tx, ctx, { what: 'figures.removed', kind: 'figures', id });
    });
  }

  private reading(path: string, asked: OwnFiguresUpload, gemeenten: readonly string[] | null): FigureReading {
    const { title, source, period, minimumN, modelled } = asked;
    return new FigureReading(
      path,
      { ...noMeta, title, source, ...(modelled === 'yes' ? { modelled: true } : {}) },
      { table: 'own', period, minimumN, onlyPeriod: false, ...(gemeenten === null ? {} : { gemeenten }) },
      { limits },
    );
  }

  private async read(reading: FigureReading): Promise<Read | null> {
    const rows: FigureRow[] = [];
    try {
      const found = await reading.plan();
      if (found === null) return null;
      const seen = new Map<string, number>();
      for await (const row of reading.read(found.plan)) {
        const key = [row.area, row.period, row.categories, row.part].join('\n');
        const before = seen.get(key);
        if (before !== undefined) reading.remark({ line: row.line, code: 'double', found: `${row.area}: ${before}` });
        seen.set(key, row.line);
        rows.push(row);
        if (rows.length > mostRows) throw new FileRefused('tooLarge');
      }
      if (reading.isRefused) return null;
      reading.noteTooFew(rows.filter(({ part }) => part === 'v'));
      const { joined, alone } = joinBounds(rows);
      for (const { line, area } of alone) reading.remark({ line, code: 'bounds', found: area });
      return { plan: found.plan, rows: joined };
    } catch (error) {
      reading.refused(error);
      return null;
    }
  }

  private async keep(
    tx: EntityManager,
    ctx: Ctx,
    asked: OwnFiguresUpload & Pick<OwnFigureTableView, 'fileName' | 'report'>,
    { plan, rows }: Read,
  ): Promise<void> {
    // of two at once the second waits, and takes the place of the first
    await hold(tx, 'ownFigures', `${ctx.gemeenteId}`);
    await tx.query('delete from own_figure_table where slug = figure_word(lower($1), 30)', [asked.title]);
    const [table] = await tx.query<{ id: string }[]>(
      `insert into own_figure_table (title, source, licence, period, minimum_n, file_name, periods, row_count, report, added_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) returning id`,
      [
        ...[asked.title, asked.source, asked.licence ?? '', asked.period, asked.minimumN, asked.fileName],
        ...[[...new Set(rows.map(({ period }) => period))].sort(), rows.length, JSON.stringify(asked.report)],
        ctx.actor.accountId,
      ],
    );
    const id = table?.id ?? '';
    await tx.query(
      `insert into own_figure_column (figure_table_id, position, key, title, unit, decimals, indicator, kind, measured, never)
       select $1, c.position, c.key, c.title, c.unit, c.decimals, c.indicator, c.kind, c.measured, c.never
       from jsonb_to_recordset($2) as c(position smallint, key text, title text, unit text, decimals smallint, indicator text, kind text, measured text, never boolean)`,
      [id, JSON.stringify(plan.columns.map((column, index) => ({ ...column, position: index + 1 })))],
    );
    for (let from = 0; from < rows.length; from += atOnce) {
      await tx.query(
        `insert into own_figure_row (figure_table_id, area_code, period, categories, figures, lower, upper, gaps)
         select $1, r.area, r.period, r.categories, r.figures, r.lower, r.upper, r.gaps
         from jsonb_to_recordset($2) as r(area text, period text, categories text, figures float8[], lower float8[], upper float8[], gaps text)`,
        [id, JSON.stringify(rows.slice(from, from + atOnce))],
      );
    }
    await this.audit.record(tx, ctx, { what: 'figures.added', kind: 'figures', id, details: { rows: rows.length } });
  }
}

/** Years of which we know none of the areas: whether their ground is that of a wijk cannot be told, so a profile shows no number. */
async function yearsWithoutAreas(tx: EntityManager, rows: readonly FigureRow[]): Promise<readonly number[]> {
  const years = [...new Set(rows.map(({ period }) => yearOf(period)))];
  const codes = [...new Set(rows.map(({ area }) => area))];
  const known = await tx.query<{ year: number }[]>('select distinct year from area where code = any ($1)', [codes]);
  return years.filter((year) => !known.some((one) => one.year === year)).sort();
}

/** Gemeenten whose areas a gemeente has figures of: itself, and those that its wijken were in before a re-division. */
async function gemeentenOf(tx: EntityManager): Promise<readonly string[] | null> {
  const rows = await tx.query<{ code: string; own: boolean }[]>(
    `select cbs_code as code, true as own from gemeente where id = current_gemeente() and cbs_code is not null
     union select 'GM' || substr(code, 3, 4), false from wijk_area`,
  );
  return rows.some(({ own }) => own) ? rows.map(({ code }) => code) : null;
}
