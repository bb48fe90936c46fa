import type { nl } from './nl';

/** English texts of the page on limits of what is shown. */
export const en = {
  title: 'Small groups in results',
  lead: 'Results never show small groups. You can make the limits stricter, not looser. They hold for every page, every file and every round from its next snapshot.',
  meanFrom: 'A score, or a number of people, from',
  meanFromHelp: 'At least {n}. With fewer people it only says “fewer than”.',
  distributionFrom: 'How many people chose low, middle or high, from',
  distributionFromHelp: 'At least {n}.',
  buurtSplitFrom: 'Buurten apart, from this many people in each',
  buurtSplitFromHelp: 'At least {n}.',
  rounding: 'Round numbers of people to',
  roundingOf: 'multiples of {n}',
  snapshotStep: 'A new snapshot after this many new or changed answers',
  snapshotStepHelp: 'At least {n}.',
  edge: 'Extremes: show “at most” and “at least” from this many percent of the end',
  edgeHelp: 'At least {n}. With 5 it says “at most 5%” and “at least 95%”.',
  save: 'Save',
  done: 'Saved. The limits hold from now on.',
  readOnly: 'Only an administrator can change this.',
  failed: 'The limits cannot be read. Try again.',
} satisfies Record<keyof typeof nl, string>;
