/** A group smaller than this says too much of who is in it (field.md part 3, disclosure). */
export const smallestGroup = 10;

/**
 * Which groups may stay with the ballots after closing: those of at least ten. The ballots of the others lose what group they
 * were of; when those are fewer than ten together, the smallest of the rest loses it too, so that what is left over is no small
 * group either.
 * @param sizes ballots per group.
 * @returns the groups that stay.
 */
export function coarsen<G>(sizes: ReadonlyMap<G, number>): ReadonlySet<G> {
  const fromSmall = [...sizes].filter(([, n]) => n > 0).toSorted(([, one], [, other]) => one - other);
  let lost = 0;
  let at = 0;
  for (const [, n] of fromSmall) {
    if (n >= smallestGroup && (lost === 0 || lost >= smallestGroup)) break;
    lost += n;
    at++;
  }
  return new Set(fromSmall.slice(at).map(([group]) => group));
}
