import fc from 'fast-check';
import { rakingOracle } from '../../testing/oracles';
import { standardRule } from './disclosure-rule';
import { rake } from './raking';
import { designOf, shownDesign, trim } from './weights';

const sumOf = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);

describe('weights', () => {
  it('that are equal cost no precision', () =>
    expect(designOf([1, 2, 3].map((n) => ({ n, weight: 0.7 })))).toEqual({
      effectiveN: expect.closeTo(6, 10) as unknown,
      designEffect: expect.closeTo(1, 10) as unknown,
    }));

  it('that differ cost what Kish says', () => {
    // (50 · 0.5 + 50 · 1.5)² / (50 · 0.25 + 50 · 2.25)
    const forms = [
      { n: 50, weight: 0.5 },
      { n: 50, weight: 1.5 },
    ];
    expect(designOf(forms)).toEqual({ effectiveN: 80, designEffect: 1.25 });
    expect(shownDesign(100, designOf(forms), standardRule)).toEqual({ effectiveN: 75, designEffect: 1.3 });
  });

  it('of nobody have no precision', () => expect(designOf([])).toEqual({ effectiveN: 0, designEffect: 1 }));

  it('are shown as they are when all are equal', () =>
    expect(shownDesign(213, { effectiveN: 213, designEffect: 1 }, standardRule)).toEqual({
      effectiveN: 215,
      designEffect: 1,
    }));

  it('within the limits are left alone', () =>
    expect(
      trim(
        [
          { n: 1, weight: 0.3 },
          { n: 1, weight: 1.7 },
        ],
        0.3,
        3,
      ),
    ).toEqual([0.3, 1.7]));

  it('outside the limits are cut off, and the others carry the difference in proportion', () => {
    // 10 forms of 5 are cut to 3; the other 50 forms stand for 20 less the half that is missing
    const forms = [
      { n: 10, weight: 4 },
      { n: 40, weight: 0.4 },
      { n: 10, weight: 0.4 },
    ];
    const [first, second, third] = trim(forms, 0.3, 3) as [number, number, number];
    expect(first).toBe(3);
    expect(second).toBeCloseTo(30 / 50, 12);
    expect(third).toBe(second);
  });

  const weighed = fc
    .array(fc.record({ n: fc.integer({ min: 1, max: 80 }), weight: fc.double({ min: 1e-3, max: 50, noNaN: true }) }), {
      minLength: 1,
      maxLength: 40,
    })
    .map((forms) => {
      const mean = sumOf(forms.map(({ n, weight }) => n * weight)) / sumOf(forms.map(({ n }) => n));
      return forms.map(({ n, weight }) => ({ n, weight: weight / mean }));
    });

  it('stay within the limits with a mean of 1, in the same order', () =>
    fc.assert(
      fc.property(weighed, (forms) => {
        const weights = trim(forms, 0.3, 3);
        const total = sumOf(forms.map(({ n }) => n));
        expect(Math.min(...weights)).toBeGreaterThanOrEqual(0.3);
        expect(Math.max(...weights)).toBeLessThanOrEqual(3);
        expect(sumOf(forms.map(({ n }, index) => n * weights[index]!)) / total).toBeCloseTo(1, 10);
        for (const [one, { weight }] of forms.entries()) {
          for (const [other, { weight: than }] of forms.entries()) {
            if (weight < than) expect(weights[one]!).toBeLessThanOrEqual(weights[other]!);
          }
        }
      }),
    ));

  it('never count for more forms than there are, and cost more the more they differ', () =>
    fc.assert(
      fc.property(weighed, (forms) => {
        const total = sumOf(forms.map(({ n }) => n));
        const { effectiveN, designEffect } = designOf(forms);
        expect(effectiveN).toBeLessThanOrEqual(total * (1 + 1e-9));
        expect(designEffect).toBeCloseTo(total / effectiveN, 9);
        const shown = shownDesign(total, { effectiveN, designEffect }, standardRule);
        expect(shown === null).toBe(total < 10);
        // half a step of rounding more at most
        expect(shown?.effectiveN ?? 0).toBeLessThanOrEqual(effectiveN + 2.5);
        expect((shown?.effectiveN ?? 0) % 5).toBe(0);
      }),
    ));

  it.each(rakingOracle().raking.map((one) => [one.cells.length, one] as const))(
    'of a sample of %i cells are trimmed as R does, with its means and its effective number',
    (_, oracle) => {
      const raked = rake(
        oracle.cells,
        oracle.margins.map((rows) => new Map(rows)),
      );
      if (!raked.ok) throw new Error(raked.reason);
      const meanOf = (weights: readonly number[]) =>
        sumOf(oracle.scores.map(([cell, score, n]) => score * n * weights[cell - 1]!)) /
        sumOf(oracle.scores.map(([cell, , n]) => n * weights[cell - 1]!));
      expect(meanOf(raked.weights)).toBeCloseTo(oracle.meanUntrimmed, 9);

      const mean =
        sumOf(oracle.cells.map(({ n }, cell) => n * raked.weights[cell]!)) / sumOf(oracle.cells.map(({ n }) => n));
      const forms = oracle.cells.map(({ n }, cell) => ({ n, weight: raked.weights[cell]! / mean }));
      const trimmed = trim(forms, 0.3, 3);
      for (const [cell, weight] of oracle.trimmed.entries()) expect(trimmed[cell]).toBeCloseTo(weight, 9);
      expect(designOf(forms.map(({ n }, cell) => ({ n, weight: trimmed[cell]! }))).effectiveN).toBeCloseTo(
        oracle.effectiveN,
        6,
      );
      expect(meanOf(trimmed)).toBeCloseTo(oracle.meanTrimmed, 9);
      // adding what was cut off instead of multiplying hardly matters
      expect(Math.abs(meanOf(trimmed) - oracle.meanOfTrimWeights)).toBeLessThan(0.02);
    },
  );
});
