import fc from 'fast-check';
import { standardRule, tighten } from './disclosure-rule';
import { bandsOf, isMixed, meanPrecision, showDistribution, showMean } from './figures';
import { roundedCount, roundTo } from './rounding';
import { sizeOf, sumOf, type Tally } from './tally';

const rule = standardRule;
const text = { nl: 'x' };
const scale = (min: number, max: number) =>
  ({ key: 'green', kind: 'scale', text, name: text, min, max, low: text, high: text }) as const;
const number = (max: number) => ({ key: 'years', kind: 'number', text, name: text, min: 0, max }) as const;
const options = ['bus', 'bike', 'car'].map((key) => ({ key, text }));
const choice = (kind: 'one' | 'several') => ({ key: 'travel', kind, text, name: text, options }) as const;
const tally = (counts: Record<number, number>): Tally =>
  new Map(Object.entries(counts).map(([value, n]) => [Number(value), n]));

describe('the bands of a scale', () => {
  it.each([
    [1, 10, '1-3 4-7 8-10'],
    [0, 10, '0-3 4-6 7-10'],
    [1, 7, '1-2 3-5 6-7'],
    [1, 5, '1-2 3-3 4-5'],
    [1, 4, '1-1 2-3 4-4'],
    [1, 3, '1-1 2-2 3-3'],
    [0, 1, '0-0 1-0 1-1'],
  ])('%d to %d: %s', (min, max, bands) =>
    expect(
      bandsOf({ min, max })
        .map(({ from, to }) => `${from}-${to}`)
        .join(' '),
    ).toBe(bands),
  );

  it('hold every score once, and low is as large as high', () => {
    const ranges = fc.tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 1, max: 10 }));
    fc.assert(
      fc.property(ranges, ([min, more]) => {
        const max = Math.min(10, min + more);
        const [low, middle, high] = bandsOf({ min, max });
        expect([low.from, middle.from, high.from, high.to]).toEqual([min, low.to + 1, middle.to + 1, max]);
        expect(low.to - low.from).toBe(high.to - high.from);
      }),
    );
  });
});

describe('a mean', () => {
  it('is shown from 10 people, in one decimal', () => {
    expect(showMean(scale(1, 10), tally({ 3: 4, 8: 5 }), rule)).toBeNull();
    expect(showMean(scale(1, 10), tally({ 3: 4, 8: 6 }), rule)).toEqual({ value: 6, bound: 'exact' });
    expect(showMean(scale(1, 10), tally({ 3: 10, 8: 5, 9: 3 }), rule)).toEqual({ value: 5.4, bound: 'exact' });
  });

  it('says only that it is near the end when (nearly) everyone gave the same', () => {
    expect(showMean(scale(1, 10), tally({ 10: 12 }), rule)).toEqual({ value: 9.5, bound: 'atLeast' });
    expect(showMean(scale(1, 10), tally({ 10: 11, 6: 1 }), rule)).toEqual({ value: 9.5, bound: 'atLeast' });
    expect(showMean(scale(1, 10), tally({ 1: 20, 2: 1 }), rule)).toEqual({ value: 1.5, bound: 'atMost' });
    expect(showMean(scale(1, 10), tally({ 10: 6, 8: 6 }), rule)).toEqual({ value: 9, bound: 'exact' });
    expect(showMean(scale(1, 5), tally({ 5: 11, 4: 1 }), rule)).toEqual({ value: 4.8, bound: 'atLeast' });
    expect(showMean(scale(1, 10), tally({ 9: 12 }), tighten(rule, { edge: 10 }))).toEqual({ value: 9, bound: 'exact' });
    expect(showMean(scale(1, 10), tally({ 9: 11, 10: 1 }), tighten(rule, { edge: 10 }))?.bound).toBe('atLeast');
  });

  it('of two scores is a distribution, and shown from as many people', () => {
    expect(showMean(scale(0, 1), tally({ 0: 15, 1: 14 }), rule)).toBeNull();
    expect(showMean(scale(0, 1), tally({ 0: 15, 1: 15 }), rule)).toEqual({ value: 0.5, bound: 'exact' });
  });

  it('of a number is as exact as its range allows, and not shown when one answer makes it', () => {
    expect([10, 15, 100, 120, 500, 30_000].map((max) => meanPrecision(number(max)))).toEqual([0.1, 0.5, 1, 5, 5, 500]);
    expect(showMean(number(100), tally({ 10: 5, 20: 5, 33: 1 }), rule)).toEqual({ value: 17, bound: 'exact' });
    expect(showMean(number(100), tally({ 1: 10, 90: 1 }), rule)).toBeNull();
    expect(showMean(number(100), tally({ 0: 30 }), rule)).toBeNull();
  });

  it('of a choice does not exist', () => expect(showMean(choice('one'), tally({ 1: 50 }), rule)).toBeNull());

  it('is never an end of the range, and close to the truth when it is exact', () => {
    const answers = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 10, maxLength: 40 });
    fc.assert(
      fc.property(answers, (values) => {
        const counted = values.reduce(
          (all, value) => all.set(value, (all.get(value) ?? 0) + 1),
          new Map<number, number>(),
        );
        const shown = showMean(scale(1, 7), counted, rule)!;
        const exact = sumOf(counted) / sizeOf(counted);
        expect(shown.value).toBeGreaterThan(1);
        expect(shown.value).toBeLessThan(7);
        expect(shown.bound === 'exact').toBe(isMixed(scale(1, 7), counted, rule));
        if (shown.bound === 'exact') expect(Math.abs(shown.value - exact)).toBeLessThanOrEqual(0.05 + 1e-9);
      }),
    );
  });
});

