import type { BadgeKind } from '@wijkspoor/platform/web';
import { useTexts } from '@wijkspoor/platform/web';
import {
  type ActivityState,
  type ApproximateDate,
  type DeliverableState,
  type ProjectState,
  readDate,
  type StepState,
} from '@wijkspoor/project/domain';
import { useApproximateDates } from './approximate-dates';
import { workTexts } from './work-texts';

/** What somebody typed as an approximate date, for the api: nothing, our writing, or the words, which the api refuses by name. */
export const typedDate = (words: string): string | null =>
  words.trim() === '' ? null : (readDate(words) ?? words.trim());

type Period = { readonly starts: ApproximateDate | null; readonly ends: ApproximateDate | null };

/**
 * @returns the writer of a period: "maart 2027 tot zomer 2028". Empty when nothing is known.
 * `single`: what only begins is on that date; else it goes on from there.
 */
export function usePeriods(): (period: Period, single?: boolean) => string {
  const t = useTexts(workTexts);
  const date = useApproximateDates();
  return ({ starts, ends }, single = false) => {
    if (starts !== null && ends !== null && starts !== ends)
      return t('period.both', { starts: date(starts), ends: date(ends) });
    if (starts !== null) return ends === null && !single ? t('period.from', { starts: date(starts) }) : date(starts);
    return ends === null ? '' : t('period.until', { ends: date(ends) });
  };
}

/** The sign of each state, beside its word. */
export const stepBadge: Readonly<Record<StepState, BadgeKind>> = {
  notStarted: 'plain',
  running: 'busy',
  adopted: 'done',
  reopened: 'busy',
};
export const projectBadge: Readonly<Record<ProjectState, BadgeKind>> = {
  preparing: 'plain',
  running: 'busy',
  paused: 'plain',
  ended: 'done',
};
export const activityBadge: Readonly<Record<ActivityState, BadgeKind>> = {
  planned: 'plain',
  running: 'busy',
  done: 'done',
  cancelled: 'no',
};
export const deliverableBadge: Readonly<Record<DeliverableState, BadgeKind>> = {
  done: 'done',
  begun: 'busy',
  todo: 'plain',
  unmeasured: 'plain',
};

/** Today in the Netherlands, for a date field. */
export const todayHere = (): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(new Date());
