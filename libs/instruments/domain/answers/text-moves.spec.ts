import { afterTextMove, textMoves, textMovesOf, textStates, textVerbs, wordsAfter } from './text-moves';

describe('reading an open answer', () => {
  it('knows these moves and no others', () => {
    const table = textStates.map((from) => [from, textMovesOf(from)]);
    expect(Object.fromEntries(table)).toEqual({
      waiting: ['publish', 'redact', 'hold', 'refuse'],
      held: ['publish', 'redact', 'refuse'],
      public: ['hold'],
      redacted: ['redact', 'refuse'],
      refused: [],
    });
    const known = new Set(textMoves.map(({ from, move }) => `${from} ${move}`));
    for (const from of textStates)
      for (const move of textVerbs)
        if (!known.has(`${from} ${move}`))
          expect(() => afterTextMove(from, move)).toThrow('instruments.moveImpossible');
  });

  it('ends where each verb says, whatever came before', () => {
    const ends = { publish: 'public', redact: 'redacted', hold: 'held', refuse: 'refused' };
    for (const { from, move } of textMoves) expect(afterTextMove(from, move)).toBe(ends[move]);
  });

  it('never brings back what was destroyed', () => {
    for (const { from, to } of textMoves)
      if (from === 'redacted' || from === 'refused') expect(['redacted', 'refused']).toContain(to);
  });

  it('keeps the words of the writer only where they may be read, now or after a decision', () => {
    expect(wordsAfter('public', 'Jan valt', undefined)).toBe('Jan valt');
    expect(wordsAfter('held', 'Jan valt', undefined)).toBe('Jan valt');
    expect(wordsAfter('redacted', 'Jan valt', 'Iemand valt')).toBe('Iemand valt');
    expect(wordsAfter('refused', 'Jan valt', 'Iemand valt')).toBe('');
  });
});
