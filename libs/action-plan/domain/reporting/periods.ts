import { daysBetween, daysLater } from '@wijkspoor/platform/domain';

/** How many times a year a partner reports. */
export type ReportsPerYear = 0 | 1 | 2 | 3 | 4;

/** A period that is reported on. Days are written `2027-03-31`. */
export type Period = {
  readonly number: number;
  readonly startsOn: string;
  readonly endsOn: string;
  /** Three weeks after its end. */
  readonly dueOn: string;
  /** The last one: its report is the end report. */
  readonly last: boolean;
};

/** Days after the end of a period in which its report is written. */
const writingDays = 21;
/** A rest of so few days is no period: the one before it takes it. */
const leastDays = 31;
/** An intervention of a whole life of two cycles, four times a year. */
const mostPeriods = 40;

const write = (time: number): string => new Date(time).toISOString().slice(0, 10);

/** The same day of the month so many months later, or its last day when the month is shorter. */
function monthsAfter(date: string, months: number): string {
  const [year = 0, month = 1, dayOfMonth = 1] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return write(Date.UTC(year, month - 1 + months, Math.min(dayOfMonth, last)));
}

/**
 * The periods of an intervention: they follow each other without a gap, from its first to its last day.
 * @param startsOn not after `endsOn`.
 */
export function periodsOf(startsOn: string, endsOn: string, perYear: ReportsPerYear): readonly Period[] {
  if (perYear === 0) return [];
  const months = 12 / perYear;
  const starts: string[] = [startsOn];
  for (let index = 1; index < mostPeriods; index++) {
    const next = monthsAfter(startsOn, index * months);
    if (daysBetween(next, endsOn) + 1 < leastDays) break;
    starts.push(next);
  }
  return starts.map((start, index) => {
    const next = starts[index + 1];
    const end = next === undefined ? endsOn : daysLater(next, -1);
    return {
      number: index + 1,
      startsOn: start,
      endsOn: end,
      dueOn: daysLater(end, writingDays),
      last: next === undefined,
    };
  });
}
