import type { InputError } from '@wijkspoor/platform/domain';
import { longestOf, posterPart, posterWords, type ReportContent } from './content';
import { reportsError } from './errors';
import type { ReportKind } from './kinds';

/** Parts whose words may not stay empty, by key: a letter that asks nothing says so, and an evaluation says what was learned. */
const demandedWords = {
  ...{ handover: [], councilLetter: ['asked'], yearOverview: [], evaluation: ['learned'] },
  ...{ wijkProfile: [], roundResults: [], residentPage: [] },
} as const satisfies Readonly<Record<ReportKind, readonly string[]>>;

type Given = readonly { readonly key: string; readonly text: string }[];

/**
 * The same report with other words in one part.
 * @throws reports.unknownWords when the report has no such part or text; reports.tooLong when it does not fit.
 */
export function withWords(kind: ReportKind, content: ReportContent, part: string, given: Given): ReportContent {
  const known = content.parts.find(({ key }) => key === part)?.words.map(({ key }) => key) ?? [];
  if (given.some(({ key }) => !known.includes(key))) throw reportsError('unknownWords');
  const most = longestOf(kind, part);
  const isPoster = kind === 'residentPage' && part === posterPart;
  const long = given.flatMap(({ text }, index): InputError[] => {
    const path = `words.${index}.text`;
    if (text.length > most) return [{ path, code: 'tooLong', params: { maximum: most } }];
    return isPoster && wordCount(text) > posterWords
      ? [{ path, code: 'reports.tooManyWords', params: { maximum: posterWords } }]
      : [];
  });
  if (long.length > 0) throw reportsError('tooLong', long);
  const texts = new Map(given.map(({ key, text }) => [key, text]));
  return {
    ...content,
    parts: content.parts.map((one) =>
      one.key === part
        ? { ...one, words: one.words.map((words) => ({ ...words, text: texts.get(words.key) ?? words.text })) }
        : one,
    ),
  };
}

/** What has to be written is there. @throws reports.wordsMissing with the part that lacks it. */
export function demandComplete(kind: ReportKind, content: ReportContent): void {
  const empty = demandedWords[kind].filter((key) =>
    content.parts.some((part) => part.key === key && part.words.every(({ text }) => text.trim() === '')),
  );
  if (empty.length > 0)
    throw reportsError(
      'wordsMissing',
      empty.map((key) => ({ path: key, code: `reports.${key}` })),
    );
}

const wordCount = (text: string): number => text.split(/\s+/).filter((word) => word !== '').length;
