import type { ClosedVote } from './count-vote';

type Counted = Pick<ClosedVote, 'method' | 'rule'> & {
  readonly seats: number | null;
  readonly threshold: number | null;
  readonly categories: readonly { readonly budgetCents: number | null }[];
};

/** The names of the format for rules of ours; it knows none for the others. */
const formatRules: Readonly<Record<ClosedVote['rule'], string>> = {
  totals: 'totals',
  greedy: 'greedy-threshold',
  greedyPerCost: 'greedy-per-cost',
  equalShares: 'equalshares/add1',
};

/**
 * How a vote was counted, as lines of META in a file of Pabulib: its rule in the words of the format, and `counted_as`, which are the
 * options of `tally` that count to the published result, with the seed of the lot. Without it a reader has to guess what the
 * format has no line for.
 */
export function countedAs(vote: Counted, seed: string): readonly (readonly [key: string, value: string])[] {
  return [
    ['rule', formatRules[vote.rule]],
    ['counted_as', [...optionsOf(vote), '--seed', seed].join(' ')],
  ];
}

function optionsOf({ method, rule, seats, threshold, categories }: Counted): readonly string[] {
  if (rule === 'totals') return ['--rule', 'totals', '--seats', String(seats ?? 1)];
  if (rule === 'equalShares')
    return ['--rule', 'equal-shares', '--utility', method === 'points' ? 'points' : 'cost', '--completion', 'add-one'];
  return [
    ...['--rule', rule === 'greedyPerCost' ? 'greedy-per-cost' : 'greedy', '--threshold', String(threshold ?? 1)],
    ...(categories.some(({ budgetCents }) => budgetCents !== null) ? ['--per-category'] : []),
  ];
}
