import * as z from 'zod/mini';
import { type InputError, Lines } from '@wijkspoor/platform/domain';
import { type ClosedQuestion, closedOf, type Definition, QuestionKey, rangeOf, textsOf } from './definition';
import { type Answers, answerTo, askedOf } from './routing';

/** As many as a definition has questions. */
const few = z.refine<Record<string, unknown>>((record) => Object.keys(record).length <= 60, { error: 'invalid' });

/** A filled-in form: numbers and own words by the key of the question. What is left out, or empty, was skipped. */
export const FormAnswers = z.strictObject({
  answers: z.record(QuestionKey, z.number()).check(few),
  texts: z.record(QuestionKey, Lines(2000)).check(few),
});
export type FormAnswers = z.infer<typeof FormAnswers>;

/** A number per closed question in their order, each a smallint; null when it was skipped or not asked. */
export type StoredAnswers = readonly (number | null)[];

/** A form as it is kept, or everything that is wrong with it. */
export type CheckedAnswers =
  | { readonly ok: true; readonly answers: StoredAnswers; readonly texts: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly errors: readonly InputError[] };

/**
 * Judges a form by the questions of its version. Answers to questions that are not asked are left out, not refused: who goes
 * back and changes an answer need not clean up behind it.
 * @param definition one that `checkDefinition` finds nothing wrong with.
 * @returns errors with the path `answers.<key>` and a code of the platform: `wholeNumber`, `tooSmall`, `tooBig`, `choice`; and
 * `answers` or `texts` with `unknown`, as a key that the caller made up is not repeated.
 */
export function checkAnswers(definition: Definition, input: FormAnswers): CheckedAnswers {
  const closed = closedOf(definition);
  const texts = textsOf(definition);
  const asked = askedOf(definition, input.answers);
  const given = closed.map((question) => (asked.has(question.key) ? kept(question, input.answers) : null));
  const errors = [
    ...unknown('answers', input.answers, closed),
    ...unknown('texts', input.texts, texts),
    ...closed.flatMap((question, index) => wrong(question, given[index] ?? null)),
  ];
  if (errors.length > 0) return { ok: false, errors };
  const written = Object.entries(input.texts).filter(([key, text]) => asked.has(key) && text !== '');
  return { ok: true, answers: given, texts: Object.fromEntries(written) };
}

/** Stored answers by the key of their question, as they were given. */
export const unpack = (definition: Definition, stored: StoredAnswers): Answers =>
  Object.fromEntries(
    closedOf(definition).flatMap(({ key }, index) => {
      const answer = stored[index] ?? null;
      return answer === null ? [] : [[key, answer]];
    }),
  );

/** Of several options none is chosen: that is skipping. */
function kept({ key, kind }: ClosedQuestion, answers: Answers): number | null {
  const answer = answerTo(answers, key) ?? null;
  return kind === 'several' && answer === 0 ? null : answer;
}

function wrong(question: ClosedQuestion, answer: number | null): readonly InputError[] {
  const path = `answers.${question.key}`;
  const { min, max } = rangeOf(question);
  if (answer === null) return [];
  if (!Number.isInteger(answer)) return [{ path, code: 'wholeNumber' }];
  if (answer >= min && answer <= max) return [];
  if (question.kind === 'one' || question.kind === 'several') return [{ path, code: 'choice' }];
  return answer < min
    ? [{ path, code: 'tooSmall', params: { minimum: min } }]
    : [{ path, code: 'tooBig', params: { maximum: max } }];
}

function unknown(
  path: 'answers' | 'texts',
  given: Readonly<Record<string, unknown>>,
  questions: readonly { readonly key: string }[],
): readonly InputError[] {
  const known = new Set(questions.map(({ key }) => key));
  return Object.keys(given).every((key) => known.has(key)) ? [] : [{ path, code: 'unknown' }];
}
