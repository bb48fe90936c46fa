import { type PersonalDetail, personalDetailKinds } from './detail-kind';
import { findHealth } from './health-details';
import { findNames } from './name-details';
import { findNumbers } from './number-details';
import { wordsOf } from './words';

const digits = /[٠-٩۰-۹０-９]/gu;
/** Digits of Arabic, Persian and full width as 0-9; each keeps its place in the text. */
const withPlainDigits = (text: string): string =>
  text.replaceAll(digits, (digit) => String((digit.charCodeAt(0) - (digit >= '０' ? 0xff10 : 0x660)) & 15));

/**
 * What in an open answer may point at a person, in Dutch, English or Arabic. A help for whoever reads answers before they are
 * public: it misses things and sees things that are not there, so that a text without findings still has to be read.
 * Takes time in proportion to the text, whatever the text is.
 * @returns places in their order that do not overlap; where findings overlap, one place with the most telling kind.
 */
export function findPersonalDetails(text: string): readonly PersonalDetail[] {
  const plain = withPlainDigits(text);
  const words = wordsOf(plain);
  const found = [...findNumbers(plain, words), ...findNames(words), ...findHealth(words)];
  const places: PersonalDetail[] = [];
  for (const detail of found.sort((a, b) => a.from - b.from)) {
    const last = places.at(-1);
    if (last === undefined || detail.from >= last.to) places.push(detail);
    else places[places.length - 1] = merged(last, detail);
  }
  return places;
}

const merged = (a: PersonalDetail, b: PersonalDetail): PersonalDetail => ({
  kind: personalDetailKinds.indexOf(a.kind) <= personalDetailKinds.indexOf(b.kind) ? a.kind : b.kind,
  from: a.from,
  to: Math.max(a.to, b.to),
});
