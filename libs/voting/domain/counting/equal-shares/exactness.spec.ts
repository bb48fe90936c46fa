import fc from 'fast-check';
import { type Election, electionOf } from '../election';
import { anElection } from '../testing/an-election';
import { slowAddOne, slowRun } from '../testing/slow-equal-shares';
import { byId, type TieOrder } from '../tie-order';
import { type Completion, countEqualShares } from './count';
import type { Utility } from './supports';

const kindOf = { cost: 'approval', cardinality: 'approval', points: 'points', borda: 'ordinal' } as const;
const utilities = Object.keys(kindOf) as Utility[];
const completions: readonly Completion[] = ['none', 'greedy', 'add-one', 'add-one-then-greedy', 'add1u'];
const won = (election: Election, utility: Utility, completion: Completion, ties: TieOrder = byId(election)) =>
  countEqualShares(election, { utility, completion, ties }).winners;
const perCastBallot = ({ budget, cast }: Election) => ({ numerator: budget, denominator: BigInt(cast) });

describe.each(utilities)('equal shares by %s', (utility) => {
  const elections = anElection(kindOf[utility]);

  it('is what a fraction for every voter gives', () =>
    fc.assert(
      fc.property(elections, (election) => {
        const slow = slowRun(election, utility, byId(election), perCastBallot(election));
        expect(won(election, utility, 'none')).toEqual(slow.map((place) => election.options[place]!.id));
      }),
      { numRuns: 400 },
    ));

  it.each([
    [60n, 150],
    [1_500n, 25],
  ])('leaps over steps that change nothing, and lands where single steps do, with money up to %d', (most, numRuns) =>
    fc.assert(
      fc.property(anElection(kindOf[utility], most), (election) => {
        const slow = slowAddOne(election, utility, byId(election));
        expect(won(election, utility, 'add-one')).toEqual(slow.map((place) => election.options[place]!.id));
      }),
      { numRuns },
    ),
  );

  it.each(completions)(
    'with completion %s never spends more than there is, and tells why of every option',
    (completion) =>
      fc.assert(
        fc.property(elections, (election) => {
          const { winners, spent, budget, options } = countEqualShares(election, {
            ...{ utility, completion },
            ties: byId(election),
          });
          expect(spent <= budget).toBe(true);
          expect(options.filter(({ reason }) => reason === 'won' || reason === 'added').map(({ id }) => id)).toEqual(
            [...winners].sort(),
          );
          for (const one of options.filter(({ reason }) => reason === 'supportersCannotPay'))
            expect(one.supportersHave!.numerator < one.cost! * one.supportersHave!.denominator).toBe(true);
        }),
        { numRuns: 60 },
      ),
  );

  it('does not care for the order of ballots and options', () =>
    fc.assert(
      fc.property(elections, fc.infiniteStream(fc.nat()), (election, chance) => {
        const shuffled = <T>(items: readonly T[]): T[] =>
          items
            .map((item) => [chance.next().value as number, item] as const)
            .sort(([a], [b]) => a - b)
            .map(([, item]) => item);
        const options = shuffled(election.options);
        const placeOf = election.options.map((option) => options.indexOf(option));
        const ballots = shuffled(election.ballots).map((ballot) => ({
          ...ballot,
          options: ballot.options.map((place) => placeOf[place]!),
        }));
        const other = electionOf({ ...election, options, ballots });
        expect(won(other, utility, 'add-one')).toEqual(won(election, utility, 'add-one'));
      }),
      { numRuns: 60 },
    ));

  it('gives the same for twice the money and twice the ballots', () =>
    fc.assert(
      fc.property(elections, (election) => {
        const ballots = election.ballots.map((ballot) => ({ ...ballot, count: ballot.count * 3 }));
        const options = election.options.map((option) => ({ ...option, cost: option.cost! * 3n }));
        const other = electionOf({ ...election, budget: election.budget * 3n, options, ballots });
        expect(won(other, utility, 'none')).toEqual(won(election, utility, 'none'));
      }),
      { numRuns: 60 },
    ));
});

it('divides by all ballots that were cast, also the empty ones', () =>
  fc.assert(
    fc.property(anElection('approval'), fc.integer({ min: 1, max: 5 }), (election, empty) => {
      const other = electionOf({ ...election, ballots: [...election.ballots, { options: [], count: empty }] });
      const each = { numerator: election.budget, denominator: BigInt(election.cast + empty) };
      const slow = slowRun(election, 'cost', byId(election), each);
      expect(won(other, 'cost', 'none')).toEqual(slow.map((place) => election.options[place]!.id));
    }),
    { numRuns: 60 },
  ));
