const dayLength = 86_400_000;

/** How many days from one to another, both as `2027-03-14`; below 0 when it is earlier. */
export const daysBetween = (from: string, to: string): number => (timeOf(to) - timeOf(from)) / dayLength;

/** The day so many days later. */
export const daysLater = (day: string, days: number): string =>
  new Date(timeOf(day) + days * dayLength).toISOString().slice(0, 10);

const timeOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);
