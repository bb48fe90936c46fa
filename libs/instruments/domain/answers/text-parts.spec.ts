import fc from 'fast-check';
import { findPersonalDetails } from '../writing/personal-details';
import { partsOf } from './text-parts';

describe('a text in pieces', () => {
  it('names what was found', () => {
    expect(partsOf('Mail jan@huis.nl maar', [{ kind: 'email', from: 5, to: 16 }])).toEqual([
      { text: 'Mail ', kind: null },
      { text: 'jan@huis.nl', kind: 'email' },
      { text: ' maar', kind: null },
    ]);
    expect(partsOf('', [])).toEqual([]);
  });

  it('is the text again, whatever was found', () => {
    const word = fc.constantFrom('Jan', 'Jansen', '06-12345678', 'dementie', 'jan@huis.nl', 'de', 'boom', '\n', '😀');
    fc.assert(
      fc.property(fc.array(word), (words) => {
        const text = words.join(' ');
        const parts = partsOf(text, findPersonalDetails(text));
        expect(parts.map((part) => part.text).join('')).toBe(text);
      }),
    );
  });
});
