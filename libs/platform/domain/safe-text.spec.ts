import fc from 'fast-check';
import { safeText } from './safe-text';

describe('a text in a spreadsheet', () => {
  it('is never a formula, and is the text itself behind at most an apostrophe', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(safeText(text)).not.toMatch(/^[=+\-@\t\r\n]/);
        expect([text, `'${text}`]).toContain(safeText(text));
      }),
    );
  });

  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1'])('is held back: %j', (text) => {
    expect(safeText(text)).toBe(`'${text}`);
  });
});
