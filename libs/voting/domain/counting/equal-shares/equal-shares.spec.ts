import { type Election, electionOf } from '../election';
import { asNumber, compareFractions } from '../fraction';
import { countGreedy } from '../greedy';
import { smallElection } from '../testing/an-election';
import { byId } from '../tie-order';
import { type Completion, countEqualShares } from './count';
import type { Utility } from './supports';

const count = (election: Election, utility: Utility = 'cost', completion: Completion = 'none') =>
  countEqualShares(election, { utility, completion, ties: byId(election) });
const won = (...given: Parameters<typeof count>): string => count(...given).winners.join('');
const of = (election: Election, id: string, ...given: [Utility?, Completion?]) =>
  count(election, ...given).options.find((one) => one.id === id)!;

describe('51 of 100 want ten red options, 49 want ten blue ones, and the money is for ten', () => {
  // the example of the article "Method of equal shares" in Wikipedia; greedy gives the blue voters nothing
  const costs = Object.fromEntries([...'abcdefghijABCDEFGHIJ'].map((id) => [id, 100n]));
  const election = smallElection(1000n, costs, ['51x abcdefghij', '49x ABCDEFGHIJ']);
  const colours = (winners: readonly string[]) =>
    winners
      .map((id) => (id < 'a' ? 'blue' : 'red'))
      .sort()
      .join(' ');

  it('goes to red alone by votes', () => {
    expect(countGreedy(election, { ties: byId(election) }).winners.join('')).toBe('abcdefghij');
  });
  it('goes to both in equal shares: red has 510 to spend, blue 490', () => {
    expect(colours(count(election).winners)).toBe('blue blue blue blue red red red red red');
    expect(asNumber(of(election, 'E').supportersHave!)).toBeCloseTo(90);
    expect(of(election, 'f')).toMatchObject({ reason: 'supportersCannotPay', votes: 51n });
  });
  it('is half and half when everybody has 11: with 12 red could pay for six, one too many', () => {
    const outcome = count(election, 'cost', 'add-one');
    expect(colours(outcome.winners)).toBe('blue blue blue blue blue red red red red red');
    expect(outcome.endowment).toMatchObject({ raised: 1n });
  });
  it('gives what is left to the most votes, where that was agreed', () => {
    expect(of(election, 'f', 'cost', 'greedy').reason).toBe('added');
  });
});

describe('what supporters pay', () => {
  // 30 each. a: 3 pay 15. b: its voters have 15, 15 and 30 then, so 15 + 15 + 24.
  const election = smallElection(120n, { a: 45n, b: 54n }, ['2x ab', '1x a', '1x b']);

  it('is the same for all who can, and everything for who cannot', () => {
    expect(won(election, 'cardinality')).toBe('ab');
    expect(of(election, 'a', 'cardinality')).toMatchObject({ paidAll: 0 });
    expect(of(election, 'b', 'cardinality')).toMatchObject({ paidAll: 2 });
    expect(compareFractions(of(election, 'b', 'cardinality').price!, { numerator: 24n, denominator: 1n })).toBe(0);
  });
  it('decides the order: cheap per voter first where every option counts the same', () => {
    // cardinality: a costs each of 4 voters 10, b each of 2 voters 5. By cost: 1/4 and 1/2.
    const both = smallElection(1000n, { a: 40n, b: 10n }, ['4x a', '2x b']);
    expect(won(both, 'cardinality')).toBe('ba');
    expect(won(both, 'cost')).toBe('ab');
  });
  it('is in proportion to points', () => {
    // 100 each; a costs 12 with 6 + 2 + 4 points: 1 per point. b costs 40 with 10 points: 4 per point.
    const election = electionOf({
      ...{ kind: 'points', budget: 300n },
      options: [
        { id: 'b', cost: 40n, category: null },
        { id: 'a', cost: 12n, category: null },
      ],
      ballots: [
        { options: [0, 1], points: [5, 6] },
        { options: [1], points: [2] },
        { options: [0, 1], points: [5, 4] },
      ],
    });
    expect(won(election, 'points')).toBe('ab');
    expect(asNumber(of(election, 'a', 'points').price!)).toBe(1);
    expect(asNumber(of(election, 'b', 'points').price!)).toBe(4);
  });
  it('counts how many options stand below, for ballots in order', () => {
    // Borda: a 2 + 2, b 1 + 0, c 0 + 1; 30 / 4 is less than 10 / 1
    const election = smallElection(300n, { a: 30n, b: 10n, c: 11n }, ['abc', 'acb'], { kind: 'ordinal' });
    expect(won(election, 'borda')).toBe('abc');
    expect(of(election, 'a', 'borda').score).toBe(4n);
  });
});

