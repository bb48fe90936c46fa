/** A moment as fields of a form hold it: `2026-12-01` and `09:00`, as clocks in the Netherlands show it. */
export type LocalTime = { readonly date: string; readonly time: string };

const hour = 3_600_000;
const clock = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/Amsterdam',
  ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
});

/** @param moment ISO, any offset; seconds fall away. */
export const localTime = (moment: string): LocalTime => localOf(Date.parse(moment));

/**
 * The moment that clocks in the Netherlands show this. When the clock goes back an hour happens twice: then it is the first
 * time; the hour that is left out when it goes forward is taken as the hour after it.
 * @returns ISO in UTC; null when there is no such day or time.
 */
export function momentOf({ date, time }: LocalTime): string | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(date) || !/^\d\d:\d\d$/.test(time)) return null;
  const asUtc = Date.parse(`${date}T${time}:00Z`);
  // a day such as 31 April is taken for 1 May
  if (Number.isNaN(asUtc) || !isoOf(asUtc).startsWith(`${date}T${time}`)) return null;
  const shows = (moment: number): boolean => {
    const local = localOf(moment);
    return local.date === date && local.time === time;
  };
  const [summer, winter] = [asUtc - 2 * hour, asUtc - hour];
  return isoOf(shows(summer) ? summer : winter);
}

function localOf(moment: number): LocalTime {
  const parts = Object.fromEntries(clock.formatToParts(moment).map(({ type, value }) => [type, value]));
  return {
    date: `${parts['year']}-${parts['month']}-${parts['day']}`,
    time: `${parts['hour']}:${parts['minute']}`,
  };
}

const isoOf = (moment: number): string => new Date(moment).toISOString();
