import { inject } from '@angular/core';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS } from './address';

/** @returns the writers of amounts in cents, in the reader's language; call it where `inject` works. */
export function useMoney() {
  const locale = localeOf(inject(ADDRESS).language);
  const whole = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const percents = new Intl.NumberFormat(locale, { style: 'percent' });
  return {
    /** Whole percents. */
    percent: (value: number): string => percents.format(value / 100),
    /** Whole euros without cents. */
    money: (cents: number): string => (cents % 100 === 0 ? whole : exact).format(cents / 100),
    /** Rounded down to whole euros: for what is about. */
    euros: (cents: number): string => whole.format(Math.floor(cents / 100)),
  };
}
