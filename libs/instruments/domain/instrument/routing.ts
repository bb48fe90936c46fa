import { closedOf, type Question, type Questions, textsOf } from './definition';

/** Numbers by the key of the closed question they answer. A question that is not there was skipped. */
export type Answers = Readonly<Record<string, number>>;

/** The answer to a question, or undefined. A key may be a word that every object has, such as `constructor`. */
export const answerTo = (answers: Answers, key: string): number | undefined =>
  Object.hasOwn(answers, key) ? answers[key] : undefined;

/** Numbers (from 1) of the options in a kept answer to several. */
export const chosenOf = (sum: number): readonly number[] =>
  Array.from({ length: 14 }, (_, index) => index + 1).filter((number) => (sum >> (number - 1)) & 1);

/**
 * Keys of the questions that are asked of somebody who answered this: those whose condition holds, and texts only with the
 * question they are about. An answer to a question that is not asked decides nothing.
 */
export function askedOf(definition: Questions, answers: Answers): ReadonlySet<string> {
  const asked = new Set<string>();
  const numbers = new Map<string, readonly number[]>();
  const holds = ({ show }: Question): boolean =>
    show === undefined || (numbers.get(show.question) ?? []).some((number) => show.in.includes(number));
  for (const question of closedOf(definition)) {
    if (!holds(question)) continue;
    asked.add(question.key);
    const answer = answerTo(answers, question.key);
    if (answer !== undefined) numbers.set(question.key, question.kind === 'several' ? chosenOf(answer) : [answer]);
  }
  for (const text of textsOf(definition))
    if ((text.about === null || asked.has(text.about)) && holds(text)) asked.add(text.key);
  return asked;
}
