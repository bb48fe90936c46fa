import * as z from 'zod/mini';
import { Id, languages, Line, Lines } from '@wijkspoor/platform/domain';
import { burstMarks } from '../form/burst';
import { channels } from '../results/counts';
import { ShownCount } from '../results/rounding';
import { personalDetailKinds } from '../writing/detail-kind';
import { textStates, textVerbs } from './text-moves';

/** The round, as a page about its answers names it. */
export const AnswersOf = z.object({
  number: z.int(),
  title: z.string(),
  project: z.object({ id: z.string(), name: z.string() }),
});

/** What staff look through: texts nobody read yet, texts that are held, texts that everybody can read. */
export const textPiles = ['waiting', 'held', 'shown'] as const;
/** The pile that somebody looks through. */
export type TextPile = (typeof textPiles)[number];

/** What waits, unless said otherwise. `after`: the `next` of the page before. */
export const TextsQuery = z.strictObject({ pile: z.optional(z.enum(textPiles)), after: z.optional(Id) });
export type TextsQuery = z.infer<typeof TextsQuery>;

/** Where a next page begins: the `next` of the one before. */
export const After = z.strictObject({ after: z.optional(Id) });
export type After = z.infer<typeof After>;

/** What to do with a text. Redacting needs the words that take the place of the original. */
export const MoveText = z.strictObject({ move: z.enum(textVerbs), words: z.optional(Lines(2000)) }).check(
  z.refine(({ move, words = '' }) => move !== 'redact' || words !== '', { error: 'required', path: ['words'] }),
  z.refine(({ move, words }) => move === 'redact' || words === undefined, { error: 'unknown', path: ['words'] }),
);
export type MoveText = z.infer<typeof MoveText>;

/** An open answer as staff read it: never with a background, a form or a time. */
export const TextView = z.object({
  id: z.string(),
  question: z.string(),
  language: z.enum(languages),
  text: z.string(),
  state: z.enum(textStates),
  /** Places that may point at a person, `text.slice(from, to)`: a help that misses things. */
  found: z.array(z.object({ kind: z.enum(personalDetailKinds), from: z.int(), to: z.int() })),
  /** Days until a text that is held is destroyed; null for others. */
  daysLeft: z.nullable(z.int()),
  moves: z.array(z.enum(textVerbs)),
  version: z.int(),
});
export type TextView = z.infer<typeof TextView>;
/** How many still wait for somebody. */
const TextsLeft = z.object({ waiting: z.int(), held: z.int() });
/** A page of one pile of open answers of a round; `next` is null on the last one. */
export const TextList = z.object({
  round: AnswersOf,
  items: z.array(TextView),
  next: z.nullable(z.string()),
  left: TextsLeft,
});
export type TextList = z.infer<typeof TextList>;
/** Where a text stands after a move, and how many of its round still wait for somebody. */
export const TextMoved = z.object({ state: z.enum(textStates), left: TextsLeft });
export type TextMoved = z.infer<typeof TextMoved>;

/** A question that is answered in own words, in the reader's language. */
export const OpenQuestion = z.object({
  key: z.string(),
  /** What is asked for: what is good now, what can be better, or anything. */
  kind: z.enum(['open', 'good', 'better']),
  text: z.string(),
  /** Key of the closed question it belongs to, and its name; null: it stands alone. */
  about: z.nullable(z.object({ key: z.string(), name: z.string() })),
});
export type OpenQuestion = z.infer<typeof OpenQuestion>;

/** Open answers of one question, for everybody, in an order that says nothing; `redacted`: staff wrote it in other words. */
export const OpenAnswers = z.object({
  round: z.object({
    number: z.int(),
    title: z.string(),
    wijk: z.object({ slug: z.string(), name: z.string() }),
    published: z.boolean(),
  }),
  question: OpenQuestion,
  items: z.array(z.object({ id: z.string(), text: z.string(), language: z.enum(languages), redacted: z.boolean() })),
  next: z.nullable(z.string()),
});
export type OpenAnswers = z.infer<typeof OpenAnswers>;

/** A form that may be spam: what staff need to judge that, and no more. */
export const MarkedForm = z.object({
  id: z.string(),
  marks: z.array(z.enum(burstMarks)),
  channel: z.enum(channels),
  /** Questions answered with a number or a choice. */
  answered: z.int(),
  /** Why staff leave it out of the counts; null: it counts. */
  aside: z.nullable(z.string()),
});
export type MarkedForm = z.infer<typeof MarkedForm>;
/** A page of forms of a round that bear a mark or were left out of the counts, in an order that says nothing; `next` is null on the last one. */
export const MarkedForms = z.object({
  round: AnswersOf,
  /** Closed questions of the round. */
  questions: z.int(),
  items: z.array(MarkedForm),
  next: z.nullable(z.string()),
  /** Forms that count, and that would if none were left out; as results may show them. */
  counted: ShownCount,
  withAside: ShownCount,
  aside: ShownCount,
});
export type MarkedForms = z.infer<typeof MarkedForms>;
/** One form with its answers: the one screen where these are seen apart. Nothing says who, when or where. */
export const MarkedFormView = z.object({
  form: MarkedForm,
  /** In the order of the questions; null: skipped. Words are those of the reader's language. */
  answers: z.array(z.object({ key: z.string(), name: z.string(), answer: z.nullable(z.string()) })),
});
export type MarkedFormView = z.infer<typeof MarkedFormView>;
/** Leaves a form out of the counts of its round; the reason is kept with it, and a person may take it back. */
export const SetAside = z.strictObject({ reason: Line(500) });
export type SetAside = z.infer<typeof SetAside>;
