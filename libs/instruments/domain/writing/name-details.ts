import { months } from './date-words';
import type { PersonalDetail } from './detail-kind';
import {
  arabicTitles,
  called,
  introductions,
  noIntroduced,
  notNames,
  particles,
  shortTitles,
  titles,
} from './name-words';
import { isPlace } from './street-words';
import type { Word } from './words';

/** Most words of one name; a longer row of capitals is a title. */
const longestName = 6;

/**
 * Names, by a modest rule: what stands behind a title or an introduction, behind initials, and two words with a capital in a row
 * that do not begin a sentence. A first name alone, or a name in small letters, is not seen.
 */
export function findNames(words: readonly Word[]): readonly PersonalDetail[] {
  const found: PersonalDetail[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const name = nameAt(words, place);
    if (name === null) continue;
    found.push({ kind: 'name', from: words[name.first]?.from ?? 0, to: words[name.last]?.to ?? 0 });
    place = name.last;
  }
  return found;
}

/** Places of the first and the last word of a name. */
type Name = { readonly first: number; readonly last: number };

/** The name that begins at, or is told of by, the word at a place. */
function nameAt(words: readonly Word[], place: number): Name | null {
  const word = words[place];
  if (word === undefined) return null;
  const introduced = introductions.find((said) => said.every((one, step) => words[place + step]?.plain === one));
  if (introduced !== undefined) {
    const first = place + introduced.length;
    return capitals(words, first, true)?.name ?? anyWord(words, first);
  }
  if (arabicTitles.has(word.plain)) return anyWord(words, place + 1);
  if (titles.has(word.plain) || called.has(word.plain)) {
    const known = isClose(word, words[place + 1]) ? capitals(words, place + 1, true) : null;
    if (known !== null) return known.name;
  }
  if (isInitial(word)) return initials(words, place);
  const row = word.first || !isCapital(word) ? null : capitals(words, place, false);
  return row !== null && row.count >= 2 ? row.name : null;
}

/** A full stop between a title and a name belongs to a short title. */
const isClose = ({ plain }: Word, { gap } = { gap: '' }): boolean =>
  shortTitles.has(plain) ? /^\.?\s?$/u.test(gap) && gap !== '' : /^:? $/u.test(gap);
const isCapital = ({ raw }: Word): boolean => /^\p{Lu}/u.test(raw) && /\p{Ll}/u.test(raw);
const isInitial = (word: Word | undefined): boolean => /^(?:\p{Lu}|IJ|Th|Chr)$/u.test(word?.raw ?? '');
/** A month in short may be a name: Jan. */
const isNoName = ({ plain }: Word): boolean =>
  notNames.has(plain) || (plain.length > 4 && months.has(plain)) || isPlace(plain);

/**
 * A row of words with a capital, with small words between; null when one of them belongs to no name.
 * @param told something else says that a name follows, so that one that ends like a street is a name: Nieuwenhuis.
 */
function capitals(
  words: readonly Word[],
  first: number,
  told: boolean,
): { readonly name: Name; readonly count: number } | null {
  let last = -1;
  let count = 0;
  for (let place = first; place < first + longestName; place += 1) {
    const word = words[place];
    if (word === undefined || (place > first && !/^[ \u00a0-]$/u.test(word.gap))) break;
    if (isCapital(word) && !(particles.has(word.plain) && count === 0)) {
      if (told ? notNames.has(word.plain) : isNoName(word)) return null;
      last = place;
      count += 1;
    } else if (!particles.has(word.plain)) break;
  }
  return count === 0 ? null : { name: { first, last }, count };
}

/** One word, whatever its letters are, and in Arabic the family name behind it. */
function anyWord(words: readonly Word[], first: number): Name | null {
  const word = words[first];
  if (word === undefined || noIntroduced.has(word.plain) || !/\p{L}/u.test(word.raw) || /[.!?؟\n]/u.test(word.gap))
    return null;
  const family = words[first + 1];
  return { first, last: family?.gap === ' ' && /^(?:ال|بن|ابن|ابو)/u.test(family.plain) ? first + 1 : first };
}

/** `J. de Vries`, `A.B. Jansen`: each initial has a full stop behind it. */
function initials(words: readonly Word[], place: number): Name | null {
  let next = place + 1;
  while (next < place + longestName && /^\. ?$/u.test(words[next]?.gap ?? '') && isInitial(words[next])) next += 1;
  if (!/^\. ?$/u.test(words[next]?.gap ?? '')) return null;
  const row = capitals(words, next, true);
  return row === null ? null : { first: place, last: row.name.last };
}
