import * as z from 'zod/mini';

export const importKinds = ['figures', 'areas', 'postcodes'] as const;
const importStates = ['waiting', 'running', 'done', 'refused', 'failed'] as const;

/** What an import may say about a line of a file. The texts are `import.<code>`. An error refuses the whole file. */
export const reportCodes = {
  ...{ html: 'error', encoding: 'error', truncated: 'error', json: 'error', quotes: 'error', shape: 'error' },
  ...{ tooLarge: 'error', bomb: 'error', xlsx: 'error', empty: 'error', fields: 'error', header: 'error' },
  ...{ areaMissing: 'error', areaCode: 'error', period: 'error', periodMissing: 'error', double: 'error' },
  ...{
    noFigures: 'error',
    nMissing: 'error',
    number: 'error',
    numberStyle: 'error',
    infinite: 'error',
    margin: 'error',
  },
  ...{ address: 'error', sourceFailed: 'error', sourceAnswer: 'error', geometry: 'error', value: 'error' },
  ...{ otherArea: 'notice', never: 'notice', columnLeft: 'notice', bounds: 'notice', tooFew: 'notice' },
  ...{ crsOther: 'error', swapped: 'error', webMercator: 'error', outside: 'error', mixed: 'error' },
  ...{ water: 'notice', noBoundary: 'notice', nameMissing: 'notice', postcode: 'notice' },
  ...{ gaveUp: 'error', stopped: 'error' },
  ...{ areasMissing: 'notice', notTried: 'notice', left: 'notice', otherGemeente: 'notice' },
} as const satisfies Record<string, 'error' | 'notice'>;
/** What one remark says; whether it refuses the file stands in `reportCodes`. */
export type ReportCode = keyof typeof reportCodes;
const ReportCode = z.enum(Object.keys(reportCodes) as [ReportCode, ...ReportCode[]]);

/** One remark: where, and which code. `column` and `found` are short pieces of the file, for who mends it. */
export const ReportLine = z.object({
  /** Line of the file, from 1; 0 when it is about the whole file. */
  line: z.int(),
  code: ReportCode,
  column: z.optional(z.string()),
  found: z.optional(z.string()),
});
export type ReportLine = z.infer<typeof ReportLine>;

/** Everything an import has to say. Only the first remarks are kept; `more` counts the rest. */
export const ImportReport = z.object({
  lines: z.array(ReportLine),
  more: z.int(),
  /** Columns that were taken, by the file's own keys, with our indicator where we know it. */
  columns: z.array(
    z.object({ key: z.string(), title: z.string(), indicator: z.nullable(z.string()), unit: z.string() }),
  ),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** A report with nothing to say. */
export const emptyReport: ImportReport = { lines: [], more: 0, columns: [] };

/** How many remarks are kept. */
const kept = 100;
const short = 80;

/**
 * Adds a remark; what was found is cut to a short piece without control characters. When there are too many, an error takes the
 * place of the last notice: a report never loses that the file is refused.
 */
export function addRemark(report: ImportReport, remark: ReportLine): ImportReport {
  const line = { ...remark, ...shortened(remark) };
  if (report.lines.length < kept) return { ...report, lines: [...report.lines, line] };
  const more = report.more + 1;
  const notice = isError(remark) ? report.lines.findLastIndex((one) => !isError(one)) : -1;
  if (notice === -1) return { ...report, more };
  return { ...report, lines: [...report.lines.filter((_, index) => index !== notice), line], more };
}

const isError = ({ code }: ReportLine): boolean => reportCodes[code] === 'error';

const shortened = ({ column, found }: ReportLine): Pick<ReportLine, 'column' | 'found'> => ({
  ...(column === undefined ? {} : { column: piece(column) }),
  ...(found === undefined ? {} : { found: piece(found) }),
});
const piece = (text: string): string => text.replace(/[\u0000-\u001f\u007f\ud800-\udfff]+/gu, ' ').slice(0, short);

/** Whether something in it refuses the file. */
export const isRefused = (report: ImportReport): boolean => report.lines.some(isError);

/** An import as the operator sees it, while it runs and after. */
export const ImportRunView = z.object({
  id: z.string(),
  kind: z.enum(importKinds),
  origin: z.enum(['upload', 'fetch', 'command']),
  fileName: z.string(),
  table: z.nullable(z.string()),
  period: z.nullable(z.string()),
  state: z.enum(importStates),
  /** Part of the file that was read, 0 to 100. */
  progress: z.int(),
  lines: z.int(),
  rows: z.int(),
  report: ImportReport,
  addedAt: z.string(),
  finishedAt: z.nullable(z.string()),
});
export type ImportRunView = z.infer<typeof ImportRunView>;
/** The newest imports, at most 50, latest first. */
export const ImportRunList = z.object({ items: z.array(ImportRunView) });
export type ImportRunList = z.infer<typeof ImportRunList>;
