import type { Spoor } from '../sporen';

/** How much is done on a spoor. */
export const effortLevels = ['none', 'some', 'much'] as const;
/** One of these levels, of what is done so far and of what is wanted. */
export type EffortLevel = (typeof effortLevels)[number];

/** What was decided of a spoor on a day. */
export type SpoorEffort = {
  readonly spoor: Spoor;
  readonly soFar: EffortLevel;
  readonly wanted: EffortLevel;
  readonly words: string;
  readonly decidedOn: string;
};

/** How far what is wanted lies above what is done: -2 to 2. Above 0 is a gap. */
export const effortGap = ({ soFar, wanted }: Pick<SpoorEffort, 'soFar' | 'wanted'>): number =>
  effortLevels.indexOf(wanted) - effortLevels.indexOf(soFar);
