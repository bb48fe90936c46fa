import fc from 'fast-check';
import { daysKept, settingFault } from './retention';

const term = { name: 'instruments.openText', standard: 183, longest: 730 };
const reason = 'De wet vraagt dit twee jaar te bewaren.';

it('keeps what nobody set as long as usual, and what somebody set as long as that', () => {
  expect(daysKept(term, [])).toBe(183);
  expect(daysKept(term, [{ name: 'instruments.files', days: 2, reason: '' }])).toBe(183);
  expect(daysKept(term, [{ name: term.name, days: 30, reason: '' }])).toBe(30);
  expect(daysKept(term, [{ name: term.name, days: 400, reason }])).toBe(400);
});

it('is never longer in silence, and never longer than may be', () => {
  expect(daysKept(term, [{ name: term.name, days: 400, reason: '' }])).toBe(183);
  expect(daysKept(term, [{ name: term.name, days: 10_000, reason }])).toBe(730);
  expect(settingFault(term, { days: 731, reason })).toEqual({ path: 'days', code: 'max', limit: 730 });
  expect(settingFault(term, { days: 184, reason: 'moet' })).toEqual({ path: 'reason', code: 'min', limit: 20 });
  for (const silent of ['\u200b'.repeat(20), '.'.repeat(20), '\u2800'.repeat(20)])
    expect(settingFault(term, { days: 184, reason: silent })?.path).toBe('reason');
  expect(settingFault(term, { days: 184, reason })).toBeNull();
  expect(settingFault(term, { days: 7, reason: '' })).toBeNull();
});

it('whatever is set holds as set when nothing is wrong with it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 4_000 }), fc.string({ maxLength: 60 }), (days, why) => {
      const fault = settingFault(term, { days, reason: why });
      const kept = daysKept(term, [{ name: term.name, days, reason: why }]);
      expect(kept).toBeLessThanOrEqual(term.longest);
      if (fault === null) expect(kept).toBe(days);
      else if (fault.path === 'reason') expect(kept).toBe(term.standard);
    }),
  );
});
