import * as z from 'zod/mini';
import { defineJob, Id, Line } from '@wijkspoor/platform/domain';
import { AreaYear } from './area';
import { knownTable } from './figure/known-tables';
import { readPeriod } from './figure/value';
import { ImportReport, importKinds } from './import-report';

/** The id of a table, as CBS writes it (85984NED), or a short word for another one. */
export const TableId = z.string().check(z.trim(), z.regex(/^[0-9A-Za-z][0-9A-Za-z_.-]{0,59}$/));
/** A year, a quarter or a month: `2024`, `2024-Q1`, `2024-03`. */
export const Period = z.string().check(
  z.trim(),
  z.refine((text) => readPeriod(text) === text, { error: 'wijk.period' }),
);

/** What somebody says of a file that is uploaded; the file itself comes after. */
export const ImportUpload = z
  .strictObject({
    kind: z.enum(importKinds),
    table: z.optional(TableId),
    period: z.optional(Period),
    year: z.optional(z.pipe(z.coerce.number(), AreaYear)),
    /** Figures that were estimated with a model; of a table that we know, we know it ourselves. */
    modelled: z.optional(z.enum(['yes', 'no'])),
  })
  .check(
    z.refine(({ kind, table }) => kind !== 'figures' || table !== undefined, { error: 'required', path: ['table'] }),
    z.refine(({ kind, year }) => kind === 'figures' || year !== undefined, { error: 'required', path: ['year'] }),
  );
export type ImportUpload = z.infer<typeof ImportUpload>;

/** A table to be fetched from the source of CBS or RIVM. */
export const FetchTable = z.strictObject({ table: TableId, period: z.optional(Period) });
export type FetchTable = z.infer<typeof FetchTable>;

/** Takes one file, or one table of a source, in the background. */
export const importJob = defineJob('wijk.import', z.strictObject({ runId: Id }), { attempts: 3, backoff: 5_000 });

/** Says of imports that nobody works on any more that they have failed. */
export const endSilentImports = defineJob('wijk.end-silent-imports', z.strictObject({}));

/** A version of a table, with what it holds. */
export const FigureTableView = z.object({
  table: z.string(),
  period: z.nullable(z.string()),
  title: z.string(),
  source: z.string(),
  licence: z.string(),
  modified: z.nullable(z.string()),
  periods: z.array(z.string()),
  rows: z.int(),
  columns: z.int(),
  measured: z.enum(['measured', 'modelled']),
  importedAt: z.string(),
});
export type FigureTableView = z.infer<typeof FigureTableView>;
/** Every version of every table that is there, by source and title. */
export const FigureTableList = z.object({ items: z.array(FigureTableView) });
export type FigureTableList = z.infer<typeof FigureTableList>;

/** What a gemeente says of a file with its own figures. `preview`: only look what is in it. */
export const OwnFiguresUpload = z.strictObject({
  title: Line(200),
  source: Line(200),
  licence: z.optional(Line(200)),
  period: Period,
  minimumN: z.pipe(z.coerce.number(), z.int().check(z.gte(1), z.lte(10_000))),
  /** Estimated with a model, not counted or asked. */
  modelled: z.optional(z.enum(['yes', 'no'])),
  preview: z.optional(z.enum(['yes', 'no'])),
});
export type OwnFiguresUpload = z.infer<typeof OwnFiguresUpload>;

/** A set of own figures of a gemeente. */
export const OwnFigureTableView = z.object({
  id: z.string(),
  title: z.string(),
  source: z.string(),
  licence: z.string(),
  period: z.string(),
  minimumN: z.int(),
  fileName: z.string(),
  periods: z.array(z.string()),
  rows: z.int(),
  report: ImportReport,
  importedAt: z.string(),
});
export type OwnFigureTableView = z.infer<typeof OwnFigureTableView>;
/** The own figures of a gemeente, by title. `may.write`: `yes`, or the code of why this person cannot add any or take them away. */
export const OwnFigureTableList = z.object({
  items: z.array(OwnFigureTableView),
  may: z.object({ write: z.string() }),
});
export type OwnFigureTableList = z.infer<typeof OwnFigureTableList>;

/** What became of a file with own figures: looked at, kept, or refused with the reason by line. */
export const OwnFiguresResult = z.object({
  state: z.enum(['preview', 'kept', 'refused']),
  rows: z.int(),
  report: ImportReport,
});
export type OwnFiguresResult = z.infer<typeof OwnFiguresResult>;

/** The version a file becomes: a table we know by its id alone has one period, whatever somebody asks. */
export const versionOf = (table: string, period: string | null): { table: string; period: string | null } => {
  const known = knownTable(table);
  return { table: known === undefined ? table : table.toUpperCase(), period: known?.period ?? period };
};
