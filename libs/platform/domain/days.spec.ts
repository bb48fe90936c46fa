import { daysBetween, daysLater } from './days';

it('days are counted whole, also when the clock changes, and back as well', () => {
  expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
  expect(daysBetween('2027-03-29', '2027-03-27')).toBe(-2);
  expect(daysLater('2027-10-30', 2)).toBe('2027-11-01');
  expect(daysLater('2028-03-01', -1)).toBe('2028-02-29');
});
