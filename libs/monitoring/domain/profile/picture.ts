import type { ProfileIndicator, ProfileNumber } from './view';

/** Whose number a lane shows; `around`: the wijk of CBS around the buurten. */
export type LaneKind = 'wijk' | 'buurt' | 'around' | 'gemeente' | 'country';
/** One area in a picture: its mark, and the bounds an estimate lies between. */
type Lane = {
  readonly kind: LaneKind;
  readonly y: number;
  readonly x: number;
  readonly from: number | null;
  readonly to: number | null;
};
/** Areas under each other on one scale from 0, in the units of its view box. */
export type LanePicture = {
  readonly width: number;
  readonly height: number;
  readonly floor: number;
  readonly ticks: readonly { readonly x: number; readonly value: number }[];
  readonly lanes: readonly Lane[];
};
/** One line through the years, from 0; broken where a number is not known. */
export type TrendPicture = {
  readonly width: number;
  readonly height: number;
  readonly floor: number;
  readonly points: readonly { readonly x: number; readonly y: number }[];
  readonly path: string;
};

const width = 320;
const side = 10;
/** As high as a row of the table beside it, so that marks and numbers stand in one line. */
const lane = 41;
const below = 22;

/** The smallest round number that is not smaller; a scale that ends there can be read. */
export function roundUp(value: number): number {
  // of numbers this small the power below is no number any more, and a picture shows them as 0
  if (value < 1e-300) return 1;
  const power = 10 ** Math.floor(Math.log10(value));
  const step = [1, 2, 4, 5, 10].find((one) => one * power >= value * (1 - 1e-9)) ?? 10;
  return Number((step * power).toPrecision(3));
}

/** What a picture is drawn from: the share of a count, the value of anything else. Counts that stand for themselves have no common scale. */
function drawnValue({ kind, shareOf }: Pick<ProfileIndicator, 'kind' | 'shareOf'>) {
  if (shareOf !== null) return ({ share }: ProfileNumber): number | null => share;
  if (kind === null || kind === 'count' || kind === 'score') return null;
  return ({ value }: ProfileNumber): number | null => value;
}

/** All areas an indicator has a number of, in the order of its table. */
export const numbersOf = (
  one: ProfileIndicator,
): readonly { readonly kind: LaneKind; readonly number: ProfileNumber }[] => [
  { kind: 'wijk', number: one.wijk },
  ...one.buurten.map((number) => ({ kind: 'buurt', number }) as const),
  ...(one.around === null ? [] : [{ kind: 'around', number: one.around } as const]),
  ...(one.gemeente === null ? [] : [{ kind: 'gemeente', number: one.gemeente } as const]),
  ...(one.country === null ? [] : [{ kind: 'country', number: one.country } as const]),
];

/** What lies beside each other of an indicator. */
export type DrawnNumber = {
  readonly kind: LaneKind;
  readonly number: ProfileNumber;
  /** The share of a count, the value of anything else; null: not known. */
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
};

/** The numbers of an indicator that a picture shows, in the order of its table; null when there is nothing to lay beside each other. */
export function drawnNumbers(one: ProfileIndicator): readonly DrawnNumber[] | null {
  const read = drawnValue(one);
  if (read === null) return null;
  const bounds = one.measured === 'modelled' && one.shareOf === null;
  const rows = numbersOf(one).map(({ kind, number }): DrawnNumber => {
    const value = read(number);
    const [lower, upper] = bounds && value !== null ? [number.lower, number.upper] : [null, null];
    return { kind, number, value, lower, upper };
  });
  const values = rows.flatMap(valuesOf);
  return rows.filter(({ value }) => value !== null).length < 2 || values.some((value) => value < 0) ? null : rows;
}

type Laid = Pick<DrawnNumber, 'value' | 'lower' | 'upper'>;
const valuesOf = ({ value, lower, upper }: Laid): readonly number[] =>
  value === null ? [] : [value, lower ?? value, upper ?? value];

