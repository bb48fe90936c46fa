import fc from 'fast-check';
import { endingOf, isNoMore, monthsBefore, type MoneyParts, sheetOf } from './sheet';

const cents = fc.integer({ min: 0, max: 100_000_000_000 });
const someMoney: fc.Arbitrary<MoneyParts> = fc
  .record({
    sources: fc.array(cents, { minLength: 1, maxLength: 8 }),
    planned: fc.array(fc.option(cents), { minLength: 1, maxLength: 12 }),
    commitments: fc.array(fc.tuple(fc.nat(), fc.nat(), fc.integer({ min: 2026, max: 2030 }), cents), { maxLength: 30 }),
  })
  .map(({ sources, planned, commitments }) => ({
    sources: sources.map((amountCents, index) => ({ id: `s${index}`, amountCents })),
    interventions: planned.map((plannedCents, index) => ({ number: index + 1, plannedCents })),
    commitments: commitments.map(([source, intervention, year, amount]) => ({
      ...{ sourceId: `s${source % sources.length}`, intervention: (intervention % planned.length) + 1, year },
      cents: amount,
    })),
  }));
/** Exact, so that the test itself loses no cent. */
const sum = (amounts: readonly (number | null)[]): bigint => amounts.reduce((all, one) => all + BigInt(one ?? 0), 0n);

describe('the sheet', () => {
  it('is the sum of its parts, to the cent', () => {
    fc.assert(
      fc.property(someMoney, (parts) => {
        const { totals, sources, interventions, years } = sheetOf(parts);
        const committed = sum(parts.commitments.map((one) => one.cents));
        expect(BigInt(totals.committed)).toBe(committed);
        for (const lines of [sources, interventions, years])
          expect(sum(lines.map((line) => line.committed))).toBe(committed);
        expect(BigInt(totals.sources)).toBe(sum(parts.sources.map((one) => one.amountCents)));
        expect(BigInt(totals.planned)).toBe(sum(parts.interventions.map((one) => one.plannedCents)));
        expect(sum(sources.map((one) => one.free))).toBe(BigInt(totals.free));
        expect(BigInt(totals.difference)).toBe(BigInt(totals.sources) - BigInt(totals.planned));
        expect(BigInt(totals.free) + committed).toBe(BigInt(totals.sources));
      }),
    );
  });

  it('does not care in which order things were written', () => {
    fc.assert(
      fc.property(someMoney, (parts) => {
        const other = { ...parts, commitments: [...parts.commitments].reverse() };
        expect(sheetOf(other)).toEqual(sheetOf(parts));
      }),
    );
  });

  it('shows what is promised twice, and what nobody pays', () => {
    const { totals, sources, interventions } = sheetOf({
      sources: [{ id: 'a', amountCents: 100_00 }],
      interventions: [
        { number: 1, plannedCents: 150_00 },
        { number: 2, plannedCents: null },
      ],
      commitments: [
        { sourceId: 'a', intervention: 1, year: 2027, cents: 90_00 },
        { sourceId: 'a', intervention: 2, year: 2027, cents: 20_01 },
      ],
    });
    expect(sources).toEqual([{ id: 'a', committed: 110_01, free: -10_01 }]);
    expect(interventions.map(({ uncovered }) => uncovered)).toEqual([60_00, null]);
    expect(totals).toEqual({
      sources: 100_00,
      planned: 150_00,
      difference: -50_00,
      committed: 110_01,
      free: -10_01,
    });
  });
});

describe('money of what stopped', () => {
  const money = (plannedCents: number | null, ...cents: number[]) => ({
    plannedCents,
    commitments: cents.map((one, at) => ({ sourceId: 'a', year: 2027 + at, cents: one })),
  });

  it.each([
    ['the same', money(5, 3, 4), true],
    ['lower', money(5, 2, 4), true],
    ['all gone', money(null), true],
    ['one higher, the other lower', money(5, 4, 1), false],
    ['another year', { ...money(5), commitments: [{ sourceId: 'a', year: 2030, cents: 1 }] }, false],
    ['another source', { ...money(5), commitments: [{ sourceId: 'b', year: 2027, cents: 1 }] }, false],
    ['a higher plan', money(6), false],
  ])('becomes %s', (_, after, allowed) => {
    expect(isNoMore(money(5, 3, 4), after)).toBe(allowed);
  });
});

describe('a source that ends', () => {
  it.each([
    ['2027-12-31', '2027-03-30', null],
    ['2027-12-31', '2027-03-31', 'ending'],
    ['2027-12-31', '2027-12-31', 'ending'],
    ['2027-12-31', '2028-01-01', 'ended'],
    ['2027-11-30', '2027-02-27', null],
    ['2027-11-30', '2027-02-28', 'ending'],
    ['2028-11-30', '2028-02-28', null],
    ['2028-11-30', '2028-02-29', 'ending'],
    [null, '2027-01-01', null],
  ] as const)('%s on %s: %s', (endsOn, today, told) => {
    expect(endingOf(endsOn, today)).toBe(told);
  });

  it('is counted back over the year, and never beyond the month', () => {
    expect(monthsBefore('2027-03-31', 9)).toBe('2026-06-30');
    expect(monthsBefore('2027-01-15', 9)).toBe('2026-04-15');
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2050-01-01'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const before = monthsBefore(day, 9);
          expect(new Date(`${before}T00:00:00Z`).toISOString().slice(0, 10)).toBe(before);
          expect(before < day).toBe(true);
          expect(Number(before.slice(8)) <= Number(day.slice(8))).toBe(true);
        },
      ),
    );
  });
});
