/**
 * What a figure says of a goal. `process`: whether we do what we agreed. `output`: what was done, for how many. `outcome`: what
 * changed for people. `context`: how the place does; it never shows what an approach brought about.
 */
export const measurementKinds = ['process', 'output', 'outcome', 'context'] as const;
export type MeasurementKind = (typeof measurementKinds)[number];

/** Where a figure comes from: a published table, somebody's registration, a count of our own, people who were asked, a partner report. */
export const measurementSources = ['table', 'registration', 'ownCount', 'survey', 'report'] as const;

/** The area a figure is about. */
export const measurementLevels = ['buurt', 'wijk', 'gemeente', 'country'] as const;

/** A measurement as far as the rules read it. Days as `2027-03-14`. */
export type Measured = {
  readonly id: string;
  readonly kind: MeasurementKind;
  /** What was counted; empty: the indicator of the goal. */
  readonly about: string;
  readonly value: number;
  readonly measuredOn: string;
  /** The day it was written down: from then on somebody could know. */
  readonly recordedOn: string;
  /** The measurement that corrects it; null when it stands. */
  readonly replacedBy: string | null;
};

/** In order of time; of one day, as they were written down. */
const inTime = (a: Measured, b: Measured): number =>
  compare(a.measuredOn, b.measuredOn) || compare(a.recordedOn, b.recordedOn) || compare(a.id, b.id);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What stands after all corrections, the oldest first. */
export const standingOnes = <T extends Measured>(measurements: readonly T[]): readonly T[] =>
  measurements.filter(({ replacedBy }) => replacedBy === null).sort(inTime);

/** What stands of the indicator of the goal, the oldest first. Context is never among it. */
export const ofIndicator = <T extends Measured>(measurements: readonly T[]): readonly T[] =>
  standingOnes(measurements).filter(({ about, kind }) => about === '' && kind !== 'context');
