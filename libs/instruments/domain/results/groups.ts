/** Places of one axis that are shown together: neighbours, and perhaps those who did not say it (place 0). */
export type Group = readonly number[];

/** How strongly two groups are tied together, in people; see `Ties`. */
export type TieOf = (group: Group, other: Group) => number;

/** True when one can go from each group to each other one by ties of at least `least` people. */
export function areTied(groups: readonly Group[], tie: TieOf, least: number): boolean {
  return groups.length === 0 || reached(groups, tie, least).size === groups.length;
}

/**
 * Divides an axis into groups that can be shown beside each other and beside the total: takes neighbours together, the smallest
 * first and with its smaller neighbour, until each has `limit` people and all are tied. Those who did not say where they belong are
 * not shown; when there are so few that they could be found by subtracting, they join the smallest group.
 * @param sizes people per place, 0 first.
 * @param least people that tie groups enough.
 * @returns null when fewer than two groups are left.
 */
export function groupsAlong(sizes: readonly number[], tie: TieOf, limit: number, least: number): Group[] | null {
  const size = (group: Group) => group.reduce((all, place) => all + (sizes[place] ?? 0), 0);
  const groups: Group[] = sizes.slice(1).map((_, index) => [index + 1]);
  for (
    let weak = weakOf(groups, size, tie, limit, least);
    weak !== null;
    weak = weakOf(groups, size, tie, limit, least)
  ) {
    if (groups.length < 3) return null;
    const place = groups.indexOf(weak);
    const neighbours = [groups[place - 1], groups[place + 1]].filter((group) => group !== undefined);
    const neighbour = smallest(neighbours, size);
    groups.splice(
      Math.min(place, groups.indexOf(neighbour)),
      2,
      [...weak, ...neighbour].sort((a, b) => a - b),
    );
  }
  if (groups.length < 2) return null;
  const silent: Group = [0];
  if (size(silent) === 0 || areTied([silent, ...groups], tie, least)) return groups;
  const host = smallest(groups, size);
  return groups.map((group) => (group === host ? [0, ...group] : group));
}

/** The group to take together with another one: the smallest of those that are too small, or else not tied to the largest. */
function weakOf(
  groups: readonly Group[],
  size: (group: Group) => number,
  tie: TieOf,
  limit: number,
  least: number,
): Group | null {
  const small = groups.filter((group) => size(group) < limit);
  if (small.length > 0) return smallest(small, size);
  const bySize = [...groups].sort((a, b) => size(b) - size(a));
  const tied = reached(bySize, tie, least);
  const loose = groups.filter((group) => !tied.has(group));
  return loose.length > 0 ? smallest(loose, size) : null;
}

/** All groups that can be reached from the first. */
function reached(groups: readonly Group[], tie: TieOf, least: number): ReadonlySet<Group> {
  const found = new Set<Group>(groups.slice(0, 1));
  for (const from of found) {
    for (const group of groups) if (!found.has(group) && tie(from, group) >= least) found.add(group);
  }
  return found;
}

const smallest = (groups: readonly Group[], size: (group: Group) => number): Group =>
  groups.reduce((best, group) => (size(group) < size(best) ? group : best));
