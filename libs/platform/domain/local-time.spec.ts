import fc from 'fast-check';
import { localTime, momentOf } from './local-time';

describe('a time in the Netherlands', () => {
  it.each([
    ['2026-12-01', '09:00', '2026-12-01T08:00:00.000Z'],
    ['2026-07-01', '09:00', '2026-07-01T07:00:00.000Z'],
    ['2026-01-01', '00:30', '2025-12-31T23:30:00.000Z'],
    ['2028-02-29', '23:59', '2028-02-29T22:59:00.000Z'],
    // the hour that happens twice, and the one that is left out
    ['2026-10-25', '02:30', '2026-10-25T00:30:00.000Z'],
    ['2026-03-29', '02:30', '2026-03-29T01:30:00.000Z'],
  ])('%s %s is %s', (date, time, moment) => {
    expect(momentOf({ date, time })).toBe(moment);
  });

  it.each([
    ['', '09:00'],
    ['2026-12-01', ''],
    ['2026-04-31', '09:00'],
    ['2026-12-01', '24:00'],
    ['1 december', '9 uur'],
  ])('%s %s is none', (date, time) => {
    expect(momentOf({ date, time })).toBeNull();
  });

  it('reads a moment without regard to how its offset is written', () => {
    expect(localTime('2026-12-01T08:00:59.123456+00:00')).toEqual({ date: '2026-12-01', time: '09:00' });
    expect(localTime('2026-07-01T09:00:00+02:00')).toEqual({ date: '2026-07-01', time: '09:00' });
  });

  it('comes back as it was written, but for the hour that happens twice', () => {
    const minutes = fc.integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2045, 0) / 60_000 });
    fc.assert(
      fc.property(minutes, (minute) => {
        const moment = new Date(minute * 60_000);
        const back = momentOf(localTime(moment.toISOString()));
        const late = moment.getTime() - Date.parse(back ?? '');
        expect([0, 3_600_000]).toContain(late);
        if (moment.getUTCMonth() !== 9) expect(late).toBe(0);
      }),
    );
  });
});
