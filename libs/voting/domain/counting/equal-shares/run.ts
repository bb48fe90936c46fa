import type { Election } from '../election';
import { asNumber, compareFractions, type Fraction } from '../fraction';
import type { TieOrder } from '../tie-order';
import { exactPrice, type Price, priceFloor, valueOf } from './prices';
import { Purses } from './purses';
import type { Supports } from './supports';

/** One choice of Equal Shares. */
export type Purchase = {
  readonly option: number;
  /** What was paid per unit of utility. */
  readonly price: Fraction;
  /** How many ballots paid all that they had left. */
  readonly paidAll: number;
};

/** What one run chose, and what was left in the purses. */
export type Run = { readonly purchases: readonly Purchase[]; readonly spent: bigint; readonly purses: Purses };

/** What does not change from one endowment to the next. */
export type Contest = {
  readonly supports: Supports;
  readonly costs: readonly bigint[];
  readonly ties: TieOrder;
};

/** The election as a contest for the purses: options with a cost and a supporter. */
export const contestOf = ({ options }: Election, supports: Supports, ties: TieOrder): Contest => ({
  ...{ supports, ties },
  costs: options.map(({ cost }) => cost ?? 0n),
});

/** An option that can still win, and a price that it does not go below. `round` tells when the price was last looked at. */
export type Candidate = { readonly option: number; readonly floor: number; readonly round: number };

/**
 * The Method of Equal Shares with one endowment, without completion. Every ballot has the same money; again and again the option is
 * bought for which supporters pay least per unit of utility, each the same or all that they have, until no supporters can pay.
 *
 * Prices only rise, so a price of an earlier round is a floor for it now: options are looked at in the order of their floors,
 * and those whose floor lies above the best exact price are left as they are. Which price is lowest is decided exactly.
 * @param limit the run ends, and is null, as soon as it spends more.
 */
export function runEqualShares(contest: Contest, endowment: Fraction, limit: bigint): Run | null {
  const { supports, costs } = contest;
  const purses = new Purses(supports, endowment);
  const purchases: Purchase[] = [];
  let spent = 0n;
  let waiting = candidatesOf(contest);
  for (let round = 1; waiting.length > 0; round++) {
    const found = cheapest(contest, purses, waiting, round);
    waiting = found.waiting;
    if (found.best === null) break;
    const { option, numerator, rich, poor } = found.best;
    purchases.push({
      option,
      price: perUtility(contest, purses, found.best),
      paidAll: payingAll(supports, found.best),
    });
    purses.pay(option, numerator, rich, poor);
    spent += costs[option] ?? 0n;
    if (spent > limit) return null;
  }
  return { purchases, spent, purses };
}

/** Options that cost something and have supporters; the first floor is as if everybody could pay the same. */
export function candidatesOf({ costs, supports }: Contest): Candidate[] {
  return costs.flatMap((cost, option) =>
    cost > 0n && (supports.totals[option] ?? 0) > 0
      ? [{ option, floor: (Number(cost) / (supports.totals[option] ?? 1)) * (1 - 2 ** -48), round: 0 }]
      : [],
  );
}

type Found = { readonly best: Price | null; readonly waiting: Candidate[] };

/** The option with the lowest exact price per unit of utility; where several have it, the first of the ties. */
function cheapest(contest: Contest, purses: Purses, candidates: readonly Candidate[], round: number): Found {
  const { supports, costs, ties } = contest;
  const perUnit = (one: Candidate): number => floorPerUtility(supports, one);
  const queue = [...candidates].sort((a, b) => perUnit(b) - perUnit(a));
  const waiting: Candidate[] = [];
  let best: { price: Price; value: Fraction } | null = null;
  let bar = Infinity;
  for (let next = queue.pop(); next !== undefined; next = queue.pop()) {
    if (best !== null && perUnit(next) > bar) {
      waiting.push(next, ...queue);
      break;
    }
    const cost = costs[next.option] ?? 0n;
    if (next.round < round) {
      const seen = lookAgain(contest, purses, next, { bar, round });
      if (seen !== null) putBack(queue, seen, perUnit);
      if (seen?.round === round) bar = Math.min(bar, perUnit(seen) * (1 + 2 ** -40));
      continue;
    }
    const price = exactPrice(supports, purses, next.option, cost, next.floor);
    if (price === null) {
      bar = best === null ? Infinity : ceilingOf(best.value);
      continue;
    }
    const value = perUtility(contest, purses, price);
    const order: number =
      best === null ? -1 : compareFractions(value, best.value) || ties(price.option, best.price.option);
    waiting.push(next);
    if (order < 0 || best === null) best = { price, value };
    bar = ceilingOf(best.value);
  }
  const bought = best?.price.option;
  return { best: best?.price ?? null, waiting: waiting.filter(({ option }) => option !== bought) };
}

const ceilingOf = (value: Fraction): number => asNumber(value) * (1 + 2 ** -48);

/**
 * Raises the floor of a candidate, as far as it matters: above the bar, which is hardly above the best floor of this round, its price
 * need not be known better, and it stays a candidate of before this round.
 */
function lookAgain(
  { supports, costs }: Contest,
  purses: Purses,
  { option, floor: from, round: before }: Candidate,
  { bar, round }: { readonly bar: number; readonly round: number },
): Candidate | null {
  const enough = bar * Number(supports.scales[option] ?? 1n) * (1 + 2 ** -40);
  const floor = priceFloor(supports, purses, option, Number(costs[option] ?? 0n), { from, enough });
  return floor === null ? null : { option, floor, round: floor > enough ? before : round };
}

/** What an option costs at least per unit of utility, rounded down. */
export const floorPerUtility = ({ scales }: Supports, { option, floor }: Candidate): number =>
  (floor / Number(scales[option] ?? 1n)) * (1 - 2 ** -50);

/** The queue has the lowest price at its end. */
function putBack(queue: Candidate[], candidate: Candidate, perUnit: (one: Candidate) => number): void {
  const mine = perUnit(candidate);
  let at = queue.length;
  while (at > 0 && perUnit(queue[at - 1] as Candidate) < mine) at--;
  queue.splice(at, 0, candidate);
}

export function perUtility({ supports }: Contest, purses: Purses, price: Price): Fraction {
  const { numerator, denominator } = valueOf(price, purses);
  return { numerator, denominator: denominator * (supports.scales[price.option] ?? 1n) };
}

/** How many ballots pay all that they had left. */
export function payingAll({ startOf, times }: Supports, { option, poor }: Price): number {
  const start = startOf[option] ?? 0;
  return poor.reduce((sum, one, index) => (one === 1 ? sum + (times[start + index] ?? 0) : sum), 0);
}
