import { inject } from '@angular/core';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS } from './address';

/** @returns the writers of amounts in cents, in the reader's language; call it where `inject` works. */
export function useMoney() {
  const locale = localeOf(inject(ADDRESS).language);
  const whole = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  // in Dutch the minus comes after the sign of the euro, where it is easily overlooked
  const written = (format: Intl.NumberFormat, cents: number): string =>
    format.format(cents / 100).replace(/^(€\s*)-/, '-$1');
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  return {
    /** Whole percents. */
    percent: (value: number): string => percents.format(value / 100),
    /** Whole euros without cents. */
    money: (cents: number): string => written(cents % 100 === 0 ? whole : exact, cents),
    /** Rounded down to whole euros: for what is about. */
    euros: (cents: number): string => written(whole, Math.floor(cents / 100) * 100),
  };
}
