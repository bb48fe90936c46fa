import fc from 'fast-check';
import { daysBetween, daysLater } from '@wijkspoor/platform/domain';
import { periodsOf, type ReportsPerYear } from './periods';

const aDay = fc.integer({ min: 0, max: 4000 }).map((days) => daysLater('2024-01-01', days));

describe('the periods of an intervention', () => {
  it('are quarters from its first day, with three weeks to write', () => {
    expect(periodsOf('2027-01-01', '2027-12-31', 4)).toEqual([
      { number: 1, startsOn: '2027-01-01', endsOn: '2027-03-31', dueOn: '2027-04-21', last: false },
      { number: 2, startsOn: '2027-04-01', endsOn: '2027-06-30', dueOn: '2027-07-21', last: false },
      { number: 3, startsOn: '2027-07-01', endsOn: '2027-09-30', dueOn: '2027-10-21', last: false },
      { number: 4, startsOn: '2027-10-01', endsOn: '2027-12-31', dueOn: '2028-01-21', last: true },
    ]);
  });

  it('keep to the last day of a shorter month, and leave no stub at the end', () => {
    const periods = periodsOf('2027-08-31', '2028-03-10', 4);
    expect(periods.map(({ startsOn, endsOn }) => [startsOn, endsOn])).toEqual([
      ['2027-08-31', '2027-11-29'],
      ['2027-11-30', '2028-03-10'],
    ]);
    expect(periodsOf('2027-01-01', '2027-01-05', 4)).toHaveLength(1);
    expect(periodsOf('2027-01-01', '2027-12-31', 0)).toEqual([]);
  });

  it('follow each other without a gap or a day twice, and only the last is the last', () => {
    fc.assert(
      fc.property(
        aDay,
        fc.integer({ min: 0, max: 2500 }),
        fc.constantFrom<ReportsPerYear>(1, 2, 3, 4),
        (from, days, perYear) => {
          const to = daysLater(from, days);
          const periods = periodsOf(from, to, perYear);
          expect([periods[0]?.startsOn, periods.at(-1)?.endsOn]).toEqual([from, to]);
          for (const [index, { startsOn, endsOn, dueOn, last, number }] of periods.entries()) {
            const next = periods[index + 1];
            expect(startsOn <= endsOn).toBe(true);
            expect(daysBetween(endsOn, dueOn)).toBe(21);
            expect(number).toBe(index + 1);
            expect(last).toBe(next === undefined);
            if (next !== undefined) expect(next.startsOn).toBe(daysLater(endsOn, 1));
          }
        },
      ),
    );
  });
});
