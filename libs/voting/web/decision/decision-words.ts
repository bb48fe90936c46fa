import { inject } from '@angular/core';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS, useDates, useTexts } from '@wijkspoor/platform/web';
import type { FigureLine } from '@wijkspoor/voting/domain';
import { indicatorOf, type IndicatorKey } from '@wijkspoor/wijk/domain';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { decisionTexts } from './decision-texts';

type FigureNumber = FigureLine['numbers'][number];
/** A figure in words: what it is, a row per area, where it comes from. */
export type ToldFigure = {
  readonly title: string;
  readonly rows: readonly string[];
  readonly notes: readonly string[];
};

/** Words of another language keep their own direction. */
const apart = (words: string): string => `\u2068${words}\u2069`;
/** What is written before or after the number; a count needs no word. */
const signs: Readonly<Record<string, Intl.NumberFormatOptions>> = {
  '%': { style: 'unit', unit: 'percent' },
  km: { style: 'unit', unit: 'kilometer' },
  euro: { style: 'currency', currency: 'EUR' },
};

/** @returns the writers of what a decision shows, in the reader's language; call it where `inject` works. */
export function useDecisionWords() {
  const t = useTexts(decisionTexts);
  const names = useTexts(indicatorTexts);
  const dates = useDates();
  const locale = localeOf(inject(ADDRESS).language);

  const written = (number: number, { unit, decimals }: FigureNumber): string => {
    // "x 1 000 euro", as CBS writes it
    const thousands = /1[ .]?000 euro/i.test(unit);
    const sign = thousands ? signs['euro'] : signs[unit.toLowerCase()];
    const digits = { minimumFractionDigits: decimals, maximumFractionDigits: decimals };
    const text = new Intl.NumberFormat(locale, { ...digits, ...sign }).format(thousands ? number * 1000 : number);
    return sign !== undefined || unit === '' || unit === 'aantal' ? text : `${text} ${unit}`;
  };
  const value = (one: FigureNumber): string => {
    if (one.value === null) return t(`reason.${one.reason ?? 'notAvailable'}`);
    const text = written(one.value, one);
    if (one.measured === 'measured' || one.lower === null || one.upper === null) return text;
    return t('figures.between', { value: text, lower: written(one.lower, one), upper: written(one.upper, one) });
  };
  const row = (one: FigureNumber): string =>
    one.level === 'country'
      ? t('figures.country', { value: value(one) })
      : t('figures.area', { area: apart(one.name), level: t(`level.${one.level}`), value: value(one) });
  const source = ({ period, measured, source: { name, table, column } }: FigureNumber): string =>
    t('figures.source', {
      ...{ source: apart(name), table: apart(table), column: apart(column), period },
      kind: t(`kind.${measured}`),
    });
  const title = ({ indicator, title: own }: { readonly indicator: string; readonly title: string }): string =>
    indicatorOf(indicator) === undefined ? own || indicator : names(indicator as IndicatorKey);

  return {
    ...{ t, title },
    day: (date: string | null): string => (date === null ? '' : dates.day(date)),
    figure: (line: FigureLine): ToldFigure => {
      const [first] = line.numbers;
      return {
        title: title(line),
        rows: line.numbers.length === 0 ? [t('figures.no')] : line.numbers.map(row),
        notes: [
          ...(line.parts > 0 ? [t('figures.parts', { n: line.parts })] : []),
          ...(line.people === '' ? [] : [t('figures.people', { people: apart(line.people) })]),
          ...(first === undefined ? [] : [source(first)]),
        ],
      };
    },
  };
}
