import { electionOf, type ElectionInput } from './election';
import { scoresOf } from './scores';

const options = ['a', 'b', 'c'].map((id) => ({ id, cost: 1n, category: null }));
const make = (more: Partial<ElectionInput>) => electionOf({ kind: 'approval', options, ballots: [], ...more });

describe('an election', () => {
  it('takes ballots that say the same together; order matters in a ranking only', () => {
    const ballots = [{ options: [0, 2] }, { options: [2, 0], count: 2 }, { options: [] }];
    expect(make({ ballots })).toMatchObject({
      cast: 4,
      ballots: [
        { options: [0, 2], count: 3 },
        { options: [], count: 1 },
      ],
    });
    expect(make({ ballots, kind: 'ordinal' }).ballots).toHaveLength(3);
  });
  it('keeps points with their options', () => {
    const ballots = [
      { options: [2, 0], points: [1, 5] },
      { options: [0, 2], points: [5, 1] },
      { options: [0, 2], points: [1, 5] },
    ];
    expect(make({ kind: 'points', ballots }).ballots).toEqual([
      { options: [0, 2], points: [5, 1], count: 2 },
      { options: [0, 2], points: [1, 5], count: 1 },
    ]);
  });
  it('adds up exactly, beyond what floating point numbers hold', () => {
    const ballots = [
      { options: [0, 1], points: [2 ** 52 + 1, 3], count: 3 },
      { options: [0, 1], points: [-1, 2 ** 40], count: 2 ** 20 + 1 },
    ];
    expect(scoresOf(make({ kind: 'points', ballots }), 'points')).toEqual([
      3n * (2n ** 52n + 1n) - 2n ** 20n - 1n,
      9n + 2n ** 60n + 2n ** 40n,
      0n,
    ]);
  });
  it.each<[string, Partial<ElectionInput>]>([
    ['a budget below 0', { budget: -1n }],
    ['a unit of nothing', { unit: 0n }],
    ['a cost below 0', { options: [{ id: 'a', cost: -1n, category: null }] }],
    ['two options with one id', { options: [...options, options[0]!] }],
    ['an option that is not there', { ballots: [{ options: [3] }] }],
    ['half an option', { ballots: [{ options: [0.5] }] }],
    ['an option twice', { ballots: [{ options: [1, 1] }] }],
    ['an option twice in a ranking', { kind: 'ordinal', ballots: [{ options: [1, 1] }] }],
    ['points where there are none', { ballots: [{ options: [1], points: [1] }] }],
    ['no points where they belong', { kind: 'points', ballots: [{ options: [1] }] }],
    ['too few points', { kind: 'points', ballots: [{ options: [1, 2], points: [1] }] }],
    ['half points', { kind: 'points', ballots: [{ options: [1], points: [0.5] }] }],
    ['a ballot that nobody cast', { ballots: [{ options: [1], count: 0 }] }],
  ])('cannot have %s', (_, more) => {
    expect(() => make(more)).toThrow(RangeError);
  });
});
