import fs from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { rakingOracle } from '../../testing/oracles';
import { type Margin, rake, type RakingCell } from './raking';

const weightedMargin = (cells: readonly RakingCell[], weights: readonly number[], place: number) => {
  const sums = new Map<string | number, number>();
  for (const [index, { categories, n }] of cells.entries()) {
    sums.set(categories[place]!, (sums.get(categories[place]!) ?? 0) + n * weights[index]!);
  }
  return sums;
};
/** Largest difference in people; the first margin's total holds for all. */
const furthest = (cells: readonly RakingCell[], margins: readonly Margin[], weights: readonly number[]) => {
  const totals = margins.map((margin) => [...margin.values()].reduce((all, one) => all + one, 0));
  return Math.max(
    ...margins.flatMap((margin, place) => {
      const sums = weightedMargin(cells, weights, place);
      return [...margin].map(([category, people]) =>
        Math.abs((sums.get(category) ?? 0) - (people * totals[0]!) / totals[place]!),
      );
    }),
  );
};

const half = [
  { categories: ['noord', 'jong'], n: 10 },
  { categories: ['noord', 'oud'], n: 30 },
  { categories: ['zuid', 'jong'], n: 20 },
  { categories: ['zuid', 'oud'], n: 40 },
];
const people = (numbers: Record<string, number>): Margin => new Map(Object.entries(numbers));

const close = (numbers: readonly number[]) => numbers.map((one): unknown => expect.closeTo(one, 12));

describe('raking', () => {
  it('weights one margin by what each group has too few or too many', () => {
    expect(rake(half, [people({ noord: 80, zuid: 20 })])).toEqual({
      ok: true,
      weights: close([2, 2, 1 / 3, 1 / 3]),
      rounds: 1,
      error: expect.closeTo(0, 12),
    });
  });

  it('leaves a sample alone that is like the population', () => {
    const found = rake(half, [people({ noord: 40, zuid: 60 }), people({ jong: 30, oud: 70 })]);
    expect(found).toMatchObject({ ok: true, rounds: 1, weights: close([1, 1, 1, 1]) });
  });

  it('scales margins that were rounded differently to the total of the first', () => {
    const margins = [people({ noord: 80, zuid: 20 }), people({ jong: 45, oud: 60 })];
    const found = rake(half, margins);
    expect(found.ok && furthest(half, margins, found.weights)).toBeLessThan(1e-6);
  });

  it('adds cells of the same combination', () => {
    const margins = [people({ noord: 80, zuid: 20 }), people({ jong: 45, oud: 55 })];
    const split = [
      { ...half[0]!, n: 4 },
      ...half.slice(1),
      { ...half[0]!, n: 6 },
      { categories: ['zuid', 'oud'], n: 0 },
    ];
    const [whole, parts] = [rake(half, margins), rake(split, margins)];
    if (!whole.ok || !parts.ok) throw new Error('not raked');
    for (const [index, weight] of whole.weights.entries()) expect(parts.weights[index]).toBeCloseTo(weight, 8);
    expect(parts.weights.slice(4)).toEqual([expect.closeTo(whole.weights[0]!, 8), 0]);
  });

  it.each([
    ['no margin', [], { reason: 'noPopulation' }],
    ['nobody lives there', [people({ noord: 0, zuid: 0 })], { reason: 'noPopulation', margin: 0 }],
    ['less than nobody', [people({ noord: -1, zuid: 5 })], { reason: 'noPopulation', margin: 0 }],
    ['no number', [people({ noord: Number.NaN, zuid: 5 })], { reason: 'noPopulation', margin: 0 }],
    ['a group the margin lacks', [people({ noord: 9 })], { reason: 'unknownCategory', margin: 0, category: 'zuid' }],
    [
      'nobody answered',
      [people({ noord: 1, zuid: 1 }), people({ jong: 1, oud: 1, kind: 1 })],
      { reason: 'emptyCategory', margin: 1, category: 'kind' },
    ],
  ])('says why there are no weights: %s', (_, margins, failure) =>
    expect(rake(half, margins)).toEqual({ ok: false, ...failure }),
  );

  it('says that it cannot meet all margins when the cells do not allow it', () => {
    const apart = [half[0]!, half[3]!];
    const margins = [people({ noord: 80, zuid: 20 }), people({ jong: 50, oud: 50 })];
    expect(rake(apart, margins)).toEqual({ ok: false, reason: 'notConverged' });
  });

  it('gives nobody a weight where nobody lives', () => {
    expect(rake(half, [people({ noord: 100, zuid: 0 })])).toMatchObject({ weights: [2.5, 2.5, 0, 0] });
  });
});

/** A sample of any number of margins, and a population of the same kind: the cells that have answers have people too. */
const sampleAndPopulation = fc
  .array(fc.integer({ min: 2, max: 5 }), { minLength: 1, maxLength: 4 })
  .chain((sizes) => {
    const combinations = sizes.reduce<number[][]>(
      (all, size) => all.flatMap((one) => Array.from({ length: size }, (_, category) => [...one, category])),
      [[]],
    );
    const counts = (min: number, max: number) =>
      fc.array(fc.integer({ min, max }), { minLength: combinations.length, maxLength: combinations.length });
    return fc.record({ combinations: fc.constant(combinations), n: counts(1, 50), living: counts(1, 500) });
  })
  .map(({ combinations, n, living }) => ({
    cells: combinations.map((categories, index) => ({ categories, n: n[index]! })),
    margins: combinations[0]!.map((_, place) => {
      const cells = combinations.map((categories, index) => ({ categories, n: living[index]! }));
      return weightedMargin(
        cells,
        cells.map(() => 1),
        place,
      );
    }),
  }));