/** Where the scale of these ends when it begins at 0: a number that can be read. */
export const scaleEnd = (rows: readonly Laid[]): number => roundUp(Math.max(0, ...rows.flatMap(valuesOf)));

/** The room of a scale: from where to where it runs, what it begins and ends with, and how high each row is. */
export type LaneRoom = {
  readonly left: number;
  readonly right: number;
  readonly from: number;
  readonly to: number;
  readonly lane: number;
};

/** Lays rows under each other on one scale; a row without a value keeps its room, and has no mark. */
export function layLanes<T extends Laid>(
  rows: readonly T[],
  { left, right, from, to, lane: high }: LaneRoom,
): Pick<LanePicture, 'floor' | 'ticks'> & {
  readonly lanes: readonly (Omit<LanePicture['lanes'][number], 'kind'> & { readonly of: T })[];
} {
  const place = (value: number): number => Math.round(left + ((right - left) * (value - from)) / (to - from));
  return {
    floor: rows.length * high,
    ticks: [from, (from + to) / 2, to].map((value) => ({ x: place(value), value })),
    lanes: rows.flatMap((of, row) =>
      of.value === null
        ? []
        : [
            {
              ...{ of, y: Math.round((row + 0.5) * high), x: place(of.value) },
              from: of.lower === null || of.upper === null ? null : place(of.lower),
              to: of.lower === null || of.upper === null ? null : place(of.upper),
            },
          ],
    ),
  };
}

/** Draws the areas of an indicator; null when there is nothing to lay beside each other. */
export function lanePicture(one: ProfileIndicator): LanePicture | null {
  const rows = drawnNumbers(one);
  if (rows === null) return null;
  const room = { left: side, right: width - side, from: 0, to: scaleEnd(rows), lane };
  const { floor, ticks, lanes } = layLanes(rows, room);
  return {
    ...{ width, floor, height: floor + below, ticks },
    lanes: lanes.map(({ of, ...placed }) => ({ ...placed, kind: of.kind })),
  };
}

const trendHeight = 72;

/** Draws the line of an indicator; null when there is none. */
export function trendPicture({ trend }: Pick<ProfileIndicator, 'trend'>): TrendPicture | null {
  const times = trend.map(({ period }) => timeOf(period));
  const known = trend.flatMap(({ value }, index) =>
    value === null ? [] : [{ value, index, time: times[index] ?? 0 }],
  );
  const [first, second] = known;
  if (first === undefined || second === undefined || known.some(({ value }) => value < 0)) return null;
  const most = roundUp(Math.max(...known.map(({ value }) => value)));
  const begin = times[0] ?? 0;
  const length = (times.at(-1) ?? 0) - begin;
  // as often as the table comes; what is further apart misses one between
  const pace = Math.min(...times.slice(1).map((time, index) => time - (times[index] ?? 0)));
  const points = known.map(({ value, time }) => ({
    x: Math.round(side + ((width - 2 * side) * (time - begin)) / length),
    y: Math.round(6 + (trendHeight - 12) * (1 - value / most)),
  }));
  const joined = (index: number): boolean => {
    const [before, now] = [known[index - 1], known[index]];
    if (before === undefined || now === undefined) return false;
    return now.index === before.index + 1 && now.time - before.time < pace * 1.5;
  };
  return {
    ...{ width, height: trendHeight, floor: trendHeight - 6, points },
    path: points.map(({ x, y }, index) => `${joined(index) ? 'L' : 'M'}${x} ${y}`).join(''),
  };
}

/** When a period begins, in years. */
function timeOf(period: string): number {
  const [, year = '', quarter, month] = /^(\d{4})(?:-Q([1-4])|-(\d{2}))?/.exec(period) ?? [];
  const part = quarter === undefined ? (Number(month ?? 1) - 1) / 12 : (Number(quarter) - 1) / 4;
  return Number(year) + part;
}
