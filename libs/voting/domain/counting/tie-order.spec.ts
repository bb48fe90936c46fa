import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { anElection, smallElection } from './testing/an-election';
import { byId, commitment, lotOf, type Sha256, votesCostLot } from './tie-order';

const sha256: Sha256 = (text) => createHash('sha256').update(text).digest('hex');
const election = smallElection(10n, { a: 5n, b: 5n, c: 3n, d: null, e: 9n, f: 5n }, ['2x abcdf', '3x e']);
const order = (ties: (a: number, b: number) => number) => [0, 1, 2, 3, 4, 5].sort(ties).map((place) => 'abcdef'[place]);

describe('ties', () => {
  it('go to more votes, then lower cost, an unknown cost last, then the lot', () => {
    const drawn = order(votesCostLot(election, 'seed', sha256));
    expect(drawn.slice(0, 2)).toEqual(['e', 'c']);
    expect(drawn.at(-1)).toBe('d');
    const lots = ['a', 'b', 'f'].sort((a, b) => (lotOf('seed', a, sha256) < lotOf('seed', b, sha256) ? -1 : 1));
    expect(drawn.slice(2, 5)).toEqual(lots);
  });
  it('are drawn anew with another seed, and each option can come first', () => {
    const firsts = Array.from({ length: 60 }, (_, seed) => order(votesCostLot(election, String(seed), sha256))[2]);
    expect(new Set(firsts)).toEqual(new Set(['a', 'b', 'f']));
  });
  it('go by id as text in the order of pabutools: 10 before 9', () => {
    const numbers = smallElection(1n, { '9': 1n, '10': 1n }, []);
    expect(
      numbers.options
        .map((_, place) => place)
        .sort(byId(numbers))
        .map((place) => numbers.options[place]!.id),
    ).toEqual(['10', '9']);
  });
  it('are an order: nothing ties with anything else', () =>
    fc.assert(
      fc.property(anElection('approval'), (some) => {
        for (const ties of [votesCostLot(some, 's', sha256), byId(some)])
          for (const a of some.options.keys())
            for (const b of some.options.keys()) {
              expect(Math.sign(ties(a, b))).toBe(-Math.sign(ties(b, a)) || 0);
              expect(ties(a, b) === 0).toBe(a === b);
            }
      }),
      { numRuns: 40 },
    ));
  it('have a commitment that says nothing of the lots, and is another for another seed', () => {
    expect(commitment('seed', sha256)).toBe(sha256('tie order: commitment: seed'));
    expect(commitment('seed', sha256)).not.toBe(commitment('seed2', sha256));
    expect(commitment('seed', sha256)).not.toBe(lotOf('seed', 'a', sha256));
  });
});
