import fc from 'fast-check';
import { asNumber, compareFractions, inLowestTerms } from './fraction';

const large = fc.bigInt({ min: -(2n ** 300n), max: 2n ** 300n });
const fractions = fc.record({ numerator: large, denominator: fc.bigInt({ min: 1n, max: 2n ** 300n }) });

describe('a fraction', () => {
  it('is the same number in lowest terms', () =>
    fc.assert(fc.property(fractions, (one) => compareFractions(one, inLowestTerms(one)) === 0)));
  it('becomes the nearest floating point number, up to two parts in 2^52', () =>
    fc.assert(
      fc.property(fractions, (one) => {
        const near = asNumber(one);
        // what a floating point number is, exactly
        const exact = { numerator: BigInt(near * 2 ** 400), denominator: 2n ** 400n };
        fc.pre(Math.abs(near) < 1e150 && Math.abs(near) > 1e-90);
        const off = exact.numerator * one.denominator - one.numerator * exact.denominator;
        const size = (one.numerator < 0n ? -one.numerator : one.numerator) * exact.denominator;
        expect((off < 0n ? -off : off) * 2n ** 51n <= size).toBe(true);
      }),
    ));
  it.each([
    [1n, 3n, 1 / 3],
    [-1n, 4n, -0.25],
    [0n, 5n, 0],
    [10n ** 40n, 10n ** 38n, 100],
    [1n, 2n ** 1000n, 2 ** -1000],
  ])('%d over %d is %d', (numerator, denominator, number) => {
    expect(asNumber({ numerator, denominator })).toBe(number);
  });
});
