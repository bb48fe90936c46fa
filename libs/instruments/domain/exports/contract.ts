import * as z from 'zod/mini';
import { Id, Lines } from '@wijkspoor/platform/domain';
import { AnswersOf } from '../answers/contract';

/** `tables`: results, as everybody with access may see them. `rows`: a row per form, for the gemeente itself. */
export const exportKinds = ['tables', 'rows'] as const;
/** What is in a file; `rows` alone needs a purpose. */
export type ExportKind = (typeof exportKinds)[number];
export const exportFormats = ['csv', 'xlsx', 'json'] as const;
/** How a file is written; `xlsx` is for tables only. */
export type ExportFormat = (typeof exportFormats)[number];
export const exportBackgrounds = ['buurt', 'age'] as const;
/** The one background that rows may have. */
export type ExportBackground = (typeof exportBackgrounds)[number];
const exportStates = ['waiting', 'making', 'ready', 'failed', 'cancelled', 'expired'] as const;

/** A file is there for so many days. */
export const exportDays = 7;

/** Asks for a file; the caller makes the id, so that sending twice makes one. Rows need a purpose, and are no spreadsheet. */
export const AskExport = z
  .strictObject({
    id: Id,
    kind: z.enum(exportKinds),
    format: z.enum(exportFormats),
    purpose: Lines(500),
    background: z.nullable(z.enum(exportBackgrounds)),
  })
  .check(
    z.refine(({ kind, purpose }) => kind === 'tables' || purpose !== '', { error: 'required', path: ['purpose'] }),
    z.refine(({ kind, format }) => kind === 'tables' || format !== 'xlsx', { error: 'choice', path: ['format'] }),
    z.refine(({ kind, background }) => kind === 'rows' || background === null, {
      error: 'choice',
      path: ['background'],
    }),
  );
export type AskExport = z.infer<typeof AskExport>;

/** A file that was asked for, and how far it is. */
export const ExportView = z.object({
  id: z.string(),
  kind: z.enum(exportKinds),
  format: z.enum(exportFormats),
  purpose: z.string(),
  background: z.nullable(z.enum(exportBackgrounds)),
  state: z.enum(exportStates),
  /** Rows written, of `total`. */
  done: z.int(),
  total: z.int(),
  askedAt: z.string(),
  /** After this moment the file is taken away. */
  until: z.string(),
});
export type ExportView = z.infer<typeof ExportView>;
/** The newest first. */
export const ExportList = z.object({
  round: AnswersOf,
  /** The backgrounds that were asked in this round. */
  backgrounds: z.array(z.enum(exportBackgrounds)),
  items: z.array(ExportView),
  may: z.object({ rows: z.string() }),
});
export type ExportList = z.infer<typeof ExportList>;
