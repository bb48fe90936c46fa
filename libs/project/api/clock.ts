/** Today, as people in the Netherlands have it: `2027-03-14`. */
export const todayHere = (now = new Date()): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' }).format(now);
