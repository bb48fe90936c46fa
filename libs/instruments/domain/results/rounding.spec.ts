import fc from 'fast-check';
import { OwnDisclosureRule, standardRule, tighten } from './disclosure-rule';
import { roundedCount } from './rounding';

const rule = standardRule;

describe('a count of people', () => {
  it.each([
    [0, null],
    [9, null],
    [10, 10],
    [12, 10],
    [13, 15],
    [17, 15],
    [358, 360],
  ])('%d is shown as about %p', (n, about) => expect(roundedCount(n, rule)).toEqual({ about }));

  it('is a multiple of 5 at most 2 away, or only "fewer than 10"', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (n) => {
        const { about } = roundedCount(n, rule);
        if (n < 10) return about === null;
        return about !== null && about % 5 === 0 && Math.abs(about - n) <= 2;
      }),
    );
  });
});

describe('the rule of a gemeente', () => {
  it('can be stricter', () => {
    expect(tighten(rule, {})).toEqual(rule);
    expect(tighten(rule, { meanFrom: 15, edge: 10 })).toEqual({ ...rule, meanFrom: 15, edge: 10 });
    expect(tighten(rule, { meanFrom: 50 })).toMatchObject({ distributionFrom: 50, buurtSplitFrom: 50 });
  });

  it.each([
    { meanFrom: 9 },
    { distributionFrom: 29 },
    { buurtSplitFrom: 20 },
    { rounding: 1 },
    { rounding: 7 },
    { snapshotStep: 5 },
    { edge: 0 },
    { meanFrom: 10.5 },
    { unknown: 3 },
  ])('cannot be looser: %j', (own) => expect(OwnDisclosureRule.safeParse(own).success).toBe(false));

  it('cannot be looser than a rule that was made stricter before', () =>
    expect(() => tighten({ ...rule, meanFrom: 20 }, { meanFrom: 15 })).toThrow(RangeError));

  it('is at least the standard, in whatever a gemeente may set', () => {
    const own = fc.record(
      {
        meanFrom: fc.integer({ min: 0, max: 120 }),
        distributionFrom: fc.integer({ min: 0, max: 320 }),
        rounding: fc.integer({ min: 0, max: 20 }),
        edge: fc.integer({ min: 0, max: 30 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(own, (set) => {
        const parsed = OwnDisclosureRule.safeParse(set);
        if (!parsed.success) return;
        const made = tighten(rule, parsed.data);
        for (const name of Object.keys(rule) as (keyof typeof rule)[]) {
          expect(made[name]).toBeGreaterThanOrEqual(rule[name]);
        }
        expect(made.distributionFrom).toBeGreaterThanOrEqual(made.meanFrom);
      }),
    );
  });
});
