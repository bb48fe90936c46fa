import type { Method } from '../ballot/ballot';
import { type Check, strictChecks } from '../checks';
import { countEqualShares } from '../counting/equal-shares/count';
import { electionOf, type Election } from '../counting/election';
import { countGreedy } from '../counting/greedy';
import type { Outcome } from '../counting/outcome';
import { type Sha256, type TieOrder, votesCostLot } from '../counting/tie-order';
import { countTotals } from '../counting/totals';
import type { CountingRule } from '../round/readiness';
import { smallestGroup } from './coarsen';
import type { VoteResult } from './contract';

/** A closed vote, as far as counting asks. Money in whole cents. */
export type ClosedVote = {
  readonly method: Method;
  readonly rule: CountingRule;
  readonly budgetCents: number | null;
  readonly seats: number | null;
  /** In the order of the ballot. */
  readonly options: readonly {
    readonly place: number;
    readonly costCents: number | null;
    readonly category: string | null;
  }[];
  /** Greedy: the most that may go to a category; null: no limit of its own. */
  readonly categories: readonly { readonly name: string; readonly budgetCents: number | null }[];
  /** Greedy: the fewest votes or points with which an option can win; null: one. */
  readonly threshold: number | null;
};
/** Ballots that say the same and were checked in the same way; null: that is not known any more. */
export type CountedBallots = {
  readonly choices: readonly number[];
  readonly check: Check | null;
  readonly count: number;
};

/** One euro: what add-one raises everybody's share by. */
const unit = 100n;

/**
 * Counts a vote by its own rule, beside it by plain greedy where money is divided, and without the ballots of whom nobody
 * checked, when both what is left and what is left out are ten or more.
 * @param seed of the lot for ties. @param sha256 for the lot.
 */
export function countVote(
  vote: ClosedVote,
  ballots: readonly CountedBallots[],
  seed: string,
  sha256: Sha256,
): VoteResult {
  const all = electionFor(vote, ballots);
  const outcome = outcomeOf(vote, all, seed, sha256);
  const strict = ballots.filter(({ check }) => check !== null && strictChecks.includes(check));
  const [checked, left] = [castOf(strict), castOf(ballots) - castOf(strict)];
  const apart = checked >= smallestGroup && left >= smallestGroup && ballots.some(({ check }) => check === 'address');
  const money = vote.rule !== 'totals';
  return {
    ...figuresOf(outcome),
    cast: all.cast,
    endowment: shareOf(outcome),
    options: outcome.options.map(({ id, votes, score, reason, moneyLeft, supportersHave }) => ({
      ...{ place: Number(id), votes: Number(votes), score: Number(score), reason },
      moneyLeftCents: moneyLeft === null ? null : Number(moneyLeft),
      // of fewer people it would say what else they chose
      supportersHaveCents: supportersHave === null || Number(votes) < smallestGroup ? null : floor(supportersHave),
    })),
    greedy: money && vote.rule !== 'greedy' ? figuresOf(plainGreedy(all, tiesOf(all, seed, sha256))) : null,
    checked: apart ? { ...figuresOf(outcomeOf(vote, electionFor(vote, strict), seed, sha256)), cast: checked } : null,
  };
}

function electionFor({ method, budgetCents, options }: ClosedVote, ballots: readonly CountedBallots[]): Election {
  return electionOf({
    kind: method,
    options: options.map(({ place, costCents, category }) => ({
      ...{ id: String(place), category },
      cost: costCents === null ? null : BigInt(costCents),
    })),
    ...{ budget: BigInt(budgetCents ?? 0), unit },
    ballots: ballots.map(({ choices, count }) => ({ ...ballotOf(method, choices), count })),
  });
}

function ballotOf(method: Method, choices: readonly number[]): { options: number[]; points: number[] | null } {
  if (method !== 'points') return { options: choices.map((place) => place - 1), points: null };
  const given = choices.flatMap((points, index) => (points > 0 ? [[index, points] as const] : []));
  return { options: given.map(([index]) => index), points: given.map(([, points]) => points) };
}

const tiesOf = (election: Election, seed: string, sha256: Sha256): TieOrder => votesCostLot(election, seed, sha256);
/** What most would expect beside another count: votes alone, and what nobody wanted does not win. */
const plainGreedy = (election: Election, ties: TieOrder): Outcome => countGreedy(election, { ties, threshold: 1n });

function outcomeOf(vote: ClosedVote, election: Election, seed: string, sha256: Sha256): Outcome {
  const { method, rule, seats } = vote;
  const ties = tiesOf(election, seed, sha256);
  if (rule === 'totals') return countTotals(election, { seats: seats ?? 1, ties });
  if (rule === 'equalShares')
    return countEqualShares(election, {
      utility: method === 'points' ? 'points' : 'cost',
      completion: 'add-one',
      ties,
    });
  return countGreedy(election, {
    ...{ ties, perCost: rule === 'greedyPerCost', threshold: BigInt(vote.threshold ?? 1) },
    perCategory: new Map(
      vote.categories.flatMap(({ name, budgetCents }) => (budgetCents === null ? [] : [[name, BigInt(budgetCents)]])),
    ),
  });
}

const figuresOf = ({ winners, spent }: Outcome) => ({ winners: winners.map(Number), spentCents: Number(spent) });
const castOf = (ballots: readonly CountedBallots[]): number => ballots.reduce((sum, { count }) => sum + count, 0);
const floor = ({ numerator, denominator }: { readonly numerator: bigint; readonly denominator: bigint }): number =>
  Number(numerator / denominator);
const shareOf = ({ endowment }: Outcome): VoteResult['endowment'] =>
  endowment === null ? null : { eachCents: floor(endowment.each), raisedEuros: Number(endowment.raised) };
