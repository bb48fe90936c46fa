import type { Area } from './area';

/** What CBS says of an area beside the year before: 1 the same, 2 the same ground under a new code, 3 other ground; null when a file does not say. */
export type AreaChange = 1 | 2 | 3 | null;
/** One year in the life of a code. */
export type AreaInYear = Pick<Area, 'code' | 'year' | 'name'> & {
  readonly change: AreaChange;
  /** A mark of its ground: the same mark is the same ground; null when no file had the ground. */
  readonly ground: string | null;
};

/**
 * Whether a code means the same ground in two years, so that figures of both may stand in one line. It must be known in
 * every year between: codes are given to other ground after a re-division. What CBS says counts; where it says nothing, the
 * ground itself is compared. A name proves nothing: a re-division may leave the name, and new ground may take it over.
 */
export function continuous(code: string, life: readonly AreaInYear[], from: number, to: number): boolean {
  if (from > to) return continuous(code, life, to, from);
  const years = new Map(life.filter((one) => one.code === code).map((one) => [one.year, one]));
  if (!years.has(from)) return false;
  for (let year = from + 1; year <= to; year++) {
    const before = years.get(year - 1);
    const now = years.get(year);
    if (before === undefined || now === undefined || !goesOn(before, now)) return false;
  }
  return true;
}

function goesOn(before: AreaInYear, now: AreaInYear): boolean {
  if (now.change !== null) return now.change === 1;
  return now.ground !== null && now.ground === before.ground;
}
