import { inject } from '@angular/core';
import type { ReportGoal, ReportLine } from '@wijkspoor/action-plan/domain';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS, type BadgeKind, useTexts } from '@wijkspoor/platform/web';
import { reportTexts } from './report-texts';

type Standing = Pick<ReportLine, 'state' | 'accepted' | 'held' | 'daysLate'>;
const kinds: Readonly<Record<ReportLine['state'], BadgeKind>> = {
  ...{ open: 'plain', draft: 'busy', submitted: 'open', returned: 'busy', accepted: 'done' },
};

/** How reports are told of. Call it where `inject` works. */
export function useReportWords() {
  const t = useTexts(reportTexts);
  const locale = localeOf(inject(ADDRESS).language);
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 3 });
  const time = new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' });
  const here = new Intl.DateTimeFormat(locale, { timeZone: 'Europe/Amsterdam', dateStyle: 'long' });
  return {
    t,
    /** A day as `2027-03-14`. */
    day: (date: string): string => day.format(Date.parse(`${date.slice(0, 10)}T00:00:00Z`)),
    /** The day of a moment, in the Netherlands. */
    dayOf: (moment: string): string => here.format(new Date(moment)),
    time: (moment: string): string => time.format(new Date(moment)),
    number: (value: number): string => number.format(value),
    state: ({ state, accepted, held }: Standing): string =>
      held
        ? t('held')
        : t(accepted > 0 && (state === 'draft' || state === 'returned') ? 'state.correcting' : `state.${state}`),
    badge: ({ state, daysLate, held }: Standing): BadgeKind => (daysLate > 0 || held ? 'late' : kinds[state]),
    /** What is known of a goal, beside the field for its value. */
    goal: ({ indicator, unit, target, previous }: ReportGoal): string =>
      [
        indicator === '' ? '' : t('goal.indicator', { indicator }),
        target === null ? '' : t('goal.target', { value: number.format(target), unit }),
        previous === null ? '' : t('goal.before', { value: number.format(previous), unit }),
      ]
        .filter((words) => words !== '')
        .join(' '),
  };
}
export type ReportWords = ReturnType<typeof useReportWords>;
