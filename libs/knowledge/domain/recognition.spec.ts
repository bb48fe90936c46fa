import fc from 'fast-check';
import { isExpired, recognitionLevels } from './recognition';

const aDay = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
const written = (date: Date): string => date.toISOString().slice(0, 10);

describe('a recognition', () => {
  it('holds on its last day, and no longer the day after', () => {
    const recognition = { level: 'described', validUntil: '2027-03-14' } as const;
    expect(isExpired(recognition, '2027-03-14')).toBe(false);
    expect(isExpired(recognition, '2027-03-15')).toBe(true);
  });

  it('cannot expire when it never was', () => {
    expect(isExpired({ level: 'none', validUntil: null }, '2099-01-01')).toBe(false);
  });

  it('never comes back once it is past', () => {
    fc.assert(
      fc.property(fc.constantFrom(...recognitionLevels), aDay, aDay, aDay, (level, until, one, other) => {
        const recognition = { level, validUntil: level === 'none' ? null : written(until) };
        const [first = '', second = ''] = [written(one), written(other)].sort();
        if (isExpired(recognition, first)) expect(isExpired(recognition, second)).toBe(true);
      }),
    );
  });
});
