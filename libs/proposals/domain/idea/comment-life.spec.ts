import { commentChange, commentStates, isWithdrawable } from './comment-life';

describe('a comment', () => {
  it('changes as long as its words are there, and never shows what has to be read first', () => {
    expect(commentChange('waiting', true)).toBe('replaces');
    expect(commentChange('waiting', false)).toBe('shows');
    expect(commentChange('shown', true)).toBe('waits');
    expect(commentChange('shown', false)).toBe('shows');
    for (const waits of [true, false])
      for (const state of ['unconfirmed', 'refused', 'withdrawn'] as const)
        expect(() => commentChange(state, waits)).toThrow('commentGone');
  });

  it('is withdrawn from where it can be changed, and from nowhere else', () => {
    for (const state of commentStates) {
      const changes = () => commentChange(state, true);
      if (isWithdrawable(state)) expect(changes).not.toThrow();
      else expect(changes).toThrow();
    }
  });
});
