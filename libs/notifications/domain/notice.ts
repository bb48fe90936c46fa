import { type Language, localTime, momentOf, shortenedTo, type TextParams } from '@wijkspoor/platform/domain';

/** `now`: what somebody must not hear late, such as a decision. `daily`: what can wait for the one mail of the day. */
export type NoticeMoment = 'now' | 'daily';

/** Something to tell somebody. */
export type Notice = {
  readonly to: string;
  readonly language: Language;
  /** `<domain>.<key>`: the text that says it, in the catalogue of that domain. */
  readonly kind: string;
  readonly params: TextParams;
  /** Names the event: the same key to the same person is told once, ever. */
  readonly onceKey: string;
  /** Page it is about, below that of the gemeente: `/lindehoek/ideeen/3`. */
  readonly path: string;
  /** The same page among somebody's messages, where `path` has a code in it: that stands in one mail only. */
  readonly openPath?: string;
  /** Page that takes the reader off the list; null where there is no list. */
  readonly leavePath: string | null;
  readonly when: NoticeMoment;
};

/** The mail of the day is made at this time, as clocks in the Netherlands show it. */
const digestTime = '17:00';
const day = 86_400_000;

/** When a notice is due: at once, or the next time that clocks show the time of the mail of the day. */
export function dueAt(when: NoticeMoment, now: Date): Date {
  if (when === 'now') return now;
  const { date, time } = localTime(now.toISOString());
  const on = time < digestTime ? date : isoDay(Date.parse(`${date}T12:00:00Z`) + day);
  return new Date(momentOf({ date: on, time: digestTime }) ?? now);
}

const isoDay = (moment: number): string => new Date(moment).toISOString().slice(0, 10);

/** Longest text of a parameter in a mail: an answer can be long, and the page has all of it. */
const longest = 600;

/** A notice with its words shortened at the end of one: what a mail says of a long answer. */
export const shortened = (params: TextParams): TextParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [
      name,
      typeof value === 'string' ? shortenedTo(value, longest) : value,
    ]),
  );

/** Longest subject of a mail; who makes several notices one mail puts words around it. */
const longestSubject = 150;

/** A subject on one line, shortened at the end of a word: a title can be long, and the mail has all of it. */
export const subjectLine = (text: string): string => shortenedTo(text.replace(/\s+/g, ' ').trim(), longestSubject);

/** Everything for one person together, in the order it happened: one mail each. */
export function perPerson<T extends { readonly recipient: string }>(notices: readonly T[]): readonly (readonly T[])[] {
  const people = new Map<string, T[]>();
  for (const notice of notices) people.set(notice.recipient, [...(people.get(notice.recipient) ?? []), notice]);
  return [...people.values()];
}

/** Notices of one mail about the same page together, in the order it was first spoken of: one link to open it, and one to leave. */
export function perPage<T extends { readonly path: string; readonly leavePath: string | null }>(
  notices: readonly T[],
): readonly (readonly T[])[] {
  const pages = new Map<string, T[]>();
  for (const notice of notices) {
    const page = `${notice.path} ${notice.leavePath ?? ''}`;
    pages.set(page, [...(pages.get(page) ?? []), notice]);
  }
  return [...pages.values()];
}
