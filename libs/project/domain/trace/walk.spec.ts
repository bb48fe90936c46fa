import fc from 'fast-check';
import { type Station, type TraceLink, walk } from './walk';

const stations = (keys: string, closed = ''): Station[] =>
  [...keys].map((key) => ({ key, open: !closed.includes(key) }));
const links = (...pairs: string[]): TraceLink[] => pairs.map(([from = '', to = '']) => ({ from, to }));
const keys = (list: readonly Station[]) => list.map(({ key }) => key).join('');

describe('a trace', () => {
  it('goes forwards to what came of it, and back to what led to it, nearest first', () => {
    const { before, after } = walk('c', stations('abcdef'), links('ab', 'bc', 'cd', 'de', 'cf'));
    expect([keys(before), keys(after)]).toEqual(['ba', 'dfe']);
  });

  it('goes back from something without following what else came of what led to it', () => {
    expect(keys(walk('c', stations('abcx'), links('ab', 'bc', 'bx')).before)).toBe('ba');
  });

  it('does not pass through what is not public', () => {
    expect(walk('a', stations('abc', 'b'), links('ab', 'bc'))).toEqual({ before: [], after: [] });
    expect(walk('a', stations('ab', 'a'), links('ab'))).toEqual({ before: [], after: [] });
  });

  it('ends in a circle, meets everything once, and only what is public; both ways agree', () => {
    const key = fc.constantFrom(...'abcdefgh');
    fc.assert(
      fc.property(
        fc.array(fc.record({ from: key, to: key }), { maxLength: 30 }),
        fc.subarray([...'abcdefgh']),
        (all, closed) => {
          const nodes = stations('abcdefgh', closed.join(''));
          for (const asked of 'abcdefgh') {
            const { before, after } = walk(asked, nodes, all);
            for (const side of [before, after]) {
              expect(new Set(side).size).toBe(side.length);
              expect(side.every(({ key: one, open }) => open && one !== asked)).toBe(true);
            }
            for (const { key: one } of after) expect(keys(walk(one, nodes, all).before)).toContain(asked);
          }
        },
      ),
    );
  });
});
