import { inject } from '@angular/core';
import type { TranslatedText } from '@wijkspoor/instruments/domain';
import { ADDRESS } from '@wijkspoor/platform/web';

/** What an instrument says, in the reader's language or else in Dutch. */
export type Written = {
  say(text: TranslatedText | undefined): string;
  /** `nl` where the reader's language is missing; nothing where it is there. */
  lang(text: TranslatedText | undefined): 'nl' | null;
  dir(text: TranslatedText | undefined): 'ltr' | null;
};

/** @returns the writer of the current page. */
export function useWritten(): Written {
  const { language } = inject(ADDRESS);
  const lacks = (text: TranslatedText | undefined): boolean => text !== undefined && text[language] === undefined;
  return {
    say: (text) => text?.[language] ?? text?.nl ?? '',
    lang: (text) => (lacks(text) ? 'nl' : null),
    dir: (text) => (lacks(text) ? 'ltr' : null),
  };
}
