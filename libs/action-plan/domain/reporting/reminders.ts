import { daysBetween } from '@wijkspoor/platform/domain';

/** When somebody hears of a report that is not handed in: two weeks before it is due, that day, a week after; then the gemeente hears. */
export const reminderKinds = ['before', 'due', 'after', 'escalation'] as const;
/** One of these reminders; only `escalation` goes to the gemeente and not to who reports. */
export type ReminderKind = (typeof reminderKinds)[number];

/** Days after the day it is due from which a reminder is sent, until the next one takes its place. */
const from: Readonly<Record<ReminderKind, number>> = { before: -14, due: 0, after: 7, escalation: 14 };

/**
 * The reminder of today; null when it is too early. A job that ran late sends what is due now, never what it missed: nobody gets
 * "in two weeks" after the day.
 */
export function reminderOf(dueOn: string, today: string): ReminderKind | null {
  const days = daysBetween(dueOn, today);
  return reminderKinds.findLast((kind) => days >= from[kind]) ?? null;
}

/** Who hears it: who reports, or who leads the project for the gemeente. */
export const toldTo = (kind: ReminderKind): 'reporters' | 'leads' => (kind === 'escalation' ? 'leads' : 'reporters');
