import * as z from 'zod/mini';
import type { ClosedQuestion } from '../instrument/definition';
import type { DisclosureRule } from './disclosure-rule';
import { showDistribution, showMean } from './figures';
import { roundedCount, ShownCount, ShownFigure } from './rounding';
import { sizeOf, type Tally } from './tally';

const Distribution = z.array(
  z.object({
    /** Of a scale `low`, `middle`, `high` (see `bandsOf`); of a choice the key of the option. */
    part: z.string(),
    percent: ShownFigure,
  }),
);

/** What is shown of one closed question, of everyone or of a group. Null: too few people, or it would give away what is hidden. */
export const ShownQuestion = z.object({
  key: z.string(),
  /** People who answered it. */
  answered: ShownCount,
  /** Of a scale in one decimal, of a number to about a hundredth of its range; null for choices. */
  mean: z.nullable(ShownFigure),
  /** Null for a number. */
  distribution: z.nullable(Distribution),
});
export type ShownQuestion = z.infer<typeof ShownQuestion>;

/** The same with weights, beside it. */
export const ShownWeighted = z.object({
  key: z.string(),
  effectiveN: z.int(),
  designEffect: z.number(),
  mean: z.nullable(ShownFigure),
  distribution: z.nullable(Distribution),
});
export type ShownWeighted = z.infer<typeof ShownWeighted>;

/** What may be shown of a question by itself; what follows from other figures is for the caller to hide. */
export const showQuestion = (question: ClosedQuestion, tally: Tally, rule: DisclosureRule): ShownQuestion => ({
  key: question.key,
  answered: roundedCount(sizeOf(tally), rule),
  mean: showMean(question, tally, rule),
  distribution: showDistribution(question, tally, rule),
});

/** Nothing of a question. */
export const hiddenQuestion = ({ key }: ClosedQuestion): ShownQuestion => ({
  key,
  answered: { about: null },
  mean: null,
  distribution: null,
});

/**
 * A question that is asked only after a certain answer to another one says with its number of answers how many gave that answer:
 * part of that question's distribution. So it needs as many people as that.
 * @param answered people in the same group who answered the question with this key.
 */
export const mayCount = ({ show }: ClosedQuestion, answered: (key: string) => number, rule: DisclosureRule): boolean =>
  show === undefined || answered(show.question) >= rule.distributionFrom;
