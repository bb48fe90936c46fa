import { smallElection } from './testing/an-election';
import { byId } from './tie-order';
import { countTotals } from './totals';

const election = smallElection(0n, { a: null, b: null, c: null, d: 5n }, ['2x b', '2x a', 'c']);
const count = (seats: number, threshold?: bigint) =>
  countTotals(election, { seats, ties: byId(election), ...(threshold === undefined ? {} : { threshold }) });

describe('totals', () => {
  it('are won by the most votes, a tie by the order of ties, without money', () => {
    expect(count(2)).toMatchObject({ winners: ['a', 'b'], spent: 0n });
    expect(count(1).options.map(({ reason }) => reason)).toEqual(['won', 'notChosen', 'notChosen', 'fewVotes']);
  });
  it('leave seats empty rather than fill them with what nobody voted for, or below the threshold', () => {
    expect(count(9).winners).toEqual(['a', 'b', 'c']);
    expect(count(9, 2n).winners).toEqual(['a', 'b']);
    expect(count(9, 0n).winners).toEqual(['a', 'b', 'c', 'd']);
  });
});
