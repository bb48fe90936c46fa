import type { InterventionLine, InterventionView } from '@wijkspoor/action-plan/domain/mix';
import { type BadgeKind, useDates, useTexts } from '@wijkspoor/platform/web';
import { useMoney } from '@wijkspoor/platform/web/i18n/money';
import { mixTexts } from './mix-texts';

/** The sign of each state, beside its word. */
export const interventionBadge: Readonly<Record<InterventionLine['state'], BadgeKind>> = {
  draft: 'plain',
  agreed: 'busy',
  running: 'open',
  ended: 'done',
  dropped: 'no',
};

type Placed = Pick<InterventionLine, 'pillar' | 'sporen'>;
type Who = Pick<InterventionLine, 'organisation' | 'byGemeente'>;
type Period = Pick<InterventionLine, 'startsOn' | 'endsOn'>;
/** A field in words: a name and what it says; empty when it is not filled in. */
export type AboutRow = { readonly name: string; readonly text: string };

/** @returns the writers of what staff read of a plan, in their language; call it where `inject` works. */
export function useMixWords() {
  const t = useTexts(mixTexts);
  const dates = useDates();
  const { money } = useMoney();
  const day = (date: string | null): string => (date === null ? '' : dates.day(date));
  const who = ({ organisation, byGemeente }: Who): string =>
    byGemeente ? t('gemeente') : (organisation?.name ?? t('nobody'));
  const sporenOf = ({ sporen }: Placed): string => sporen.map((one) => t(`spoor.${one}`)).join(', ');
  const period = ({ startsOn, endsOn }: Period): string => {
    const [starts, ends] = [day(startsOn), day(endsOn)];
    if (starts !== '' && ends !== '') return t('period.both', { starts, ends });
    if (starts !== '') return t('period.from', { starts });
    return ends === '' ? '' : t('period.until', { ends });
  };
  return {
    ...{ t, day, who, period, money, sporenOf },
    /** What an intervention says, in the order of the form. */
    rows: (one: InterventionView): readonly AboutRow[] => [
      { name: t('one.words'), text: one.words },
      { name: t('one.pillar'), text: one.pillar === null ? '' : t(`pillar.${one.pillar}`) },
      { name: t('one.sporen'), text: sporenOf(one) },
      { name: t('one.targetGroup'), text: one.targetGroup },
      { name: t('one.setting'), text: one.setting },
      { name: t('one.goals'), text: one.goals.map(({ title }) => title).join('; ') },
      { name: t('one.partner'), text: who(one) },
      { name: t('one.period'), text: period(one) },
      { name: t('one.agreements'), text: one.agreements },
      { name: t('one.reports'), text: one.reportsPerYear === 0 ? t('form.reportsNone') : String(one.reportsPerYear) },
      { name: t('one.shared'), text: t(one.sharedWithTeam ? 'one.sharedYes' : 'one.sharedNo') },
    ],
    /** What still has to be done about an intervention; empty when nothing. */
    waits: ({ state, unanswered, weak }: InterventionLine): string =>
      state === 'dropped' || state === 'ended'
        ? ''
        : [unanswered > 0 ? t('waits.unanswered', { n: unanswered }) : '', weak > 0 ? t('waits.weak', { n: weak }) : '']
            .filter((words) => words !== '')
            .join(', '),
  };
}
