import type { NoFigureReason } from './figure';

/** One letter per reason: how a row keeps why it has no figure at a position. A point: there is a figure. */
const letters = {
  notAvailable: 'a',
  secret: 's',
  notForThisLevel: 'l',
  tooFew: 'f',
  notComparable: 'c',
  sourceFailed: 'x',
} as const satisfies Record<NoFigureReason, string>;
const reasons = new Map<string, NoFigureReason>(
  Object.entries(letters).map(([reason, letter]) => [letter, reason as NoFigureReason]),
);

/** Writes the gaps of a row; null when every position has its figure. */
export const writeGaps = (gaps: readonly (NoFigureReason | null)[]): string | null =>
  gaps.every((gap) => gap === null) ? null : gaps.map((gap) => (gap === null ? '.' : letters[gap])).join('');

/** Reads why position `index` (from 0) has no figure; `notAvailable` when nobody said why. */
export const readGap = (gaps: string | null, index: number): NoFigureReason =>
  reasons.get(gaps?.[index] ?? '') ?? 'notAvailable';
