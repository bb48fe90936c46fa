import { type Figure, writeCategories, yearOf } from '@wijkspoor/wijk/domain';
import { wholeOf } from './choice';
import { grouped } from './grouped';
import { type Place, sameGround } from './place';
import type { ProfileNumber } from './view';

/** The figures of one indicator in one table version, period and group of people, all measured or all estimated, by area. */
export type Candidate = {
  readonly period: string;
  /** Which table version: two imports of one table are two. */
  readonly version: string;
  /** What may differ in one line is the period only. */
  readonly line: string;
  /** One of the figures, for what they all have: title, unit, source, people. */
  readonly example: Figure;
  readonly figures: ReadonlyMap<string, Figure>;
  /** What the count is a part of, of the same version, period and people. */
  readonly whole: ReadonlyMap<string, Figure> | null;
};

/** What a candidate says of the wijk. */
export type WijkNumbers = {
  readonly wijk: ProfileNumber;
  readonly added: number;
  readonly buurten: readonly ProfileNumber[];
};

const versionOf = ({ source }: Figure): string => `${source.table} ${source.importedAt}`;
const people = new WeakMap<Figure['categories'], string>();
/** Figures of one row of a table share their categories, so they are written once. */
function peopleOf({ categories }: Figure): string {
  const known = people.get(categories);
  if (known !== undefined) return known;
  const written = writeCategories(categories);
  people.set(categories, written);
  return written;
}
const groupOf = (figure: Figure, indicator: string): string =>
  [indicator, versionOf(figure), figure.period, figure.measured, peopleOf(figure)].join('\n');

/** Puts figures together that belong together. @param figures of all areas and indicators that were read. */
export function candidatesOf(figures: readonly Figure[]): ReadonlyMap<string, readonly Candidate[]> {
  const groups = grouped(figures, (figure) => groupOf(figure, figure.indicator));
  const byArea = new Map(
    [...groups].map(([key, of]) => [key, new Map(of.map((figure) => [figure.area.code, figure]))]),
  );
  const candidates = [...groups].flatMap(([key, [example]]): Candidate[] => {
    const found = byArea.get(key);
    if (example === undefined || found === undefined) return [];
    const whole = example.kind === 'count' ? wholeOf(example.indicator) : null;
    return [
      {
        period: example.period,
        version: versionOf(example),
        line: [versionOf(example), example.source.column, example.measured, peopleOf(example)].join('\n'),
        example,
        figures: found,
        whole: whole === null ? null : (byArea.get(groupOf(example, whole)) ?? null),
      },
    ];
  });
  return grouped(candidates, ({ example }) => example.indicator);
}

/** An area by the name it has here. */
export type Named = Pick<ProfileNumber['area'], 'name' | 'level'> & { readonly code: string };

/** The number of one area as the table has it. */
export function numberOf({ figures, whole, example }: Candidate, { code, name, level }: Named): ProfileNumber {
  const figure = figures.get(code);
  if (figure === undefined) return nothing({ code, name, level, year: example.area.year }, 'notAvailable');
  const { value, lower, upper, reason } = figure;
  return {
    area: { code, name, level, year: figure.area.year },
    value,
    lower,
    upper,
    reason,
    share: value === null ? null : shareOf(value, whole?.get(code)?.value ?? null),
  };
}

/** An area without a number. */
export const nothing = (area: ProfileNumber['area'], reason: ProfileNumber['reason']): ProfileNumber => ({
  area,
  value: null,
  lower: null,
  upper: null,
  reason,
  share: null,
});

/** Under this many a percentage says more than the counts know, which are rounded. */
const fewest = 100;

function shareOf(value: number, whole: number | null): number | null {
  return whole === null || whole < fewest || value > whole ? null : Math.round((100 * value) / whole);
}

/**
 * What a candidate says of the wijk. Counts of buurten are added up, when all are there; nothing else is. What is of other
 * ground is no number of this wijk, nor is what is left of it when an area is gone.
 */
export function wijkNumbers(candidate: Candidate, place: Place): WijkNumbers {
  const { areas, name, year, missing } = place;
  const [only] = areas;
  if (missing.length > 0) {
    return { wijk: nothing({ code: null, name, level: 'wijk', year }, 'notComparable'), added: 0, buurten: [] };
  }
  if (only === undefined) {
    return { wijk: nothing({ code: null, name, level: 'wijk', year: null }, 'notAvailable'), added: 0, buurten: [] };
  }
  const numbers = areas.map((area) => numberOnGround(candidate, place, area));
  const [first] = numbers;
  if (numbers.length === 1 && first !== undefined) {
    return { wijk: { ...first, area: { ...first.area, name } }, added: 0, buurten: [] };
  }
  const whole = { code: null, name, level: 'wijk', year } as const;
  if (candidate.example.kind !== 'count') {
    const known = numbers.some(({ value }) => value !== null);
    return { wijk: nothing(whole, 'notForThisLevel'), added: 0, buurten: known ? numbers : [] };
  }
  return added(candidate, whole, numbers);
}

/** The number of one area, unless it is of other ground than the area has in the year the wijk is made of. */
export function numberOnGround(candidate: Candidate, place: Place, area: Named): ProfileNumber {
  const number = numberOf(candidate, area);
  const { year } = number.area;
  return number.value === null || (year !== null && sameGround(place, area.code, year))
    ? number
    : nothing(number.area, 'notComparable');
}

function added(candidate: Candidate, area: ProfileNumber['area'], numbers: readonly ProfileNumber[]): WijkNumbers {
  const missing = numbers.find(({ value }) => value === null);
  if (missing !== undefined) {
    const known = numbers.some(({ value }) => value !== null);
    return { wijk: nothing(area, missing.reason), added: 0, buurten: known ? numbers : [] };
  }
  const value = total(numbers.map((one) => one.value ?? 0));
  const wholes = numbers.map((one) => candidate.whole?.get(one.area.code ?? '')?.value ?? null);
  const whole = wholes.includes(null) ? null : total(wholes.map((one) => one ?? 0));
  return {
    wijk: { ...nothing(area, null), value, share: shareOf(value, whole) },
    added: numbers.length,
    buurten: [],
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

/** Whether the wijk has something to show here: a number, or numbers of its buurten. */
export const tellsOfWijk = ({ wijk, buurten }: WijkNumbers): boolean =>
  wijk.value !== null || buurten.some(({ value }) => value !== null);

/** Everyone before a group; of the groups the one that says it is all of them, such as "18 jaar of ouder" before "65 jaar of ouder". */
export function widthOf({ categories }: Pick<Figure, 'categories'>): number {
  const words = Object.values(categories);
  if (words.length === 0) return 0;
  return words.every((word) => /totaal|total|18 ?(\+|jaar (en|of) ouder)|^20300$|^T001038$/i.test(word)) ? 1 : 2;
}

/** The newest first: a year, or a part of it. */
export const newestFirst = (a: { readonly period: string }, b: { readonly period: string }): number =>
  yearOf(b.period) - yearOf(a.period) || (a.period < b.period ? 1 : a.period > b.period ? -1 : 0);
