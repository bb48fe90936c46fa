import fc from 'fast-check';
import { ageBands, type Cell } from './counts';
import { areTied, groupsAlong } from './groups';
import { growTies, noTies, tieAlong, type Ties } from './ties';

const cell = (buurt: number, age: number, value: number, n: number): Cell => ({ buurt, age, question: 1, value, n });
/** Between age bands, between them when buurten are shown too, and between buurten. */
const along = (ties: Ties, buurten: number) => ({
  age: tieAlong(ties, 'age', ageBands.length, false),
  ageInBuurt: tieAlong(ties, 'age', ageBands.length, true),
  buurtInAge: tieAlong(ties, 'buurt', buurten, true),
});
const grown = (steps: readonly (readonly Cell[])[], buurten: number): Ties =>
  steps.reduce(
    ({ ties, before }, cells) => {
      const after = [...before, ...cells];
      return { ties: growTies(ties, before, after, buurten), before: after };
    },
    { ties: noTies, before: [] as readonly Cell[] },
  ).ties;

describe('a tie', () => {
  it('is the smaller group, when all came in one step', () => {
    const { age } = along(grown([[cell(1, 3, 5, 12), cell(1, 5, 4, 40)]], 1), 1);
    expect(age([3], [5])).toBe(12);
    expect(age([2, 3], [4, 5])).toBe(12);
  });

  it('is what came in the same steps', () => {
    // all who are old on the first evening, and one more who is young
    const { age } = along(
      grown(
        [
          [cell(1, 5, 4, 40), cell(1, 3, 4, 1)],
          [cell(1, 3, 6, 40), cell(1, 5, 6, 2)],
        ],
        1,
      ),
      1,
    );
    expect(age([3], [5])).toBe(3);
  });

  it('is within the places of the other split, when that is shown too', () => {
    // of the old, all but one live in buurt 1, where hardly anybody else lives
    const { ageInBuurt, buurtInAge, age } = along(
      grown([[cell(1, 5, 4, 40), cell(1, 3, 4, 2), cell(2, 3, 4, 40), cell(2, 5, 4, 1)]], 2),
      2,
    );
    expect(age([3], [5])).toBe(41);
    expect(ageInBuurt([3], [5])).toBe(3);
    expect(buurtInAge([1], [2])).toBe(3);
  });

  it('is less for everyone who went, and who changes an answer went and came', () => {
    const before = [cell(1, 3, 5, 12), cell(1, 5, 4, 40)];
    const ties = growTies(noTies, [], before, 1);
    const after = (cells: readonly Cell[]) => along(growTies(ties, before, cells, 1), 1).age([3], [5]);
    expect(after([cell(1, 3, 5, 9), cell(1, 5, 4, 40)])).toBe(9);
    expect(after([cell(1, 3, 5, 12), cell(1, 5, 4, 39), cell(1, 5, 9, 1)])).toBe(11);
  });

  /** What a reader can do: give each step, each age band and each buurt a factor, and add everything up. */
  it('is never more than the people left over in any sum of figures that treats two groups differently', () => {
    const upTo = (last: number) => fc.integer({ min: 0, max: last });
    const person = fc.record({ step: upTo(2), age: upTo(3), buurt: upTo(2), value: upTo(1), stays: fc.boolean() });
    const factors = fc.array(fc.integer({ min: -1, max: 1 }), { minLength: 3, maxLength: 3 });
    const by = fc.record({ step: factors, age: factors, buurt: factors });
    const groups = [[0], [1, 2], [3]];
    fc.assert(
      fc.property(fc.array(person, { maxLength: 60 }), by, fc.boolean(), (people, factor, both) => {
        const cellsOf = (some: typeof people) => some.map(({ buurt, age, value }) => cell(buurt, age, value, 1));
        const steps = [0, 1, 2].map((step) => people.filter((one) => one.step <= step));
        const moments = [[], ...steps, people.filter(({ stays }) => stays)].map(cellsOf);
        const ties = moments
          .slice(1)
          .reduce((all, after, index) => growTies(all, moments[index] ?? [], after, 2), noTies);
        const found = along(ties, 2);
        const groupOf = (age: number) => groups.findIndex((group) => group.includes(age));
        const left = people.filter(
          ({ step, age, buurt, stays }) =>
            stays && factor.step[step]! + factor.age[groupOf(age)]! + (both ? factor.buurt[buurt]! : 0) !== 0,
        ).length;
        for (const [a, one] of groups.entries()) {
          for (const [b, other] of groups.entries()) {
            if (factor.age[a] !== factor.age[b])
              expect(left).toBeGreaterThanOrEqual((both ? found.ageInBuurt : found.age)(one, other));
            if (both && factor.buurt[a] !== factor.buurt[b])
              expect(left).toBeGreaterThanOrEqual(found.buurtInAge([a], [b]));
          }
        }
      }),
    );
  });
});

describe('groups along an axis', () => {
  const equal = (sizes: readonly number[]) => (one: readonly number[], other: readonly number[]) =>
    Math.min(...[one, other].map((group) => group.reduce((all, place) => all + (sizes[place] ?? 0), 0)));
  const divide = (sizes: readonly number[], limit = 10) => groupsAlong(sizes, equal(sizes), limit, 10);

  it.each([
    [
      [0, 30, 30, 30, 30, 30],
      [[1], [2], [3], [4], [5]],
    ],
    // the smallest first, with its smaller neighbour
    [
      [0, 2, 12, 40, 40, 30],
      [[1, 2], [3], [4], [5]],
    ],
    [
      [0, 20, 3, 12, 40, 30],
      [[1], [2, 3], [4], [5]],
    ],
    [
      [0, 5, 5, 5, 5, 5],
      [
        [1, 2],
        [3, 4, 5],
      ],
    ],
    // four who did not say it would be what is left over
    [
      [4, 20, 12, 40, 40, 30],
      [[1], [0, 2], [3], [4], [5]],
    ],
    [
      [10, 20, 12, 40, 40, 30],
      [[1], [2], [3], [4], [5]],
    ],
  ])('of %j people are %j', (sizes, groups) => expect(divide(sizes)).toEqual(groups));

  it('are none when two cannot be made', () => {
    expect(divide([0, 9, 0, 0, 0, 9])).toBeNull();
    expect(divide([50, 0, 0, 0, 0, 12])).toBeNull();
    expect(divide([0, 29, 31], 30)).toBeNull();
    expect(divide([0])).toBeNull();
  });

  it('hold every place once, are neighbours, large enough and tied', () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 2, maxLength: ageBands.length + 1 });
    fc.assert(
      fc.property(sizes, (people) => {
        const groups = divide(people) ?? [];
        const placed = groups.flat().filter((place) => place > 0);
        if (groups.length > 0) expect(placed).toEqual(people.slice(1).map((_, index) => index + 1));
        for (const group of groups)
          expect(group.reduce((all, place) => all + people[place]!, 0)).toBeGreaterThanOrEqual(10);
        expect(areTied(groups, equal(people), 10)).toBe(true);
        if (groups.length > 0 && !groups.flat().includes(0)) expect(people[0] === 0 || people[0]! >= 10).toBe(true);
      }),
    );
  });
});
