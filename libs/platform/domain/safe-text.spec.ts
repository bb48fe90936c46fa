import fc from 'fast-check';
import { safeText } from './safe-text';

describe('a text in a spreadsheet', () => {
  it('is never a formula, and is the text itself but for apostrophes', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."a=+-@;\n\t '") })), (text) => {
        expect(safeText(text)).not.toMatch(/^[=+\-@\t\r\n]/);
        for (const cell of safeText(text)
          .split(/[;\t\r\n]/)
          .slice(1))
          expect(cell).not.toMatch(/^[\s\p{C}]*([=+@]|-\S)/u);
        expect(safeText(text).replaceAll("'", '')).toBe(text.replaceAll("'", ''));
      }),
    );
  });

  it.each([
    ['groen; =1+1', "groen; '=1+1"],
    ['groen;@SUM(A1)', "groen;'@SUM(A1)"],
    ['groen;-2+3', "groen;'-2+3"],
    ['groen\n=1+1', "groen\n'=1+1"],
    ['\n=1', "'\n'=1"],
    ['groen;\n=1', "groen;\n'=1"],
    ['wat goed is:\n- groen\n- rust', 'wat goed is:\n- groen\n- rust'],
    ['a = b; c + d', 'a = b; c + d'],
  ])('is held back where a Dutch spreadsheet begins a cell: %j', (text, safe) => {
    expect(safeText(text)).toBe(safe);
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t1', '\r1', ' =1', '＝1'])('is held back: %j', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });
});
