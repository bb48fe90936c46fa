import * as z from 'zod/mini';
import type { DisclosureRule } from './disclosure-rule';

/** How many people, rounded; null: fewer than the limit (10 unless the gemeente is stricter), none included. */
export const ShownCount = z.object({ about: z.nullable(z.int()) });
export type ShownCount = z.infer<typeof ShownCount>;

/** A rounded figure; near the end of its range only that it is at most or at least `value`. */
export const ShownFigure = z.object({ value: z.number(), bound: z.enum(['exact', 'atMost', 'atLeast']) });
export type ShownFigure = z.infer<typeof ShownFigure>;

/** The multiple of `step` nearest to `value`; halves go up. Free of the noise of binary fractions. */
export const roundTo = (value: number, step: number): number => clean(Math.round(clean(value / step)) * step);

/**
 * A count of people as it may be shown.
 * @param n whole, 0 or more.
 */
export const roundedCount = (n: number, rule: DisclosureRule): ShownCount => ({
  about: n < rule.meanFrom ? null : roundTo(n, rule.rounding),
});

/**
 * What part of a group some people are, in whole percents, from the rounded counts. Parts of one group need not add up to 100.
 * @param part people, 0 to `whole`; how few they are does not matter, how many `whole` are does.
 * @param whole people in the group.
 * @returns null when the group has fewer than `meanFrom` people; whether a distribution may be shown is for the caller to say.
 */
export function percentOf(part: number, whole: number, rule: DisclosureRule): ShownFigure | null {
  const { about } = roundedCount(whole, rule);
  if (about === null) return null;
  return shownPercent((100 * roundTo(part, rule.rounding)) / about, rule);
}

/** A percentage as it may be shown: whole, and only a bound at the edges. */
export function shownPercent(percent: number, { edge }: DisclosureRule): ShownFigure {
  const whole = Math.round(clean(percent));
  if (whole <= edge) return { value: edge, bound: 'atMost' };
  if (whole >= 100 - edge) return { value: 100 - edge, bound: 'atLeast' };
  return { value: whole, bound: 'exact' };
}

function clean(value: number): number {
  return Number(value.toPrecision(12));
}
