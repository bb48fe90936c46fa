import { inject } from '@angular/core';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS, useTexts } from '@wijkspoor/platform/web';
import { type ApproximateDate, writeDate } from '@wijkspoor/project/domain';
import { cycleTexts } from './cycle-texts';

/** @returns the writer of approximate dates in the reader's language; the page's route has loaded `cycleTexts`. */
export function useApproximateDates(): (date: ApproximateDate) => string {
  const t = useTexts(cycleTexts);
  const locale = localeOf(inject(ADDRESS).language);
  return (date) => writeDate(date, locale, (season) => t(`season.${season}`));
}
