import type { Election } from '../election';
import { compareFractions, type Fraction, inLowestTerms } from '../fraction';
import { scoreOn } from '../scores';
import type { TieOrder } from '../tie-order';
import type { Utility } from '../equal-shares/supports';

const minus = (a: Fraction, b: Fraction): Fraction =>
  inLowestTerms({
    numerator: a.numerator * b.denominator - b.numerator * a.denominator,
    denominator: a.denominator * b.denominator,
  });
const times = (a: Fraction, by: bigint): Fraction => inLowestTerms({ ...a, numerator: a.numerator * by });
const zero: Fraction = { numerator: 0n, denominator: 1n };

type Voter = { money: Fraction; readonly utilities: ReadonlyMap<number, bigint> };

/**
 * The Method of Equal Shares as its definition reads: a fraction for every single voter, every option tried at every step. To compare
 * with; far too slow to count with.
 */
export function slowRun(election: Election, utility: Utility, ties: TieOrder, each: Fraction): number[] {
  const { ballots, options } = election;
  const score = utility === 'points' || utility === 'borda' ? utility : 'votes';
  const voters = ballots.flatMap((ballot) => {
    const utilities = new Map<number, bigint>();
    ballot.options.forEach((place, index) => {
      const [cost, given] = [options[place]!.cost, BigInt(scoreOn(ballot, index, score))];
      if (cost !== null && cost > 0n && given > 0n) utilities.set(place, utility === 'cost' ? given * cost : given);
    });
    return Array.from({ length: ballot.count }, (): Voter => ({ money: each, utilities }));
  });
  const winners: number[] = [];
  for (;;) {
    let best: { place: number; price: Fraction } | null = null;
    for (const place of options.keys()) {
      if (winners.includes(place)) continue;
      const price = priceOf(voters, place, options[place]!.cost ?? 0n);
      if (price === null) continue;
      const order: number = best === null ? -1 : compareFractions(price, best.price) || ties(place, best.place);
      if (order < 0) best = { place, price };
    }
    if (best === null) return winners;
    winners.push(best.place);
    for (const voter of voters) {
      const asked = times(best.price, voter.utilities.get(best.place) ?? 0n);
      voter.money =
        compareFractions(asked, voter.money) < 0
          ? minus(voter.money, asked)
          : asked.numerator === 0n
            ? voter.money
            : zero;
    }
  }
}

/** What supporters pay per unit of utility: the poorest per unit of utility first. */
function priceOf(voters: readonly Voter[], place: number, cost: bigint): Fraction | null {
  const supporters = voters.filter(({ utilities }) => utilities.has(place));
  const utilityOf = (voter: Voter): bigint => voter.utilities.get(place)!;
  const perUnit = (voter: Voter): Fraction => ({
    ...voter.money,
    denominator: voter.money.denominator * utilityOf(voter),
  });
  supporters.sort((a, b) => compareFractions(perUnit(a), perUnit(b)));
  let due: Fraction = { numerator: cost, denominator: 1n };
  let together = supporters.reduce((sum, voter) => sum + utilityOf(voter), 0n);
  for (const voter of supporters) {
    const price = { ...due, denominator: due.denominator * together };
    if (compareFractions(price, perUnit(voter)) <= 0) return price;
    due = minus(due, voter.money);
    together -= utilityOf(voter);
  }
  return null;
}

const costOf = ({ options }: Election, places: readonly number[]): bigint =>
  places.reduce((sum, place) => sum + options[place]!.cost!, 0n);

/** One unit at a time, every time anew, until the next step spends too much or everything is chosen that anybody could pay for. */
export function slowAddOne(election: Election, utility: Utility, ties: TieOrder): number[] {
  const { budget, unit, cast } = election;
  let last = slowRun(election, utility, ties, { numerator: budget, denominator: BigInt(cast) });
  const richest = { numerator: costOf(election, [...election.options.keys()]), denominator: 1n };
  const wanted = slowRun(election, utility, ties, richest).length;
  for (let raised = 1n; last.length < wanted; raised++) {
    const each = { numerator: budget + raised * unit * BigInt(cast), denominator: BigInt(cast) };
    const next = slowRun(election, utility, ties, each);
    if (costOf(election, next) > budget) break;
    last = next;
  }
  return last;
}
