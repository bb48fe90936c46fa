import { inject } from '@angular/core';
import type { RoundResults, ShownCount, ShownFigure } from '@wijkspoor/instruments/domain';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS, useTexts } from '@wijkspoor/platform/web';
import { resultTexts } from './texts';

type Question = RoundResults['questions'][number];

/** @returns the writers of what may be shown, in the reader's language. */
export function useResultWords() {
  const t = useTexts(resultTexts);
  const locale = localeOf(inject(ADDRESS).language);
  const decimal = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const whole = new Intl.NumberFormat(locale);

  const figure = (shown: ShownFigure | null, write: (value: number) => string): string => {
    if (shown === null) return t('noFigure');
    const value = write(shown.value);
    return shown.bound === 'exact' ? value : t(shown.bound, { value });
  };

  return {
    t,
    whole: (value: number): string => whole.format(value),
    /** A mean of a scale in one decimal; of a number without. */
    mean: (question: Pick<Question, 'kind'>, shown: ShownFigure | null): string =>
      figure(shown, (value) => (question.kind === 'scale' ? decimal : whole).format(value)),
    percent: (shown: ShownFigure): string => {
      const n = whole.format(shown.value);
      if (shown.bound === 'exact') return t('percent', { n });
      return t(shown.bound === 'atMost' ? 'percentAtMost' : 'percentAtLeast', { n });
    },
    /** How many people; `limit`: fewer than these are not counted out. */
    count: ({ about }: ShownCount, limit: number): string =>
      about === null ? t('fewer', { n: limit }) : t('about', { n: whole.format(about) }),
    /** Names one after another: "a, b en c". */
    list: (names: readonly string[]): string => {
      const last = names.at(-1);
      if (last === undefined || names.length === 1) return last ?? '';
      return t('and', { one: names.slice(0, -1).join(', '), two: last });
    },
  };
}
