import type { InputError } from '@wijkspoor/platform/domain';

/** Every way of voting that a plan can choose. */
export const methods = ['approval', 'points', 'budget'] as const;
/**
 * How people vote. `approval`: at most so many options; `points`: divide so many points; `budget`: a set of options that fits in
 * the money.
 */
export type Method = (typeof methods)[number];

/** What is voted on, as far as a ballot is judged by it. Money in whole cents. */
export type BallotForm = {
  readonly method: Method;
  /** Approval: options at most; points: points to divide; null for a budget. */
  readonly most: number | null;
  readonly budgetCents: number | null;
  /** Cost per option in the order of the ballot, in cents; null: without cost. */
  readonly costs: readonly (number | null)[];
};
/** Points by place of the option, from 1; approval and budget: 1 for what is chosen. What is not named got nothing. */
export type Choices = Readonly<Record<string, number>>;

/**
 * What is wrong with a ballot; nothing for a right one. An empty ballot is right: it counts as a vote for none.
 * @returns at most one entry.
 */
export function checkBallot(form: BallotForm, choices: Choices): readonly InputError[] {
  const { method, most, budgetCents, costs } = form;
  const given = Object.entries(choices);
  const wrong = (code: string): readonly InputError[] => [{ path: 'choices', code: `voting.${code}` }];
  if (given.some(([place]) => !/^[1-9]\d{0,2}$/.test(place) || Number(place) > costs.length)) return wrong('option');
  if (given.some(([, points]) => !Number.isInteger(points) || points < 0)) return wrong('points');
  if (method !== 'points' && given.some(([, points]) => points > 1)) return wrong('points');
  const total = given.reduce((sum, [, points]) => sum + points, 0);
  if (method === 'approval' && total > (most ?? 0)) return wrong('tooManyChosen');
  if (method === 'points' && total > (most ?? 0)) return wrong('tooManyPoints');
  if (method === 'budget') {
    const spent = given.reduce((sum, [place, chosen]) => sum + chosen * (costs[Number(place) - 1] ?? 0), 0);
    if (spent > (budgetCents ?? 0)) return wrong('overBudget');
  }
  return [];
}

/** A ballot as it is kept: approval and budget the places that were chosen, from low to high; points those of every option. */
export function packBallot({ method, costs }: BallotForm, choices: Choices): readonly number[] {
  if (method === 'points') {
    const points = costs.map((_, index) => choices[index + 1] ?? 0);
    return points.some((one) => one > 0) ? points : [];
  }
  return costs.flatMap((_, index) => ((choices[index + 1] ?? 0) > 0 ? [index + 1] : []));
}

/** The other way round. Options without points are left out. */
export function unpackBallot({ method }: Pick<BallotForm, 'method'>, kept: readonly number[]): Choices {
  const named =
    method === 'points'
      ? kept.map((points, index) => [index + 1, points] as const)
      : kept.map((place) => [place, 1] as const);
  return Object.fromEntries(named.filter(([, points]) => points > 0));
}
