import { countingError } from '../../errors';
import type { Election } from '../election';
import { costOf, judged, type OptionOutcome, type Outcome, type Reason } from '../outcome';
import { scoresOf } from '../scores';
import type { TieOrder } from '../tie-order';
import { addOne, type Completed, type Money, untilTooMuch, withoutRaising } from './completion';
import { contestOf } from './run';
import { packSupports, type Supports, type Utility } from './supports';

/**
 * What happens with the money that is left when no supporters can pay for anything more.
 * - `none`: nothing.
 * - `greedy`: options by votes, as long as they fit. Called utilitarian completion too.
 * - `add-one`: every ballot gets one unit more, and all is counted anew, until the next step would spend more than there is.
 * - `add-one-then-greedy`: both, one after the other.
 * - `add1u`: the same as equalshares.net has it: it begins with whole units, ends as soon as nothing more fits, and what nobody voted
 *   for can be added at the end. For comparing with it.
 */
export type Completion = 'none' | 'greedy' | 'add-one' | 'add-one-then-greedy' | 'add1u';

/** What the method leaves open: what winning is worth, what becomes of money that is left, and who goes first at the same price. */
export type EqualSharesRule = {
  readonly utility: Utility;
  readonly completion: Completion;
  readonly ties: TieOrder;
};

/**
 * The Method of Equal Shares: the budget is divided equally over all ballots, empty ones included, and supporters buy options together,
 * first the one with the lowest price per unit of utility.
 *
 * - An option without a known cost, or above the budget, is never chosen. One above the budget does take part when endowments are
 *   raised, and ends that when its supporters could pay it, as in the programs named below.
 * - An option without supporters is never chosen, except by `add1u`. One that costs nothing and has supporters is chosen first.
 * - Ties: `ties`, among options with exactly the same price per unit of utility. Added options: votes, then `ties`.
 *
 * Exact: whole numbers over one denominator. Source: Peters, Pierczyński and Skowron, "Proportional Participatory Budgeting with Additive
 * Utilities" (NeurIPS 2021); completion as on equalshares.net; checked against pabutools and the tool of equalshares.net.
 * @throws voting.utilityNeedsPoints or voting.utilityNeedsOrder when the ballots do not have what the utility is made of.
 */
export function countEqualShares(election: Election, { utility, completion, ties }: EqualSharesRule): Outcome {
  if (utility === 'points' && election.kind !== 'points') throw countingError('utilityNeedsPoints');
  if (utility === 'borda' && election.kind !== 'ordinal') throw countingError('utilityNeedsOrder');
  const supports = packSupports(election, utility);
  const votes = scoresOf(election, 'votes');
  const places = election.options.map((_, place) => place);
  const free = places.filter((place) => election.options[place]?.cost === 0n && (supports.totals[place] ?? 0) > 0);
  const done = complete(election, supports, completion, ties);
  const chosen = [...free.sort(ties), ...(done?.run.purchases ?? []).map(({ option }) => option)];
  const threshold = completion === 'add1u' ? 0n : 1n;
  const filled =
    completion === 'none' || completion === 'add-one' ? [] : fill(election, chosen, votes, threshold, ties);
  const winners = [...chosen, ...filled];
  return {
    winners: winners.map((place) => election.options[place]?.id ?? ''),
    ...{ spent: costOf(election, winners), budget: election.budget },
    options: places.map((place) => explain(election, supports, done, { place, votes, chosen, filled })),
    endowment: done === null ? null : { each: done.endowment, raised: done.raised },
  };
}

/** Null when nobody voted: there is nothing to divide the money over. */
function complete(election: Election, supports: Supports, completion: Completion, ties: TieOrder): Completed | null {
  const { budget, unit, cast, options } = election;
  if (cast === 0) return null;
  const contest = contestOf(election, supports, ties);
  const wanted = costOf(
    election,
    options.flatMap((_, place) => ((supports.totals[place] ?? 0) > 0 ? [place] : [])),
  );
  const money: Money = { budget, unit, cast, wanted };
  if (completion === 'none' || completion === 'greedy') return withoutRaising(contest, money);
  return addOne(contest, money, completion === 'add1u' ? { wholeUnits: true, untilNothingFits: true } : untilTooMuch);
}

/** Options by votes, with the money that is left. */
function fill(
  election: Election,
  chosen: readonly number[],
  votes: readonly bigint[],
  threshold: bigint,
  ties: TieOrder,
): readonly number[] {
  let left = election.budget - costOf(election, chosen);
  const [more, less] = [-1, 1];
  return election.options
    .map((_, place) => place)
    .filter((place) => !chosen.includes(place) && (votes[place] ?? 0n) >= threshold)
    .sort((a, b) =>
      (votes[a] ?? 0n) > (votes[b] ?? 0n) ? more : (votes[a] ?? 0n) < (votes[b] ?? 0n) ? less : ties(a, b),
    )
    .filter((place) => {
      const cost = election.options[place]?.cost ?? null;
      if (cost === null || cost > left) return false;
      left -= cost;
      return true;
    });
}

type Judged = {
  readonly place: number;
  readonly votes: readonly bigint[];
  readonly chosen: readonly number[];
  readonly filled: readonly number[];
};

function explain(
  election: Election,
  supports: Supports,
  done: Completed | null,
  { place, votes, chosen, filled }: Judged,
): OptionOutcome {
  const bought = done?.run.purchases.find(({ option }) => option === place);
  const won = chosen.includes(place);
  const reason = won ? 'won' : filled.includes(place) ? 'added' : whyNot(election, supports, place);
  return judged(election, place, {
    ...{ reason, votes: votes[place] ?? 0n, score: BigInt(supports.totals[place] ?? 0) },
    ...{ price: bought?.price ?? null, paidAll: bought?.paidAll ?? null },
    supportersHave: won || done === null ? null : moneyBehind(supports, done, place),
  });
}

function whyNot({ options, budget }: Election, { totals }: Supports, place: number): Reason {
  const cost = options[place]?.cost ?? null;
  if (cost === null) return 'noCost';
  if (cost > budget) return 'aboveBudget';
  return (totals[place] ?? 0) > 0 ? 'supportersCannotPay' : 'fewVotes';
}

function moneyBehind(
  { startOf, supporters }: Supports,
  { run: { purses } }: Completed,
  place: number,
): OptionOutcome['supportersHave'] {
  const sum = purses.sum();
  for (let at = startOf[place] ?? 0; at < (startOf[place + 1] ?? 0); at++) {
    const voter = supporters[at] ?? 0;
    if (purses.empty[voter] === 0) sum.add(voter, 1);
  }
  return { numerator: sum.total(), denominator: purses.denominator };
}
