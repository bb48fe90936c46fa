import type { DisclosureRule } from './disclosure-rule';
import { roundedCount } from './rounding';

/** What weighting costs in precision. */
export type Design = {
  /** Kish's effective number: how many forms of equal weight would say as much. */
  readonly effectiveN: number;
  /** How many times the number of forms that is; 1 when all weigh the same. */
  readonly designEffect: number;
};

/** In the last digits; it must not push a figure one step further. */
const noise = 1e-9;

/** How many forms have a weight. */
export type Weighed = { readonly n: number; readonly weight: number };

/**
 * Effective number and design effect of weights, for a figure that has nothing to do with the weights.
 * @see Kish, "Survey sampling" (1965) and "Weighting for unequal Pi", Journal of Official Statistics 8 (1992).
 */
export function designOf(forms: readonly Weighed[]): Design {
  const total = forms.reduce((all, { n, weight }) => all + n * weight, 0);
  if (total === 0) return { effectiveN: 0, designEffect: 1 };
  const effectiveN = total ** 2 / forms.reduce((all, { n, weight }) => all + n * weight ** 2, 0);
  return { effectiveN, designEffect: countOf(forms) / effectiveN };
}

/**
 * The design as people see it: the effect in one decimal, and the effective number made of that and of the rounded number of
 * forms. Both are rounded to the side of less precision, and neither gives back an exact count.
 * @param n forms.
 * @returns null when there are so few forms that their number is not shown.
 */
export function shownDesign(n: number, { designEffect }: Design, rule: DisclosureRule): Design | null {
  const { about } = roundedCount(n, rule);
  if (about === null) return null;
  const shown = Math.ceil(designEffect * 10 - noise) / 10;
  return { designEffect: shown, effectiveN: Math.floor(about / shown / rule.rounding + noise) * rule.rounding };
}

/**
 * Cuts weights off at `lowest` and `highest` and scales all others by one factor, so that the mean over forms stays 1: the
 * factor is the only one for which both hold. So the limits hold for the outcome too, and weights that are not cut off keep
 * their proportions. (`trimWeights(strict = TRUE)` of the R package survey shares what was cut off by adding.)
 * @param forms weights above 0, with a mean of 1 over forms.
 * @param lowest above 0 and at most 1. @param highest at least 1.
 * @returns the weights, in the order of `forms`.
 */
export function trim(forms: readonly Weighed[], lowest: number, highest: number): number[] {
  const weights = forms.map(({ weight }) => weight);
  if (weights.every((one) => one >= lowest && one <= highest)) return weights;
  const within = (weight: number, factor: number) => Math.min(highest, Math.max(lowest, weight * factor));
  const sum = (factor: number) => forms.reduce((all, { n, weight }) => all + n * within(weight, factor), 0);
  let [low, high] = [lowest / Math.max(...weights), highest / Math.min(...weights)];
  // halving: the sum only grows with the factor
  for (let step = 0; step < 200; step++) {
    const middle = (low + high) / 2;
    if (sum(middle) > countOf(forms)) high = middle;
    else low = middle;
  }
  return weights.map((one) => within(one, low));
}

const countOf = (forms: readonly Weighed[]): number => forms.reduce((all, { n }) => all + n, 0);
