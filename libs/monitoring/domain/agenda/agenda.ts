import * as z from 'zod/mini';
import { daysLater } from '@wijkspoor/platform/domain';

/** The code of the secret address of an agenda. */
export const ReadAgenda = z.strictObject({ code: z.string().check(z.regex(/^[A-Za-z0-9_-]{43}$/)) });
export type ReadAgenda = z.infer<typeof ReadAgenda>;

/** When something is: from one moment to another, or on whole days in the Netherlands, the last one included. */
export type AgendaWhen =
  { readonly opens: Date; readonly closes: Date } | { readonly firstDay: string; readonly lastDay: string };
/** Something in an agenda. The id is the same for as long as the thing is there. */
export type AgendaEntry = {
  readonly id: string;
  readonly title: string;
  /** The wijk or project, and the gemeente. */
  readonly where: string;
  readonly address: string;
  readonly when: AgendaWhen;
};

/** An agenda begins this many days ago, and has no end. */
const past = 92;
/** The first day that stands in an agenda. */
export const agendaSince = (today: string): string => daysLater(today, -past);

/** The whole days an entry takes, for a format in which the last day is the first that is free; a period written the wrong way round is its first day. */
export const freeAfter = (firstDay: string, lastDay: string): string =>
  daysLater(lastDay < firstDay ? firstDay : lastDay, 1);

/** Each thing once, in the order of time: somebody can have two roles that show the same. */
export function inOrder(entries: readonly AgendaEntry[]): readonly AgendaEntry[] {
  const startOf = ({ when }: AgendaEntry): string => ('opens' in when ? when.opens.toISOString() : when.firstDay);
  const once = [...new Map(entries.map((entry) => [entry.id, entry])).values()];
  return once.sort((one, other) => startOf(one).localeCompare(startOf(other)) || one.id.localeCompare(other.id));
}
