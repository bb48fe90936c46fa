import type { ProfileIndicator, SheetWords } from '@wijkspoor/monitoring/domain';
import { type Language, writeText } from '@wijkspoor/platform/domain';
import { texts as indicatorTexts } from '@wijkspoor/wijk/domain/texts/indicators';
import { type ProfileText, texts } from '../domain/texts/profile';

/** Writes a text of the profile in a language. */
export const sayIn =
  (language: Language) =>
  (key: ProfileText): string =>
    writeText(texts[language][key], language);

/** The words of a file in a language. */
export function sheetWords(language: Language): SheetWords {
  const say = sayIn(language);
  const names: Readonly<Record<string, string>> = indicatorTexts[language];
  return {
    column: (column) => say(`column.${column}`),
    topic: (spoor) => names[`spoor.${spoor ?? 'other'}`] ?? '',
    title: ({ indicator, title }: Pick<ProfileIndicator, 'indicator' | 'title'>) => names[indicator] ?? title,
    level: (level) => say(`level.${level}`),
    area: ({ name, level }) => (level === 'country' ? say('nederland') : name),
    measured: (measured) => say(measured),
    reason: (reason) => say(`reason.${reason}`),
    row: (row) => say(`row.${row}`),
    yes: say('yes'),
  };
}
