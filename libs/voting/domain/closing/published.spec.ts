import { createHash } from 'node:crypto';
import { nextHead, publishesContents } from './published';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

const headOf = (lines: readonly string[]) => lines.reduce((head, line) => nextHead(head, line, sha256), '');

describe('what is published of ballots', () => {
  it.each([
    ['approval', 49, false],
    ['approval', 50, true],
    ['points', 199, false],
    ['points', 200, true],
    ['budget', 199, false],
    ['budget', 200, true],
  ] as const)('%s of %d: %s', (method, cast, shown) => {
    expect(publishesContents(method, cast)).toBe(shown);
  });

  it('ends in a head that every line changes', () => {
    expect(headOf(['a'])).toBe(sha256('\na'));
    expect(headOf(['a', 'b'])).toBe(sha256(`${sha256('\na')}\nb`));
    const heads = [['a', 'b'], ['b', 'a'], ['a', 'b', ''], ['a\nb']].map(headOf);
    expect(new Set(heads).size).toBe(4);
  });
});
