import fc from 'fast-check';
import { daysBetween, daysLater } from '@wijkspoor/platform/domain';
import { expectedOn, type GoalAim } from './expected-line';
import type { Measured } from './measurement';
import { judge, standing, type StandingCode } from './standing';

let ids = 0;
const measured = (value: number, measuredOn: string, more: Partial<Measured> = {}): Measured => ({
  ...{ id: `m${ids++}`, kind: 'outcome', about: '', value, measuredOn, recordedOn: measuredOn, replacedBy: null },
  ...more,
});
/** From 40 to 30 in exactly a hundred days. */
const goal: GoalAim = {
  ...{ baseline: 40, baselineOn: '2026-01-01', baselineDue: null },
  ...{ target: 30, targetOn: '2026-04-11' },
};
const code = (value: number, on: string, of = goal): StandingCode => standing(of, [measured(value, on)], [], on).code;

describe('the line a goal should follow', () => {
  it('goes straight from baseline to target', () => {
    const line = { from: '2026-01-01', baseline: 40, to: '2026-04-11', target: 30 };
    expect(
      ['2025-06-01', '2026-01-01', '2026-01-21', '2026-02-20', '2026-04-11', '2027-01-01'].map((day) =>
        expectedOn(line, day),
      ),
    ).toEqual([40, 40, 38, 35, 30, 30]);
  });
});

describe('how a goal stands', () => {
  it('lags by a part of the whole way: up to a tenth on track, up to a quarter behind, more is red', () => {
    // half way the line is at 35
    expect([34, 35, 36, 36.1, 37.5, 37.6, 45].map((value) => code(value, '2026-02-20'))).toEqual([
      ...['onTrack', 'onTrack', 'onTrack', 'behind', 'behind', 'red', 'red'],
    ]);
  });

  it('is reached as soon as the target is, and on its last day reached or not', () => {
    expect(code(30, '2026-01-15')).toBe('reached');
    expect([30, 30.1, 33].map((value) => code(value, '2026-04-11'))).toEqual(['reached', 'behind', 'red']);
  });

  it('that has to stay where it is lags by how far it left', () => {
    const stay = { ...goal, target: 40 };
    expect([40, 43, 45, 60].map((value) => code(value, '2026-02-01', stay))).toEqual([
      'onTrack',
      'onTrack',
      'behind',
      'red',
    ]);
    expect(code(41, '2026-05-01', stay)).toBe('reached');
    expect(code(1, '2026-02-01', { ...goal, baseline: 0, target: 0 })).toBe('red');
  });

  it('is judged by the last measurement that stands, on the day it was made', () => {
    const wrong = measured(90, '2026-02-25', { replacedBy: 'x' });
    const found = standing(goal, [wrong, measured(35, '2026-02-20'), measured(39, '2026-01-05')], [], '2026-04-01');
    expect(found).toMatchObject({ code: 'onTrack', last: { value: 35, on: '2026-02-20', expected: 35 } });
  });

  it('is never judged by context, nor by what is not its indicator', () => {
    const others = [
      measured(10, '2026-02-20', { kind: 'context', about: 'Rokers' }),
      measured(3, '2026-02-20', { kind: 'output', about: 'Koffies' }),
    ];
    expect(standing(goal, others, [], '2026-02-21')).toMatchObject({ code: 'notMeasured', last: null });
  });

  it('begins with its first measurement when nobody knew the baseline', () => {
    const unknown = { ...goal, baseline: null, baselineOn: null, baselineDue: '2026-02-01' };
    expect(standing(unknown, [], [], '2026-01-20')).toMatchObject({ code: 'notMeasured', due: null });
    expect(standing(unknown, [], [], '2026-02-02').due).toBe('baseline');
    expect(standing(unknown, [measured(44, '2026-01-31')], [], '2026-02-02')).toMatchObject({
      ...{ code: 'onTrack', due: null, line: { from: '2026-01-31', baseline: 44 } },
    });
  });

  it('says which measurement is late', () => {
    const long = { ...goal, targetOn: '2028-12-31' };
    const due = (of: GoalAim, today: string, ...all: Measured[]) => standing(of, all, [], today).due;
    expect(due(long, '2027-01-01')).toBeNull();
    expect(due(long, '2027-01-02')).toBe('yearly');
    expect(due(long, '2027-01-02', measured(39, '2026-06-01'))).toBeNull();
    expect(due(long, '2029-01-01', measured(39, '2028-11-01'))).toBe('final');
    expect(due(long, '2029-01-01', measured(39, '2028-12-31'))).toBeNull();
    expect(due(long, '2030-01-01', measured(29, '2026-12-31'))).toBeNull();
    expect(due({ ...long, baselineOn: '2024-02-29' }, '2025-03-01')).toBeNull();
    expect(due({ ...long, baselineOn: '2024-02-29' }, '2025-03-02')).toBe('yearly');
  });
});

