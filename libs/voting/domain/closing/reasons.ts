import type { Reason } from '../counting/outcome';

/** Why an option won or not: see `Reason` of counting. */
export const reasons = [
  ...(['won', 'added', 'fewVotes', 'noCost', 'aboveBudget', 'doesNotFit', 'categoryFull', 'afterStop'] as const),
  ...(['supportersCannotPay', 'notChosen'] as const),
] as const satisfies readonly Reason[];