describe('raking, whatever the numbers', () => {
  it('meets every margin within 1e-6 people, with weights above 0', () =>
    fc.assert(
      fc.property(sampleAndPopulation, ({ cells, margins }) => {
        const found = rake(cells, margins);
        if (!found.ok) throw new Error(found.reason);
        expect(furthest(cells, margins, found.weights)).toBeLessThan(1e-6);
        expect(Math.min(...found.weights)).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    ));

  it('does not care in which order margins and cells come', () =>
    fc.assert(
      fc.property(sampleAndPopulation, ({ cells, margins }) => {
        const turned = cells.map(({ categories, n }) => ({ n, categories: [...categories].reverse() })).reverse();
        const [one, other] = [rake(cells, margins), rake(turned, [...margins].reverse())];
        if (!one.ok || !other.ok) throw new Error('not raked');
        const back = [...other.weights].reverse();
        for (const [index, weight] of one.weights.entries()) expect(back[index]! / weight).toBeCloseTo(1, 6);
      }),
      { numRuns: 60 },
    ));
});

it.each(rakingOracle().raking.map((one) => [one.margins.length, one] as const))(
  'raking %i margins gives the weights of R (survey)',
  (_, { cells, margins, weights }) => {
    const found = rake(
      cells,
      margins.map((rows) => new Map(rows)),
    );
    if (!found.ok) throw new Error(found.reason);
    for (const [index, weight] of weights.entries()) expect(found.weights[index]! / weight).toBeCloseTo(1, 9);
  },
);

const cbs = path.join(process.env['TEST_DATA'] ?? '', 'cbs');
const geo = path.join(process.env['TEST_DATA'] ?? '', 'geo/baarn_buurten.geojson');
const has = fs.existsSync(cbs) && fs.existsSync(geo);
(has ? describe : describe.skip)('raking real population tables', () => {
  const read = (file: string) => JSON.parse(fs.readFileSync(file, 'utf8')) as unknown;
  const bands = ['0_tot_15_jaar', '15_tot_25_jaar', '25_tot_45_jaar', '45_tot_65_jaar', '65_jaar_en_ouder'];

  it('of 21 buurten by five ages, in every year that has them', () => {
    const { buurten } = read(path.join(cbs, 'baarn_social_data_2016-2025.json')) as {
      buurten: Record<string, { tijdreeksen: { aantal_inwoners: Record<string, number | null> } }>;
    };
    const { features } = read(geo) as { features: { properties: Record<string, string | number> }[] };
    const percent = new Map(
      features.map(({ properties }) => [
        properties['buurtcode'] as string,
        bands.map((band) => Number(properties[`percentage_personen_${band}`])),
      ]),
    );
    for (const year of Array.from({ length: 10 }, (_, index) => String(2016 + index))) {
      const living = new Map(
        Object.entries(buurten).flatMap(([code, { tijdreeksen }]) => {
          const one = tijdreeksen.aantal_inwoners[year];
          return one != null && percent.has(code) ? [[code, one] as const] : [];
        }),
      );
      expect(living.size).toBe(21);
      const ages = new Map(
        bands.map((_, age) => [
          age,
          [...living].reduce((all, [code, one]) => all + Math.round((one * percent.get(code)![age]!) / 500) * 5, 0),
        ]),
      );
      // the older, the more often they answer; every buurt otherwise
      const cells = [...living.keys()].flatMap((code, buurt) =>
        bands.map((_, age) => ({ categories: [code, age], n: 1 + ((buurt * 7 + age * 3) % 5) * (age + 1) })),
      );
      const found = rake(cells, [living, ages]);
      if (!found.ok) throw new Error(found.reason);
      expect(furthest(cells, [living, ages], found.weights)).toBeLessThan(1e-6);
    }
  });

  it('of all gemeenten by men and women', () => {
    const table = read(path.join(cbs, 'kwb2024_stripped_filtered_data_2024.json')) as Record<
      string,
      { AantalInwoners_5: number; Mannen_6: number; Vrouwen_7: number }
    >;
    const gemeenten = Object.entries(table).filter(([code]) => code.startsWith('GM'));
    const living = new Map(gemeenten.map(([code, row]) => [code, row.AantalInwoners_5]));
    const sum = (key: 'Mannen_6' | 'Vrouwen_7') => gemeenten.reduce((all, [, row]) => all + row[key], 0);
    const sexes = new Map([
      ['m', sum('Mannen_6')],
      ['v', sum('Vrouwen_7')],
    ]);
    const cells = gemeenten.flatMap(([code], index) => [
      { categories: [code, 'm'], n: 1 + (index % 11) },
      { categories: [code, 'v'], n: 2 + (index % 7) },
    ]);
    const found = rake(cells, [living, sexes]);
    if (!found.ok) throw new Error(found.reason);
    expect(living.size).toBe(342);
    expect(furthest(cells, [living, sexes], found.weights)).toBeLessThan(1e-6);
  });
});
