import { type Language, type Text, writeText } from '@wijkspoor/platform/domain';
import type { FileWords } from '../../exports/sheet';
import { en } from './en';
import { nl } from './nl';

// an official who reads Arabic gets files in Dutch, as the gemeente writes them
const texts: Readonly<Record<Language, Readonly<Record<keyof typeof nl, Text>>>> = { nl, en, ar: nl };

/** @returns the words of files in that language. */
export const fileWords = (language: Language): FileWords => ({
  say: (key, params) => writeText(texts[language][key], language, params),
  tell: (text) => text[language] ?? text.nl,
});
