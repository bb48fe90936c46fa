import type { ClosedQuestion } from '../instrument/definition';
import type { RoundCounts } from './counts';
import type { DisclosureRule } from './disclosure-rule';
import { bandsOf, meanNeeds, roundedMean, shownParts } from './figures';
import type { ShownFigure } from './rounding';
import { showQuestion, type ShownQuestion, type ShownWeighted } from './shown-question';
import { tallyOf } from './tally';
import { type WeightedQuestion, weightedQuestion } from './weighted-question';
import { type Weighting, weightingRule } from './weighting';
import { shownDesign } from './weights';

type Weights = Extract<Weighting, { possible: true }>;

/**
 * One question with weights, as it may be shown beside the same without: only where both pass, each with its own number of
 * people, and neither or both are at an end of the range. Weights are known to readers (they follow from the population), so a weighted mean is one more sum of the same answers: it
 * is shown only when the limits of weighting (100 forms, 10 in each class) hold for the answers to this question too.
 * @param place of the question among the closed ones, from 1.
 * @returns null when it may not be shown at all.
 */
export function showWeighted(
  counts: RoundCounts,
  place: number,
  weighting: Weights,
  rule: DisclosureRule,
): ShownWeighted | null {
  const question = counts.questions[place - 1];
  const exact = weightedQuestion(counts, place, weighting.weights);
  if (question === undefined || exact === null) return null;
  const design = shownDesign(exact.n, exact.design, rule);
  if (design === null || exact.n < weightingRule.forms || fewestOf(counts, place, weighting) < weightingRule.perGroup)
    return null;
  const passes = (limit: number) => exact.n >= limit && exact.design.effectiveN >= limit;
  const plain = showQuestion(question, tallyOf(counts.cells.filter((cell) => cell.question === place)), rule);
  const isCounted = exact.mean !== null && passes(meanNeeds(question, rule));
  const mean = isCounted ? roundedMean(question, exact.mean, rule) : null;
  const parts =
    question.kind !== 'number' && passes(rule.distributionFrom)
      ? shownParts(question, partsOf(question, exact), exact.n, rule)
      : [];
  const shown = {
    mean: areAlike([mean], [plain.mean]) ? mean : null,
    distribution: areAlike(percentsOf(parts), percentsOf(plain.distribution)) ? parts : null,
  };
  return shown.mean === null && shown.distribution === null ? null : { key: question.key, ...design, ...shown };
}

const percentsOf = (parts: ShownQuestion['distribution']) => (parts ?? []).map(({ percent }) => percent);

/** True when both are shown, and none is exact where the other is only a bound: an exact one would say how far beyond it. */
const areAlike = (weighted: readonly (ShownFigure | null)[], plain: readonly (ShownFigure | null)[]): boolean =>
  weighted.length > 0 && weighted.every((figure, index) => figure !== null && figure.bound === plain[index]?.bound);

/** Weighted people per band or option; they add up to the number of people who answered. */
function partsOf(question: ClosedQuestion, { n, shares }: WeightedQuestion): readonly number[] {
  if (question.kind !== 'scale') return shares.map(({ share }) => n * share);
  return bandsOf(question).map(({ from, to }) =>
    shares.filter(({ value }) => value >= from && value <= to).reduce((all, { share }) => all + n * share, 0),
  );
}

/** People who answered the question, in the smallest class that it is weighted by. */
function fewestOf({ cells }: RoundCounts, place: number, { by }: Weights): number {
  const answered = cells.filter((cell) => cell.question === place);
  const inClass = (axis: 'buurt' | 'age', places: readonly number[]) =>
    answered.filter((cell) => places.includes(cell[axis])).reduce((all, { n }) => all + n, 0);
  return Math.min(
    ...(by.buurten ?? []).map((places) => inClass('buurt', places)),
    ...(by.ages ?? []).map((places) => inClass('age', places)),
  );
}
