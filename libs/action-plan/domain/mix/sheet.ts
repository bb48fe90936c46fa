/** Money of a cycle, in whole cents. `planned` null: nobody said what it will cost. */
export type MoneyParts = {
  readonly sources: readonly { readonly id: string; readonly amountCents: number }[];
  readonly interventions: readonly { readonly number: number; readonly plannedCents: number | null }[];
  readonly commitments: readonly {
    readonly sourceId: string;
    readonly intervention: number;
    readonly year: number;
    readonly cents: number;
  }[];
};

/**
 * The sheet of a project. Every total is the sum of the lines below it, and `free` and `difference` may be below zero: promising
 * more than there is happens, and is shown.
 */
export type Sheet = {
  readonly totals: {
    readonly sources: number;
    readonly planned: number;
    /** Sources less plan. */
    readonly difference: number;
    readonly committed: number;
    /** Sources less what is committed. */
    readonly free: number;
  };
  readonly sources: readonly { readonly id: string; readonly committed: number; readonly free: number }[];
  readonly interventions: readonly {
    readonly number: number;
    readonly planned: number | null;
    readonly committed: number;
    /** Planned and not yet committed by any source; null when nothing was planned. */
    readonly uncovered: number | null;
  }[];
  readonly years: readonly { readonly year: number; readonly committed: number }[];
};

/** Adds up the money of a cycle. @param parts commitments of known sources and interventions only; whole cents, from 0. */
export function sheetOf({ sources, interventions, commitments }: MoneyParts): Sheet {
  const committedTo = (fits: (one: MoneyParts['commitments'][number]) => boolean): number =>
    sum(commitments.filter(fits).map(({ cents }) => cents));
  const total = sum(sources.map(({ amountCents }) => amountCents));
  const planned = sum(interventions.map(({ plannedCents }) => plannedCents ?? 0));
  const committed = committedTo(() => true);
  const years = [...new Set(commitments.map(({ year }) => year))].sort((a, b) => a - b);
  return {
    totals: { sources: total, planned, difference: total - planned, committed, free: total - committed },
    sources: sources.map(({ id, amountCents }) => {
      const given = committedTo(({ sourceId }) => sourceId === id);
      return { id, committed: given, free: amountCents - given };
    }),
    interventions: interventions.map(({ number, plannedCents }) => {
      const given = committedTo(({ intervention }) => intervention === number);
      return {
        ...{ number, planned: plannedCents, committed: given },
        uncovered: plannedCents === null ? null : plannedCents - given,
      };
    }),
    years: years.map((year) => ({ year, committed: committedTo((one) => one.year === year) })),
  };
}

/** Money of one intervention. */
export type SpentMoney = {
  readonly plannedCents: number | null;
  readonly commitments: readonly { readonly sourceId: string; readonly year: number; readonly cents: number }[];
};

/** Whether nothing of `after` is more than it was: each commitment the same, lower or gone, and the plan no higher. */
export const isNoMore = (before: SpentMoney, after: SpentMoney): boolean =>
  (after.plannedCents ?? 0) <= (before.plannedCents ?? 0) &&
  after.commitments.every(({ sourceId, year, cents }) =>
    before.commitments.some((one) => one.sourceId === sourceId && one.year === year && cents <= one.cents),
  );

const sum = (amounts: readonly number[]): number => amounts.reduce((all, one) => all + one, 0);

/** So long before a source ends somebody should look for what comes next. */
const monthsAhead = 9;

/** How a source stands on `today`: `ending` from nine months before its last day, that day included; `ended` after it. */
export function endingOf(endsOn: string | null, today: string): 'ending' | 'ended' | null {
  if (endsOn === null) return null;
  if (today > endsOn) return 'ended';
  return today >= monthsBefore(endsOn, monthsAhead) ? 'ending' : null;
}

/** The day so many months earlier; the last day of that month where it has no such day. @param day as `2027-03-31`. */
export function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) - months;
  const [inYear, inMonth] = [Math.floor(count / 12), count % 12];
  const last = new Date(Date.UTC(inYear, inMonth + 1, 0)).getUTCDate();
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${inYear}-${two(inMonth + 1)}-${two(Math.min(date, last))}`;
}
