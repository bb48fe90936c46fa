import {
  addRemark,
  emptyReport,
  type FigureRow,
  type ImportReport,
  isRefused,
  mergeMeta,
  type PlanInput,
  planTable,
  readRow,
  type ReportCode,
  type ReportLine,
  Survey,
  type TableMeta,
  type TablePlan,
} from '@wijkspoor/wijk/domain';
import { FileRefused } from '../area-text';
import { FigureFile, type FileLimits } from './figure-file';

/** What is known before the first row is kept. */
export type FiguresFound = { readonly plan: TablePlan; readonly meta: TableMeta };

/** Most columns of a file; the widest table we know has 130. */
const mostColumns = 1_500;
/** Rows between two looks at how far it is. */
const often = 500;

/** Reads a file of figures twice: once to know what is in it, once for its rows. Keeps the report. */
export class FigureReading {
  report: ImportReport = emptyReport;
  lines = 0;
  rows = 0;
  private file: FigureFile | null = null;
  private readonly leftRows = new Map<ReportCode, Map<string, number>>();
  private readonly hidden = new Map<string, ReportLine>();

  /**
   * @param beside metadata that is not in the file itself.
   * @param more `onRow` is called now and then, to tell how far it is; `limits` where the usual ones are too wide.
   */
  constructor(
    private readonly path: string,
    private readonly beside: TableMeta,
    private readonly input: Omit<PlanInput, 'delimiter'>,
    private readonly more: { readonly onRow?: () => Promise<void>; readonly limits?: FileLimits } = {},
  ) {}

  /** Part of the file that was read in both readings together, in percents. */
  get percent(): number {
    if (this.file === null) return 0;
    return Math.floor((((this.file.readings - 1) * this.file.size + this.file.bytes) / (this.file.size * 2)) * 100);
  }

  /** @returns how the rows are read, or null when the report says why they cannot be. */
  async plan(): Promise<FiguresFound | null> {
    const file = await FigureFile.open(this.path, this.more.limits);
    this.file = file;
    const survey = new Survey();
    for await (const record of file.records()) {
      survey.add(record);
      if (survey.columns.size > mostColumns) throw new FileRefused('tooLarge', record.line);
      if (survey.rows % often === 0) await this.more.onRow?.();
    }
    this.lines = survey.lastLine;
    const meta = mergeMeta(file.meta(new Set(survey.columns.keys())), this.beside);
    const { plan, report } = planTable(survey, meta, { ...this.input, delimiter: file.delimiter });
    this.report = report;
    return plan === null ? null : { plan, meta };
  }

  /** The rows, as long as nothing is wrong; what is wrong goes in the report, and reading goes on to find the rest of it. */
  async *read(plan: TablePlan): AsyncGenerator<FigureRow> {
    let read = 0;
    let healthy = true;
    for await (const record of this.file?.records() ?? []) {
      const found = readRow(plan, record);
      if ('wrong' in found) {
        healthy = false;
        for (const remark of found.wrong) this.remark(remark);
      } else if ('left' in found) this.leave(found.left, found.found);
      else if (healthy) {
        this.rows++;
        if (found.hiddenBy !== null && this.hidden.size < 20)
          this.hidden.set(found.hiddenBy.found, { line: 0, code: 'never', ...found.hiddenBy });
        yield found.row;
      }
      if (++read % often === 0) await this.more.onRow?.();
    }
    this.remarkLeft();
    if (healthy && this.rows === 0) this.remark({ line: 0, code: 'empty' });
  }

  remark(remark: ReportLine): void {
    this.report = addRemark(this.report, remark);
  }

  /** Says once how many figures are about too few people. */
  noteTooFew(rows: readonly FigureRow[]): void {
    const count = rows.reduce((sum, { gaps }) => sum + (gaps?.split('f').length ?? 1) - 1, 0);
    if (count > 0) this.remark({ line: 0, code: 'tooFew', found: String(count) });
  }

  /** A file that broke off or was not understood: what it says goes in the report. Other errors are ours. */
  refused(error: unknown): void {
    if (!(error instanceof FileRefused)) throw error;
    this.remark({ line: error.line, code: error.code, ...(error.found === undefined ? {} : { found: error.found }) });
  }

  get isRefused(): boolean {
    return isRefused(this.report);
  }

  private leave(code: ReportCode, found: string): void {
    const kind = code === 'otherArea' ? found.slice(0, 2) : found;
    const counts = this.leftRows.get(code) ?? new Map<string, number>();
    if (counts.size < 50 || counts.has(kind)) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    this.leftRows.set(code, counts);
  }

  private remarkLeft(): void {
    for (const remark of this.hidden.values()) this.remark(remark);
    for (const [code, counts] of this.leftRows) {
      const found = [...counts].map(([kind, count]) => `${kind} (${count})`).join(', ');
      this.remark({ line: 0, code, found });
    }
  }
}
