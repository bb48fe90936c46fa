import type { ClosedQuestion } from '../instrument/definition';
import type { DisclosureRule } from './disclosure-rule';
import { isMixed, meanNeeds } from './figures';
import { areTied, type Group, type TieOf } from './groups';
import { mergeTallies, sizeOf, type Tally } from './tally';

/** A group with its answers to one question. */
export type Answered = { readonly group: Group; readonly tally: Tally };

/**
 * Complementary suppression: of which groups the mean may be shown beside the total, so that nothing under the limit follows by
 * subtracting. What is hidden (groups that are too small, groups whose mean says what everyone answered, those who did not say
 * where they belong) must itself be a group that could be shown; while it is not, the smallest shown group is hidden too.
 * @param silent who did not say where they belong, as far as they are in no group.
 * @param may false: this group is not shown for another reason.
 */
export function showableMeans(
  question: ClosedQuestion,
  groups: readonly Answered[],
  silent: Answered,
  tie: TieOf,
  may: (one: Answered) => boolean,
  rule: DisclosureRule,
): ReadonlySet<Answered> {
  const least = meanNeeds(question, rule);
  const isSafe = ({ tally }: Answered) => sizeOf(tally) >= least && isMixed(question, tally, rule);
  const mayShow = (one: Answered) => may(one) && isSafe(one);
  return hideUntil(groups, silent, mayShow, (shown, hidden) => {
    const nodes = sizeOf(hidden.tally) === 0 ? shown : [...shown, hidden];
    const tied = areTied(
      nodes.map(({ group }) => group),
      tie,
      least,
    );
    return tied && (nodes === shown || isSafe(hidden));
  });
}

/** The same for distributions: those without one are together enough people for one, or nobody. */
export function showableDistributions(
  groups: readonly Answered[],
  silent: Answered,
  may: (one: Answered) => boolean,
  rule: DisclosureRule,
): ReadonlySet<Answered> {
  const isEnough = ({ tally }: Answered) => sizeOf(tally) >= rule.distributionFrom;
  return hideUntil(
    groups,
    silent,
    (one) => may(one) && isEnough(one),
    (_, hidden) => sizeOf(hidden.tally) === 0 || isEnough(hidden),
  );
}

function hideUntil(
  groups: readonly Answered[],
  silent: Answered,
  may: (one: Answered) => boolean,
  isSafe: (shown: readonly Answered[], hidden: Answered) => boolean,
): ReadonlySet<Answered> {
  let shown = groups.filter(may);
  let hidden = groups.filter((one) => !shown.includes(one)).reduce(together, silent);
  while (shown.length > 0 && !isSafe(shown, hidden)) {
    const next = shown.reduce((best, one) => (sizeOf(one.tally) < sizeOf(best.tally) ? one : best));
    shown = shown.filter((one) => one !== next);
    hidden = together(hidden, next);
  }
  return new Set(shown);
}

const together = (one: Answered, other: Answered): Answered => ({
  group: [...one.group, ...other.group],
  tally: mergeTallies([one.tally, other.tally]),
});