describe('red asks for a note', () => {
  const red = measured(40, '2026-03-01');
  const at = (today: string, all: readonly Measured[], notes: readonly string[] = []) =>
    standing(goal, all, notes, today);

  it('within thirty days of the day somebody could know', () => {
    const late = { ...red, recordedOn: '2026-03-10' };
    expect(at('2026-04-09', [late])).toMatchObject({ redSince: '2026-03-10', noteBy: '2026-04-09', escalates: false });
    expect(at('2026-04-10', [late])).toMatchObject({ escalates: true });
  });

  it('once: a note answers what was known up to its day, and a later red measurement asks again', () => {
    expect(at('2026-06-01', [red], ['2026-03-01'])).toMatchObject({ code: 'red', redSince: null, escalates: false });
    expect(at('2026-06-01', [red], ['2026-02-28'])).toMatchObject({ redSince: '2026-03-01', escalates: true });
    expect(at('2026-06-01', [red, measured(41, '2026-05-20')], ['2026-03-05'])).toMatchObject({
      ...{ redSince: '2026-05-20', escalates: false },
    });
  });

  it('no longer when it is not red any more, and anew when it is again', () => {
    const better = measured(33, '2026-03-10');
    expect(at('2026-06-01', [red, better])).toMatchObject({ redSince: null, escalates: false });
    expect(at('2026-06-01', [red, better, measured(39, '2026-04-01')])).toMatchObject({ redSince: '2026-04-01' });
  });
});

const day = fc.integer({ min: 0, max: 4000 }).map((days) => daysLater('2020-01-01', days));
const value = fc.integer({ min: -1e14, max: 1e14 }).map((thousandths) => thousandths / 1000);
const aLine = fc.record({ from: day, to: day, baseline: value, target: value });
const rank: readonly StandingCode[] = ['reached', 'onTrack', 'behind', 'red'];

describe('whatever the figures are', () => {
  it('what is expected is a number between baseline and target, also in no time at all', () =>
    fc.assert(
      fc.property(aLine, day, (line, on) => {
        const found = expectedOn(line, on);
        const [low, high] = [Math.min(line.baseline, line.target), Math.max(line.baseline, line.target)];
        const little = (high - low) * 1e-9;
        expect(found).toBeGreaterThanOrEqual(low - little);
        expect(found).toBeLessThanOrEqual(high + little);
      }),
    ));

  it('a better value never stands worse', () =>
    fc.assert(
      fc.property(aLine, value, value, day, (line, one, other, measuredOn) => {
        fc.pre(line.baseline !== line.target);
        const [better, worse] = line.target > line.baseline === one > other ? [one, other] : [other, one];
        const place = (of: number) => rank.indexOf(judge(line, { value: of, measuredOn }));
        expect(place(better)).toBeGreaterThanOrEqual(0);
        expect(place(better)).toBeLessThanOrEqual(place(worse));
      }),
    ));

  it('it does not matter in which order measurements come, and red escalates only after thirty days', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, day, fc.nat(40)), { maxLength: 12 }),
        fc.array(day, { maxLength: 3 }),
        day,
        (rows, notes, today) => {
          const all = rows.map(([of, on, later]) => measured(of, on, { recordedOn: daysLater(on, later) }));
          const found = standing(goal, all, notes, today);
          expect(standing(goal, [...all].reverse(), [...notes].reverse(), today)).toEqual(found);
          if (found.escalates) expect(daysBetween(found.redSince ?? today, today)).toBeGreaterThan(30);
          if (found.code !== 'red') expect(found.redSince).toBeNull();
        },
      ),
    ));
});
