import fc from 'fast-check';
import { type Contribution, hasWord, marksOf, mostPerHour, waits } from './marks';

const plain: Contribution = { texts: ['Meer bankjes in het park'], lastHour: 0, firstHere: false, unconfirmed: false };

describe('the rules that look at a text first', () => {
  it('see nothing in a plain idea of somebody who wrote before', () => {
    expect(marksOf(plain, ['spam'])).toEqual([]);
  });

  it.each([
    ['a link', { texts: ['Kijk op https://voorbeeld.test/x'] }, ['links']],
    ['a link without its beginning', { texts: ['Koop bij goedkoop-spul.xyz'] }, ['links']],
    ['a word of the list', { texts: ['Dit is SPÁM!'] }, ['words']],
    ['a phone number', { texts: ['Bel 06-12345678'] }, ['personal']],
    ['health', { texts: ['Mijn buurman heeft dementie'] }, ['personal']],
    ['too much in an hour', { lastHour: mostPerHour }, ['rate']],
    ['a first text', { firstHere: true }, ['newWriter']],
    ['a writer nobody knows', { unconfirmed: true }, ['unconfirmed']],
  ] as const)('see %s', (_, more, marks) => {
    expect(marksOf({ ...plain, ...more }, ['spam'])).toEqual(marks);
  });

  it('look at every text, and say each thing once', () => {
    expect(marksOf({ ...plain, texts: ['www.een.test', 'www.twee.test'], firstHere: true }, [])).toEqual([
      'links',
      'newWriter',
    ]);
  });

  it('know a word by itself, not in another', () => {
    expect(hasWord('Een spambak', ['spam'])).toBe(false);
    expect(hasWord('twee  woorden-hier', ['woorden hier'])).toBe(true);
    expect(hasWord('alles', ['', '  ', '!!'])).toBe(false);
  });

  it('finish in time that grows with the text', () => {
    const long = `${'a.'.repeat(2_000)}www`;
    const before = performance.now();
    marksOf({ ...plain, texts: [long] }, ['woord']);
    expect(performance.now() - before).toBeLessThan(5000);
  });

  it('let through unread only what they do not mark, and only where that was chosen', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.nat(10), fc.boolean(), (firstHere, lastHour, unconfirmed) => {
        const marks = marksOf({ ...plain, firstHere, lastHour, unconfirmed }, []);
        expect(waits('before', marks)).toBe(true);
        expect(waits('after', marks)).toBe(firstHere || unconfirmed || lastHour >= mostPerHour);
      }),
    );
  });
});
