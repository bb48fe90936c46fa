import { type Language, shortenedTo } from '@wijkspoor/platform/domain';

type Words = { readonly title: string; readonly text: string };
type Translated = Words & { readonly translations: readonly (Words & { readonly language: Language })[] };

/**
 * An option in the language of a reader where it is there, else in the first language of the vote.
 * @param first the language of the option itself. @returns with the words, the language they are in.
 */
export function optionWords(
  { title, text, translations }: Translated,
  first: Language | undefined,
  reader: Language,
): Words & { readonly language: Language } {
  const own = reader === first ? undefined : translations.find(({ language }) => language === reader);
  return own === undefined
    ? { title, text, language: first ?? 'nl' }
    : { title: own.title, text: own.text, language: reader };
}

/** Longer than this is no text of an option. */
const longest = 2000;

/** The text of an idea as the ballot takes it over: whole, or up to a word before the limit. */
export const ballotText = (text: string): string => shortenedTo(text, longest);
