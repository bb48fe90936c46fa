import { type TextParams, writeText } from '@wijkspoor/platform/domain';
import type { ReportLanguage } from '../../kinds';
import { en } from './en';
import { nl } from './nl';

const texts = { nl, en };
/** The key of a text that stands in reports, the same in both languages. */
export type ReportText = keyof typeof nl;

/** The words of reports in a language. */
export type Say = (key: ReportText, params?: TextParams) => string;

/** @returns says a text of reports in that language. */
export const reportWords =
  (language: ReportLanguage): Say =>
  (key, params) =>
    writeText(texts[language][key], language, params);
