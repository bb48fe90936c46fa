import { localTime } from '../round/local-time';

/**
 * What rounds of before are called beside each other: the year in which they closed, as it is here; the day where one year has two.
 * @param closedAt moments in ISO. @param day writes the day of a moment for the reader.
 */
export function earlierNames(closedAt: readonly string[], day: (moment: string) => string): readonly string[] {
  const years = closedAt.map((moment) => localTime(moment).date.slice(0, 4));
  return new Set(years).size < years.length ? closedAt.map(day) : years;
}
