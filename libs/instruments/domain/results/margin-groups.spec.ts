import fc from 'fast-check';
import { mergeNeighbours, mergeRest } from './margin-groups';

const of = (...sizes: number[]) => sizes.map((n, index) => ({ place: index + 1, n, people: 100 * (index + 1) }));
const places = (groups: readonly { readonly places: readonly number[] }[]) => groups.map((one) => one.places);

describe('groups with enough forms', () => {
  it.each([
    [
      [12, 30, 10, 11, 40],
      [[1], [2], [3], [4], [5]],
    ],
    [
      [3, 12, 20, 30, 40],
      [[1, 2], [3], [4], [5]],
    ],
    [
      [12, 40, 5, 30, 2],
      [[1], [2], [3, 4, 5]],
    ],
    [
      [20, 4, 20],
      [[1, 2], [3]],
    ],
    [[3, 2, 4], [[1, 2, 3]]],
    [[0, 0, 0, 0, 200], [[1, 2, 3, 4, 5]]],
  ])('ages of %j forms are taken together as %j', (sizes, expected) =>
    expect(places(mergeNeighbours(of(...sizes), 10))).toEqual(expected),
  );

  it.each([
    [
      [12, 30, 10],
      [[1], [2], [3]],
    ],
    [
      [12, 4, 30, 7],
      [[1], [3], [2, 4]],
    ],
    [
      [12, 4, 30, 3],
      [[3], [1, 2, 4]],
    ],
    [[9, 12], [[1, 2]]],
    [[3, 2, 0], [[1, 2, 3]]],
  ])('buurten of %j forms are taken together as %j', (sizes, expected) =>
    expect(places(mergeRest(of(...sizes), 10))).toEqual(expected),
  );

  it.each([
    ['ages', mergeNeighbours],
    ['buurten', mergeRest],
  ])('no %s at all are no group', (_, merge) => expect(merge([], 10)).toEqual([]));

  it.each([
    ['ages', mergeNeighbours],
    ['buurten', mergeRest],
  ])('%s: nobody is lost, and each group has enough unless there is but one', (_, merge) =>
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 30 }), { minLength: 1, maxLength: 25 }), (sizes) => {
        const groups = merge(of(...sizes), 10);
        const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
        expect(groups.flatMap((one) => one.places).sort((a, b) => a - b)).toEqual(sizes.map((_n, index) => index + 1));
        expect(sum(groups.map(({ n }) => n))).toBe(sum(sizes));
        expect(sum(groups.map(({ people }) => people))).toBe(sum(of(...sizes).map(({ people }) => people)));
        if (groups.length > 1) expect(Math.min(...groups.map(({ n }) => n))).toBeGreaterThanOrEqual(10);
      }),
    ),
  );
});
