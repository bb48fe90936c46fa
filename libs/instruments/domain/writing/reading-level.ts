import { syllablesOf } from './syllables';

/** Under this many words a formula says nothing. */
const fewestWords = 30;
/** A resident reads a sentence of this length in one go; a longer one is named. */
const longestSentence = 15;
/** Scores from which a text is fairly easy and normal: the aim for residents is 70, the least 60. */
const easyFrom = 70;
const fineFrom = 60;

/** A sentence with more than 15 words; `text.slice(from, to)` is the sentence. */
export type LongSentence = { readonly from: number; readonly to: number; readonly words: number };

/** How hard a Dutch text is to read, as far as counting can tell. */
export type ReadingLevel = {
  readonly words: number;
  readonly sentences: number;
  /** Flesch-Douma, 0 (very hard) to 100 (very easy), one decimal; null under 30 words. */
  readonly score: number | null;
  /** `easy` from 70, `fine` from 60, else `hard`; null when there is no score. */
  readonly level: 'easy' | 'fine' | 'hard' | null;
  /** The longest first. */
  readonly long: readonly LongSentence[];
};

type Sentence = LongSentence & { readonly syllables: number };

/**
 * A hint while somebody writes for residents, never a proof of B1: of 29 texts that people made simpler, 20 score easier.
 * Only words in Latin script count, so that a text in Arabic has no score.
 * @param text Dutch, as it is typed; a new line ends a sentence, as a title or a point of a list does.
 * @see Douma, De leesbaarheid van landbouwbladen, 1960: 206.8 - 0.77 x syllables per 100 words - 0.93 x words per sentence.
 */
export function readingLevel(text: string): ReadingLevel {
  const sentences = sentencesOf(text);
  const words = sum(sentences, (one) => one.words);
  const score =
    words < fewestWords ? null : douma(sum(sentences, (one) => one.syllables) / words, words / sentences.length);
  return {
    words,
    sentences: sentences.length,
    score,
    level: score === null ? null : score >= easyFrom ? 'easy' : score >= fineFrom ? 'fine' : 'hard',
    long: sentences
      .filter((one) => one.words > longestSentence)
      .sort((a, b) => b.words - a.words)
      .map(({ from, to, words: count }) => ({ from, to, words: count })),
  };
}

function douma(syllablesPerWord: number, wordsPerSentence: number): number {
  const score = 206.8 - 77 * syllablesPerWord - 0.93 * wordsPerSentence;
  return Math.round(Math.min(100, Math.max(0, score)) * 10) / 10;
}

const sum = (sentences: readonly Sentence[], of: (one: Sentence) => number): number =>
  sentences.reduce((total, one) => total + of(one), 0);

/** The full stop is part of these: a word with a capital behind them belongs to the same sentence. */
const abbreviations = new Set([
  'dhr.',
  'mevr.',
  'mw.',
  'dr.',
  'mr.',
  'ir.',
  'drs.',
  'prof.',
  'nr.',
  'art.',
  'tel.',
  'st.',
]);
const breaks = /[\n\r\u2028\u2029]/u;

/** Whether a sentence ends between two chunks. A full stop before a small letter (`bijv. een`) ends nothing. */
function endsBetween(chunk: string, next: string): boolean {
  const mark = /[.!?…](?=["'”’)\]]*$)/u.exec(chunk)?.[0];
  if (mark === undefined || abbreviations.has(chunk.toLowerCase())) return false;
  return mark === '!' || mark === '?' || !/^["'“‘(]?\p{Ll}/u.test(next);
}

/** The sentences that have a word in them. */
function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = [];
  let open: Sentence | null = null;
  let last = '';
  for (const { 0: chunk, index } of text.matchAll(/[\n\r\u2028\u2029]|\S+/gu)) {
    const broken = breaks.test(chunk);
    if (open !== null && (broken || endsBetween(last, chunk))) {
      sentences.push(open);
      open = null;
    }
    last = chunk;
    const { words, syllables } = count(chunk);
    const to = index + chunk.length;
    if (open !== null) open = { from: open.from, to, words: open.words + words, syllables: open.syllables + syllables };
    else if (words > 0) open = { from: index, to, words, syllables };
  }
  return open === null ? sentences : [...sentences, open];
}

/** Words in what stands between two spaces: two in `en/of`, one in `'s-Hertogenbosch` and in `o.a.`, none in `2026`. */
function count(chunk: string): { words: number; syllables: number } {
  const words = (chunk.match(/[\p{L}\p{M}\p{N}'’.-]+/gu) ?? []).filter((word) => /\p{Script=Latin}/u.test(word));
  return { words: words.length, syllables: words.reduce((total, word) => total + syllablesOf(word), 0) };
}
