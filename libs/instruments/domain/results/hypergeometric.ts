/** A range of whole numbers, both ends included. */
export type CountRange = { readonly low: number; readonly high: number };

/** Chances smaller than this part of the largest one are left out: they add up to nothing. */
const negligible = 1e-18;
/** So that noise in the last digits does not push a limit one further. */
const noise = 1e-12;

/**
 * How many of a group to expect among those who answer, when every inhabitant is equally likely to: drawing without putting
 * back, so the hypergeometric distribution. Exact quantiles, no normal approximation: the smallest counts at which the
 * chance of that many or fewer is at least 2.5% and 97.5%. Fewer than `low` has a chance below 2.5%, more than `high` too.
 * @param group people in the group, 0 to `people`. @param people inhabitants. @param answers how many of these answer, 0 to `people`.
 * @see Johnson, Kemp & Kotz, "Univariate discrete distributions" (2005), chapter 6; `qhyper` of R.
 */
export function expectedRange(group: number, people: number, answers: number): CountRange {
  const lowest = Math.max(0, answers - (people - group));
  const highest = Math.min(answers, group);
  const mode = Math.min(highest, Math.max(lowest, Math.floor(((answers + 1) * (group + 1)) / (people + 2))));
  /** Chance of one more than `k`, as part of the chance of `k`. */
  const next = (k: number) => ((group - k) * (answers - k)) / ((k + 1) * (people - group - answers + k + 1));
  const above = chances(mode, highest, 1, next);
  const below = chances(mode, lowest, -1, (k) => 1 / next(k - 1));
  const first = mode - below.length;
  const all = [...below.reverse(), 1, ...above];
  const total = all.reduce((sum, one) => sum + one, 0);
  const quantile = (part: number) => {
    let sum = 0;
    return first + all.findIndex((one) => (sum += one) >= part * total * (1 - noise));
  };
  return { low: quantile(0.025), high: quantile(0.975) };
}

/** From the mode outwards: the chance of each count, as part of the chance of the mode. */
function chances(mode: number, end: number, step: 1 | -1, ratio: (k: number) => number): number[] {
  const found: number[] = [];
  let chance = 1;
  for (let k = mode; k !== end; k += step) {
    chance *= ratio(k);
    if (chance < negligible) break;
    found.push(chance);
  }
  return found;
}
