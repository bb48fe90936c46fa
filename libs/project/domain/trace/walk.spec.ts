import fc from 'fast-check';
import { type Station, type TraceLink, walk } from './walk';

const stations = (keys: string, closed = ''): Station[] =>
  [...keys].map((key) => ({ key, open: !closed.includes(key) }));
const links = (...pairs: string[]): TraceLink[] => pairs.map(([from = '', to = '']) => ({ from, to }));
const keys = (list: readonly Station[]) => list.map(({ key }) => key).join('');

describe('a trace', () => {
  it('goes forwards to what came of it, and back to what led to it, nearest first', () => {
    const { before, after } = walk(stations('abcdef'), links('ab', 'bc', 'cd', 'de', 'cf'));
    expect([keys(before('c')), keys(after('c'))]).toEqual(['ba', 'dfe']);
  });

  it('goes back from something without following what else came of what led to it', () => {
    expect(keys(walk(stations('abcx'), links('ab', 'bc', 'bx')).before('c'))).toBe('ba');
  });

  it('does not pass through what is not public', () => {
    for (const { before, after } of [
      walk(stations('abc', 'b'), links('ab', 'bc')),
      walk(stations('ab', 'a'), links('ab')),
    ])
      expect([before('a'), after('a')]).toEqual([[], []]);
  });

  it('ends in a circle, meets everything once, and only what is public; both ways agree', () => {
    const key = fc.constantFrom(...'abcdefgh');
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: key, to: key }), { maxLength: 30 }),
        fc.subarray([...'abcdefgh']),
        (all, closed) => {
          const nodes = stations('abcdefgh', closed.join(''));
          const { before, after } = walk(nodes, all);
          for (const asked of 'abcdefgh') {
            for (const side of [before(asked), after(asked)]) {
              expect(new Set(side).size).toBe(side.length);
              expect(side.every(({ key: one, open }) => open && one !== asked)).toBe(true);
            }
            for (const { key: one } of after(asked)) expect(keys(before(one))).toContain(asked);
          }
        },
      ),
    );
  });
});
