import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { countGreedy } from '../counting/greedy';
import { votesCostLot } from '../counting/tie-order';
import { readElection } from '../pabulib/election';
import { readPabulib } from '../pabulib/file';
import { writePabulib } from '../pabulib/write';
import { contentLine } from './content-lines';
import { type ClosedVote, type CountedBallots, countVote } from './count-vote';
import { moreRulesMeta } from './more-rules-meta';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const seed = 'ab'.repeat(32);
const count = (vote: ClosedVote, ballots: readonly CountedBallots[]) => countVote(vote, ballots, seed, sha256);
const votes = (place: number, n: number): CountedBallots => ({ choices: [place], check: 'code', count: n });

const vote: ClosedVote = {
  ...{ method: 'approval', rule: 'greedy', budgetCents: 10_000_00, seats: null, threshold: 20 },
  categories: [
    { name: 'Groen', budgetCents: 5_000_00 },
    { name: 'Verkeer', budgetCents: null },
  ],
  options: [
    { place: 1, costCents: 4_000_00, category: 'Groen' },
    { place: 2, costCents: 2_000_00, category: 'Groen' },
    { place: 3, costCents: 1_000_00, category: 'Groen' },
    { place: 4, costCents: 5_000_00, category: 'Verkeer' },
    { place: 5, costCents: 100_00, category: null },
  ],
};
const cast = [votes(1, 60), votes(2, 50), votes(3, 40), votes(4, 30), votes(5, 19)];

describe('a vote with categories and a threshold', () => {
  it('says of each option why: the category was spent, or too few wanted it', () => {
    const { winners, spentCents, options } = count(vote, cast);
    expect(winners).toEqual([1, 3, 4]);
    expect(spentCents).toBe(10_000_00);
    expect(options.map(({ reason, moneyLeftCents }) => [reason, moneyLeftCents])).toEqual([
      ['won', 10_000_00],
      // what was left of the category, not of all money
      ['categoryFull', 1_000_00],
      ['won', 6_000_00],
      ['won', 5_000_00],
      ['fewVotes', 0],
    ]);
  });

  it('is an ordinary one without them', () => {
    const plain = { ...vote, threshold: null, categories: [] };
    expect(count(plain, cast).winners).toEqual([1, 2, 3, 5]);
    expect(count(plain, [votes(1, 3)]).options[1]).toMatchObject({ reason: 'fewVotes' });
  });

  it('counts points against the threshold where points are divided', () => {
    const points: ClosedVote = { ...vote, method: 'points', categories: [] };
    const given = [{ choices: [7, 12, 0, 0, 1], check: null, count: 2 }];
    expect(count(points, given).winners).toEqual([2]);
  });
});

const aVote = fc
  .record({
    method: fc.constantFrom('approval', 'points', 'budget'),
    rule: fc.constantFrom('greedy', 'greedyPerCost'),
    budgetCents: fc.integer({ min: 1, max: 300 }),
    threshold: fc.option(fc.integer({ min: 1, max: 6 })),
    limits: fc.array(fc.option(fc.integer({ min: 1, max: 200 })), { maxLength: 3 }),
    costs: fc.array(fc.tuple(fc.nat(150), fc.nat(3)), { minLength: 1, maxLength: 6 }),
  })
  .map(({ limits, costs, ...rest }): ClosedVote => {
    const categories = limits.map((budgetCents, index) => ({ name: `Soort "${index}" x`, budgetCents }));
    return {
      ...{ ...rest, seats: null, categories },
      options: costs.map(([costCents, of], index) => ({
        ...{ place: index + 1, costCents, category: categories[of]?.name ?? null },
      })),
    };
  });
const anElection = aVote.chain((one) =>
  fc.record({
    vote: fc.constant(one),
    ballots: fc.array(
      fc.record({
        choices:
          one.method === 'points'
            ? fc.array(fc.nat(4), { minLength: one.options.length, maxLength: one.options.length })
            : fc.subarray(one.options.map(({ place }) => place)),
        check: fc.constant(null),
        count: fc.integer({ min: 1, max: 4 }),
      }),
      { maxLength: 8 },
    ),
  }),
);

it('no category gets more than its own money, and nobody below the threshold wins', () => {
  fc.assert(
    fc.property(anElection, ({ vote: one, ballots }) => {
      const { winners, options, spentCents } = count(one, ballots);
      expect(spentCents).toBeLessThanOrEqual(one.budgetCents ?? 0);
      for (const { name, budgetCents } of one.categories) {
        const spent = one.options
          .filter(({ place, category }) => winners.includes(place) && category === name)
          .reduce((sum, { costCents }) => sum + (costCents ?? 0), 0);
        expect(spent).toBeLessThanOrEqual(budgetCents ?? Infinity);
      }
      for (const place of winners) expect(options[place - 1]!.score).toBeGreaterThanOrEqual(one.threshold ?? 1);
    }),
  );
});

it('counts out of its file of Pabulib to the same winners', () => {
  const euros = (cents: number | null): string => ((cents ?? 0) / 100).toFixed(2);
  fc.assert(
    fc.property(anElection, ({ vote: one, ballots }) => {
      const points = one.method === 'points';
      const rows = ballots
        .flatMap(({ choices, count: n }) => Array.from({ length: n }, () => contentLine(one.method, choices)))
        .map((line, index) => [String(index + 1), line.vote, ...(points ? [line.points] : [])]);
      const file = writePabulib(
        [
          ...([['num_projects', String(one.options.length)]] as const),
          ...([['num_votes', String(rows.length)]] as const),
          ...([['budget', euros(one.budgetCents)]] as const),
          ...([['vote_type', points ? 'cumulative' : 'approval']] as const),
          ...moreRulesMeta(one, euros),
        ],
        {
          columns: ['project_id', 'cost', 'category'],
          rows: one.options.map(({ place, costCents, category }) => [String(place), euros(costCents), category ?? '']),
        },
        { columns: points ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote'], rows },
      );
      const { election, threshold, perCategory } = readElection(readPabulib([...file].join('')));
      const read = countGreedy(election, {
        ...{ perCategory, perCost: one.rule === 'greedyPerCost', ties: votesCostLot(election, seed, sha256) },
        threshold: threshold === 0n ? 1n : threshold,
      });
      expect(read.winners.map(Number)).toEqual(count(one, ballots).winners);
    }),
  );
});
