import { inject } from '@angular/core';
import type { Standing } from '@wijkspoor/monitoring/domain';
import { directionOf } from '@wijkspoor/platform/domain';
import { ADDRESS, useTexts } from '@wijkspoor/platform/web';
import { daysLate } from '@wijkspoor/project/domain';
import { useApproximateDates } from '@wijkspoor/project/web';
import { cycleTexts } from '@wijkspoor/project/web/texts';
import { standingTexts } from './texts';

type Step = Standing['steps'][number];
type Item = Step['deliverables'][number];
type Activity = Step['activities'][number];
/** Something that takes part: the gemeente, or an organisation. */
export type PartnerWords = { readonly id: string; readonly name: string; readonly about: readonly string[] };

/** @returns the writers of what a standing says, in the reader's language. */
export function useStandingWords() {
  const t = useTexts(standingTexts);
  const { language } = inject(ADDRESS);
  const words = useTexts(cycleTexts);
  const date = useApproximateDates();

  const state = ({ sign, starts, adoptedOn }: Step): string => {
    if (sign === 'done') return adoptedOn === null ? t('state.doneOnce') : t('state.done', { date: date(adoptedOn) });
    if (sign === 'later') return starts === null ? t('state.later') : t('state.from', { date: date(starts) });
    return t(`state.${sign}`);
  };

  const why = ({ code, state: found }: Item): string => {
    if (found === 'done') return '';
    return found === 'todo' ? t(`why.${code}`) : t(`why.${found}`);
  };

  const dates = ({ starts, ends }: Activity): string =>
    [
      ...(starts === null
        ? []
        : [ends === null || ends === starts ? date(starts) : t('activity.from', { date: date(starts) })]),
      ...(ends === null || ends === starts ? [] : [t('activity.until', { date: date(ends) })]),
    ].join(' ');
  const when = (activity: Activity, today: string): string =>
    [isLate(activity, today) ? t('activity.late') : words(`activity.${activity.state}`), dates(activity)]
      .filter((part) => part !== '')
      .join(', ');

  const partners = ({ partners: all, ledBy }: Standing, gemeente: string): readonly PartnerWords[] => [
    {
      id: 'gemeente',
      name: t('partners.gemeente', { gemeente }),
      about: ledBy === null ? [t('partners.leads')] : [],
    },
    ...all.map(({ name, leads, agreedOn }, index) => ({
      id: String(index + 1),
      name,
      about: [
        ...(leads ? [t('partners.leads')] : []),
        ...(agreedOn === null ? [] : [t('partners.agreed', { date: date(agreedOn) })]),
      ],
    })),
  ];

  return { t, cycle: words, date, state, why, dates, when, partners, mirrored: directionOf(language) === 'rtl' };
}

/** Should have begun, and did not: what was said in public is late in public. */
const isLate = ({ state, starts }: Activity, today: string): boolean =>
  state === 'planned' && starts !== null && daysLate(starts, today) > 0;
