/** One category of a margin: its place (from 1), the forms that said it, and the people of the population. */
export type MarginCategory = { readonly place: number; readonly n: number; readonly people: number };

/** Categories that are taken together, so that enough forms say each of them. */
export type MarginGroup = { readonly places: readonly number[]; readonly n: number; readonly people: number };

/**
 * Takes neighbours together until each group has `least` forms: the smallest first, with the smaller of its neighbours (of
 * equals the first). For age bands, whose order means something.
 * @returns one group when there are too few forms for two.
 */
export function mergeNeighbours(categories: readonly MarginCategory[], least: number): MarginGroup[] {
  const groups = categories.map(groupOf);
  for (let small = smallestOf(groups); small.n < least && groups.length > 1; small = smallestOf(groups)) {
    const place = groups.indexOf(small);
    const [before, after] = [groups[place - 1], groups[place + 1]];
    const neighbour = before === undefined || (after !== undefined && after.n < before.n) ? after : before;
    if (neighbour === undefined) break;
    groups.splice(Math.min(place, groups.indexOf(neighbour)), 2, together(small, neighbour));
  }
  return groups;
}

/**
 * Takes all categories with fewer than `least` forms together in one rest group, which comes last; while that has too few, the
 * smallest other category joins it. For buurten, whose order means nothing.
 * @returns one group when there are too few forms for two.
 */
export function mergeRest(categories: readonly MarginCategory[], least: number): MarginGroup[] {
  const small = categories.filter(({ n }) => n < least).map(groupOf);
  let groups = categories.filter(({ n }) => n >= least).map(groupOf);
  if (small.length === 0) return groups;
  let rest = small.reduce(together);
  while (rest.n < least && groups.length > 0) {
    const next = smallestOf(groups);
    rest = together(rest, next);
    groups = groups.filter((one) => one !== next);
  }
  return [...groups, rest];
}

const none: MarginGroup = { places: [], n: Number.POSITIVE_INFINITY, people: 0 };

const groupOf = ({ place, n, people }: MarginCategory): MarginGroup => ({ places: [place], n, people });

/** The first of the smallest. */
const smallestOf = (groups: readonly MarginGroup[]): MarginGroup =>
  groups.reduce((best, one) => (one.n < best.n ? one : best), none);

const together = (one: MarginGroup, other: MarginGroup): MarginGroup => ({
  places: [...one.places, ...other.places].sort((a, b) => a - b),
  n: one.n + other.n,
  people: one.people + other.people,
});
