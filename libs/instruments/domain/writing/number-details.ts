import { birthWords, months } from './date-words';
import type { PersonalDetail, PersonalDetailKind } from './detail-kind';
import { isStreet } from './street-words';
import type { Word } from './words';

/** A whole date of this year or later may as well be an event; an older one is taken for a birthday. */
const firstYearOfEvents = 2000;
/** How far a word may stand from the number that it is about, in words. */
const near = 5;

/**
 * Details that are written with numbers or signs: mail addresses, phone numbers, addresses, BSN, IBAN, dates of birth.
 * Every pattern has an end to how far it looks, so that the time goes with the length of the text.
 * @param text with digits 0-9 only. @param words its words.
 */
export function findNumbers(text: string, words: readonly Word[]): readonly PersonalDetail[] {
  return [
    ...findMail(text),
    ...findPhones(text),
    ...findPostcodes(text),
    ...findHouses(words),
    ...findBsn(text),
    ...findIban(text),
    ...findBirthDates(words),
  ];
}

const at = (kind: PersonalDetailKind, from: number, length: number): PersonalDetail => ({
  kind,
  from,
  to: from + length,
});

function findMail(text: string): readonly PersonalDetail[] {
  const found: PersonalDetail[] = [];
  const domain = /[\p{L}\p{N}-]{1,63}(?:\.[\p{L}\p{N}-]{1,63}){1,8}/uy;
  for (let sign = text.indexOf('@'); sign !== -1; sign = text.indexOf('@', sign + 1)) {
    const name = /[\p{L}\p{N}.!#$%&'*+/=?^_`{|}~-]+$/u.exec(text.slice(Math.max(0, sign - 96), sign))?.[0];
    domain.lastIndex = sign + 1;
    const host = domain.exec(text)?.[0];
    if (name !== undefined && host !== undefined)
      found.push(at('email', sign - name.length, name.length + 1 + host.length));
  }
  return found;
}

/** Ten digits with 0 in front, or a number with the code of a country; however they are spaced. */
const phone = /(?<![\d+])(?:(?:\+|00)[1-9](?:[\s.\-/()]{0,3}\d){7,13}|\(?0[1-9](?:[\s.\-/()]{0,3}\d){8})(?!\d)/gu;
const findPhones = (text: string): readonly PersonalDetail[] =>
  Array.from(text.matchAll(phone), ({ 0: all, index }) => at('phone', index, all.length));

/** A postcode, and the house number behind it. With a space and small letters only when a number follows: `3512 je 12`. */
const postcode =
  /(?<![\p{L}\p{N}])[1-9]\d{3}(\s?)([a-z]{2})(?![\p{L}\p{N}])(,?\s{0,2}(?:nr\.?|nummer|huisnummer)?\s{0,2}-?\s?\d{1,5}(?!\d))?/giu;
/** Small words between two numbers: `2022 en 2023`. */
const betweenNumbers = new Set(['en', 'of', 'is', 'in', 'op', 'om', 'er', 'km', 'or', 'to', 'by']);
function findPostcodes(text: string): readonly PersonalDetail[] {
  return Array.from(text.matchAll(postcode))
    .filter(
      ({ 1: space, 2: letters = '', 3: number }) =>
        space === '' || /^[A-Z]+$/u.test(letters) || (number !== undefined && !betweenNumbers.has(letters)),
    )
    .map(({ 0: all, index }) => at('address', index, all.length));
}

function findHouses(words: readonly Word[]): readonly PersonalDetail[] {
  return words.flatMap((street, place) => {
    const label = words[place + 1];
    const number = label !== undefined && /^(?:nr|nummer|huisnummer)$/u.test(label.plain) ? words[place + 2] : label;
    if (number === undefined || !isStreet(street.plain) || !/^\d{1,4}[a-z]{0,2}$/u.test(number.plain)) return [];
    return number.gap.trim().length > 1 ? [] : [{ kind: 'address', from: street.from, to: number.to }];
  });
}

const bsn = /(?<![\d.,])\d(?:[ .-]?\d){7,8}(?!\d)/gu;
const bsnWord = /(?:bsn|burgerservicenummer|sofi-?nummer)\P{L}{0,5}(?:is|nr|nummer)?\P{L}{0,5}$/iu;
/** Nine digits that pass the eleven test, or what stands behind the word. */
const findBsn = (text: string): readonly PersonalDetail[] =>
  Array.from(text.matchAll(bsn))
    .filter(({ 0: all, index }) => passesEleven(all) || bsnWord.test(text.slice(Math.max(0, index - 36), index)))
    .map(({ 0: all, index }) => at('bsn', index, all.length));

/** The eleven test of a BSN: weights 9 to 2, and -1 for the last digit. */
function passesEleven(number: string): boolean {
  const digits = Array.from(number.replaceAll(/\D/gu, ''), Number);
  const sum = digits.reduce((total, digit, place) => total + digit * (place === 8 ? -1 : 9 - place), 0);
  return digits.length === 9 && sum > 0 && sum % 11 === 0;
}

/** The longest account number that stands here; a Dutch one is known by its form, also with a typing error. */
function findIban(text: string): readonly PersonalDetail[] {
  const dutch = Array.from(
    text.matchAll(/(?<![\p{L}\p{N}])NL\s?\d\d\s?[A-Z]{4}(?:\s?\d){10}(?!\d)/giu),
    ({ 0: all, index }) => at('iban', index, all.length),
  );
  // the lookahead leaves what follows to be looked at again
  const other = Array.from(text.matchAll(/(?<![\p{L}\p{N}])([a-z]{2}\d\d)(?=((?: ?[a-z0-9]){11,30}))/giu)).flatMap(
    ({ 1: head = '', 2: rest = '', index }) => {
      const length = ibanLength(head, rest, text[index + head.length + rest.length]);
      return length === 0 ? [] : [at('iban', index, head.length + length)];
    },
  );
  return [...dutch, ...other];
}

/** Every account number has at least this many digits behind the first four signs; a sentence has not. */
const fewestDigits = 8;
/** How much of `rest` makes a number whose remainder by 97 is 1, up to the end of a group; 0 when nothing does. @see ISO 13616. */
function ibanLength(head: string, rest: string, after = ' '): number {
  const first = Number(Array.from(head, (sign) => parseInt(sign, 36)).join(''));
  const signs = rest + after;
  let [remainder, digits, length] = [0, 0, 0];
  for (let place = 0; place < rest.length; place += 1) {
    if (signs.charAt(place) === ' ') continue;
    const value = parseInt(signs.charAt(place), 36);
    digits += value < 10 ? 1 : 0;
    remainder = (remainder * (value < 10 ? 10 : 100) + value) % 97;
    const passes = digits >= fewestDigits && place >= 10 && (remainder * 1_000_000 + first) % 97 === 1;
    if (passes && !/[\p{L}\p{N}]/u.test(signs.charAt(place + 1))) length = place + 1;
  }
  return length;
}

/** Whole dates that are old or stand by a word for birth, and years by such a word. */
function findBirthDates(words: readonly Word[]): readonly PersonalDetail[] {
  const found: PersonalDetail[] = [];
  for (let place = 0; place < words.length; place += 1) {
    const three = words.slice(place, place + 3);
    const year = yearOf(three);
    const end = year === null ? place : place + 2;
    const [from, to] = [words[place]?.from ?? 0, words[end]?.to ?? 0];
    const told = words.slice(Math.max(0, place - near), end + near).some(({ plain }) => birthWords.has(plain));
    const old = year !== null && year >= 1900 && year < firstYearOfEvents;
    if ((year !== null && (told || old)) || (told && isYear(words[place]))) found.push({ kind: 'birthDate', from, to });
    place = end;
  }
  return found;
}

const isYear = (word: Word | undefined): boolean => word !== undefined && /^(?:19|20)\d\d$/u.test(word.plain);
const isDay = ({ plain }: Word): boolean => /^(?:0?[1-9]|[12]\d|3[01])(?:e|de|ste|st|nd|rd|th)?$/u.test(plain);
const isMonth = ({ plain }: Word): boolean => months.has(plain) || /^(?:0?[1-9]|1[0-2])$/u.test(plain);

/** The year, perhaps of two digits, when three words are a date: `12-3-1961`, `1961-03-12`, `12 maart ’61`, `March 12, 1961`. */
function yearOf([a, b, c]: readonly Word[]): number | null {
  if (a === undefined || b === undefined || c === undefined) return null;
  if (![b, c].every(({ gap }) => /^\s?[-/.,]?\s?['’]?$/u.test(gap))) return null;
  if (isYear(a) && isMonth(b) && isDay(c)) return Number(a.plain);
  const order = (isDay(a) && isMonth(b)) || (months.has(a.plain) && isDay(b));
  return order && (isYear(c) || /^\d\d$/u.test(c.plain)) ? Number(c.plain) : null;
}
