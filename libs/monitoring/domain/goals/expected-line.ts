import { daysBetween } from '@wijkspoor/platform/domain';
import { type Measured, ofIndicator } from './measurement';

/** What a goal wants, as far as the rules read it. Days as `2027-03-14`. */
export type GoalAim = {
  readonly baseline: number | null;
  readonly baselineOn: string | null;
  /** Until this day the baseline may be unknown. */
  readonly baselineDue: string | null;
  readonly target: number | null;
  readonly targetOn: string | null;
};

/** Where a goal began, where it has to be, and when. */
export type ExpectedLine = {
  readonly from: string;
  readonly baseline: number;
  readonly to: string;
  readonly target: number;
};

/** Where a goal began: as it was agreed, else the first measurement of its indicator; null while nobody knows. */
export function beginOf(
  { baseline, baselineOn }: GoalAim,
  measurements: readonly Measured[],
): { readonly value: number; readonly on: string } | null {
  const [first] = ofIndicator(measurements);
  if (baseline !== null && baselineOn !== null) return { value: baseline, on: baselineOn };
  return first === undefined ? null : { value: first.value, on: first.measuredOn };
}

/** The line from the beginning of a goal to its target; null as long as one of the two is unknown. */
export function expectedLine(goal: GoalAim, measurements: readonly Measured[]): ExpectedLine | null {
  const begin = beginOf(goal, measurements);
  if (begin === null || goal.target === null || goal.targetOn === null) return null;
  return { from: begin.on, baseline: begin.value, to: goal.targetOn, target: goal.target };
}

/**
 * What a goal would stand at on a day if it went in a straight line. Before its beginning that is the baseline, from its last day
 * on the target, also where the two are one day. That change is linear is an agreement of ours, made to talk about; it is no forecast.
 */
export function expectedOn({ from, baseline, to, target }: ExpectedLine, day: string): number {
  if (day >= to) return target;
  if (day <= from) return baseline;
  return baseline + (target - baseline) * (daysBetween(from, day) / daysBetween(from, to));
}
