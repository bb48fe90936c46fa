import type { Definition } from '../instrument/definition';
import { type AgeBand, ageBands } from './counts';

/** Inhabitants of one buurt as they were imported; null where no figure is known. */
export type BuurtPopulation = {
  readonly total: number | null;
  /** In the order of `ageBands`. */
  readonly ages: readonly (number | null)[];
};

/** The people a round is for, per buurt and per age band: what its answers are compared with. */
export type Population = {
  /** Age bands the round is for; people of other bands are in no number here. */
  readonly asked: readonly AgeBand[];
  /** In the order of the round's buurten; null when it is not known. */
  readonly buurten: readonly (number | null)[];
  /** In the order of `ageBands`, over all buurten; null when it is not known or not asked. */
  readonly ages: readonly (number | null)[];
};

/** Age bands an instrument is made for: with whom who answers is compared. CBS has no band that begins at 18, so adults are from 15. */
export const bandsFor = ({ audience }: Pick<Definition, 'audience'>): readonly AgeBand[] =>
  audience === 'adults' ? ageBands.slice(1) : ageBands;

/** Part of the inhabitants whose age may be unknown before the age bands count as unknown. */
const unknownAgesAtMost = 0.05;

/**
 * Adds up the population of a round's buurten. CBS gives no ages of the smallest buurten: these are left out of the age bands
 * when at most a twentieth of the inhabitants lives there; otherwise, or when the inhabitants of a buurt are not known at
 * all, the age bands are not known. A band is taken whole: of a round from 18 years, '15-24' also holds who is 15, 16 and 17.
 * @param table in the order of the round's buurten.
 */
export function populationOf(table: readonly BuurtPopulation[], asked: readonly AgeBand[] = ageBands): Population {
  const all = ageBands.every((band) => asked.includes(band));
  const places = ageBands.flatMap((band, place) => (asked.includes(band) ? [place] : []));
  const bandsOf = ({ ages }: BuurtPopulation) => sumKnown(places.map((place) => ages[place] ?? null));
  const known = table.filter((buurt) => bandsOf(buurt) !== null);
  const inhabitants = sumKnown(table.map((buurt) => buurt.total ?? bandsOf(buurt)));
  const without = sumKnown(table.filter((buurt) => bandsOf(buurt) === null).map(({ total }) => total));
  const enough = inhabitants !== null && without !== null && without <= unknownAgesAtMost * inhabitants;
  return {
    asked,
    buurten: table.map((buurt) => (all ? (buurt.total ?? bandsOf(buurt)) : bandsOf(buurt))),
    ages: ageBands.map((_, place) =>
      enough && known.length > 0 && places.includes(place)
        ? sumKnown(known.map(({ ages }) => ages[place] ?? null))
        : null,
    ),
  };
}

/** The sum, or null when one of them is not known. */
function sumKnown(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((all, one) => (all === null || one === null ? null : all + one), 0);
}