describe('a distribution', () => {
  it('is shown from 30 people, in three bands from rounded counts', () => {
    expect(showDistribution(scale(1, 10), tally({ 2: 10, 5: 10, 9: 9 }), rule)).toBeNull();
    expect(showDistribution(scale(1, 10), tally({ 2: 12, 5: 12, 9: 12 }), rule)).toEqual([
      { part: 'low', percent: { value: 33, bound: 'exact' } },
      { part: 'middle', percent: { value: 33, bound: 'exact' } },
      { part: 'high', percent: { value: 33, bound: 'exact' } },
    ]);
    expect(showDistribution(scale(1, 10), tally({ 9: 30, 2: 2 }), rule)).toEqual([
      { part: 'low', percent: { value: 5, bound: 'atMost' } },
      { part: 'middle', percent: { value: 5, bound: 'atMost' } },
      { part: 'high', percent: { value: 95, bound: 'atLeast' } },
    ]);
  });

  it('of options is about the people who chose each', () => {
    // bus; bus and bike; bike and car
    expect(showDistribution(choice('several'), tally({ 1: 10, 3: 20, 6: 10 }), rule)).toEqual([
      { part: 'bus', percent: { value: 75, bound: 'exact' } },
      { part: 'bike', percent: { value: 75, bound: 'exact' } },
      { part: 'car', percent: { value: 25, bound: 'exact' } },
    ]);
    expect(showDistribution(choice('one'), tally({ 1: 20, 2: 18, 3: 2 }), rule)?.map(({ percent }) => percent)).toEqual(
      [
        { value: 50, bound: 'exact' },
        { value: 50, bound: 'exact' },
        { value: 5, bound: 'atMost' },
      ],
    );
  });

  it('of a number is not shown', () => expect(showDistribution(number(100), tally({ 5: 50 }), rule)).toBeNull());
});

describe('a percentage', () => {
  const percentOf = (part: number, whole: number) =>
    showDistribution(choice('one'), tally({ 1: part, 2: whole - part }), rule)?.[0]?.percent ?? null;

  it.each([
    [3, 30, 17, 'exact'],
    [2, 30, 5, 'atMost'],
    [0, 30, 5, 'atMost'],
    [30, 30, 95, 'atLeast'],
    [28, 30, 95, 'atLeast'],
    [27, 30, 83, 'exact'],
    [50, 1000, 5, 'atMost'],
    [53, 1000, 6, 'exact'],
    [180, 360, 50, 'exact'],
  ] as const)('%d of %d is %d, %s', (part, whole, value, bound) =>
    expect(percentOf(part, whole)).toEqual({ value, bound }),
  );

  it('is not shown of a group under the limit', () => expect(percentOf(9, 29)).toBeNull());

  it('says nothing that the rounded counts do not say, and never 0 or 100', () => {
    const groups = fc.integer({ min: 30, max: 5000 }).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole)));
    fc.assert(
      fc.property(groups, ([part, whole]) => {
        const shown = percentOf(part, whole);
        const { about } = roundedCount(whole, rule);
        expect(shown).toEqual(percentOf(roundTo(part, 5), about!));
        expect(shown!.value).toBeGreaterThanOrEqual(5);
        expect(shown!.value).toBeLessThanOrEqual(95);
      }),
    );
  });
});
