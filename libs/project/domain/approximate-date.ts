/**
 * A date as people plan: a day, a month, a season or a year, written the way of ISO 8601-2: `2027-03-14`, `2027-03`,
 * `2027-21` (spring; 22 summer, 23 autumn, 24 the winter that begins in that year), `2027`.
 */
export type ApproximateDate = string;

/** Seasons by the number that ISO 8601-2 gives them. */
export const seasons = { spring: 21, summer: 22, autumn: 23, winter: 24 } as const;
/** A season of an approximate date; `winter` is the one that begins in that year. */
export type Season = keyof typeof seasons;

/** First month of each season, as the weather has it. */
const beginsIn: Readonly<Record<number, number>> = { 21: 3, 22: 6, 23: 9, 24: 12 };

const form = /^(20\d\d|21\d\d)(?:-(0[1-9]|1[0-2]|2[1-4])(?:-(\d\d))?)?$/;

const two = (value: number): string => String(value).padStart(2, '0');
const dayOf = (year: number, month: number, day: number): string =>
  new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);

/** What a date is made of; null when the text is none. */
export type DateParts = {
  readonly year: number;
  readonly season: Season | null;
  readonly month: number | null;
  readonly day: number | null;
};

/** Takes a date apart; null for what is no date, such as 31 February. */
export function partsOf(date: string): DateParts | null {
  const [, year, second, third] = form.exec(date) ?? [];
  if (year === undefined) return null;
  const month = second === undefined ? null : Number(second);
  const day = third === undefined ? null : Number(third);
  if (month !== null && month > 12) {
    const season = Object.entries(seasons).find(([, number]) => number === month)?.[0] as Season | undefined;
    return day === null && season !== undefined ? { year: Number(year), season, month: null, day: null } : null;
  }
  if (month !== null && day !== null && dayOf(Number(year), month, day) !== date) return null;
  return { year: Number(year), season: null, month, day };
}

/** True for a date in our writing. */
export const isApproximateDate = (date: string): boolean => partsOf(date) !== null;

/** First and last day that a date may mean, as `2027-03-01`. @throws RangeError for what is no date. */
export function daysOf(date: ApproximateDate): { readonly first: string; readonly last: string } {
  const parts = partsOf(date);
  if (parts === null) throw new RangeError(`${date} is no date`);
  const { year, season, month, day } = parts;
  if (day !== null) return { first: date, last: date };
  const from = month ?? (season === null ? 1 : (beginsIn[seasons[season]] ?? 1));
  const months = month !== null ? 1 : season === null ? 12 : 3;
  return { first: dayOf(year, from, 1), last: dayOf(year, from + months, 0) };
}

/** The order of dates: by their end, then the more exact one first. */
export function compareDates(a: ApproximateDate, b: ApproximateDate): number {
  const [one, other] = [daysOf(a), daysOf(b)];
  return one.last.localeCompare(other.last) || other.first.localeCompare(one.first);
}

/** True when a period does not end before it begins; an open side fits everything. */
export const inOrder = (starts: ApproximateDate | null, ends: ApproximateDate | null): boolean =>
  starts === null || ends === null || daysOf(starts).first <= daysOf(ends).last;

/** How many days a date lies in the past on `today`, counted from its last day; 0 when it is not past. */
export const daysLate = (date: ApproximateDate, today: string): number =>
  Math.max(0, (Date.parse(today) - Date.parse(daysOf(date).last)) / 86_400_000);

/** The Monday and Sunday around a day. */
export function weekOf(today: string): { readonly monday: string; readonly sunday: string } {
  const date = new Date(`${today}T00:00:00Z`);
  const monday = date.getTime() - ((date.getUTCDay() + 6) % 7) * 86_400_000;
  const day = (time: number): string => new Date(time).toISOString().slice(0, 10);
  return { monday: day(monday), sunday: day(monday + 6 * 86_400_000) };
}

const seasonWords: Readonly<Record<string, Season>> = {
  voorjaar: 'spring',
  lente: 'spring',
  spring: 'spring',
  zomer: 'summer',
  summer: 'summer',
  najaar: 'autumn',
  herfst: 'autumn',
  autumn: 'autumn',
  winter: 'winter',
};
const monthWords = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb'],
  ['maart', 'march', 'mrt'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['augustus', 'august', 'aug'],
  ['september', 'sep'],
  ['oktober', 'october', 'okt'],
  ['november', 'nov'],
  ['december', 'dec'],
];

/** Reads what a person typed: "voorjaar 2027", "maart 2027", "14 maart 2027", "14-3-2027", "2027". Null when we do not understand it. */
export function readDate(typed: string): ApproximateDate | null {
  const text = typed.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  if (isApproximateDate(text)) return text;
  const numbers = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(text);
  if (numbers !== null) return known(`${numbers[3]}-${two(Number(numbers[2]))}-${two(Number(numbers[1]))}`);
  const [, day, word = '', year, next] = /^(?:(\d{1,2}) )?([a-z]+)\.? (\d{4})(?:[-/](\d{4}))?$/.exec(text) ?? [];
  const season = seasonWords[word];
  // a winter is written with both of its years
  if (next !== undefined && (season !== 'winter' || Number(next) !== Number(year) + 1)) return null;
  if (season !== undefined) return day === undefined ? known(`${year}-${seasons[season]}`) : null;
  const month = monthWords.findIndex((words) => words.includes(word)) + 1;
  if (month === 0) return null;
  return known(`${year}-${two(month)}${day === undefined ? '' : `-${two(Number(day))}`}`);
}

const known = (date: string): ApproximateDate | null => (isApproximateDate(date) ? date : null);

/**
 * Writes a date for a reader: "14 maart 2027", "maart 2027", "voorjaar 2027", "winter 2027-2028", "2027".
 * @param season words of a season in the reader's language.
 */
export function writeDate(date: ApproximateDate, locale: string, season: (season: Season) => string): string {
  const parts = partsOf(date);
  if (parts === null) return date;
  const { year } = parts;
  if (parts.season !== null)
    return `${season(parts.season)} ${parts.season === 'winter' ? `${year}-${year + 1}` : String(year)}`;
  if (parts.month === null) return String(year);
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    year: 'numeric',
    month: 'long',
    ...(parts.day === null ? {} : { day: 'numeric' }),
  }).format(new Date(Date.UTC(year, parts.month - 1, parts.day ?? 1)));
}
