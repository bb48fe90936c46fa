import fc from 'fast-check';
import { AreaCode, gemeenteCodeOf, levelOf, readAreaCode, wijkCodeOf } from './area';
import { type AreaInYear, continuous } from './continuity';

const letter = fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ');
const digit = fc.constantFrom(...'0123456789');
const some = (of: fc.Arbitrary<string>, length: number) =>
  fc.string({ unit: of, minLength: length, maxLength: length });
const buurt = fc.tuple(some(digit, 4), some(letter, 4)).map(([gemeente, rest]) => `BU${gemeente}${rest}`);

describe('a code of CBS', () => {
  it.each([
    ['WK0363MB', undefined, 'WK0363MB'],
    ['GM0363    ', undefined, 'GM0363'],
    ['NL01', undefined, 'NL00'],
    ['03080000', 'buurt', 'BU03080000'],
    ['3080000', 'buurt', 'BU03080000'],
    ['0363AA01', 'buurt', 'BU0363AA01'],
    ['14', 'gemeente', 'GM0014'],
    ['WK0363MB', 'buurt', null],
    ['WK0363mb', undefined, null],
    ['BU0308000', undefined, null],
    ['03080000', undefined, null],
    ['GM03630', undefined, null],
    ['PV20', undefined, null],
    ['', 'buurt', null],
  ] as const)('is read from "%s" (%s) as %s', (text, level, code) => {
    expect(readAreaCode(text, level)).toBe(code);
  });

  it('says where it lies, however it is padded', () => {
    fc.assert(
      fc.property(buurt, fc.nat(12), (code, spaces) => {
        expect(readAreaCode(code + ' '.repeat(spaces))).toBe(code);
        expect(AreaCode.safeParse(code).success).toBe(true);
        expect(levelOf(code)).toBe('buurt');
        expect(code.slice(2).startsWith(wijkCodeOf(code)!.slice(2))).toBe(true);
        expect(wijkCodeOf(code)!.slice(2).startsWith(gemeenteCodeOf(code)!.slice(2))).toBe(true);
      }),
    );
  });
});

describe('the same ground', () => {
  const code = 'WK063701';
  const life = (...years: [year: number, name: string, change?: 1 | 2 | 3 | null, ground?: string][]): AreaInYear[] =>
    years.map(([year, name, change = null, ground = null]) => ({ code, year, name, change, ground }));
  const on = (year: number, ground: string, name = 'Dorp') => [year, name, null, ground] as const;

  it.each([
    ['the same name each year, and nobody says more', life([2022, 'Dorp'], [2023, 'Dorp'], [2024, 'Dorp']), false],
    ['the same ground each year', life([...on(2022, 'a')], [...on(2023, 'a', 'Oude Dorp')], [...on(2024, 'a')]), true],
    ['the same name on other ground', life([...on(2022, 'a')], [...on(2023, 'a')], [...on(2024, 'b')]), false],
    ['ground known of one year only', life([...on(2022, 'a')], [2023, 'Dorp'], [...on(2024, 'a')]), false],
    ['CBS before the ground', life([...on(2022, 'a')], [2023, 'Dorp', 1, 'b'], [2024, 'Dorp', 3, 'b']), false],
    ['drawn finer, and CBS says the same', life([...on(2022, 'a')], [2023, 'Dorp', 1, 'b'], [2024, 'D', 1, 'c']), true],
    ['a year nobody knows', life([2022, 'Dorp'], [2024, 'Dorp', 1]), false],
    ['another name, and CBS says nothing', life([2022, 'Dorp'], [2023, 'Palenstein'], [2024, 'Palenstein']), false],
    ['a new name of the same ground', life([2022, 'Dorp'], [2023, 'Oude Dorp', 1], [2024, 'Oude Dorp', 1]), true],
    ['another border', life([2022, 'Dorp'], [2023, 'Dorp', 3], [2024, 'Dorp', 1]), false],
    ['the code of other ground', life([2022, 'Dorp'], [2023, 'Dorp', 1], [2024, 'Dorp', 2]), false],
    ['a change before the first year', life([2022, 'Dorp', 3], [2023, 'Dorp', 1], [2024, 'Dorp', 1]), true],
    ['nothing known', [], false],
  ])('%s', (_, years, expected) => {
    expect(continuous(code, years, 2022, 2024)).toBe(expected);
    expect(continuous(code, years, 2024, 2022)).toBe(expected);
  });

  it('is not asked of another code', () => {
    expect(continuous('WK063702', life([2022, 'Dorp']), 2022, 2022)).toBe(false);
  });

  it('goes on over a period only when it goes on over each part of it', () => {
    const year = fc.record({
      name: fc.constantFrom('Dorp', 'Palenstein'),
      change: fc.constantFrom(null, 1 as const, 2 as const, 3 as const),
      ground: fc.constantFrom(null, 'a', 'b'),
    });
    fc.assert(
      fc.property(fc.array(year, { minLength: 3, maxLength: 8 }), fc.nat(7), (years, cut) => {
        const all = years.map((one, index) => ({ code, year: 2015 + index, ...one }));
        const last = 2015 + years.length - 1;
        const middle = 2015 + (cut % years.length);
        expect(continuous(code, all, 2015, last)).toBe(
          continuous(code, all, 2015, middle) && continuous(code, all, middle, last),
        );
      }),
    );
  });
});
