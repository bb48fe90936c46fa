import fc from 'fast-check';
import { coarsen, smallestGroup } from './coarsen';

const stays = (sizes: Readonly<Record<string, number>>) => [...coarsen(new Map(Object.entries(sizes)))].sort();

describe('groups of ballots after closing', () => {
  it.each([
    ['all large', { code: 40, paper: 10 }, ['code', 'paper']],
    ['one small, so two go', { code: 40, mail: 12, paper: 3 }, ['code']],
    ['small ones that are ten together', { code: 40, mail: 6, paper: 4 }, ['code']],
    ['all small', { code: 4, paper: 3 }, []],
    ['one small and one large', { code: 40, paper: 9 }, []],
    ['an empty one', { code: 40, mail: 0 }, ['code']],
    ['nobody', {}, []],
  ])('%s', (_, sizes, kept) => {
    expect(stays(sizes)).toEqual(kept);
  });

  it('are never fewer than ten, nor are those that are left over', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat(30)), (sizes) => {
        const kept = stays(sizes);
        for (const one of kept) expect(sizes[one]).toBeGreaterThanOrEqual(smallestGroup);
        const all = Object.values(sizes).reduce((sum, n) => sum + n, 0);
        const lost = all - kept.reduce((sum, one) => sum + sizes[one]!, 0);
        if (kept.length > 0 && lost > 0) expect(lost).toBeGreaterThanOrEqual(smallestGroup);
      }),
    );
  });
});
