import fc from 'fast-check';
import type { VoteKind } from '../ballot';
import { type Election, electionOf } from '../election';

const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];

/**
 * Small elections where ties, poor supporters and options that cannot be paid are common.
 * @param most the most money there is, and that anything costs.
 */
export const anElection = (kind: VoteKind, most = 100_000n): fc.Arbitrary<Election> =>
  fc.integer({ min: 1, max: names.length }).chain((size) =>
    fc
      .record({
        budget: fc.oneof(fc.bigInt({ min: 1n, max: 60n }), fc.bigInt({ min: 1n, max: most })),
        unit: fc.constantFrom(1n, 10n),
        costs: fc.array(fc.oneof(fc.bigInt({ min: 1n, max: 12n }), fc.bigInt({ min: 1n, max: most / 2n })), {
          minLength: size,
          maxLength: size,
        }),
        ballots: fc.array(
          fc.record({
            options: fc.uniqueArray(fc.integer({ min: 0, max: size - 1 }), { maxLength: size }),
            points: fc.array(fc.integer({ min: -1, max: 9 }), { minLength: size, maxLength: size }),
            count: fc.integer({ min: 1, max: 4 }),
          }),
          { minLength: 1, maxLength: 14 },
        ),
      })
      .map(({ budget, unit, costs, ballots }) =>
        electionOf({
          ...{ kind, budget, unit },
          options: costs.map((cost, place) => ({ id: names[place]!, cost, category: null })),
          ballots: ballots.map(({ options, points, count }) => ({
            ...{ options, count },
            points: kind === 'points' ? points.slice(0, options.length) : null,
          })),
        }),
      ),
  );

/** An election of options with a cost, and ballots written as the ids they name: `3x ab` is three ballots for a and b. */
export function smallElection(
  budget: bigint,
  costs: Readonly<Record<string, bigint | null>>,
  written: readonly string[],
  more: Partial<Parameters<typeof electionOf>[0]> = {},
): Election {
  const ids = Object.keys(costs);
  return electionOf({
    ...{ kind: 'approval', budget },
    options: ids.map((id) => ({ id, cost: costs[id]!, category: null })),
    ballots: written.map((text) => {
      const [, count = '1', named = ''] = /^(?:(\d+)x)? ?(.*)$/.exec(text)!;
      return { options: [...named].map((id) => ids.indexOf(id)), count: Number(count) };
    }),
    ...more,
  });
}
