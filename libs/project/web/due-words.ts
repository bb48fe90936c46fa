import { inject } from '@angular/core';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS, useTexts } from '@wijkspoor/platform/web';
import type { Todo } from '@wijkspoor/platform/web/kit/todo-list';
import { daysOf, type DueLine, partsOf } from '@wijkspoor/project/domain';
import { useApproximateDates } from './approximate-dates';
import { cycleTexts } from './cycle-texts';
import { workTexts } from './work-texts';

/** @returns the writer of what waits for somebody, as a thing to do; who may not do it may look. The page's route has loaded both catalogues. */
export function useDueWords(): (line: DueLine, href: string, may: boolean) => Todo {
  const t = useTexts(workTexts);
  const words = useTexts(cycleTexts);
  const date = useApproximateDates();
  const locale = localeOf(inject(ADDRESS).language);
  const format = (options: Intl.DateTimeFormatOptions, day: string): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));
  const when = (due: string | null): Pick<Todo, 'day' | 'month'> => {
    if (due === null) return { day: t('due.none'), month: '' };
    const { last } = daysOf(due);
    // a month or a season is said as it was planned
    if (partsOf(due)?.day === null) return { day: t('due.before'), month: date(due) };
    return { day: format({ weekday: 'short', day: 'numeric' }, last), month: format({ month: 'short' }, last) };
  };
  return (line, href, may) => ({
    ...when(line.due),
    ...(line.daysLate > 0 ? { late: t('due.late', { n: line.daysLate }) } : {}),
    what: line.activity?.title ?? `${line.step}. ${words(`step.${line.step}`)}`,
    why: t(`due.${line.action}`, { step: words(`step.${line.step}`) }),
    action: {
      text: may ? t(`due.${line.action}.go`) : t('due.look'),
      href,
      more: line.activity?.title ?? words(`step.${line.step}`),
    },
  });
}
