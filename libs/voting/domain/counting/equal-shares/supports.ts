import { countingError } from '../../errors';
import type { Election } from '../election';
import { scoreOn } from '../scores';

/**
 * What winning is worth to who voted for it.
 * - `cost`: what it costs, so that a dear option counts for more. `cardinality`: 1.
 * - `points`: the points given, above 0. `borda`: how many options of the ballot stand below it.
 */
export type Utility = 'cost' | 'cardinality' | 'points' | 'borda';

/**
 * Who supports what, packed so that 400,000 ballots fit. A supporter is a ballot (with how often it was cast) that gives an option a
 * weight above 0; its utility is weight x `scale` of the option.
 */
export type Supports = {
  /** How often each ballot was cast. */
  readonly counts: Float64Array;
  /** Supporters of option `p`, how often each was cast, and their weights: places `startOf[p]` up to `startOf[p + 1]`. */
  readonly startOf: Int32Array;
  readonly supporters: Int32Array;
  readonly times: Int32Array;
  readonly weights: Float64Array;
  /** The same the other way around: options and weights of ballot `v`. */
  readonly startAt: Int32Array;
  readonly supported: Uint16Array;
  readonly weightsAt: Float64Array;
  /** What the weights of an option are multiplied with to be its utility. */
  readonly scales: readonly bigint[];
  /** All weights of its supporters together. */
  readonly totals: Float64Array;
};

/** The most options that fit in the packing. */
const mostOptions = 65_535;
/** Sums of weights stay below it, so that floating point numbers hold them exactly. */
const mostWeight = 2 ** 52;

/**
 * Packs the election. Options without cost are left out.
 * @throws voting.tooManyOptions, or voting.pointsTooFine when their sum is not exact.
 */
export function packSupports(election: Election, utility: Utility): Supports {
  const { options, ballots } = election;
  if (options.length > mostOptions) throw countingError('tooManyOptions', { most: String(mostOptions) });
  const weightOf = weigher(election, utility);
  const startAt = new Int32Array(ballots.length + 1);
  const startOf = new Int32Array(options.length + 1);
  ballots.forEach((ballot, voter) => {
    let here = 0;
    ballot.options.forEach((place, index) => {
      if (weightOf(voter, index) <= 0) return;
      here++;
      startOf[place + 1] = (startOf[place + 1] ?? 0) + 1;
    });
    startAt[voter + 1] = (startAt[voter] ?? 0) + here;
  });
  for (let place = 0; place < options.length; place++)
    startOf[place + 1] = (startOf[place + 1] ?? 0) + (startOf[place] ?? 0);
  return fill(election, weightOf, startAt, startOf, utility);
}

type Weigher = (voter: number, index: number) => number;

function weigher({ ballots, options }: Election, utility: Utility): Weigher {
  const score = utility === 'points' || utility === 'borda' ? utility : 'votes';
  return (voter, index) => {
    const ballot = ballots[voter];
    const place = ballot?.options[index];
    if (ballot === undefined || place === undefined || options[place]?.cost == null) return 0;
    return scoreOn(ballot, index, score);
  };
}

function fill(
  { ballots, options }: Election,
  weightOf: Weigher,
  startAt: Int32Array,
  startOf: Int32Array,
  utility: Utility,
): Supports {
  const size = startAt[ballots.length] ?? 0;
  const [supporters, times, supported] = [new Int32Array(size), new Int32Array(size), new Uint16Array(size)];
  const [weights, weightsAt] = [new Float64Array(size), new Float64Array(size)];
  const totals = new Float64Array(options.length);
  const next = startOf.slice();
  ballots.forEach((ballot, voter) => {
    let at = startAt[voter] ?? 0;
    ballot.options.forEach((place, index) => {
      const weight = weightOf(voter, index);
      if (weight <= 0) return;
      supported[at] = place;
      weightsAt[at++] = weight;
      const to = next[place] ?? 0;
      next[place] = to + 1;
      supporters[to] = voter;
      times[to] = ballot.count;
      weights[to] = weight;
      totals[place] = (totals[place] ?? 0) + weight * ballot.count;
    });
  });
  if (totals.some((total) => total >= mostWeight)) throw countingError('pointsTooFine');
  return {
    ...{ startAt, startOf, supporters, times, supported, weights, weightsAt, totals },
    counts: Float64Array.from(ballots, ({ count }) => count),
    scales: options.map(({ cost }) => (utility === 'cost' ? (cost ?? 0n) : 1n)),
  };
}
