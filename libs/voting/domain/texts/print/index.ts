import { type Language, type Text, type TextParams, writeText } from '@wijkspoor/platform/domain';
import { ar } from './ar';
import { en } from './en';
import { nl } from './nl';

const texts: Readonly<Record<Language, Readonly<Record<keyof typeof nl, Text>>>> = { nl, en, ar };

/** Writes words on paper in a language. */
export type VotePrintWords = (key: keyof typeof nl, params?: TextParams) => string;

/** @returns the writer of that language. */
export const votePrintWords =
  (language: Language): VotePrintWords =>
  (key, params) =>
    writeText(texts[language][key], language, params);
