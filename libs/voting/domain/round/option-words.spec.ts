import fc from 'fast-check';
import { ballotText, optionWords } from './option-words';

const option = {
  title: 'Bankjes',
  text: 'Met leuning.',
  translations: [{ language: 'ar', title: 'مقاعد', text: '' }],
} as const;

it.each([
  ['nl', 'nl', 'Bankjes', 'nl'],
  ['nl', 'ar', 'مقاعد', 'ar'],
  ['nl', 'en', 'Bankjes', 'nl'],
  ['en', 'nl', 'Bankjes', 'en'],
] as const)('of a vote in %s, who reads %s reads "%s", which is %s', (first, reader, title, language) => {
  expect(optionWords(option, first, reader)).toMatchObject({ title, language });
});

it('a translation is never mixed with the words of another language', () => {
  expect(optionWords(option, 'nl', 'ar').text).toBe('');
});

it('half a sign is no sign', () => {
  expect(ballotText(`x${'😀'.repeat(1500)}`)).not.toMatch(/\p{Surrogate}/u);
});

it('a text of an idea fits the ballot: whole, or cut between words', () => {
  expect(ballotText('Kort en goed.')).toBe('Kort en goed.');
  expect(ballotText('woord '.repeat(400))).toMatch(/woord…$/);
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 4000 }), (text) => {
      const taken = ballotText(text);
      expect(taken.length).toBeLessThanOrEqual(2000);
      expect(taken).not.toMatch(/\p{Surrogate}/u);
      if (text.length <= 2000) expect(taken).toBe(text);
      else expect(text.startsWith(taken.slice(0, -1))).toBe(true);
    }),
  );
});
