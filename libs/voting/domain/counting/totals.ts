import type { Election } from './election';
import { judged, type Outcome } from './outcome';
import { type Score, scoresOf, usualScore } from './scores';
import type { TieOrder } from './tie-order';

/** How to count without money. */
export type TotalsRule = {
  /** How many win. */
  readonly seats: number;
  readonly score?: Score;
  /** The fewest votes with which one can win; 1 when nothing is said. */
  readonly threshold?: bigint;
  readonly ties: TieOrder;
};

/**
 * Plain totals: the options with the most votes or points win, as many as there are seats. Money plays no part.
 * Ties: `ties`. Source: plurality, block approval and Borda, as in Brandt and others, "Handbook of Computational Social Choice"
 * (2016), chapter 2.
 */
export function countTotals(election: Election, { seats, score, threshold = 1n, ties }: TotalsRule): Outcome {
  const votes = scoresOf(election, 'votes');
  const scores = scoresOf(election, score ?? usualScore(election));
  const order = election.options.map((_, place) => place).sort((a, b) => compare(scores, a, b) || ties(a, b));
  const winners = order.filter((place) => (votes[place] ?? 0n) >= threshold).slice(0, seats);
  const won = new Set(winners);
  return {
    winners: winners.map((place) => election.options[place]?.id ?? ''),
    ...{ spent: 0n, budget: 0n, endowment: null },
    options: election.options.map((_, place) => {
      const [mine, total] = [votes[place] ?? 0n, scores[place] ?? 0n];
      const reason = won.has(place) ? 'won' : mine < threshold ? 'fewVotes' : 'notChosen';
      return judged(election, place, { votes: mine, score: total, reason });
    }),
  };
}

const compare = (scores: readonly bigint[], a: number, b: number): number => {
  const [one, other] = [scores[a] ?? 0n, scores[b] ?? 0n];
  return one > other ? -1 : one < other ? 1 : 0;
};
