import type { Election } from './election';
import type { Fraction } from './fraction';

/**
 * Why an option won or not.
 * - `won`: chosen by the rule. `added`: chosen afterwards, with the money that Equal Shares left.
 * - `fewVotes`: below the threshold; without supporters also where there is none, when the rule is Equal Shares.
 * - `noCost`: nobody knows what it costs. `aboveBudget`: it costs more than there is.
 * - `doesNotFit`: at its turn less money was left than it costs. `categoryFull`: the same, of the money of its category.
 * - `afterStop`: it comes after the first option that did not fit.
 * - `supportersCannotPay`: the money that its supporters have left is less than it costs.
 * - `notChosen`: others had more votes (of a count without money).
 */
export type Reason =
  | 'won'
  | 'added'
  | 'fewVotes'
  | 'noCost'
  | 'aboveBudget'
  | 'doesNotFit'
  | 'categoryFull'
  | 'afterStop'
  | 'supportersCannotPay'
  | 'notChosen';

/** What became of one option, with the figures that explain it. Money in the smallest step of the election. */
export type OptionOutcome = {
  readonly id: string;
  readonly cost: bigint | null;
  /** Ballots that stand for it. */
  readonly votes: bigint;
  /** What the rule ordered by. */
  readonly score: bigint;
  readonly reason: Reason;
  /** What was left when it was its turn, of all money or of its category. Of greedy rules. */
  readonly moneyLeft: bigint | null;
  /** What its supporters paid per unit of utility: the lowest price won. Of Equal Shares, of a winner. */
  readonly price: Fraction | null;
  /** What its supporters had left together at the end. Of Equal Shares, of who did not win. */
  readonly supportersHave: Fraction | null;
  /** How many supporters paid all that they had left. Of Equal Shares, of a winner. */
  readonly paidAll: number | null;
};

/** The result of a count. */
export type Outcome = {
  /** Ids in order of selection. */
  readonly winners: readonly string[];
  readonly spent: bigint;
  readonly budget: bigint;
  /** In the order of the election. */
  readonly options: readonly OptionOutcome[];
  /** What each ballot had to spend in the end, and by how many units that was raised. Of Equal Shares. */
  readonly endowment: { readonly each: Fraction; readonly raised: bigint } | null;
};

/** What is known of an option before a rule judged it. */
export const judged = (
  { options }: Election,
  place: number,
  figures: Pick<OptionOutcome, 'votes' | 'score' | 'reason'> & Partial<OptionOutcome>,
): OptionOutcome => ({
  id: options[place]?.id ?? '',
  cost: options[place]?.cost ?? null,
  ...{ moneyLeft: null, price: null, supportersHave: null, paidAll: null },
  ...figures,
});

/** What these options cost together. */
export const costOf = ({ options }: Election, places: readonly number[]): bigint =>
  places.reduce((sum, place) => sum + (options[place]?.cost ?? 0n), 0n);
