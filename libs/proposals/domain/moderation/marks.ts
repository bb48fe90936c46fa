import { findPersonalDetails } from '@wijkspoor/instruments/domain';

/** Why somebody reads a text before everybody does, the weightiest first. */
export const contributionMarks = ['personal', 'words', 'links', 'rate', 'newWriter', 'unconfirmed'] as const;
/** One reason for which a text waits to be read; it may have several. */
export type ContributionMark = (typeof contributionMarks)[number];

/** When people read what comes in: before it is public, or afterwards, where no rule says otherwise. */
export const moderations = ['before', 'after'] as const;
/** What a project chose of the two; afterwards, too, a text with a mark waits. */
export type Moderation = (typeof moderations)[number];

/** So many texts of one writer in an hour are more than a person writes. */
export const mostPerHour = 5;

/** What the rules look at. */
export type Contribution = {
  /** Everything that would be public: title, text, name, place. */
  readonly texts: readonly string[];
  /** Texts of the same writer in the last hour, this one not counted. */
  readonly lastHour: number;
  /** Nothing of this writer was ever shown here. */
  readonly firstHere: boolean;
  /** Nobody knows who wrote it: no account, no confirmed address. */
  readonly unconfirmed: boolean;
};

// what a browser or a program for mail would make a link of
const link = /(?:https?:\/\/|www\.)\S|\b[a-z0-9-]+\.(?:nl|com|net|org|eu|info|biz|ru|cn|xyz|top|io|me)\b/iu;
const letters = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^\p{L}\p{Nd}]+/gu, ' ')
    .trim()} `;

/** True when one of the words stands in the text as a word of its own; accents, capitals and signs between do not matter. */
export function hasWord(text: string, words: readonly string[]): boolean {
  const plain = letters(text);
  return words.some((word) => letters(word).trim() !== '' && plain.includes(letters(word)));
}

/**
 * What the rules see in a text, in the order of `contributionMarks`. They help whoever reads: a text without a mark can still be wrong.
 * @param words of the project: a text that holds one waits.
 */
export function marksOf(
  { texts, lastHour, firstHere, unconfirmed }: Contribution,
  words: readonly string[],
): readonly ContributionMark[] {
  const holds: Readonly<Record<ContributionMark, boolean>> = {
    personal: texts.some((text) => findPersonalDetails(text).length > 0),
    words: texts.some((text) => hasWord(text, words)),
    links: texts.some((text) => link.test(text)),
    rate: lastHour >= mostPerHour,
    newWriter: firstHere,
    unconfirmed,
  };
  return contributionMarks.filter((mark) => holds[mark]);
}

/** Whether a text waits until somebody has read it. Reading afterwards lets through only what no rule marks. */
export const waits = (moderation: Moderation, marks: readonly ContributionMark[]): boolean =>
  moderation === 'before' || marks.length > 0;
