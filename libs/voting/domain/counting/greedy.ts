import type { Election } from './election';
import { costOf, judged, type Outcome, type Reason } from './outcome';
import { type Score, scoresOf, usualScore } from './scores';
import type { TieOrder } from './tie-order';

/** How to go down the list. */
export type GreedyRule = {
  readonly score?: Score;
  /** Order by the score per step of money instead of the score itself. */
  readonly perCost?: boolean;
  /** At the first option that does not fit: go on with cheaper ones, or stop. */
  readonly atMisfit?: 'skip' | 'stop';
  /** The lowest score with which one can win, in steps of the score; 0 lets in an option that nobody voted for. */
  readonly threshold?: bigint;
  /** The most that may go to options of a category; a category that is not named has no limit of its own. */
  readonly perCategory?: ReadonlyMap<string, bigint>;
  readonly ties: TieOrder;
};

type Judgement = { readonly reason: Reason; readonly moneyLeft: bigint | null };

/**
 * The usual way to divide a neighbourhood budget: options in order of score, each is bought when the money is enough. An option
 * without cost is left out; one that costs nothing comes first where the order is per cost, if anybody wants it.
 * Ties: `ties`. Source: Goel and others, "Knapsack Voting for Participatory Budgeting" (2019), section 2; Rey and Maly, "The
 * (Computational) Social Choice Take on Indivisible Participatory Budgeting" (2023), section 4.1. Skipping and stopping, thresholds and
 * money per category are as Amsterdam, Gdynia, Katowice and Łódź write them in their rules.
 */
export function countGreedy(election: Election, rule: GreedyRule): Outcome {
  const { perCost = false, atMisfit = 'skip', threshold = 0n, perCategory, ties } = rule;
  const scores = scoresOf(election, rule.score ?? usualScore(election));
  const votes = scoresOf(election, 'votes');
  const order = greedyOrder(election, scores, perCost, ties);
  const judgements = new Map<number, Judgement>();
  const winners: number[] = [];
  const inCategory = new Map(perCategory);
  let left = election.budget;
  let stopped = false;
  for (const place of order) {
    const { cost, category } = election.options[place] ?? { cost: null, category: null };
    const ofCategory = category === null ? undefined : inCategory.get(category);
    const reason = judge(cost, { left, ofCategory, budget: election.budget, stopped });
    const enough = (scores[place] ?? 0n) >= threshold;
    judgements.set(place, {
      reason: enough ? reason : 'fewVotes',
      moneyLeft: reason === 'categoryFull' ? (ofCategory ?? null) : left,
    });
    if (!enough || reason === 'noCost') continue;
    if (reason === 'won') {
      winners.push(place);
      left -= cost ?? 0n;
      if (category !== null && ofCategory !== undefined) inCategory.set(category, ofCategory - (cost ?? 0n));
    } else stopped ||= atMisfit === 'stop';
  }
  return {
    winners: winners.map((place) => election.options[place]?.id ?? ''),
    ...{ spent: costOf(election, winners), budget: election.budget, endowment: null },
    options: election.options.map((_, place) =>
      judged(election, place, {
        ...{ votes: votes[place] ?? 0n, score: scores[place] ?? 0n },
        ...(judgements.get(place) ?? { reason: 'noCost' }),
      }),
    ),
  };
}

type Situation = {
  readonly left: bigint;
  readonly ofCategory: bigint | undefined;
  readonly budget: bigint;
  readonly stopped: boolean;
};

function judge(cost: bigint | null, { left, ofCategory, budget, stopped }: Situation): Reason {
  if (cost === null) return 'noCost';
  if (stopped) return 'afterStop';
  if (cost > budget) return 'aboveBudget';
  if (cost > left) return 'doesNotFit';
  return ofCategory !== undefined && cost > ofCategory ? 'categoryFull' : 'won';
}

/** All options, the best first. */
function greedyOrder(
  { options }: Election,
  scores: readonly bigint[],
  perCost: boolean,
  ties: TieOrder,
): readonly number[] {
  const scoreOf = (place: number): bigint => scores[place] ?? 0n;
  // what costs nothing and is wanted comes before everything that costs; unwanted, it is like what costs a little
  const divisor = (place: number): bigint => {
    const cost = perCost ? (options[place]?.cost ?? 1n) : 1n;
    return cost === 0n && scoreOf(place) <= 0n ? 1n : cost;
  };
  // a / costA > b / costB, without dividing
  const better = (a: number, b: number): number => {
    const [one, other] = [scoreOf(a) * divisor(b), scoreOf(b) * divisor(a)];
    return one > other ? -1 : one < other ? 1 : 0;
  };
  return options.map((_, place) => place).sort((a, b) => better(a, b) || ties(a, b));
}
