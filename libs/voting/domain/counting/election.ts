import type { Ballot, GivenBallot, VoteKind } from './ballot';
import { groupBallots } from './group-ballots';

/** One thing on the ballot. */
export type Option = {
  readonly id: string;
  /** In the smallest step of money of the election, from 0. Null: nobody knows what it costs, or it costs no money. */
  readonly cost: bigint | null;
  readonly category: string | null;
};

/** Everything that counting needs, exact. */
export type Election = {
  readonly kind: VoteKind;
  readonly options: readonly Option[];
  /** What there is to divide, in the smallest step of money; 0 when no money is divided. */
  readonly budget: bigint;
  /** How many steps of money are one unit, such as one euro. */
  readonly unit: bigint;
  /** How many steps of points are one point. */
  readonly pointSteps: number;
  /** Different ballots, with how often each was cast. */
  readonly ballots: readonly Ballot[];
  /** How many ballots were cast, empty ones included. */
  readonly cast: number;
};

/** An election as the caller has it: ballots one by one, or counted already. */
export type ElectionInput = {
  readonly kind: VoteKind;
  readonly options: readonly Option[];
  readonly budget?: bigint;
  readonly unit?: bigint;
  readonly pointSteps?: number;
  readonly ballots: Iterable<GivenBallot>;
};

/**
 * Puts an election together, with ballots that say the same taken together.
 * @throws RangeError when a cost, a place, a number of points or a count cannot be, or two options have one id.
 */
export function electionOf(input: ElectionInput): Election {
  const { kind, options, budget = 0n, unit = 1n, pointSteps = 1 } = input;
  if (budget < 0n || unit <= 0n) throw new RangeError('the budget is below 0, or its unit is not above 0');
  if (options.some(({ cost }) => cost !== null && cost < 0n)) throw new RangeError('a cost is below 0');
  if (new Set(options.map(({ id }) => id)).size < options.length) throw new RangeError('two options have one id');
  const { ballots, cast } = groupBallots(kind, options.length, input.ballots);
  return { kind, options, budget, unit, pointSteps, ballots, cast };
}
