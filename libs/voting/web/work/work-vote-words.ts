import { type BadgeKind, useDates, useTexts } from '@wijkspoor/platform/web';
import type { VoteView } from '@wijkspoor/voting/domain';
import { useMoney } from '../money';
import { workVoteTexts } from './work-vote-texts';

/** The sign of each state, beside its word. */
export const voteBadge: Readonly<Record<VoteView['state'], BadgeKind>> = {
  draft: 'plain',
  planned: 'busy',
  open: 'open',
  closing: 'busy',
  closed: 'done',
  cancelled: 'no',
};

/** The plan of a vote in words: a name and what it says; empty when it is not filled in. */
export type PlanRow = { readonly field: keyof VoteView; readonly name: string; readonly text: string };

/** @returns the writers of what staff read of a vote, in their language; call it where `inject` works. */
export function useWorkVoteWords() {
  const t = useTexts(workVoteTexts);
  const dates = useDates();
  const { money } = useMoney();
  const on = (date: string | null): string => (date === null ? '' : dates.day(date));
  const at = (moment: string | null): string => (moment === null ? '' : dates.dayAndTime(moment));

  const period = ({ opensAt, closesAt }: Pick<VoteView, 'opensAt' | 'closesAt'>): string => {
    const [opens, closes] = [at(opensAt), at(closesAt)];
    if (opens !== '' && closes !== '') return t('period.both', { opens, closes });
    if (opens !== '') return t('period.from', { opens });
    return closes === '' ? t('period.none') : t('period.until', { closes });
  };
  const method = ({ method: way, most }: VoteView): string =>
    way === 'budget' ? t('method.budget') : `${t(`method.${way}`)}, ${t(`about.most.${way}`, { n: most ?? 0 })}`;
  const rule = ({ rule: way, seats }: VoteView): string =>
    seats === null ? t(`rule.${way}`) : `${t(`rule.${way}`)}, ${t('about.seats', { n: seats })}`;

  return {
    ...{ t, money, day: on, moment: at, period },
    /** What a plan says, in the order of the form. */
    rows: (vote: VoteView): readonly PlanRow[] => [
      { field: 'closesAt', name: t('about.period'), text: vote.opensAt || vote.closesAt ? period(vote) : '' },
      {
        ...{ field: 'languages', name: t('about.languages') },
        text: vote.languages.map((one) => t(`language.${one}`)).join(', '),
      },
      { field: 'checks', name: t('about.checks'), text: inOneLine(vote.checks.map((one) => t(`check.${one}`))) },
      { field: 'minimumAge', name: t('about.age'), text: t('about.ageYears', { n: vote.minimumAge }) },
      ...(vote.asksBuurt ? [{ field: 'asksBuurt', name: t('about.buurt'), text: t('about.buurtAsked') } as const] : []),
      { field: 'method', name: t('about.method'), text: method(vote) },
      { field: 'rule', name: t('about.rule'), text: rule(vote) },
      ...(vote.budgetCents === null
        ? []
        : [{ field: 'budgetCents', name: t('about.money'), text: money(vote.budgetCents) } as const]),
      { field: 'rung', name: t('about.rung'), text: vote.rung === null ? '' : t(`rung.${vote.rung}`) },
      { field: 'promise', name: t('about.promise'), text: vote.promise },
      { field: 'feedbackDue', name: t('about.feedbackDue'), text: on(vote.feedbackDue) },
    ],
    /** What only some plans say; always both, empty where it does not. */
    moreRows: ({ categories, threshold }: VoteView): readonly PlanRow[] => [
      {
        ...{ field: 'categories', name: t('about.categories') },
        text: categories
          .map(({ name, budgetCents }) =>
            budgetCents === null ? name : t('about.categoryMost', { name, amount: money(budgetCents) }),
          )
          .join('; '),
      },
      { field: 'threshold', name: t('about.threshold'), text: threshold === null ? '' : String(threshold) },
    ],
    /** An option with what it costs, and in which of these buurten it would be done. */
    option: ({ title, costCents, buurt }: VoteView['options'][number], buurten: VoteView['buurten']): string => {
      const option = costCents === null ? title : `${title} (${money(costCents)})`;
      const where = buurten.find(({ code }) => code === buurt)?.name;
      return where === undefined ? option : t('about.optionWhere', { option, buurt: where });
    },
  };
}

/** Only the first of several begins with a capital. */
const inOneLine = (words: readonly string[]): string =>
  words.map((one, at) => (at === 0 ? one : one.charAt(0).toLowerCase() + one.slice(1))).join(', ');
