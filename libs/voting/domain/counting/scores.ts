import type { Ballot } from './ballot';
import type { Election } from './election';

/**
 * What a ballot gives the option at `index` of its list, as a whole number.
 * - `votes`: 1 for each option on it; of a ballot with points, for each that got more than 0.
 * - `points`: the points themselves, in steps of the election; of an approval 1.
 * - `places`: 1 for the last on it, one more for each before it: the score that files of Pabulib show for rankings, as in Kraków.
 * - `borda`: how many options of the same ballot stand below it, so 0 for the last (Borda 1781, as pabutools counts it).
 */
export type Score = 'votes' | 'points' | 'places' | 'borda';

/** What the ballot gives to the option at that index of its list. */
export function scoreOn({ options, points }: Ballot, index: number, score: Score): number {
  switch (score) {
    case 'votes':
      return points === null || (points[index] ?? 0) > 0 ? 1 : 0;
    case 'points':
      return points === null ? 1 : (points[index] ?? 0);
    case 'places':
      return options.length - index;
    case 'borda':
      return options.length - 1 - index;
  }
}

/**
 * Adds up the ballots.
 * @returns per option, in the order of the election, an exact total.
 */
export function scoresOf({ ballots, options }: Election, score: Score): bigint[] {
  const totals = new Float64Array(options.length);
  const whole = options.map(() => 0n);
  const carry = (place: number): void => {
    whole[place] = (whole[place] ?? 0n) + BigInt(totals[place] ?? 0);
    totals[place] = 0;
  };
  for (const ballot of ballots) {
    for (let index = 0; index < ballot.options.length; index++) {
      const place = ballot.options[index] ?? 0;
      const given = scoreOn(ballot, index, score) * ballot.count;
      // a sum of floating point numbers is exact below 2^53
      if (Math.abs(given) >= 2 ** 51) whole[place] = (whole[place] ?? 0n) + bigProduct(ballot, index, score);
      else totals[place] = (totals[place] ?? 0) + given;
      if (Math.abs(totals[place] ?? 0) >= 2 ** 51) carry(place);
    }
  }
  options.forEach((_, place) => carry(place));
  return whole;
}

const bigProduct = (ballot: Ballot, index: number, score: Score): bigint =>
  BigInt(scoreOn(ballot, index, score)) * BigInt(ballot.count);

/** The score that a published list of results usually shows for this kind of ballot. */
export const usualScore = ({ kind }: Election): Score =>
  kind === 'points' ? 'points' : kind === 'ordinal' ? 'places' : 'votes';
