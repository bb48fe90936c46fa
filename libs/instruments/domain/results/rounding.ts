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
