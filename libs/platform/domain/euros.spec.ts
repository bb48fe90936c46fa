import fc from 'fast-check';
import { centsOf, eurosOf } from './euros';

describe('an amount', () => {
  it.each([
    ['0', 0],
    ['6000', 600_000],
    ['6.000', 600_000],
    ['1.234.567', 123_456_700],
    [' € 12.500,50 ', 1_250_050],
    ['0,07', 7],
    ['1,5', 150],
    ['1.50', 150],
    ['40.000,-', 4_000_000],
  ])('%s is %i cents', (typed, cents) => expect(centsOf(typed)).toBe(cents));

  it.each(['', 'veel', '-5', '1,234', '1.2345', '12.34.567', '1e3', '1 000', '0x10', '1,'])('%s is none', (typed) =>
    expect(centsOf(typed)).toBeNull(),
  );

  it('is shown as it is read, to the cent', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000_000 }), (cents) => {
        expect(centsOf(eurosOf(cents))).toBe(cents);
      }),
    );
  });
});
