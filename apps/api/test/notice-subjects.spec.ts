import { languages, type Language } from '@wijkspoor/platform/domain';
import { catalogues } from '../src/catalogues';

/** Texts of notices by their full key, without those of subjects. */
const kinds = Object.entries(catalogues).flatMap(([domain, texts]) =>
  Object.keys(texts.nl)
    .filter((key) => key.startsWith('notice.') && !key.endsWith('.subject'))
    .map((key) => ({ domain, key })),
);
const placesIn = (text: unknown): readonly string[] => JSON.stringify(text ?? '').match(/\{\w+\}/g) ?? [];

it('finds the kinds there are', () => expect(kinds.length).toBeGreaterThan(25));

it.each(languages)('every notice has a subject in %s that says nothing its text does not', (language: Language) => {
  const faults = kinds.flatMap(({ domain, key }) => {
    const texts = catalogues[domain]?.[language];
    const [text, subject] = [texts?.[key], texts?.[`${key}.subject`]];
    if (text === undefined || subject === undefined) return [`${domain}.${key}: missing`];
    const more = placesIn(subject).filter((place) => !placesIn(text).includes(place) || place === '{words}');
    return more.map((place) => `${domain}.${key}: ${place}`);
  });
  expect(faults).toEqual([]);
});
