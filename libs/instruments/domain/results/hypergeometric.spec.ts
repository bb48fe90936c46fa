import fc from 'fast-check';
import { rakingOracle } from '../../testing/oracles';
import { expectedRange } from './hypergeometric';

/** Chance of each count, by multiplying whole numbers: slow and exact. */
function exact(group: number, people: number, answers: number): number[] {
  const choose = (from: number, some: number) => {
    let ways = 1n;
    for (let k = 0; k < some; k++) ways = (ways * BigInt(from - k)) / BigInt(k + 1);
    return some > from ? 0n : ways;
  };
  const all = choose(people, answers);
  return Array.from({ length: answers + 1 }, (_, k) => {
    const ways = k > group ? 0n : choose(group, k) * choose(people - group, answers - k);
    return Number((ways * 10n ** 15n) / all) / 1e15;
  });
}

describe('how many to expect of a group', () => {
  it.each(rakingOracle().ranges)('$answers of $people answer, $group are in it: $low to $high, as R says', (one) =>
    expect(expectedRange(one.group, one.people, one.answers)).toEqual({ low: one.low, high: one.high }),
  );

  it('leaves less than 2.5% on either side, and no more than that can be left', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 120 }).chain((people) =>
          fc.record({
            people: fc.constant(people),
            group: fc.integer({ min: 0, max: people }),
            answers: fc.integer({ min: 0, max: people }),
          }),
        ),
        ({ people, group, answers }) => {
          const chances = exact(group, people, answers);
          const { low, high } = expectedRange(group, people, answers);
          const below = (k: number) => chances.slice(0, k).reduce((all, one) => all + one, 0);
          expect(below(low)).toBeLessThan(0.025 + 1e-9);
          expect(below(low + 1)).toBeGreaterThan(0.025 - 1e-9);
          expect(below(high)).toBeLessThan(0.975 + 1e-9);
          expect(below(high + 1)).toBeGreaterThan(0.975 - 1e-9);
        },
      ),
    ));
});
