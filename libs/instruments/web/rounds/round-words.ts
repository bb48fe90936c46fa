import type { RoundView } from '@wijkspoor/instruments/domain';
import { type BadgeKind, useDates, useTexts } from '@wijkspoor/platform/web';
import { localTime } from '../../domain/round/local-time';
import { roundTexts } from './round-texts';

/** The sign of each state, beside its word. */
export const roundBadge: Readonly<Record<RoundView['state'], BadgeKind>> = {
  draft: 'plain',
  planned: 'busy',
  open: 'open',
  closed: 'done',
  cancelled: 'no',
};

/** Something of a round that waits for somebody; `late` says how late, on a badge. */
export type Waiting = { readonly late: string; readonly text: string };

/** @returns the writers of what is said of a round, in the reader's language. */
export function useRoundWords() {
  const t = useTexts(roundTexts);
  const dates = useDates();
  const on = (date: string | null): string => (date === null ? '' : dates.day(date));

  const at = (moment: string | null): string => (moment === null ? '' : dates.dayAndTime(moment));

  return {
    t,
    day: on,
    moment: at,
    period: ({ opensAt, closesAt }: Pick<RoundView, 'opensAt' | 'closesAt'>): string => {
      const [opens, closes] = [at(opensAt), at(closesAt)];
      if (opens !== '' && closes !== '') return t('period.both', { opens, closes });
      if (opens !== '') return t('period.from', { opens });
      return closes === '' ? t('period.none') : t('period.until', { closes });
    },
    /** What waits in a round, the urgent things first. @param today a day, `2026-12-01`. */
    waits: (
      { state, lacks, toRead, toCheck, waitsForPaper, feedbackDue, feedbackOn }: RoundView,
      today: string,
    ): readonly Waiting[] => {
      const owed = state === 'closed' && feedbackOn === null;
      const late = owed && feedbackDue !== null && feedbackDue < today;
      return [
        ...(late
          ? [{ late: t('waits.feedbackLate'), text: t('waits.feedbackLateText', { date: on(feedbackDue) }) }]
          : []),
        ...(lacks.length > 0 ? [{ late: '', text: t('waits.lacks', { n: lacks.length }) }] : []),
        ...(toRead > 0 ? [{ late: '', text: t('waits.toRead', { n: toRead }) }] : []),
        ...(toCheck > 0 ? [{ late: '', text: t('waits.toCheck', { n: toCheck }) }] : []),
        ...(waitsForPaper ? [{ late: '', text: t('waits.paper') }] : []),
        ...(owed && !late ? [{ late: '', text: t('waits.feedback', { date: on(feedbackDue) }) }] : []),
      ];
    },
  };
}

/** Today in the Netherlands. */
export const todayHere = (): string => localTime(new Date().toISOString()).date;
