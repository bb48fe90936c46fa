import * as z from 'zod/mini';
import { type ReportKind, reportLanguages } from './kinds';

/** Where something is known from: nothing stands in a report without it. */
const Source = z.string().check(z.minLength(1));

/** What a column holds: `cents` are whole cents, a `day` is `2027-03-14`, a `score` is written in one decimal. */
const columnKinds = ['text', 'number', 'score', 'cents', 'day'] as const;
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
  /** Of each row, where they differ: then it stands beside the row. */
  sources: z.optional(z.array(Source)),
});
/** Numbers under each other on one scale: a bar or a mark each. */
const ChartBlock = z.object({
  kind: z.literal('chart'),
  title: z.string(),
  /** What the picture says, in words, with every number. */
  alt: z.string().check(z.minLength(1)),
  form: z.enum(['bars', 'dots']),
  /** Written behind every number: `%`, or nothing. */
  unit: z.string(),
  /** How its numbers are written. */
  numbers: z.enum(['number', 'score']),
  scale: z.object({ from: z.number(), to: z.number() }),
  rows: z.array(
    z.object({
      name: z.string(),
      /** Where it is drawn; null: there is nothing to draw. */
      value: z.nullable(z.number()),
      /** What is written: the number, or that it is a bound or not known. */
      shown: z.union([z.string(), z.number()]),
      /** Of an estimate. */
      lower: z.nullable(z.number()),
      upper: z.nullable(z.number()),
      /** What the picture is about, or what stands beside it. */
      mark: z.enum(['own', 'other']),
    }),
  ),
  source: Source,
  /** Its numbers stand in a table of the same part: a file of figures does not say them twice. */
  repeats: z.boolean(),
});
export type ChartBlock = z.infer<typeof ChartBlock>;
const Block = z.discriminatedUnion('kind', [LinesBlock, TableBlock, ChartBlock]);
export type Block = z.infer<typeof Block>;
export type TableBlock = z.infer<typeof TableBlock>;

/** What is known of a part: nothing, something with open points, or all in order. */
export const partStates = ['nothing', 'open', 'inOrder'] as const;
/** How much is known of a part; `open` has points that somebody has to look at. */
export type PartState = (typeof partStates)[number];

/** A text that people write: it begins as what is known suggests, and is theirs until the report is frozen. */
const Words = z.object({ key: z.string(), title: z.string(), help: z.string(), text: z.string() });

/** A part of a report: what is known in blocks, and the words that people put to it. */
export const Part = z.object({
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
  /** Rounds that a page for residents has results of, by id, beside the one it is about: it is read for as long as theirs are public. */
  rounds: z.optional(z.array(z.uuid())),
  parts: z.array(Part),
});
export type ReportContent = z.infer<typeof ReportContent>;

/** Longest text that people put in one place; a letter has to fit a page. */
export const longestWords = {
  ...{ handover: 4000, councilLetter: 600, yearOverview: 4000, evaluation: 4000 },
  ...{ wijkProfile: 4000, roundResults: 4000, residentPage: 2000 },
} as const satisfies Readonly<Record<ReportKind, number>>;

/** The part with what stands on a poster, and so many letters and words fit there. */
export const posterPart = 'poster';
const posterLetters = 800;
export const posterWords = 120;

/** Longest text in one part of a kind. */
export const longestOf = (kind: ReportKind, part: string): number =>
  kind === 'residentPage' && part === posterPart ? posterLetters : longestWords[kind];
