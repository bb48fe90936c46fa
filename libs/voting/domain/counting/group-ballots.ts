import type { Ballot, GivenBallot, VoteKind } from './ballot';

/**
 * Takes ballots that say the same together, in the order in which they first came. The order within a ballot matters only where
 * it is a ranking. @throws RangeError when a ballot cannot be.
 */
export function groupBallots(
  kind: VoteKind,
  options: number,
  cast: Iterable<GivenBallot>,
): { readonly ballots: readonly Ballot[]; readonly cast: number } {
  const places = new Map<string, number>();
  const ballots: Ballot[] = [];
  const counts: number[] = [];
  let total = 0;
  for (const one of cast) {
    const { count = 1 } = one;
    if (!Number.isSafeInteger(count) || count < 1) throw new RangeError('a ballot was cast less than once');
    const ballot = { ...inOrder(kind, one, options), count };
    const key = keyOf(ballot);
    const known = places.get(key);
    if (known === undefined) {
      places.set(key, ballots.push(ballot) - 1);
      counts.push(count);
    } else counts[known] = (counts[known] ?? 0) + count;
    total += count;
  }
  return { ballots: ballots.map((ballot, index) => withCount(ballot, counts[index] ?? 0)), cast: total };
}

const withCount = (ballot: Ballot, count: number): Ballot => (ballot.count === count ? ballot : { ...ballot, count });

function inOrder(kind: VoteKind, { options, points = null }: GivenBallot, limit: number): Omit<Ballot, 'count'> {
  if ((kind === 'points') !== (points !== null))
    throw new RangeError('points belong to a ballot of points, and only there');
  if (points !== null && points.length !== options.length)
    throw new RangeError('a ballot needs points beside each option');
  if (options.some((place) => !Number.isInteger(place) || place < 0 || place >= limit))
    throw new RangeError('a ballot names an option that is not there');
  if (points?.some((one) => !Number.isSafeInteger(one)) === true) throw new RangeError('points are whole steps');
  if (kind === 'ordinal') return { options: distinct(options), points: null };
  const order = options.map((_, index) => index).sort((a, b) => (options[a] ?? 0) - (options[b] ?? 0));
  return {
    options: distinct(order.map((index) => options[index] ?? 0)),
    points: points === null ? null : order.map((index) => points[index] ?? 0),
  };
}

function distinct(options: readonly number[]): readonly number[] {
  if (new Set(options).size < options.length) throw new RangeError('a ballot names an option twice');
  return options;
}

/** Short, since there can be as many as there are ballots: one sign per option. */
const keyOf = ({ options, points }: Omit<Ballot, 'count'>): string =>
  `${String.fromCodePoint(...options)}${points === null ? '' : `|${points.join()}`}`;
