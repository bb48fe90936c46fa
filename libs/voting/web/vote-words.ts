import { inject } from '@angular/core';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS, useDates, useTexts } from '@wijkspoor/platform/web';
import { voteTexts } from './vote-texts';

/** @returns the writers of votes, in the reader's language; call it where `inject` works. */
export function useVoteWords() {
  const locale = localeOf(inject(ADDRESS).language);
  const dates = useDates();
  const whole = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 0 });
  const exact = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  return {
    t: useTexts(voteTexts),
    /** Whole euros without cents. */
    money: (cents: number): string => (cents % 100 === 0 ? whole : exact).format(cents / 100),
    /** Rounded down to whole euros: for what is about. */
    euros: (cents: number): string => whole.format(Math.floor(cents / 100)),
    day: (moment: string | null): string => (moment === null ? '' : dates.day(moment)),
  };
}
