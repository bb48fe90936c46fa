import { type Language, languages } from '@wijkspoor/platform/domain';
import type { Definition } from '../definition';

/** An instrument that every gemeente has. A change of its questions is a next version, never a change of this one. */
export type ShippedInstrument = { readonly key: string; readonly version: number; readonly definition: Definition };

/** Makes texts in all languages: picks the same one out of the words of each. */
export const translator =
  <Words>(words: Readonly<Record<Language, Words>>) =>
  (pick: (words: Words) => string): Record<Language, string> =>
    Object.fromEntries(languages.map((language) => [language, pick(words[language])])) as Record<Language, string>;
