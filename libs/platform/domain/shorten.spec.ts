import fc from 'fast-check';
import { cutAt, shortenedTo } from './shorten';

it('a text is cut between signs, never in one', () => {
  expect(cutAt('ab🌳c', 3)).toBe('ab');
  expect(cutAt('ab🌳c', 4)).toBe('ab🌳');
  expect(cutAt('kort', 10)).toBe('kort');
});

it('a long text is shortened at the end of a word, a word without end in the middle', () => {
  expect(shortenedTo('een bankje bij de brug', 16)).toBe('een bankje bij…');
  expect(shortenedTo('a'.repeat(30), 10)).toBe(`${'a'.repeat(9)}…`);
  expect(shortenedTo('kort', 4)).toBe('kort');
});

it('whatever it is of, what is left is short enough and whole', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 1, max: 40 }), (text, most) => {
      for (const short of [cutAt(text, most), shortenedTo(text, most)]) {
        expect(short.length).toBeLessThanOrEqual(most);
        expect(short).not.toMatch(/\p{Surrogate}/u);
      }
    }),
  );
});