describe('what is not an ordinary option', () => {
  it('is left out when nobody knows what it costs', () => {
    expect(of(smallElection(100n, { a: null, b: 10n }, ['2x ab']), 'a')).toMatchObject({ reason: 'noCost', votes: 2n });
  });
  it('is never chosen above the budget; raising ends when its supporters could pay it', () => {
    const election = smallElection(100n, { a: 150n, b: 60n, c: 40n }, ['5x a', '5x b', '1x c']);
    expect(of(election, 'a')).toMatchObject({ reason: 'aboveBudget' });
    // 100/11 + 3 for each: b. 100/11 + 21: a too, so c (40 of one voter) is never reached.
    expect(won(election, 'cost', 'add-one')).toBe('b');
    expect(won(election, 'cost', 'add-one-then-greedy')).toBe('bc');
  });
  it('is never chosen without supporters, only by the completion of equalshares.net', () => {
    const election = smallElection(100n, { a: 10n, b: 10n }, ['2x a']);
    expect(of(election, 'b')).toMatchObject({ reason: 'fewVotes', votes: 0n });
    expect(won(election, 'cost', 'add-one-then-greedy')).toBe('a');
    expect(won(election, 'cost', 'add1u')).toBe('ab');
  });
  it('comes first when it costs nothing and anybody wants it', () => {
    const election = smallElection(100n, { a: 10n, b: 0n, c: 0n }, ['2x a', '1x b']);
    expect(won(election, 'cardinality')).toBe('ba');
    expect(won(election, 'cost')).toBe('ba');
    expect(of(election, 'b')).toMatchObject({ reason: 'won', price: null });
  });
  it('gives nobody anything when nobody voted, or there is no money', () => {
    expect(count(smallElection(100n, { a: 10n }, []))).toMatchObject({ winners: [], spent: 0n, endowment: null });
    expect(count(smallElection(0n, { a: 10n }, ['a']))).toMatchObject({ winners: [], spent: 0n });
  });
});

describe('the endowment', () => {
  it('counts empty ballots: they take their part along', () => {
    expect(won(smallElection(100n, { a: 100n }, ['2x a']))).toBe('a');
    expect(won(smallElection(100n, { a: 100n }, ['2x a', '1x ']))).toBe('');
  });
  it('is raised by whole units, one euro and not one cent', () => {
    // in cents: three have 33.33 euro, the 2 supporters of a have 66.66 of 68; one euro more is enough
    const election = smallElection(10_000n, { a: 6_800n }, ['2x a', '1x '], { unit: 100n });
    const { winners, endowment } = count(election, 'cost', 'add-one');
    expect(winners).toEqual(['a']);
    expect(endowment!.raised).toBe(1n);
    expect(compareFractions(endowment!.each, { numerator: 10_300n, denominator: 3n })).toBe(0);
  });
  it('stops at the step before one that spends too much, even when a later one would not', () => {
    // 2 each: nothing. 3 each: a (6). 5 each: b too (10), which is more than 10 together.
    const election = smallElection(10n, { a: 6n, b: 10n }, ['2x a', '2x b', '1x ']);
    expect(count(election, 'cost', 'add-one')).toMatchObject({ winners: ['a'], endowment: { raised: 2n } });
  });
});

it('decides exactly where floating point numbers do not', () => {
  // 3 x 1/3 of the money must be enough for something that costs all of it, whatever 1/3 is rounded to
  for (const voters of [3, 7, 11, 49, 997]) {
    const costs = { a: 1n, b: 999_999n };
    expect(won(smallElection(1_000_000n, costs, [`${voters}x ab`]), 'cardinality')).toBe('ab');
    expect(won(smallElection(999_999n, costs, [`${voters}x ab`]), 'cardinality')).toBe('a');
  }
});

it('refuses a utility that the ballots do not have', () => {
  const election = smallElection(10n, { a: 1n }, ['a']);
  expect(() => count(election, 'points')).toThrow('voting.utilityNeedsPoints');
  expect(() => count(election, 'borda')).toThrow('voting.utilityNeedsOrder');
});
