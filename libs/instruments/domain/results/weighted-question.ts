import type { ClosedQuestion } from '../instrument/definition';
import type { RoundCounts } from './counts';
import { designOf, type Design } from './weights';

/** One question with weights, as exact numbers: never shown as they are. */
export type WeightedQuestion = {
  /** Forms in which it was answered, as counted. */
  readonly n: number;
  /** Mean of a scale or a number; null for choices. */
  readonly mean: number | null;
  /**
   * Part of the weighted forms per value, 0 to 1: of every score of a scale and every option of a choice, of a number only
   * those that were given. With several options they may add up to more than 1.
   */
  readonly shares: readonly { readonly value: number; readonly share: number }[];
  /** Of the forms in which it was answered. */
  readonly design: Design;
};

/**
 * Mean and distribution of one closed question.
 * @param place of the question among the closed ones, from 1.
 * @param weights `weights[buurt][age]`, as `weigh` gives them; 1 where there is none.
 * @returns null when nobody answered it.
 */
export function weightedQuestion(
  { questions, cells }: RoundCounts,
  place: number,
  weights: readonly (readonly number[])[],
): WeightedQuestion | null {
  const question = questions[place - 1];
  const answered = cells.filter((cell) => cell.question === place && cell.n > 0);
  if (question === undefined || answered.length === 0) return null;
  const weighed = answered.map(({ buurt, age, value, n }) => ({ value, n, weight: weights[buurt]?.[age] ?? 1 }));
  const byValue = new Map<number, number>();
  for (const { value, n, weight } of weighed) byValue.set(value, (byValue.get(value) ?? 0) + n * weight);
  const mass = [...byValue];
  const total = mass.reduce((all, [, one]) => all + one, 0);
  const counted = question.kind === 'scale' || question.kind === 'number';
  return {
    n: answered.reduce((all, { n }) => all + n, 0),
    mean: counted ? mass.reduce((all, [value, one]) => all + value * one, 0) / total : null,
    shares: valuesOf(question, byValue).map((value) => ({ value, share: massOf(question, value, byValue) / total })),
    design: designOf(weighed),
  };
}

/** Of several options, an answer is the sum of 2^(number - 1). */
function massOf({ kind }: ClosedQuestion, value: number, byValue: ReadonlyMap<number, number>): number {
  if (kind !== 'several') return byValue.get(value) ?? 0;
  const named = [...byValue].filter(([stored]) => Math.floor(stored / 2 ** (value - 1)) % 2 === 1);
  return named.reduce((all, [, one]) => all + one, 0);
}

function valuesOf(question: ClosedQuestion, byValue: ReadonlyMap<number, number>): number[] {
  switch (question.kind) {
    case 'scale':
      return Array.from({ length: question.max - question.min + 1 }, (_, index) => question.min + index);
    case 'number':
      return [...byValue.keys()].sort((a, b) => a - b);
    case 'one':
    case 'several':
      return question.options.map((_, index) => index + 1);
  }
}
