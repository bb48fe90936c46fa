/**
 * How people voted: a set of options, a set whose costs stay within the money, points divided over options, or options in order.
 */
export type VoteKind = 'approval' | 'budget' | 'points' | 'ordinal';

/** A ballot as it was cast, or several that say the same. */
export type GivenBallot = {
  /** Places in the options of the election, each once; of an ordinal ballot in order, the best first. */
  readonly options: readonly number[];
  /** Whole points beside each option, also below 0, in steps of the election. Of ballots with points only. */
  readonly points?: readonly number[] | null;
  /** How many ballots say this; 1 when nothing is said. */
  readonly count?: number;
};

/** Ballots that say the same, taken together. */
export type Ballot = Required<GivenBallot> & { readonly points: readonly number[] | null };
