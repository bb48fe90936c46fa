import { type MixPillar, mixPillars, type Spoor, sporen } from '../sporen';

/** An intervention as far as the matrix looks at it. */
export type Placed = {
  readonly number: number;
  readonly pillar: MixPillar | null;
  readonly sporen: readonly Spoor[];
};

/** The mix: how many interventions stand in each cell, by their numbers. One that serves two sporen stands in two cells. */
export type Matrix = {
  readonly cells: readonly { readonly spoor: Spoor; readonly pillar: MixPillar; readonly numbers: readonly number[] }[];
  /** Each intervention once, whatever the number of its sporen. */
  readonly pillars: readonly { readonly pillar: MixPillar; readonly count: number }[];
  /** Each intervention once, with or without a pillar. */
  readonly sporen: readonly { readonly spoor: Spoor; readonly count: number }[];
  /** Those that stand in no cell: a pillar or a spoor is missing. */
  readonly nowhere: number;
};

/** A pillar or a spoor. */
export type MixPlace =
  { readonly kind: 'pillar'; readonly place: MixPillar } | { readonly kind: 'spoor'; readonly place: Spoor };

/** Every pillar and every spoor, in the order in which people read them. */
export const mixPlaces: readonly MixPlace[] = [
  ...mixPillars.map((place) => ({ kind: 'pillar', place }) as const),
  ...sporen.map((place) => ({ kind: 'spoor', place }) as const),
];

/** Counts the mix. @param all without what was dropped. */
export function matrixOf(all: readonly Placed[]): Matrix {
  const inSpoor = (spoor: Spoor) => all.filter((one) => one.sporen.includes(spoor));
  return {
    cells: sporen.flatMap((spoor) =>
      mixPillars.map((pillar) => ({
        spoor,
        pillar,
        numbers: inSpoor(spoor).flatMap((one) => (one.pillar === pillar ? [one.number] : [])),
      })),
    ),
    pillars: mixPillars.map((pillar) => ({ pillar, count: all.filter((one) => one.pillar === pillar).length })),
    sporen: sporen.map((spoor) => ({ spoor, count: inSpoor(spoor).length })),
    nowhere: all.filter((one) => one.pillar === null || one.sporen.length === 0).length,
  };
}

/** Pillars and sporen in which nothing is done. */
export const gapsOf = ({ pillars, sporen: lanes }: Matrix): readonly MixPlace[] =>
  mixPlaces.filter(({ kind, place }) =>
    kind === 'pillar'
      ? pillars.some(({ pillar, count }) => pillar === place && count === 0)
      : lanes.some(({ spoor, count }) => spoor === place && count === 0),
  );
