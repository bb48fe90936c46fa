import fc from 'fast-check';
import {
  compareDates,
  daysLate,
  daysOf,
  inOrder,
  isApproximateDate,
  readDate,
  type Season,
  weekOf,
  writeDate,
} from './approximate-date';

const words: Readonly<Record<Season, string>> = {
  spring: 'voorjaar',
  summer: 'zomer',
  autumn: 'najaar',
  winter: 'winter',
};
const write = (date: string): string => writeDate(date, 'nl-NL', (season) => words[season]);

describe('an approximate date', () => {
  it.each([
    ['2027', '2027-01-01', '2027-12-31', '2027'],
    ['2027-21', '2027-03-01', '2027-05-31', 'voorjaar 2027'],
    ['2027-22', '2027-06-01', '2027-08-31', 'zomer 2027'],
    ['2027-23', '2027-09-01', '2027-11-30', 'najaar 2027'],
    ['2027-24', '2027-12-01', '2028-02-29', 'winter 2027-2028'],
    ['2027-03', '2027-03-01', '2027-03-31', 'maart 2027'],
    ['2028-02', '2028-02-01', '2028-02-29', 'februari 2028'],
    ['2027-03-14', '2027-03-14', '2027-03-14', '14 maart 2027'],
  ])('%s means %s to %s, and is written %s', (date, first, last, written) => {
    expect(daysOf(date)).toEqual({ first, last });
    expect(write(date)).toBe(written);
  });

  it.each([
    '',
    '27',
    '1999',
    '2027-00',
    '2027-13',
    '2027-20',
    '2027-25',
    '2027-21-01',
    '2027-02-30',
    '2027-3',
    '2027-3-1',
    'x',
  ])('is not %j', (text) => {
    expect(isApproximateDate(text)).toBe(false);
    expect(() => daysOf(text)).toThrow(RangeError);
  });

  it.each([
    ['voorjaar 2027', '2027-21'],
    ['Lente  2027', '2027-21'],
    ['herfst 2027', '2027-23'],
    ['winter 2027', '2027-24'],
    ['winter 2027-2028', '2027-24'],
    ['winter 2027-2029', null],
    ['maart 2027-2028', null],
    ['maart 2027', '2027-03'],
    ['mrt. 2027', '2027-03'],
    ['14 maart 2027', '2027-03-14'],
    ['14-3-2027', '2027-03-14'],
    ['01/12/2027', '2027-12-01'],
    [' 2027 ', '2027'],
    ['March 2027', '2027-03'],
    ['2027-03-14', '2027-03-14'],
    ['31 februari 2027', null],
    ['14 voorjaar 2027', null],
    ['binnenkort', null],
    ['32-1-2027', null],
    ['', null],
  ])('typed as %j is read as %j', (typed, date) => {
    expect(readDate(typed)).toBe(date);
  });

  it('is late from the day after the last day it may mean', () => {
    expect(daysLate('2027-21', '2027-05-31')).toBe(0);
    expect(daysLate('2027-21', '2027-06-03')).toBe(3);
    expect(daysLate('2027', '2027-06-03')).toBe(0);
  });

  it('knows the week around a day', () => {
    expect(weekOf('2026-11-22')).toEqual({ monday: '2026-11-16', sunday: '2026-11-22' });
    expect(weekOf('2026-11-23')).toEqual({ monday: '2026-11-23', sunday: '2026-11-29' });
  });
});

const anyDate = fc
  .tuple(
    fc.integer({ min: 2000, max: 2199 }),
    fc.option(fc.integer({ min: 1, max: 24 })),
    fc.option(fc.integer({ min: 1, max: 31 })),
  )
  .map(([year, second, third]) => [year, ...(second === null ? [] : [second, ...(third === null ? [] : [third])])])
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join('-'))
  .filter(isApproximateDate);

describe('all dates', () => {
  it('are read back as they are written', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(readDate(write(date))).toBe(date);
      }),
    );
  });

  it('have one order, by their end', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (a, b, c) => {
        expect(Math.sign(compareDates(a, b))).toBe(-Math.sign(compareDates(b, a)) + 0);
        if (compareDates(a, b) <= 0 && compareDates(b, c) <= 0) expect(compareDates(a, c)).toBeLessThanOrEqual(0);
        if (daysOf(a).last < daysOf(b).last) expect(compareDates(a, b)).toBeLessThan(0);
        expect(inOrder(a, a)).toBe(true);
      }),
    );
  });
});
