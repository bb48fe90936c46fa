import fc from 'fast-check';
import { standardRule } from '@wijkspoor/instruments/domain';
import { moneyByBuurt, votersByBuurt } from './buurt-shares';

const codes = ['A', 'B', 'C', 'D'];
const shown = (...counts: readonly number[]) => votersByBuurt(codes.slice(0, counts.length - 1), counts, standardRule);

describe('voters by buurt', () => {
  it('are shares of rounded counts, in whole percents', () => {
    expect(shown(20, 61, 39)).toEqual({
      from: 30,
      said: { about: 100 },
      parts: [
        { codes: ['A'], voters: { value: 60, bound: 'exact' } },
        { codes: ['B'], voters: { value: 40, bound: 'exact' } },
      ],
    });
  });

  it('go together with a neighbour where they are too few, also when that hides how few', () => {
    expect(shown(0, 40, 12, 50, 60)?.parts.map((part) => part.codes)).toEqual([['A', 'B'], ['C'], ['D']]);
    expect(shown(0, 29, 100, 0, 45)?.parts.map((part) => part.codes)).toEqual([
      ['A', 'B'],
      ['C', 'D'],
    ]);
  });

  it('are not shown at all when one part would be left', () => {
    expect(shown(0, 29, 200)).toBeNull();
    expect(shown(500, 3, 4, 5)).toBeNull();
    expect(shown(500)).toBeNull();
  });

  it('are bounds at the edges', () => {
    expect(shown(0, 30, 2000)?.parts.map(({ voters }) => voters)).toEqual([
      { value: 5, bound: 'atMost' },
      { value: 95, bound: 'atLeast' },
    ]);
  });

  it('do not tell how many said it when those who did not follow by subtracting', () => {
    expect(shown(9, 50, 50)?.said).toEqual({ about: null });
    expect(shown(10, 50, 50)?.said).toEqual({ about: 100 });
    expect(shown(0, 50, 50)?.said).toEqual({ about: 100 });
  });

  it('never show a part of fewer than thirty, nor leave one out, and one voter more or less hardly shows', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(120), { minLength: 2, maxLength: 5 }), (counts) => {
        const places = counts.slice(1).map((_, index) => codes[index] ?? 'E');
        const found = votersByBuurt(places, counts, standardRule);
        if (found === null) return;
        expect(found.parts.length).toBeGreaterThan(1);
        expect(found.parts.flatMap((part) => part.codes)).toEqual(places);
        for (const part of found.parts) {
          const n = part.codes.reduce((sum, code) => sum + (counts[places.indexOf(code) + 1] ?? 0), 0);
          expect(n).toBeGreaterThanOrEqual(standardRule.buurtSplitFrom);
          expect(Number.isInteger(part.voters.value)).toBe(true);
        }
      }),
    );
  });
});

it('beside them stands the money of what won: of its buurten, and of the whole wijk', () => {
  const voters = shown(0, 40, 12, 50, 60);
  const won = [
    { costCents: 100_00, buurt: 'A' },
    { costCents: 50_00, buurt: 'B' },
    { costCents: 30_00, buurt: null },
    { costCents: 20_00, buurt: 'D' },
  ];
  const { parts, wholeCents } = moneyByBuurt(voters!, won);
  expect(parts.map(({ codes: of, moneyCents }) => [of.join(''), moneyCents])).toEqual([
    ['AB', 150_00],
    ['C', 0],
    ['D', 20_00],
  ]);
  expect(wholeCents).toBe(30_00);
});
