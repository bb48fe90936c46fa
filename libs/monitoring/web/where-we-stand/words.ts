import { inject } from '@angular/core';
import type { MapWords, Standing } from '@wijkspoor/monitoring/domain';
import { directionOf } from '@wijkspoor/platform/domain';
import { ADDRESS, useTexts } from '@wijkspoor/platform/web';
import { cycleTexts, useApproximateDates } from '@wijkspoor/project/web';
import { standingTexts } from './texts';

type Step = Standing['steps'][number];
type Item = Step['deliverables'][number];
type Activity = Step['activities'][number];
/** Something that takes part: the gemeente, or an organisation. */
export type PartnerWords = { readonly id: string; readonly name: string; readonly about: readonly string[] };

/** Most partners that have a block on the map; the list names all. */
const mostOnMap = 12;

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
  const when = (activity: Activity): string =>
    [words(`activity.${activity.state}`), dates(activity)].filter((part) => part !== '').join(', ');

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

  /** What stands on the map; a phone has the steps only, the rest follows right below it. */
  const map = (standing: Standing, gemeente: string): MapWords => {
    const { phases, steps, pillars, factors } = standing;
    const joined = partners(standing, gemeente);
    const left = joined.length - mostOnMap;
    return {
      phases: phases.map(({ number, steps: of }) => ({
        name: words(`phase.${number}`),
        now: steps.some(({ number: step, sign }) => sign === 'now' && of.includes(step)),
        steps: of,
      })),
      along: steps.some(({ sign }) => sign === 'along') ? t('along') : '',
      steps: steps.map((step) => ({
        number: step.number,
        sign: step.sign,
        name: words(`step.${step.number}`),
        state: state(step),
        items: step.deliverables.map(({ code, sign }) => ({ sign, text: words(`deliverable.${code}`) })),
      })),
      bands: [
        {
          title: t('pillars'),
          nodes: pillars.map(({ code, state: sign }) => ({ id: `pijler-${code}`, sign, text: t(`pillar.${code}`) })),
        },
        {
          title: t('factors'),
          nodes: factors.map(({ code, state: sign }) => ({
            id: `voorwaarde-${code}`,
            sign,
            text: t(`factor.${code}`),
          })),
        },
        {
          title: t('partners'),
          nodes: [
            ...joined
              .slice(0, left > 0 ? mostOnMap - 1 : mostOnMap)
              .map(({ id, name }) => ({ id: `partner-${id}`, sign: 'partner' as const, text: name })),
            ...(left > 0 ? [{ id: 'partners', sign: 'partner' as const, text: t('more', { n: left + 1 }) }] : []),
          ],
        },
      ],
    };
  };

  return { t, cycle: words, date, state, why, dates, when, partners, map, mirrored: directionOf(language) === 'rtl' };
}
/** Writers of what a standing says. */
export type StandingWords = ReturnType<typeof useStandingWords>;
