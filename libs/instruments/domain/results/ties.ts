import { ageBands, type Cell } from './counts';
import type { Group, TieOf } from './groups';
import { type Axis, changeBetween, sizeOf, type Tally } from './tally';

/**
 * How strongly groups of one question are tied together: at least how many people are in the way of a reader who subtracts
 * figures of all moments that were shown, so that one of the two groups drops out and the other does not.
 *
 * Why it works: what was shown is a number of totals over time, and once the groups at the end. Whoever adds and subtracts these
 * gives each step in time a factor, and each group one; a person's answer drops out when the factors of their step and their group
 * cancel. With different factors for two groups, in no step can both cancel. So what is left over has at least the smaller of the two
 * groups' newcomers, of every step. When every two groups are tied by `meanFrom` people (also by way of others), no sum of figures is
 * about fewer. With both splits, a person's factor is that of step, age band and buurt together, so the smaller is taken per step
 * and within each place of the other axis.
 *
 * Each list holds people per pair of groups, in the order of `pairsAlong`.
 */
export type Ties = {
  /** Between age bands, when buurten are not shown. */
  readonly age: readonly number[];
  /** Between age bands, when buurten are shown as well. */
  readonly ageInBuurt: readonly number[];
  /** Between buurten, when age bands are shown as well. */
  readonly buurtInAge: readonly number[];
};

/** With more places, ties are kept between single places only, not between every two rows of neighbours. */
const manyPlaces = 6;

/** Before anything was shown. */
export const noTies: Ties = { age: [], ageInBuurt: [], buurtInAge: [] };

/**
 * Ties after one more step in which cells of a question went from `before` to `after`. Who came ties; everyone who went may have
 * been a tie of each pair they were in.
 */
export function growTies(ties: Ties, before: readonly Cell[], after: readonly Cell[], buurten: number): Ties {
  const { came, went } = changedGrids(before, after, buurten);
  const [cameByAge, wentByAge] = [turn(came), turn(went)];
  const grown = (old: readonly number[], coming: Grid, going: Grid, tie: (one: Row, other: Row) => number) =>
    pairsAlong(coming.length - 1).map(([one, other], index) => {
      const gone = total(rowOf(going, one)) + total(rowOf(going, other));
      return Math.max(0, (old[index] ?? 0) - gone) + tie(rowOf(coming, one), rowOf(coming, other));
    });
  return {
    age: grown(ties.age, cameByAge, wentByAge, (one, other) => Math.min(total(one), total(other))),
    ageInBuurt: grown(ties.ageInBuurt, cameByAge, wentByAge, shared),
    buurtInAge: grown(ties.buurtInAge, came, went, shared),
  };
}

/**
 * The tie between two groups along an axis. Of groups it is not kept of, that of the best way to pair their places, found
 * greedily: never too much.
 * @param last place of the axis.
 * @param withOther true when the other split is shown as well.
 */
export function tieAlong(ties: Ties, axis: Axis, last: number, withOther: boolean): TieOf {
  const people = axis === 'buurt' ? ties.buurtInAge : withOther ? ties.ageInBuurt : ties.age;
  const kept = new Map(
    pairsAlong(last).map(([one, other], index) => [`${nameOf(one)}|${nameOf(other)}`, people[index] ?? 0]),
  );
  const find = (one: Group, other: Group) =>
    kept.get(`${nameOf(one)}|${nameOf(other)}`) ?? kept.get(`${nameOf(other)}|${nameOf(one)}`);
  return (group, other) => {
    const known = find(group, other);
    if (known !== undefined) return known;
    const singles = group.flatMap((a) => other.map((b) => ({ a, b, tie: find([a], [b]) ?? 0 })));
    const used = { group: new Set<number>(), other: new Set<number>() };
    let all = 0;
    for (const { a, b, tie } of singles.sort((one, next) => next.tie - one.tie)) {
      if (used.group.has(a) || used.other.has(b)) continue;
      used.group.add(a);
      used.other.add(b);
      all += tie;
    }
    return all;
  };
}

/** Every two groups that have no place in common, of the groups that can come of an axis with places up to `last`. */
function pairsAlong(last: number): readonly (readonly [Group, Group])[] {
  const places = Array.from({ length: last }, (_, index) => index + 1);
  const rows = places.flatMap((from) => places.filter((to) => to >= from).map((to) => places.slice(from - 1, to)));
  const groups = last > manyPlaces ? places.map((place) => [place]) : [...rows, ...rows.map((row) => [0, ...row])];
  return [[0], ...groups].flatMap((one, index, all) =>
    all
      .slice(index + 1)
      .flatMap((other) => (other.some((place) => one.includes(place)) ? [] : [[one, other] as const])),
  );
}

const nameOf = (group: Group): string => [...group].sort((a, b) => a - b).join();

/** People who came and went, by buurt and age band. */
function changedGrids(before: readonly Cell[], after: readonly Cell[], buurten: number) {
  const tables = [talliesByGroup(before), talliesByGroup(after)] as const;
  const changes = Array.from({ length: buurten + 1 }, (_, buurt) =>
    Array.from({ length: ageBands.length + 1 }, (__, age) => {
      const [old, now] = tables.map((table) => table.get(`${buurt} ${age}`) ?? none);
      return changeBetween(old ?? none, now ?? none);
    }),
  );
  return {
    came: changes.map((row) => row.map(({ came }) => sizeOf(came))),
    went: changes.map((row) => row.map(({ went }) => sizeOf(went))),
  };
}

const none: Tally = new Map();

function talliesByGroup(cells: readonly Cell[]): ReadonlyMap<string, Tally> {
  const found = new Map<string, Map<number, number>>();
  for (const { buurt, age, value, n } of cells) {
    const key = `${buurt} ${age}`;
    const tally = found.get(key) ?? new Map<number, number>();
    found.set(key, tally.set(value, (tally.get(value) ?? 0) + n));
  }
  return found;
}

/** People per place of an axis, for each place of the other one. */
type Row = readonly number[];
type Grid = readonly Row[];

const turn = (grid: Grid): Grid => (grid[0] ?? []).map((_, index) => grid.map((row) => row[index] ?? 0));
const rowOf = (grid: Grid, group: Group): Row =>
  (grid[0] ?? []).map((_, index) => total(group.map((place) => grid[place]?.[index] ?? 0)));
const total = (numbers: Row): number => numbers.reduce((all, n) => all + n, 0);
const shared = (one: Row, other: Row): number => total(one.map((n, index) => Math.min(n, other[index] ?? 0)));
