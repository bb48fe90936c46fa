import {
  type DisclosureRule,
  groupsAlong,
  roundedCount,
  roundTo,
  type ShownCount,
  type ShownFigure,
  shownPercent,
} from '@wijkspoor/instruments/domain';
import type { BuurtShares } from './contract';

/** Which part of the voters who said so lives in which buurten. */
export type VoterShares = {
  readonly said: ShownCount;
  /** The rule as it was then: so many voters a part has at least. */
  readonly from?: number;
  readonly parts: readonly { readonly codes: readonly string[]; readonly voters: ShownFigure }[];
};

/**
 * Voters by buurt, as far as that may be shown. Every part has so many voters as the rule asks of a buurt that is shown; neighbours in
 * the list go together until that is so, and none is left out that could be found by subtracting. The shares are of rounded counts,
 * in whole percents with bounds at the edges. How many said it is told in tens or more, and only where those who did not say it
 * are none, or too many to be found by subtracting from all ballots.
 * @param codes of the buurten. @param counts voters by place: 0 who did not say it, then those of each buurt.
 * @returns null when fewer than two parts can be shown.
 */
export function votersByBuurt(
  codes: readonly string[],
  counts: readonly number[],
  rule: DisclosureRule,
): VoterShares | null {
  const sizes = codes.map((_, index) => counts[index + 1] ?? 0);
  // nothing was shown before, and who did not say it is in no share: only size counts
  const groups = groupsAlong([0, ...sizes], () => Number.POSITIVE_INFINITY, rule.buurtSplitFrom, rule.meanFrom);
  if (groups === null) return null;
  const sum = (numbers: readonly number[]): number => numbers.reduce((all, n) => all + n, 0);
  const rounded = groups.map((group) => roundTo(sum(group.map((place) => sizes[place - 1] ?? 0)), rule.rounding));
  const silent = counts[0] ?? 0;
  return {
    from: rule.buurtSplitFrom,
    said: silent > 0 && silent < rule.meanFrom ? { about: null } : roundedCount(sum(sizes), rule),
    parts: groups.map((group, index) => ({
      codes: group.map((place) => codes[place - 1] ?? ''),
      voters: shownPercent((100 * (rounded[index] ?? 0)) / sum(rounded), rule),
    })),
  };
}

/** Puts beside the voters where the money goes: that of what won. @param options what won, in whole cents; null is the whole wijk. */
export function moneyByBuurt(
  { said, from, parts }: VoterShares,
  won: readonly { readonly costCents: number | null; readonly buurt: string | null }[],
): BuurtShares {
  const spent = (holds: (buurt: string | null) => boolean): number =>
    won.reduce((all, { costCents, buurt }) => all + (holds(buurt) ? (costCents ?? 0) : 0), 0);
  return {
    said,
    ...(from === undefined ? {} : { from }),
    parts: parts.map(({ codes, voters }) => ({
      ...{ codes: [...codes], voters },
      moneyCents: spent((buurt) => buurt !== null && codes.includes(buurt)),
    })),
    wholeCents: spent((buurt) => buurt === null),
  };
}
