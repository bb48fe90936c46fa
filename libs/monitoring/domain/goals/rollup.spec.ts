import fc from 'fast-check';
import { type AcceptedReport, aggregate } from './rollup';

const report = (more: Partial<AcceptedReport> = {}): AcceptedReport => ({
  ...{ interventionId: 'walk', startsOn: '2027-01-01', endsOn: '2027-03-31', goalIds: ['a'] },
  ...{ hours: 10.5, costCents: 12_050, volunteers: 3, participants: 20 },
  ...more,
});
const spring = { startsOn: '2027-04-01', endsOn: '2027-06-30' };

describe('what accepted reports say of a goal together', () => {
  it('adds up hours and money, and leaves people with their period', () => {
    expect(aggregate([report(), report({ ...spring, participants: 24, volunteers: null, hours: 0.1 })])).toEqual([
      {
        ...{ goalId: 'a', reports: 2, hours: 10.6, costCents: 24_100 },
        periods: [
          {
            startsOn: '2027-01-01',
            endsOn: '2027-03-31',
            reports: 1,
            hours: 10.5,
            costCents: 12_050,
            volunteers: 3,
            participants: 20,
          },
          { ...spring, reports: 1, hours: 0.1, costCents: 12_050, volunteers: null, participants: 24 },
        ],
      },
    ]);
  });

  it('counts a report once for each goal of its intervention', () => {
    expect(aggregate([report({ goalIds: ['b', 'a', 'b'] })]).map(({ goalId, reports }) => [goalId, reports])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
  });

  const count = fc.option(fc.nat(100_000));
  const aReport = fc
    .record({
      ...{ interventionId: fc.constantFrom('walk', 'talk'), quarter: fc.nat(3), goalIds: fc.subarray(['a', 'b', 'c']) },
      ...{
        hours: fc.option(fc.nat(1_000_000).map((hundredths) => hundredths / 100)),
        costCents: count,
        volunteers: count,
        participants: count,
      },
    })
    .map(({ quarter, ...rest }): AcceptedReport => ({
      ...rest,
      startsOn: `202${quarter}-01-01`,
      endsOn: `202${quarter}-03-31`,
    }));
  const reports = fc.array(aReport, { maxLength: 20 });

  it('its totals are exactly the sum of its periods, and those of the reports', () =>
    fc.assert(
      fc.property(reports, (all) => {
        for (const { goalId, hours, costCents, reports: number, periods } of aggregate(all)) {
          const own = all.filter(({ goalIds }) => goalIds.includes(goalId));
          const hundredths = (of: number | null) => Math.round((of ?? 0) * 100);
          const total = (numbers: readonly number[]) => numbers.reduce((one, other) => one + other, 0);
          expect(number).toBe(own.length);
          expect(hundredths(hours)).toBe(total(own.map((one) => hundredths(one.hours))));
          expect(hundredths(hours)).toBe(total(periods.map((one) => hundredths(one.hours))));
          expect(costCents ?? 0).toBe(total(periods.map((one) => one.costCents ?? 0)));
          expect(costCents === null).toBe(own.every((one) => one.costCents === null));
          expect(total(periods.map(({ participants }) => participants ?? 0))).toBe(
            total(own.map(({ participants }) => participants ?? 0)),
          );
        }
      }),
    ));

  it('does not care in which order reports came', () =>
    fc.assert(fc.property(reports, (all) => expect(aggregate([...all].reverse())).toEqual(aggregate(all)))));
});
