import { continuous, type AreaInYear, type Figure, writeCategories } from '@wijkspoor/wijk/domain';
import type { FigureLine } from './view';

/** Where figures are asked of: the areas of a wijk, and what they are compared with. */
export type FigurePlace = {
  /** Codes of the areas the wijk is made of, in the year of their borders. */
  readonly parts: readonly string[];
  readonly year: number | null;
  /** Codes of the gemeente and the country. */
  readonly around: readonly string[];
  readonly lives: readonly AreaInYear[];
};

/** A wijk of more parts than this has no one figure to stand beside others; its profile shows them all. */
const mostParts = 6;

/**
 * The figures of some indicators for a wijk, beside its gemeente and the country: nothing added up, nothing weighed. Per
 * indicator one table, period and group of people, the newest that has a figure of the wijk, so that what stands side by side
 * can be compared; where a table lacks an area, it has no figure there. What is of other ground by now is left out.
 */
export function figureLines(
  wanted: readonly string[],
  figures: readonly Figure[],
  place: FigurePlace,
): readonly FigureLine[] {
  const shown = place.parts.length > mostParts ? [] : place.parts;
  return wanted.map((indicator) => {
    const here = figures.filter((one) => one.indicator === indicator && isSameGround(one, place));
    const example = here.toSorted(byFitness(shown)).at(0);
    const told = example === undefined ? [] : here.filter((one) => lineOf(one) === lineOf(example));
    return {
      indicator,
      title: example?.title ?? '',
      people: example === undefined ? '' : Object.values(example.categories).join(', '),
      parts: place.parts.length > mostParts ? place.parts.length : 0,
      numbers: [...shown, ...place.around]
        .flatMap((code) => told.filter(({ area }) => area.code === code).slice(0, 1))
        .map(numberOf),
    };
  });
}

/** The country stays where it is. */
const isSameGround = ({ area }: Figure, { year, lives }: FigurePlace): boolean =>
  area.level === 'country' || (year !== null && (area.year === year || continuous(area.code, lives, area.year, year)));

const lineOf = ({ source, period, measured, categories }: Figure): string =>
  [source.table, source.importedAt, period, measured, writeCategories(categories)].join('\n');

/** With a figure of the wijk first; then the newest, for all people, and imported last. */
const byFitness = (parts: readonly string[]) => {
  const rank = (one: Figure): number => (one.value === null ? 2 : parts.includes(one.area.code) ? 0 : 1);
  const groups = (one: Figure): number => Object.keys(one.categories).length;
  return (one: Figure, other: Figure): number =>
    rank(one) - rank(other) ||
    (one.period < other.period ? 1 : one.period > other.period ? -1 : 0) ||
    groups(one) - groups(other) ||
    (writeCategories(one.categories) < writeCategories(other.categories) ? -1 : 1);
};

const numberOf = ({ area, value, lower, upper, reason, period, unit, decimals, measured, own, source }: Figure) => ({
  ...{ name: area.name, level: area.level, value, lower, upper, reason, period, unit, decimals, measured, own },
  source: { name: source.name, table: own ? source.tableTitle : source.table, column: source.column },
});
