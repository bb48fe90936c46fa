import { type ClosedQuestion, rangeOf } from '../instrument/definition';
import type { DisclosureRule } from './disclosure-rule';
import { roundTo, shownPercent, type ShownFigure } from './rounding';
import { sizeOf, sumOf, type Tally } from './tally';

/** Part of a group that gave answers of one kind: a band of a scale, or an option by its key. */
type ShownPart = { part: string; percent: ShownFigure };

/** The largest part of a sum that one answer may be (CBS income statistics). */
const dominance = 0.3;

/**
 * The three bands of a scale: a third of its scores each, low and high of equal size; what is left over is in the middle, or
 * missing there. 1-10: 1-3, 4-7, 8-10. 1-7: 1-2, 3-5, 6-7. 1-5: 1-2, 3, 4-5. Of two scores the middle is empty.
 * @returns first and last score of each band.
 */
export function bandsOf({ min, max }: { readonly min: number; readonly max: number }) {
  const third = Math.round((max - min + 1) / 3);
  return [
    { part: 'low', from: min, to: min + third - 1 },
    { part: 'middle', from: min + third, to: max - third },
    { part: 'high', from: max - third + 1, to: max },
  ] as const;
}

/**
 * How many people a group needs before its mean may be shown. Of a scale with two scores the mean is the distribution;
 * choices have no mean.
 */
export function meanNeeds(question: ClosedQuestion, rule: DisclosureRule): number {
  if (question.kind === 'one' || question.kind === 'several') return Number.POSITIVE_INFINITY;
  return question.max - question.min < 2 ? rule.distributionFrom : rule.meanFrom;
}

/** A mean as it may be shown, of a group of `n`; null when they are too few, or one answer is too much of the sum. */
export function showMean(question: ClosedQuestion, tally: Tally, rule: DisclosureRule): ShownFigure | null {
  const n = sizeOf(tally);
  if (n < meanNeeds(question, rule) || isDominated(question, tally)) return null;
  return roundedMean(question, sumOf(tally) / n, rule);
}

/** True when a mean is shown exactly, because it hides who gave what: not near an end of the range, and not made by one answer. */
export const isMixed = (question: ClosedQuestion, tally: Tally, rule: DisclosureRule): boolean =>
  !isDominated(question, tally) && roundedMean(question, sumOf(tally) / sizeOf(tally), rule).bound === 'exact';

/**
 * A mean, rounded: of a scale to one decimal, of a number to about one hundredth of its range. Near an end of the range nearly
 * everyone answered the same, so only the bound is shown: for a scale within `edge` percent of the range, for a number within one
 * step of rounding.
 */
export function roundedMean(question: ClosedQuestion, mean: number, rule: DisclosureRule): ShownFigure {
  const { min, max } = rangeOf(question);
  const precision = meanPrecision(question);
  const margin = question.kind === 'scale' ? ((max - min) * rule.edge) / 100 : precision;
  const low = roundTo(Math.ceil(roundTo(min + margin, precision / 1000) / precision) * precision, precision);
  const high = roundTo(min + max - low, precision);
  const value = roundTo(mean, precision);
  if (value <= low) return { value: low, bound: 'atMost' };
  if (value >= high) return { value: high, bound: 'atLeast' };
  return { value, bound: 'exact' };
}

/**
 * A distribution as it may be shown: three bands of a scale, the options of a choice; null for a number, and for a group that is too
 * small. From rounded counts. Bands are parts of the sum of the three rounded counts, so that they add up to about 100; options are
 * parts of the rounded group.
 */
export function showDistribution(question: ClosedQuestion, tally: Tally, rule: DisclosureRule): ShownPart[] | null {
  const n = sizeOf(tally);
  if (question.kind === 'number' || n < rule.distributionFrom) return null;
  return shownParts(question, countsOfParts(question, tally), n, rule);
}

/** Percents of counted people; `counts` in the order of the bands or options, `n` of all of them. */
export function shownParts(
  question: Exclude<ClosedQuestion, { kind: 'number' }>,
  counts: readonly number[],
  n: number,
  rule: DisclosureRule,
): ShownPart[] {
  const rounded = counts.map((count) => roundTo(count, rule.rounding));
  const whole = question.kind === 'scale' ? rounded.reduce((all, count) => all + count, 0) : roundTo(n, rule.rounding);
  const names = question.kind === 'scale' ? bandsOf(question).map(({ part }) => part) : keysOf(question);
  return names.map((part, index) => ({ part, percent: shownPercent((100 * (rounded[index] ?? 0)) / whole, rule) }));
}

/** People per band or option, exact; in the order in which they are shown. */
export function countsOfParts(question: ClosedQuestion, tally: Tally): readonly number[] {
  const counted = (holds: (value: number) => boolean) => sizeOf(new Map([...tally].filter(([value]) => holds(value))));
  switch (question.kind) {
    case 'scale':
      return bandsOf(question).map(({ from, to }) => counted((value) => value >= from && value <= to));
    case 'one':
      return question.options.map((_, index) => tally.get(index + 1) ?? 0);
    case 'several':
      return question.options.map((_, index) => counted((value) => ((value >> index) & 1) === 1));
    case 'number':
      return [];
  }
}

const keysOf = ({ options }: { readonly options: readonly { readonly key: string }[] }) =>
  options.map(({ key }) => key);

/** Means are rounded to a multiple of this: 0.1, 0.5, 1, 5, 10 …, the first that is at least a hundredth of the range. */
export function meanPrecision(question: ClosedQuestion): number {
  const { min, max } = rangeOf(question);
  let step = 0.1;
  for (let fives = true; step < (max - min) / 100; fives = !fives) step = roundTo(step * (fives ? 5 : 2), 0.1);
  return step;
}

/** True when one answer is so large a part of the sum of numbers that the mean is about who gave it. */
export function isDominated(question: ClosedQuestion, tally: Tally): boolean {
  return question.kind === 'number' && Math.max(...tally.keys(), 0) >= dominance * sumOf(tally);
}
