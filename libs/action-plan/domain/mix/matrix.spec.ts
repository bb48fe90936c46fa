import fc from 'fast-check';
import { mixPillars, sporen } from '../sporen';
import { gapsOf, matrixOf, type Placed } from './matrix';

const aMix = fc.uniqueArray(
  fc.record({
    number: fc.integer({ min: 1, max: 500 }),
    pillar: fc.option(fc.constantFrom(...mixPillars)),
    sporen: fc.subarray([...sporen]),
  }),
  { selector: ({ number }) => number, maxLength: 40 },
);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('the mix', () => {
  it('shows an intervention in every cell of its sporen', () => {
    const mix: Placed[] = [
      { number: 1, pillar: 'education', sporen: ['behaviour', 'social'] },
      { number: 2, pillar: 'education', sporen: ['social'] },
      { number: 3, pillar: null, sporen: ['care'] },
    ];
    const { cells, nowhere, ...totals } = matrixOf(mix);
    expect(cells.filter(({ numbers }) => numbers.length > 0)).toEqual([
      { spoor: 'behaviour', pillar: 'education', numbers: [1] },
      { spoor: 'social', pillar: 'education', numbers: [1, 2] },
    ]);
    expect(nowhere).toBe(1);
    expect(totals.sporen.map(({ count }) => count)).toEqual([0, 1, 0, 1, 2]);
    expect(gapsOf(matrixOf(mix)).map(({ place }) => place)).toEqual([
      ...['support', 'environment', 'regulation', 'environment', 'participation'],
    ]);
  });

  it('loses nothing and counts nothing twice, whatever the mix', () => {
    fc.assert(
      fc.property(aMix, (mix) => {
        const matrix = matrixOf(mix);
        const placed = mix.filter((one) => one.pillar !== null && one.sporen.length > 0);
        expect(sum(matrix.cells.map(({ numbers }) => numbers.length))).toBe(
          sum(placed.map((one) => one.sporen.length)),
        );
        expect(sum(matrix.pillars.map(({ count }) => count))).toBe(mix.filter((one) => one.pillar !== null).length);
        expect(sum(matrix.sporen.map(({ count }) => count))).toBe(sum(mix.map((one) => one.sporen.length)));
        expect(new Set(matrix.cells.flatMap(({ numbers }) => numbers)).size + matrix.nowhere).toBe(mix.length);
      }),
    );
  });

  it('has a gap exactly where there is nothing', () => {
    fc.assert(
      fc.property(aMix, (mix) => {
        const gaps = gapsOf(matrixOf(mix)).map(({ kind, place }) => `${kind} ${place}`);
        for (const pillar of mixPillars)
          expect(gaps.includes(`pillar ${pillar}`)).toBe(!mix.some((one) => one.pillar === pillar));
        for (const spoor of sporen)
          expect(gaps.includes(`spoor ${spoor}`)).toBe(!mix.some((one) => one.sporen.includes(spoor)));
      }),
    );
  });
});
