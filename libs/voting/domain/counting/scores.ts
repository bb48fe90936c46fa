import type { Ballot, Election } from './election';

/**
 * What a ballot gives the option at `index` of its list, as a whole number.
 * - `votes`: 1 for each option on it; of a ballot with points, for each that got more than 0.
 * - `points`: the points themselves, in steps of the election; of an approval 1.
 * - `places`: `firstPlace` for the first, one less for each after it, not below 0 (how Polish cities turn a ranking into points).
 * - `borda`: how many options of the same ballot stand below it, so 0 for the last (Borda 1781, as pabutools counts it).
 */
export type Score = 'votes' | 'points' | 'places' | 'borda';

/** What the ballot gives to the option at that index of its list. */
export function scoreOn({ options, points }: Ballot, index: number, score: Score, firstPlace: number): number {
  switch (score) {
    case 'votes':
      return points === null || (points[index] ?? 0) > 0 ? 1 : 0;
    case 'points':
      return points === null ? 1 : (points[index] ?? 0);
    case 'places':
      return Math.max(0, firstPlace - index);
    case 'borda':
      return options.length - 1 - index;
  }
}

/**
 * Adds up the ballots.
 * @returns per option, in the order of the election, an exact total.
 */
export function scoresOf({ ballots, options, firstPlace }: Election, score: Score): bigint[] {
  const totals = new Float64Array(options.length);
  const whole = options.map(() => 0n);
  const carry = (place: number): void => {
    whole[place] = (whole[place] ?? 0n) + BigInt(totals[place] ?? 0);
    totals[place] = 0;
  };
  for (const ballot of ballots) {
    for (let index = 0; index < ballot.options.length; index++) {
      const place = ballot.options[index] ?? 0;
      const given = scoreOn(ballot, index, score, firstPlace) * ballot.count;
      // a sum of floating point numbers is exact below 2^53
      if (Math.abs(given) >= 2 ** 51)
        whole[place] = (whole[place] ?? 0n) + bigProduct(ballot, index, score, firstPlace);
      else totals[place] = (totals[place] ?? 0) + given;
      if (Math.abs(totals[place] ?? 0) >= 2 ** 51) carry(place);
    }
  }
  options.forEach((_, place) => carry(place));
  return whole;
}

const bigProduct = (ballot: Ballot, index: number, score: Score, firstPlace: number): bigint =>
  BigInt(scoreOn(ballot, index, score, firstPlace)) * BigInt(ballot.count);

/** The score that a published list of results usually shows for this kind of ballot. */
export const usualScore = ({ kind }: Election): Score =>
  kind === 'points' ? 'points' : kind === 'ordinal' ? 'places' : 'votes';
