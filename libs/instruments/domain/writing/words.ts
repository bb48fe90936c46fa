/** One word of a text; `text.slice(from, to)` is `raw`. */
export type Word = {
  readonly raw: string;
  /** As word lists have it: small letters without accents. */
  readonly plain: string;
  readonly from: number;
  readonly to: number;
  /** What stands between the word before and this one. */
  readonly gap: string;
  /** Number of the sentence it stands in, from 0. */
  readonly sentence: number;
  /** Whether it begins a sentence, a line or a quotation, where a capital says nothing. */
  readonly first: boolean;
};

/** A word as word lists have it: small letters, no accents or vowel signs, one form of each letter. */
export const plainOf = (word: string): string =>
  word.normalize('NFKD').replaceAll(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase();

/** The words of a text in any script, in their order. Takes time in proportion to the text. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = [];
  let last = 0;
  let sentence = 0;
  for (const { 0: raw, index: from } of text.matchAll(/[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu)) {
    const gap = text.slice(last, from);
    last = from + raw.length;
    const ends = /[.!?…؟\n\r]/u.test(gap);
    if (ends && words.length > 0) sentence += 1;
    const first = ends || words.length === 0 || /[:"“„«‘•*]/u.test(gap);
    words.push({ raw, plain: plainOf(raw), from, to: last, gap, sentence, first });
  }
  return words;
}
