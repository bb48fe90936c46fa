import { inject } from '@angular/core';
import type { ProfileIndicator, ProfileNumber } from '@wijkspoor/monitoring/domain';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS, useTexts } from '@wijkspoor/platform/web';
import { indicatorOf, type IndicatorKey } from '@wijkspoor/wijk/domain';
import { indicatorTexts } from '@wijkspoor/wijk/web/texts';
import { profileTexts } from './texts';

/** What decides how a number is written. */
type Measure = Pick<ProfileIndicator, 'unit' | 'decimals'>;
type Style = { readonly options: Intl.NumberFormatOptions; readonly times?: number };

/** More decimals than this no table has. */
const mostDecimals = 3;
const euro: Intl.NumberFormatOptions = { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 };

/** How units of the tables are written; others are left out where our own words name them. */
function styleOf({ unit, decimals }: Measure): Style {
  const plain = { minimumFractionDigits: Math.min(decimals, mostDecimals), maximumFractionDigits: mostDecimals };
  if (unit === '%') return { options: { ...plain, style: 'unit', unit: 'percent' } };
  if (unit === 'km') return { options: { ...plain, style: 'unit', unit: 'kilometer' } };
  if (/1[ .]?000 euro/i.test(unit)) return { options: euro, times: 1000 };
  if (/^euro$/i.test(unit)) return { options: euro };
  return { options: plain };
}
const said = new Set(['', '%', 'km', 'euro', 'aantal']);

/** @returns the writers of figures in the reader's language. */
export function useFigureWords() {
  const t = useTexts(profileTexts);
  const names = useTexts(indicatorTexts);
  const locale = localeOf(inject(ADDRESS).language);
  const percent = new Intl.NumberFormat(locale, { style: 'unit', unit: 'percent', maximumFractionDigits: 0 });
  const formats = new Map<string, Intl.NumberFormat>();

  /** A number as the table has it, with its unit. */
  const value = (one: Measure & { readonly indicator?: string }, number: number): string => {
    const { options, times = 1 } = styleOf(one);
    const key = JSON.stringify(options);
    const format = formats.get(key) ?? new Intl.NumberFormat(locale, options);
    formats.set(key, format);
    const text = format.format(times === 1 ? number : Math.round(number * times));
    const known = one.indicator !== undefined && indicatorOf(one.indicator) !== undefined;
    const named = known && !['kWh', 'm³'].includes(one.unit);
    return named || times !== 1 || said.has(one.unit.toLowerCase()) ? text : `${text} ${one.unit}`;
  };
  const share = (number: number): string => percent.format(number);

  return {
    t,
    value,
    share,
    title: ({ indicator, title }: Pick<ProfileIndicator, 'indicator' | 'title'>): string =>
      indicatorOf(indicator) === undefined ? title : names(indicator as IndicatorKey),
    spoor: (spoor: ProfileIndicator['spoor']): string => names(`spoor.${spoor ?? 'other'}`),
    area: ({ name, level }: ProfileNumber['area']): string => (level === 'country' ? t('nederland') : name),
    /** An area with its level; of the country its name says enough. */
    place: ({ name, level }: ProfileNumber['area']): string =>
      level === 'country'
        ? t('nederland')
        : t('areaLevel', { area: `\u2068${name}\u2069`, level: t(`level.${level}`) }),
    /** A table as its source calls it; one of the gemeente itself has a title only. */
    table: ({ table, tableTitle }: { readonly table: string; readonly tableTitle: string }, own: boolean): string =>
      own ? tableTitle : table,
    /** What a picture draws: the share of a count, the value of anything else. */
    drawn: (one: ProfileIndicator, number: ProfileNumber): string =>
      one.shareOf !== null && number.share !== null ? share(number.share) : value(one, number.value ?? 0),
    /** "tussen 8% en 17%" of an estimate; empty of anything else. */
    bounds: (
      one: Measure & Pick<ProfileIndicator, 'measured'>,
      { lower, upper }: Pick<ProfileNumber, 'lower' | 'upper'>,
    ) =>
      one.measured === 'measured' || lower === null || upper === null
        ? ''
        : // apart, or a number that stands beside it changes places with it where people read from right to left
          `\u2068${t('between', { lower: value(one, lower), upper: value(one, upper) })}\u2069`,
  };
}
