import { roundUp } from '../profile/picture';
import { daysBetween, daysLater } from '@wijkspoor/platform/domain';
import type { ExpectedLine } from './expected-line';
import type { MeasurementKind } from './measurement';

type Drawn = {
  readonly kind: MeasurementKind;
  readonly about: string;
  readonly unit: string;
  readonly value: number;
  readonly measuredOn: string;
};
type Point = { readonly x: number; readonly y: number };

/** Figures of one thing on a scale of their own. */
export type GoalPanel = {
  /** Null for the indicator of the goal. */
  readonly of: { readonly kind: MeasurementKind; readonly about: string; readonly unit: string } | null;
  /** Its words stand above the first line of its scale. */
  readonly top: number;
  readonly ticks: readonly { readonly y: number; readonly value: number }[];
  /** From baseline to target; empty where nothing is expected. */
  readonly expected: string;
  /** Through the measurements; empty below two. */
  readonly path: string;
  readonly marks: readonly (Point & { readonly kind: MeasurementKind })[];
};
/** Everything measured of a goal on one axis of time, in the units of its view box. */
export type GoalPicture = {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly panels: readonly GoalPanel[];
  readonly years: readonly { readonly x: number; readonly year: number }[];
};

const width = 320;
const left = 52;
const right = width - 12;
/** Room above a scale for its words, the height of the first and of the others, and the years below. */
const words = 24;
const main = 110;
const other = 44;
const below = 24;
/** Room under a scale, so that the words of the next one do not touch its lowest number. */
const apart = 20;
/** More than these do not stand beside each other. */
const mostYears = 5;
const yearRoom = 40;
const mostPanels = 8;

/**
 * Draws a goal: its indicator with the line it should follow, and below it what else was measured, all on one axis of time.
 * @param measurements those that stand, the oldest first.
 * @returns null when there is nothing to draw.
 */
export function goalPicture(line: ExpectedLine | null, measurements: readonly Drawn[]): GoalPicture | null {
  const days = [
    ...(line === null ? [] : [line.from, line.to]),
    ...measurements.map(({ measuredOn }) => measuredOn),
  ].sort();
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return null;
  // a single day stands in the middle of its year
  const [begin, end] = first === last ? [daysLater(first, -183), daysLater(last, 183)] : [first, last];
  const x = (day: string): number =>
    Math.round(left + ((right - left) * daysBetween(begin, day)) / daysBetween(begin, end));
  const panels = panelsOf(line, measurements, x);
  return {
    ...{ width, left, right, panels },
    height: (panels.at(-1)?.ticks[0]?.y ?? 0) + below,
    years: yearsOf(begin, end, x),
  };
}

function panelsOf(
  line: ExpectedLine | null,
  measurements: readonly Drawn[],
  x: (day: string) => number,
): readonly GoalPanel[] {
  const own = measurements.filter(({ about }) => about === '');
  const others = new Map<string, Drawn[]>();
  for (const one of measurements.filter(({ about }) => about !== '')) {
    const key = JSON.stringify([one.kind, one.about, one.unit]);
    others.set(key, [...(others.get(key) ?? []), one]);
  }
  const groups = [
    ...(line !== null || own.length > 0 ? [{ of: null, line, all: own, height: main }] : []),
    ...[...others.values()].flatMap((all) => {
      const [first] = all;
      if (first === undefined) return [];
      const { kind, about, unit } = first;
      return [{ of: { kind, about, unit }, line: null, all, height: other }];
    }),
  ].slice(0, mostPanels);
  let top = 0;
  return groups.map(({ of, line: expected, all, height }) => {
    const panel = panelOf({ of, line: expected, all, x, top, height });
    top += words + height + apart;
    return panel;
  });
}

function panelOf({
  of,
  line,
  all,
  x,
  top,
  height,
}: {
  readonly of: GoalPanel['of'];
  readonly line: ExpectedLine | null;
  readonly all: readonly Drawn[];
  readonly x: (day: string) => number;
  readonly top: number;
  readonly height: number;
}): GoalPanel {
  const values = [...all.map(({ value }) => value), ...(line === null ? [] : [line.baseline, line.target])];
  const { low, high } = scaleOf(values);
  const y = (value: number): number => Math.round(top + words + height * (1 - (value - low) / (high - low)));
  const marks = all.map(({ kind, value, measuredOn }) => ({ kind, x: x(measuredOn), y: y(value) }));
  return {
    ...{ of, top, marks },
    ticks: [low, high].map((value) => ({ value, y: y(value) })),
    expected: line === null ? '' : `M${x(line.from)} ${y(line.baseline)}L${x(line.to)} ${y(line.target)}`,
    path: marks.length < 2 ? '' : marks.map((one, index) => `${index === 0 ? 'M' : 'L'}${one.x} ${one.y}`).join(''),
  };
}

/** Round numbers around all values; from 0 where that leaves half of the height to what was measured. */
function scaleOf(values: readonly number[]): { readonly low: number; readonly high: number } {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  if (least >= 0 && least <= most / 2) return { low: 0, high: roundUp(most) };
  // values that differ by less than numbers of their size can tell apart are drawn as one
  const size = Math.max(Math.abs(least), Math.abs(most));
  const step = roundUp(most > least ? Math.max((most - least) / 2, size / 1e9) : size / 2);
  const low = tidy(Math.floor(least / step) * step);
  const high = tidy(Math.ceil(most / step) * step);
  return { low, high: high > low ? high : low + step };
}

const tidy = (value: number): number => Number(value.toPrecision(12));

/** The years that begin within a period; where they are many, some of them. */
function yearsOf(begin: string, end: string, x: (day: string) => number): GoalPicture['years'] {
  const from = Number(begin.slice(0, 4));
  const all = Array.from({ length: Number(end.slice(0, 4)) - from + 1 }, (_, index) => from + index);
  const pace = Math.ceil(all.length / mostYears);
  const years = all
    .filter((_, index) => index % pace === 0)
    .map((year, index) => ({ year, x: x(index === 0 ? begin : `${year}-01-01`) }));
  // the end of a year has no room for its number beside the next
  return years.filter(({ x: place }, index) => (years[index + 1]?.x ?? width) - place >= yearRoom || index > 0);
}
