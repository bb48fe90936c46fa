import { demandSameSubject } from './correction';

const before = { wijk: 'noord', vote: 3, rung: 'advise' } as const;
const paths = (...names: readonly string[]) =>
  expect.objectContaining({ errors: names.map((path) => ({ path, code: 'voting.correctionDiffers' })) }) as Error;

describe('a correction of a decision', () => {
  it('is about the same wijk and vote, and has the rung of the vote', () => {
    expect(() => demandSameSubject(before, before)).not.toThrow();
    expect(() => demandSameSubject(before, { ...before, rung: null })).not.toThrow();
  });

  it('names everything in which it differs', () => {
    expect(() => demandSameSubject(before, { ...before, wijk: 'zuid', vote: 4 })).toThrow(paths('wijk', 'vote'));
    expect(() => demandSameSubject({ ...before, vote: null }, { ...before, vote: null, rung: 'codecide' })).toThrow(
      paths('rung'),
    );
    expect(() => demandSameSubject(before, { ...before, vote: null })).toThrow(paths('vote'));
  });
});
