import { createHash } from 'node:crypto';
import { chainHead, publishesContents } from './published';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

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
    expect(chainHead([], sha256)).toBe('');
    expect(chainHead(['a'], sha256)).toBe(sha256('\na'));
    expect(chainHead(['a', 'b'], sha256)).toBe(sha256(`${sha256('\na')}\nb`));
    const heads = [['a', 'b'], ['b', 'a'], ['a', 'b', ''], ['a\nb']].map((lines) => chainHead(lines, sha256));
    expect(new Set(heads).size).toBe(4);
  });
});
