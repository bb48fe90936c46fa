import type { Cell } from './counts';

/** How many people gave each answer, as it is stored. Exact, so never shown as it is. */
export type Tally = ReadonlyMap<number, number>;

/** Along what a round can be split; `buurt` and `age` are places, 0 when it was not said. */
export type Axis = 'age' | 'buurt';

/** Cells of each question, by its place: 0 for the forms, -1 for the channels. */
export function cellsByQuestion(cells: readonly Cell[]): ReadonlyMap<number, readonly Cell[]> {
  const found = new Map<number, Cell[]>();
  for (const cell of cells) {
    const list = found.get(cell.question);
    if (list === undefined) found.set(cell.question, [cell]);
    else list.push(cell);
  }
  return found;
}

export const tallyOf = (cells: readonly Pick<Cell, 'value' | 'n'>[]): Tally =>
  mergeTallies(cells.map(({ value, n }) => new Map([[value, n]])));

/** One tally per place of an axis, from 0 to `last`. */
export const talliesAlong = (cells: readonly Cell[], axis: Axis, last: number): readonly Tally[] =>
  Array.from({ length: last + 1 }, (_, place) => tallyOf(cells.filter((cell) => cell[axis] === place)));

export function mergeTallies(tallies: readonly Tally[]): Tally {
  const merged = new Map<number, number>();
  for (const tally of tallies) for (const [value, n] of tally) merged.set(value, (merged.get(value) ?? 0) + n);
  return merged;
}

/** People. */
export const sizeOf = (tally: Tally): number => [...tally.values()].reduce((all, n) => all + n, 0);

/** Sum of their answers. */
export const sumOf = (tally: Tally): number => [...tally].reduce((all, [value, n]) => all + value * n, 0);

/**
 * What has come and what has gone between two tallies. The least that can have happened: an answer that was replaced by an
 * equal one changes no figure.
 */
export function changeBetween(before: Tally, after: Tally): { readonly came: Tally; readonly went: Tally } {
  const [came, went] = [new Map<number, number>(), new Map<number, number>()];
  for (const value of new Set([...before.keys(), ...after.keys()])) {
    const more = (after.get(value) ?? 0) - (before.get(value) ?? 0);
    if (more > 0) came.set(value, more);
    if (more < 0) went.set(value, -more);
  }
  return { came, went };
}
