import * as z from 'zod/mini';
import { Line, Lines } from '@wijkspoor/platform/domain';
import { Spoor } from '@wijkspoor/wijk/domain';

/** A text in the languages it was written in; Dutch is always there. */
const Translated = <T extends z.ZodMiniType<string>>(text: T) =>
  z.strictObject({ nl: text, en: z.optional(text), ar: z.optional(text) });
const Word = Translated(Line(80));
const Sentence = Translated(Line(300));
const Prose = Translated(Lines(1500).check(z.minLength(1)));
/** A text of an instrument as it is read: Dutch, and the other languages in which it was written. */
export type TranslatedText = z.infer<typeof Sentence>;

/** What a question is called in files and links: stays the same over versions when the question does. */
export const QuestionKey = z.string().check(z.regex(/^[a-z][a-zA-Z0-9]{0,39}$/, { error: 'instruments.key' }));

/** Shown only when an earlier closed question was answered with one of these values. */
const Condition = z.strictObject({
  question: QuestionKey,
  /** Scores, or the numbers (from 1) of chosen options. */
  in: z.array(z.int().check(z.minimum(-30_000), z.maximum(30_000))).check(z.minLength(1), z.maxLength(30)),
});

const asked = {
  key: QuestionKey,
  text: Sentence,
  /** Helps to answer: what to think of. */
  help: z.optional(Prose),
  show: z.optional(Condition),
};

/** A score from `min` to `max`; the range belongs to the version, and is never averaged with another. */
export const ScaleQuestion = z.strictObject({
  ...asked,
  kind: z.literal('scale'),
  /** Its name in a table or a wheel. */
  name: Word,
  spoor: z.optional(Spoor),
  min: z.int().check(z.minimum(0), z.maximum(10)),
  max: z.int().check(z.minimum(1), z.maximum(10)),
  low: Word,
  high: Word,
});
export type ScaleQuestion = z.infer<typeof ScaleQuestion>;

const Option = z.strictObject({ key: QuestionKey, text: Sentence });
const choice = { ...asked, name: Word, options: z.array(Option).check(z.minLength(2), z.maxLength(14)) };
/** One option, answered with its number (from 1). */
const OneQuestion = z.strictObject({ ...choice, kind: z.literal('one') });
/** Any number of options; kept as the sum of 2^(number - 1). */
const SeveralQuestion = z.strictObject({ ...choice, kind: z.literal('several') });
const NumberQuestion = z.strictObject({
  ...asked,
  kind: z.literal('number'),
  name: Word,
  min: z.int().check(z.minimum(0), z.maximum(30_000)),
  max: z.int().check(z.minimum(0), z.maximum(30_000)),
  unit: z.optional(Word),
});

const text = {
  ...asked,
  /** Key of the closed question on whose screen it stands; null for a screen of its own. */
  about: z.nullable(QuestionKey),
};
/** In own words. `good`: what is good now; `better`: what can be better. */
export const TextQuestion = z.strictObject({ ...text, kind: z.enum(['open', 'good', 'better']) });
export type TextQuestion = z.infer<typeof TextQuestion>;

export const Question = z.discriminatedUnion('kind', [
  ScaleQuestion,
  OneQuestion,
  SeveralQuestion,
  NumberQuestion,
  TextQuestion,
]);
export type Question = z.infer<typeof Question>;
/** Answered with a number; its place in the stored answers is its place among the closed questions, from 1. */
export type ClosedQuestion = Exclude<Question, TextQuestion>;

/** All of one version of an instrument. What has to agree between questions, `checkDefinition` says. */
export const Definition = z.strictObject({
  title: Word,
  intro: Prose,
  /** Where it comes from, as readers must see it: "naar de Leefplekmeter, eigen bewoording". */
  credit: z.optional(Sentence),
  /** Whom it is for; everybody when it is not said. */
  audience: z.optional(z.enum(['adults'])),
  /** About how long it takes to answer all of it. */
  minutes: z.int().check(z.minimum(1), z.maximum(60)),
  questions: z.array(Question).check(z.minLength(1), z.maxLength(60)),
  /** How it is scored: the mean of each scale; the scales of the wheel, in its order. All of these have one range. */
  wheel: z.array(QuestionKey).check(z.maxLength(20)),
});
export type Definition = z.infer<typeof Definition>;
/** The questions alone: all that answering asks of a definition. */
export type Questions = Pick<Definition, 'questions'>;

/** Questions answered with a number, in the order in which answers are stored. */
export const closedOf = ({ questions }: Questions): readonly ClosedQuestion[] =>
  questions.filter((one): one is ClosedQuestion => !isText(one));
/** Questions answered in own words. */
export const textsOf = ({ questions }: Questions): readonly TextQuestion[] => questions.filter(isText);

/**
 * Lowest and highest number that answers it. Of several options any sum of 2^(number - 1) but 0, which is skipping: at most
 * 16,383 for 14 options, so that every answer is a smallint.
 */
export function rangeOf(question: ClosedQuestion): { readonly min: number; readonly max: number } {
  if (question.kind === 'scale' || question.kind === 'number') return question;
  const { length } = question.options;
  return { min: 1, max: question.kind === 'one' ? length : 2 ** length - 1 };
}

/** Answered in own words, and not with a number. */
export function isText(question: Question): question is TextQuestion {
  return question.kind === 'open' || question.kind === 'good' || question.kind === 'better';
}
