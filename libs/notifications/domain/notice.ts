import type { Language, TextParams } from '@wijkspoor/platform/domain';

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
  /** Page that takes the reader off the list; null where there is no list. */
  readonly leavePath: string | null;
};

/** Longest text of a parameter in a mail: an answer can be long, and the page has all of it. */
const longest = 600;

/** A notice with its words shortened at the end of one: what a mail says of a long answer. */
export const shortened = (params: TextParams): TextParams =>
  Object.fromEntries(
    Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? shorten(value) : value]),
  );

function shorten(text: string): string {
  const letters = [...text];
  if (letters.length <= longest) return text;
  const cut = letters.slice(0, longest).join('');
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longest / 2))}…`;
}

/** Everything for one person together, in the order it happened: one mail each. */
export function perPerson<T extends { readonly recipient: string }>(notices: readonly T[]): readonly (readonly T[])[] {
  const people = new Map<string, T[]>();
  for (const notice of notices) people.set(notice.recipient, [...(people.get(notice.recipient) ?? []), notice]);
  return [...people.values()];
}
