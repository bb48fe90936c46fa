import { inject } from '@angular/core';
import type { PortfolioLine, PortfolioView } from '@wijkspoor/monitoring/domain';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS, useTexts } from '@wijkspoor/platform/web';
import type { Todo } from '@wijkspoor/platform/web/kit/todo-list';
import { daysOf, partsOf } from '@wijkspoor/project/domain';
import { useApproximateDates } from '@wijkspoor/project/web';
import { cycleTexts } from '@wijkspoor/project/web/texts';
import { portfolioTexts } from './portfolio-texts';

type Next = PortfolioView['projects'][number]['next'];

/** @returns the writers of what a portfolio says, in the reader's language. */
export function usePortfolioWords() {
  const t = useTexts(portfolioTexts);
  const cycle = useTexts(cycleTexts);
  const date = useApproximateDates();
  const locale = localeOf(inject(ADDRESS).language);
  const format = (options: Intl.DateTimeFormatOptions, day: string): string =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options }).format(new Date(`${day}T00:00:00Z`));

  const day = (due: string | null): Pick<Todo, 'day' | 'month'> => {
    if (due === null) return { day: t('now'), month: '' };
    // a month or a season is said as it was planned
    if (partsOf(due)?.day === null) return { day: t('before'), month: date(due) };
    const { last } = daysOf(due);
    return { day: format({ weekday: 'short', day: 'numeric' }, last), month: format({ month: 'short' }, last) };
  };

  const what = ({ action, activity, step, wijken, project, round, goal, matter }: PortfolioLine): string => {
    if (activity !== null || action === 'startActivity' || action === 'finishActivity') return activity ?? '';
    return t(`${action}.what`, {
      number: step ?? '',
      step: step === null ? '' : cycle(`step.${step}`),
      wijken: wijken.join(', '),
      project: project ?? '',
      round: round ?? '',
      goal: goal ?? '',
      n: matter?.n ?? 0,
      source: matter?.name ?? '',
    });
  };

  const why = ({ action, kind, wijken, project, matter }: PortfolioLine): string => {
    const on = matter?.endsOn ?? null;
    const names = { wijken: wijken.join(', '), project: project ?? '', day: on === null ? '' : date(on) };
    const reason = t(action === 'finishStep' && kind === 'late' ? 'finishStep.whyLate' : `${action}.why`, names);
    const where = project === null || action === 'publishProject' ? [] : [t('where', names)];
    return [...where, reason].join(' ');
  };

  return {
    t,
    cycle,
    week: ({ monday, sunday }: PortfolioView['week']): string =>
      t('week', {
        monday: capital(format({ weekday: 'long', day: 'numeric', month: 'long' }, monday)),
        sunday: format({ weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }, sunday),
      }),
    /** A line as a thing to do; who may not do it may look. */
    todo: (line: PortfolioLine, href: string): Todo => ({
      ...day(line.due),
      ...(line.daysLate > 0 ? { late: t('lateBy', { n: line.daysLate }) } : {}),
      what: what(line),
      why: why(line),
      action: { text: line.may === 'yes' ? t(`${line.action}.go`) : t('look'), href, more: what(line) },
    }),
    next: (next: Next): string => {
      if (next === null) return t('table.nothing');
      const said =
        next.activity?.title ??
        t(`next.${next.action === 'adoptStep' || next.action === 'startStep' ? next.action : 'finishStep'}`, {
          number: next.step,
        });
      return next.due === null ? said : t('next.on', { what: said, date: date(next.due) });
    },
  };
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
