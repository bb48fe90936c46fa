import * as z from 'zod/mini';
import { AreaLevel } from '../area';

/** The five sporen of a wijkaanpak, and the people it is about. */
export const sporen = ['environment', 'behaviour', 'participation', 'care', 'social', 'population'] as const;
/** What a figure or an answer is about: one of the five sporen, or `population`, the people. */
export const Spoor = z.enum(sporen);
export type Spoor = z.infer<typeof Spoor>;

/** What a number is: only a count can be added up over areas. */
const figureKinds = ['count', 'percentage', 'mean', 'median', 'money', 'rate', 'density', 'distance', 'score'] as const;
/** As what a number is read: it decides whether it can be added up over areas. */
export const FigureKind = z.enum(figureKinds);
export type FigureKind = z.infer<typeof FigureKind>;

/** Why there is no figure. Unknown is never 0. */
export const noFigureReasons = [
  'notAvailable',
  'secret',
  'notForThisLevel',
  'tooFew',
  'notComparable',
  'sourceFailed',
] as const;
/** Stands with a figure that has no number, so that a page can say why. */
export const NoFigureReason = z.enum(noFigureReasons);
export type NoFigureReason = z.infer<typeof NoFigureReason>;

/** Where a figure comes from, down to the column. */
const FigureSource = z.object({
  /** Who made it: CBS, RIVM, or what the gemeente says. */
  name: z.string(),
  /** Id of the table, such as 85984NED; of an own table its own id. */
  table: z.string(),
  tableTitle: z.string(),
  /** The column as the file calls it. */
  column: z.string(),
  licence: z.string(),
  importedAt: z.string(),
});

/** One figure: area, indicator, period, categories; a number, or the reason why there is none. */
export const Figure = z.object({
  /** Key of our catalogue; of a column we do not know `table/column` or `own/table/column`, at most 80 letters. Stays the same over imports. */
  indicator: z.string(),
  /** Title from the table; pages use the catalogue's own words where they have them. */
  title: z.string(),
  spoor: z.nullable(Spoor),
  kind: z.nullable(FigureKind),
  area: z.object({ code: z.string(), name: z.string(), level: AreaLevel, year: z.int() }),
  /** A year, `2024`; or a part of one: `2024-Q1`, `2024-03`. */
  period: z.string(),
  /** Other dimensions, such as `{ Leeftijd: '65 jaar of ouder' }`; empty for everyone. */
  categories: z.record(z.string(), z.string()),
  value: z.nullable(z.number()),
  lower: z.nullable(z.number()),
  upper: z.nullable(z.number()),
  reason: z.nullable(NoFigureReason),
  unit: z.string(),
  decimals: z.int(),
  source: FigureSource,
  measured: z.enum(['measured', 'modelled']),
  /** A figure of the gemeente itself. */
  own: z.boolean(),
});
export type Figure = z.infer<typeof Figure>;

/** The year a period is in. */
export const yearOf = (period: string): number => Number(period.slice(0, 4));
