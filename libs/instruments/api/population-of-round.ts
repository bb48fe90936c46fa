import type { EntityManager } from 'typeorm';
import { type AgeBand, ageBands, populationOf, type Population } from '@wijkspoor/instruments/domain';
import { figuresOf } from '@wijkspoor/wijk/api';
import { type Figure, latestFilled } from '@wijkspoor/wijk/domain';

/** What CBS calls the age bands in its tables of buurten. */
const indicatorOf: Readonly<Record<AgeBand, string>> = {
  '0-14': 'age0to15',
  '15-24': 'age15to25',
  '25-44': 'age25to45',
  '45-64': 'age45to65',
  '65+': 'age65plus',
};

/** Who lives in some buurten, by the newest figures that were imported. */
export async function populationOfRound(
  tx: EntityManager,
  buurten: readonly { readonly code: string }[],
  asked: readonly AgeBand[],
): Promise<Population> {
  const indicators = ['population', ...ageBands.map((band) => indicatorOf[band])];
  const figures =
    buurten.length === 0 ? [] : await figuresOf(tx, { areas: buurten.map(({ code }) => code), indicators });
  // own figures of a gemeente are no census
  const newest = latestFilled(figures.filter(({ own }) => !own));
  return populationOf(
    buurten.map(({ code }) => ({
      total: valueOf(newest, code, 'population'),
      ages: ageBands.map((band) => valueOf(newest, code, indicatorOf[band])),
    })),
    asked,
  );
}

const valueOf = (figures: readonly Figure[], code: string, indicator: string): number | null =>
  figures.find((one) => one.area.code === code && one.indicator === indicator)?.value ?? null;
