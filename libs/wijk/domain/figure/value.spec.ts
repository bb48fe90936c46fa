import fc from 'fast-check';
import { lookAt, numberStyle, readMargin, readPeriod, readValue } from './value';

describe('a cell', () => {
  it.each([
    [12, 'point', { value: 12 }],
    ['  12.5 ', 'point', { value: 12.5 }],
    ['12,5', 'comma', { value: 12.5 }],
    ['1.234.567', 'comma', { value: 1234567 }],
    ['17,942,942', 'point', { value: 17942942 }],
    ['12,5 %', 'comma', { value: 12.5 }],
    ['€ 1.250', 'comma', { value: 1250 }],
    ['-0', 'point', { value: 0 }],
    ['-1,5', 'comma', { value: -1.5 }],
    [0, 'point', { value: 0 }],
  ] as const)('%p, written with a %s, is a number', (cell, style, expected) => {
    expect(readValue(cell, style)).toEqual(expected);
  });

  it.each([
    [null, 'notAvailable'],
    [undefined, 'notAvailable'],
    ['', 'notAvailable'],
    ['       .', 'notAvailable'],
    ['--', 'notAvailable'],
    [-99995, 'notAvailable'],
    ['-99995', 'notAvailable'],
    [-99999, 'notAvailable'],
    [-99997, 'secret'],
    ['-99997', 'secret'],
    ['x', 'secret'],
    ['n.v.t.', 'notAvailable'],
  ] as const)('%p is no figure: %s', (cell, reason) => {
    expect(readValue(cell, 'point')).toEqual({ reason });
    expect(readValue(cell, 'comma')).toEqual({ reason });
  });

  it.each([[NaN], [Infinity], ['NaN'], ['-Infinity'], ['1e999']])('%p is refused', (cell) => {
    expect(readValue(cell, 'point')).toEqual({ wrong: 'infinite' });
  });

  it.each([['abc'], ['12,5'], ['1.2.3'], [true], [{}], ['0x10'], ['12 13']])(
    '%p is no number in a file with points',
    (cell) => {
      expect(readValue(cell, 'point')).toEqual({ wrong: 'number' });
    },
  );

  it('is what it was, in both ways of writing', () => {
    const numbers = fc.double({ noNaN: true, noDefaultInfinity: true, min: -90_000, max: 1e12 });
    fc.assert(
      fc.property(numbers, (number) => {
        const value = number === 0 ? 0 : number;
        expect(readValue(value, 'point')).toEqual({ value });
        const text = value.toFixed(2);
        expect(readValue(text, 'point')).toEqual(readValue(text.replace('.', ','), 'comma'));
      }),
    );
  });

  it('never becomes 0 when it holds no digit', () => {
    fc.assert(
      fc.property(
        fc.string().filter((text) => !/\d/.test(text)),
        fc.constantFrom('point' as const, 'comma' as const),
        (text, style) => {
          expect(readValue(text, style)).not.toHaveProperty('value');
        },
      ),
    );
  });
});

describe('how a file writes numbers', () => {
  const looks = (cells: readonly string[]) => {
    const counts = { point: 0, comma: 0, unclear: 0 };
    for (const cell of cells) {
      const look = lookAt(cell);
      if (look === 'point' || look === 'comma' || look === 'unclear') counts[look]++;
    }
    return counts;
  };

  it.each([
    [['12,5', '1.234'], ';', 'comma'],
    [['12.5'], ';', 'point'],
    [['1.234'], ';', 'comma'],
    [['1.234'], ',', 'point'],
    [['1.234'], '\t', null],
    [['12,5', '12.5'], ';', null],
    [['7', ''], ';', 'point'],
    [['0.123'], '\t', 'point'],
    [['12,5'], null, null],
  ] as const)('%p between %p: %p', (cells, delimiter, style) => {
    expect(numberStyle(looks(cells), delimiter)).toBe(style);
  });
});

describe('a period', () => {
  it.each([
    ['2024JJ00', '2024'],
    [2024, '2024'],
    [' 2024 ', '2024'],
    ['2024KW03', '2024-Q3'],
    ['2024-Q3', '2024-Q3'],
    ['2024MM11', '2024-11'],
    ['2023SJ00', '2023'],
    ['2024*', '2024'],
    ['1234', null],
    ['2024-13', null],
    ['', null],
    [null, null],
  ])('%p is %p', (cell, period) => {
    expect(readPeriod(cell)).toBe(period);
  });

  it('reads back what it wrote', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2099 }),
        fc.constantFrom('', '-Q1', '-Q4', '-01', '-12'),
        (year, part) => {
          expect(readPeriod(`${year}${part}`)).toBe(`${year}${part}`);
        },
      ),
    );
  });
});

describe('a margin', () => {
  it.each([
    ['MW00000', 'v'],
    ['MOG0095', 'l'],
    ['MBG0095   ', 'u'],
    ['Z', null],
  ])('%p holds %p', (code, part) => {
    expect(readMargin(code)).toBe(part);
  });
});
