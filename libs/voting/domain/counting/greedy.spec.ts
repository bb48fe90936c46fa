import fc from 'fast-check';
import { electionOf } from './election';
import { countGreedy, type GreedyRule } from './greedy';
import { anElection, smallElection } from './testing/an-election';
import { byId } from './tie-order';

// a: 3 votes, b: 2, c: 2, d: 1
const election = smallElection(100n, { a: 60n, b: 50n, c: 30n, d: 10n }, ['abc', 'abcd', 'a']);
const count = (rule: Partial<GreedyRule> = {}, of = election) => countGreedy(of, { ties: byId(of), ...rule });
const won = (...given: Parameters<typeof count>): string => count(...given).winners.join('');
const why = (...given: Parameters<typeof count>): string =>
  count(...given)
    .options.map(({ reason }) => reason)
    .join(' ');

describe('greedy', () => {
  it('goes down the list of votes and skips what does not fit', () => {
    expect(won()).toBe('acd');
    expect(why()).toBe('won doesNotFit won won');
    expect(count().options[1]).toMatchObject({ moneyLeft: 40n, votes: 2n, score: 2n });
    expect(count()).toMatchObject({ spent: 100n, budget: 100n });
  });
  it('stops at the first that does not fit, where that is the rule', () => {
    expect(won({ atMisfit: 'stop' })).toBe('a');
    expect(why({ atMisfit: 'stop' })).toBe('won doesNotFit afterStop afterStop');
  });
  it('orders by votes per cost: d 1/10, c 2/30, a 3/60, b 2/50', () => {
    expect(won({ perCost: true })).toBe('dca');
  });
  it('keeps to a threshold, which does not end the list', () => {
    expect(why({ threshold: 2n, atMisfit: 'stop' })).toBe('won doesNotFit afterStop fewVotes');
    expect(won({ threshold: 4n })).toBe('');
  });
  it('keeps to the money per category; an option without category has no limit', () => {
    const categories = electionOf({
      ...election,
      options: election.options.map((option, place) => ({ ...option, category: ['x', 'x', 'y', null][place]! })),
    });
    const perCategory = new Map([
      ['x', 50n],
      ['y', 29n],
    ]);
    expect(won({ perCategory }, categories)).toBe('bd');
    expect(why({ perCategory }, categories)).toBe('categoryFull won categoryFull won');
    expect(count({ perCategory }, categories).options[2]!.moneyLeft).toBe(29n);
  });
  it('says what costs too much, and what has no cost; only the first ends the list', () => {
    const some = smallElection(100n, { a: null, b: 101n, c: 100n, d: 0n }, ['2x abcd', '1x ac']);
    expect(why({}, some)).toBe('noCost aboveBudget won won');
    expect(why({ atMisfit: 'stop' }, some)).toBe('noCost aboveBudget won afterStop');
  });
  it('takes what costs nothing first per cost, if anybody wants it', () => {
    const some = smallElection(10n, { a: 5n, b: 0n, c: 0n }, ['2x a', '1x b']);
    expect(won({ perCost: true }, some)).toBe('bac');
    expect(won({ perCost: true, threshold: 1n }, some)).toBe('ba');
  });
  it('counts points, also below 0, and places of a ranking', () => {
    const points = electionOf({
      ...{ kind: 'points', budget: 2n },
      options: ['a', 'b', 'c'].map((id) => ({ id, cost: 1n, category: null })),
      ballots: [
        { options: [0, 1], points: [3, -1] },
        { options: [1, 2], points: [2, 2] },
      ],
    });
    expect(count({}, points)).toMatchObject({ winners: ['a', 'c'] });
    expect(count({}, points).options.map(({ score, votes }) => `${score} ${votes}`)).toEqual(['3 1', '1 1', '2 1']);
    const ranked = smallElection(2n, { a: 1n, b: 1n, c: 1n }, ['2x abc', '1x ca'], { kind: 'ordinal' });
    expect(count({}, ranked).options.map(({ score }) => score)).toEqual([7n, 4n, 4n]);
    expect(count({ score: 'borda' }, ranked).options.map(({ score }) => score)).toEqual([4n, 2n, 1n]);
  });

  const rules = fc.record({
    perCost: fc.boolean(),
    atMisfit: fc.constantFrom('skip' as const, 'stop' as const),
    threshold: fc.bigInt({ min: 0n, max: 4n }),
  });
  it('never spends too much, and leaves out nothing that fits when it skips', () =>
    fc.assert(
      fc.property(anElection('points'), rules, (some, rule) => {
        const { winners, spent, options, budget } = count(rule, some);
        expect(spent <= budget).toBe(true);
        expect(options.filter(({ reason }) => reason === 'won')).toHaveLength(winners.length);
        const left = options.filter(({ reason }) => reason === 'doesNotFit' || reason === 'aboveBudget');
        expect(left.every(({ cost, moneyLeft }) => cost! > moneyLeft!)).toBe(true);
        if (rule.atMisfit === 'skip') expect(left.every(({ cost }) => cost! > budget - spent)).toBe(true);
      }),
    ));
});
