import { inject } from '@angular/core';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS, type Catalogue, useTexts } from '@wijkspoor/platform/web';
import { type ApproximateDate, writeDate } from '@wijkspoor/project/domain';
import type { nl } from '../domain/texts/cycle/nl';

/** What steps, phases, deliverables, activities and decisions are called: for every page that shows a cycle. */
export const cycleTexts: Catalogue<keyof typeof nl> = {
  nl: async () => (await import('../domain/texts/cycle/nl')).nl,
  en: async () => (await import('../domain/texts/cycle/en')).en,
  ar: async () => (await import('../domain/texts/cycle/ar')).ar,
};

/** @returns the writer of approximate dates in the reader's language; the page's route has loaded `cycleTexts`. */
export function useApproximateDates(): (date: ApproximateDate) => string {
  const t = useTexts(cycleTexts);
  const locale = localeOf(inject(ADDRESS).language);
  return (date) => writeDate(date, locale, (season) => t(`season.${season}`));
}
