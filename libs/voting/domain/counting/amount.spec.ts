import fc from 'fast-check';
import { inSteps, readAmount, writeAmount } from './amount';

describe('an amount', () => {
  it.each([
    ['1250', 1250n, 0],
    ['1250.50', 12505n, 1],
    ['400000.0', 400000n, 0],
    ['0,05', 5n, 2],
    [' 12 ', 12n, 0],
    ['1e+06', 1_000_000n, 0],
    ['1.25e1', 125n, 1],
    ['-3', -3n, 0],
    ['0.1234567890123456789', 1234567890123456789n, 19],
  ])('reads %s', (text, digits, decimals) => {
    expect(readAmount(text)).toEqual({ digits, decimals });
  });
  it.each([
    '',
    ' ',
    'abc',
    '1,000,000',
    '1.000.000',
    '1 000',
    '.5',
    '5.',
    '1e',
    '1e-3',
    '--1',
    '٣',
    'NaN',
    'Infinity',
    '0x10',
  ])('does not take "%s" for a number', (text) => {
    expect(readAmount(text)).toBeNull();
  });
  it('is written as it was read, without zeros that say nothing', () =>
    fc.assert(
      fc.property(
        fc.bigInt({ min: -(10n ** 25n), max: 10n ** 25n }),
        fc.integer({ min: 0, max: 9 }),
        (digits, decimals) => {
          const text = writeAmount({ digits, decimals });
          expect(inSteps(readAmount(text)!, decimals)).toBe(digits);
          expect(text).not.toMatch(/\.$|\.\d*0$/);
        },
      ),
    ));
});
