import * as z from 'zod/mini';
import { type ReportKind, reportLanguages } from './kinds';

/** Where something is known from: nothing stands in a report without it. */
const Source = z.string().check(z.minLength(1));

/** What a column holds: `cents` are whole cents, a `day` is `2027-03-14`. */
const columnKinds = ['text', 'number', 'cents', 'day'] as const;
const Column = z.object({ title: z.string(), kind: z.enum(columnKinds) });
const Cell = z.nullable(z.union([z.string(), z.number()]));
export type Cell = z.infer<typeof Cell>;

/** Sentences that follow from what is known, each with its source. */
const LinesBlock = z.object({
  kind: z.literal('lines'),
  title: z.string(),
  items: z.array(z.object({ text: z.string(), source: Source })),
});
/** Rows, as text and numbers: how a number is written is for who shows it. */
const TableBlock = z.object({
  kind: z.literal('table'),
  title: z.string(),
  columns: z.array(Column),
  rows: z.array(z.array(Cell)),
  source: Source,
});
const Block = z.discriminatedUnion('kind', [LinesBlock, TableBlock]);
export type Block = z.infer<typeof Block>;
export type TableBlock = z.infer<typeof TableBlock>;

/** What is known of a part: nothing, something with open points, or all in order. */
export const partStates = ['nothing', 'open', 'inOrder'] as const;
export type PartState = (typeof partStates)[number];

/** A text that people write: it begins as what is known suggests, and is theirs until the report is frozen. */
const Words = z.object({ key: z.string(), title: z.string(), help: z.string(), text: z.string() });

const Part = z.object({
  key: z.string(),
  title: z.string(),
  /** Null where nothing is judged. */
  state: z.nullable(z.enum(partStates)),
  blocks: z.array(Block),
  words: z.array(Words),
});
export type Part = z.infer<typeof Part>;

/** Everything that stands in a report: made of what was known on a day, with the words that people put to it. */
export const ReportContent = z.object({
  title: z.string(),
  subtitle: z.string(),
  gemeente: z.string(),
  /** The day of the data. */
  madeOn: z.string(),
  language: z.enum(reportLanguages),
  parts: z.array(Part),
});
export type ReportContent = z.infer<typeof ReportContent>;

/** Longest text that people put in one place; a letter has to fit a page. */
export const longestWords = {
  ...{ handover: 4000, councilLetter: 600, yearOverview: 4000, evaluation: 4000 },
} as const satisfies Readonly<Record<ReportKind, number>>;
