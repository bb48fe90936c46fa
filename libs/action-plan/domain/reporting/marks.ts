import { findPersonalDetails } from '@wijkspoor/instruments/domain';
import type { PartKey, ReportContent } from './parts';

/** What a partner wrote that looks as if it tells of one person: the part it stands in, and what it looks like. */
export type ReportMark = { readonly part: PartKey; readonly kinds: readonly string[] };

/** Every text in a part that a person typed; ids and choices are none. */
const textsOf = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([name, one]) => (notWords.has(name) ? [] : textsOf(one)));
};
const notWords: ReadonlySet<string> = new Set(['id', 'goalId', 'level', 'status', 'consentOn', 'solved']);

/** What the rules see in one part, each kind once. They help whoever writes and whoever reads: a text without a mark can still be wrong. */
export const marksOfPart = (part: unknown): readonly string[] => [
  ...new Set(textsOf(part).flatMap((text) => findPersonalDetails(text).map(({ kind }) => kind))),
];

/** The parts of a report in which the rules see something. */
export const marksOfReport = (content: ReportContent): readonly ReportMark[] =>
  Object.entries(content)
    .map(([part, value]) => ({ part: part as PartKey, kinds: marksOfPart(value) }))
    .filter(({ kinds }) => kinds.length > 0);
