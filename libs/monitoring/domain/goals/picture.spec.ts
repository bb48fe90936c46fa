import fc from 'fast-check';
import { daysLater } from '@wijkspoor/platform/domain';
import { goalPicture } from './picture';

const line = { from: '2026-01-01', baseline: 40, to: '2028-12-31', target: 30 };
const one = (value: number, measuredOn: string, more = {}) => ({
  ...{ kind: 'outcome' as const, about: '', unit: '', value, measuredOn, ...more },
});

describe('the picture of a goal', () => {
  it('has the line it should follow and its figures on one scale', () => {
    const drawn = goalPicture(line, [one(40, '2026-01-01'), one(37, '2027-07-02')]);
    expect(drawn?.panels).toHaveLength(1);
    expect(drawn?.panels[0]?.ticks.map(({ value }) => value)).toEqual([30, 40]);
    expect(drawn?.panels[0]?.expected).toBe('M52 24L308 134');
    expect(drawn?.panels[0]?.marks).toEqual([
      { kind: 'outcome', x: 52, y: 24 },
      { kind: 'outcome', x: 180, y: 57 },
    ]);
    expect(drawn?.years).toEqual([
      { year: 2026, x: 52 },
      { year: 2027, x: 137 },
      { year: 2028, x: 223 },
    ]);
  });

  it('leaves out a year that has no room for its number', () => {
    const drawn = goalPicture({ ...line, from: '2025-11-04' }, []);
    expect(drawn?.years.map(({ year }) => year)).toEqual([2026, 2027, 2028]);
  });

  it('puts everything else on a scale of its own below it', () => {
    const visits = { kind: 'output' as const, about: 'Bezoeken' };
    const drawn = goalPicture(line, [
      one(3, '2026-02-01', visits),
      one(40, '2026-01-01'),
      one(9, '2026-08-01', visits),
    ]);
    expect(drawn?.panels.map(({ of, marks }) => [of?.about, marks.length])).toEqual([
      [undefined, 1],
      ['Bezoeken', 2],
    ]);
    expect(drawn?.panels[1]?.expected).toBe('');
    expect(drawn?.panels[1]?.ticks.map(({ value }) => value)).toEqual([0, 10]);
  });

  it('keeps on its scale what hardly differs, however large it is', () => {
    const drawn = goalPicture({ ...line, baseline: -99_999_999_999.85, target: -99_999_999_999.931 }, []);
    const [panel] = drawn?.panels ?? [];
    const places = (panel?.expected.match(/\d+/g) ?? []).map(Number);
    expect(Math.max(...places.filter((_, index) => index % 2 === 1))).toBeLessThanOrEqual(panel?.ticks[0]?.y ?? 0);
  });

  it('is not there without anything to draw', () => {
    expect(goalPicture(null, [])).toBeNull();
  });

  it('stays on its sheet, whatever the figures are', () => {
    const day = fc.integer({ min: 0, max: 9000 }).map((days) => daysLater('2000-01-01', days));
    const value = fc.integer({ min: -1e14, max: 1e14 }).map((thousandths) => thousandths / 1000);
    const figure = fc.record({
      ...{
        kind: fc.constantFrom('outcome', 'context', 'output'),
        about: fc.constantFrom('', 'a', 'b'),
        unit: fc.constant(''),
      },
      ...{ value, measuredOn: day },
    });
    const aLine = fc.option(fc.record({ from: day, to: day, baseline: value, target: value }));
    fc.assert(
      fc.property(aLine, fc.array(figure, { maxLength: 20 }), (of, figures) => {
        const drawn = goalPicture(of, figures);
        for (const { marks, ticks, expected } of drawn?.panels ?? []) {
          const numbers = [...marks.flatMap(({ x, y }) => [x, y]), ...ticks.map(({ y }) => y)];
          expect(
            [...numbers, ...(expected.match(/-?\d+/g) ?? []).map(Number)].every(
              (at) => at >= 0 && at <= (drawn?.height ?? 0) + 320,
            ),
          ).toBe(true);
          expect(expected).not.toContain('NaN');
          expect((ticks[1]?.value ?? 0) - (ticks[0]?.value ?? 0)).toBeGreaterThan(0);
        }
        for (const { x } of drawn?.years ?? []) expect(x >= 0 && x <= 320).toBe(true);
      }),
    );
  });
});
