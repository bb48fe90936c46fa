import type { Method } from '../ballot/ballot';

/** One ballot as the published lists have it. */
export type ContentLine = { readonly vote: string; readonly points: string };

/**
 * A ballot as it is published: options by their place on the ballot, and beside them what each got where points are divided. The
 * option with most points comes first, as files of Pabulib have it; then by place.
 */
export function contentLine(method: Method, choices: readonly number[]): ContentLine {
  if (method !== 'points') return { vote: choices.join(','), points: '' };
  const given = choices.flatMap((points, index) => (points > 0 ? [{ place: index + 1, points }] : []));
  const sorted = given.toSorted((one, other) => other.points - one.points || one.place - other.place);
  return { vote: sorted.map(({ place }) => place).join(','), points: sorted.map(({ points }) => points).join(',') };
}

/** What the chain is made over: the vote, and the points behind a semicolon where there are. */
export const chainedLine = ({ vote, points }: ContentLine): string => (points === '' ? vote : `${vote};${points}`);
