import { useDates, useTexts } from '@wijkspoor/platform/web';
import type { BadgeKind } from '@wijkspoor/platform/web';
import type { ReportLine } from '@wijkspoor/reports/domain';
import { reportTexts } from './texts';

/** How a state looks. */
export const badgeOf = {
  waiting: 'busy',
  making: 'busy',
  draft: 'open',
  setting: 'busy',
  frozen: 'done',
  failed: 'late',
  cancelled: 'no',
} as const satisfies Readonly<Record<ReportLine['state'], BadgeKind>>;

/** What pages say of a report. Call it where `inject` works. */
export function useReportWords() {
  const t = useTexts(reportTexts);
  const dates = useDates();
  return {
    t,
    day: (iso: string): string => dates.day(iso),
    name: ({ kind, project, year, about }: Pick<ReportLine, 'kind' | 'project' | 'year' | 'about'>): string => {
      const what = year === null ? t(`kind.${kind}`) : `${t(`kind.${kind}`)} ${year}`;
      return project === null ? what : `${what}: ${about === '' ? project.name : about}`;
    },
    when: ({ askedAt, frozenAt }: Pick<ReportLine, 'askedAt' | 'frozenAt'>): string =>
      frozenAt === null
        ? t('asked', { date: dates.dayAndTime(askedAt) })
        : t('frozen', { date: dates.dayAndTime(frozenAt) }),
  };
}
