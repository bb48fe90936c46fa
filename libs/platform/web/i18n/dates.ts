import { inject } from '@angular/core';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS } from './address';

const timeZone = 'Europe/Amsterdam';

/** Writes moments as people in the Netherlands live them, in the reader's language. */
export type Dates = { day(moment: string): string; dayAndTime(moment: string): string };

/** @returns the date writers of the current page. */
export function useDates(): Dates {
  const locale = localeOf(inject(ADDRESS).language);
  const day = new Intl.DateTimeFormat(locale, {
    timeZone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const dayAndTime = new Intl.DateTimeFormat(locale, {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  });
  return { day: (moment) => day.format(new Date(moment)), dayAndTime: (moment) => dayAndTime.format(new Date(moment)) };
}
