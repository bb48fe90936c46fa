import * as z from 'zod/mini';

/**
 * What may be shown of a group, as data. The threshold is on the group, not on the category of the answer.
 * Every rule with its reason and source stands in docs/onthullingscontrole.md.
 */
export type DisclosureRule = {
  /** A group's mean, and any count of people, from this many; below it a count is only "fewer than". */
  readonly meanFrom: number;
  /** A group's distribution, from this many. Never below `meanFrom`. */
  readonly distributionFrom: number;
  /** Buurten are shown apart only when every group of buurten has this many forms. Never below `meanFrom`. */
  readonly buurtSplitFrom: number;
  /** Counts of people are rounded to a multiple of this. */
  readonly rounding: number;
  /** A new snapshot only after this many answers were added, changed or removed. */
  readonly snapshotStep: number;
  /** Percent. Shares up to it are shown as "at most", from 100 minus it as "at least"; means near the ends of their range likewise. */
  readonly edge: number;
};

/** What holds everywhere; a gemeente may be stricter. */
export const standardRule: DisclosureRule = {
  meanFrom: 10,
  distributionFrom: 30,
  buurtSplitFrom: 30,
  rounding: 5,
  snapshotStep: 10,
  edge: 5,
};

const stricter = (least: number, most: number) => z.optional(z.int().check(z.minimum(least), z.maximum(most)));

/** What a gemeente may set for itself: every limit can go up from the standard, none down. */
export const OwnDisclosureRule = z.strictObject({
  meanFrom: stricter(standardRule.meanFrom, 100),
  distributionFrom: stricter(standardRule.distributionFrom, 300),
  buurtSplitFrom: stricter(standardRule.buurtSplitFrom, 300),
  // a multiple of the standard step, and never above the smallest count that is shown
  rounding: z.optional(z.literal([5, 10])),
  snapshotStep: stricter(standardRule.snapshotStep, 100),
  edge: stricter(standardRule.edge, 20),
});
export type OwnDisclosureRule = z.infer<typeof OwnDisclosureRule>;

/**
 * The rule with what a gemeente set for itself.
 * @throws RangeError when something in `own` is looser than `rule`.
 */
export function tighten(rule: DisclosureRule, own: OwnDisclosureRule): DisclosureRule {
  const limit = (name: keyof DisclosureRule): number => {
    const set = own[name] ?? rule[name];
    if (set < rule[name]) throw new RangeError(`${name} may not be loosened from ${rule[name]} to ${set}`);
    return set;
  };
  const meanFrom = limit('meanFrom');
  return {
    meanFrom,
    // no distribution and no buurt of a group whose mean is hidden
    distributionFrom: Math.max(meanFrom, limit('distributionFrom')),
    buurtSplitFrom: Math.max(meanFrom, limit('buurtSplitFrom')),
    rounding: limit('rounding'),
    snapshotStep: limit('snapshotStep'),
    edge: limit('edge'),
  };
}
