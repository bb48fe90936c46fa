import fc from 'fast-check';
import {
  afterTextMove,
  isPublicText,
  isWritable,
  type TextKind,
  textKinds,
  textMoves,
  textMovesFrom,
  type TextState,
  textStates,
  type TextVerb,
  textVerbs,
} from './life';
import {
  afterSuggestionMove,
  demandSameParagraph,
  isPublicSuggestion,
  isUnanswered,
  type SuggestionKind,
  suggestionKinds,
  suggestionMoves,
  suggestionMovesFrom,
  type SuggestionState,
  suggestionStates,
  type SuggestionVerb,
  suggestionVerbs,
} from './suggestion';

const why = fc.constantFrom('', 'Omdat het beter is.');
const tried = (act: () => void): string | null => {
  try {
    act();
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  }
};

/** What a text went through, however somebody presses. */
function live(kind: TextKind, presses: readonly (readonly [TextVerb, string])[]): TextState[] {
  const states: TextState[] = ['draft'];
  for (const [move, words] of presses) {
    const now = states.at(-1) ?? 'draft';
    tried(() => states.push(afterTextMove(kind, now, move, words)));
  }
  return states;
}

describe('the life of a goal or plan', () => {
  it('never leaves the table, whatever somebody presses', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...textKinds),
        fc.array(fc.tuple(fc.constantFrom(...textVerbs), why), { maxLength: 30 }),
        (kind, presses) => {
          const states = live(kind, presses);
          for (const [at, to] of states.entries()) {
            if (at === 0) continue;
            const from = states[at - 1];
            expect(textMovesFrom(kind, from ?? 'draft').some((move) => move.to === to)).toBe(true);
          }
          // nothing is adopted that was not open to everybody right before
          for (const [at, state] of states.entries()) if (state === 'adopted') expect(states[at - 1]).toBe('open');
          // what was dropped is over, and a plan never is
          const dropped = states.indexOf('dropped');
          if (dropped >= 0) expect([kind, dropped]).toEqual(['goal', states.length - 1]);
        },
      ),
    );
  });

  it('asks why of who opens again or drops, and of nobody else', () => {
    for (const { from, move, why: asks } of textMoves)
      expect([move, tried(() => afterTextMove('goal', from, move, ''))]).toEqual([
        move,
        asks === true ? 'action-plan.whyRequired' : null,
      ]);
    expect(textMoves.filter((one) => one.why).map(({ move }) => move)).toEqual(['drop', 'drop', 'reopen', 'drop']);
  });

  it('reaches every state, and each state but the end goes on', () => {
    expect(new Set(['draft', ...textMoves.map(({ to }) => to)])).toEqual(new Set(textStates));
    expect(textStates.filter((state) => textMovesFrom('goal', state).length === 0)).toEqual(['dropped']);
    expect(tried(() => afterTextMove('plan', 'open', 'drop', 'Toch niet'))).toBe('action-plan.moveImpossible');
  });

  it('is for everybody while it is open and when it is adopted, and changes before that', () => {
    expect(textStates.filter(isPublicText)).toEqual(['open', 'adopted']);
    expect(textStates.filter(isWritable)).toEqual(['draft', 'open']);
  });
});

/** What a suggestion went through. */
function answered(kind: SuggestionKind, presses: readonly (readonly [SuggestionVerb, string])[]): SuggestionState[] {
  const states: SuggestionState[] = ['waiting'];
  for (const [move, words] of presses)
    tried(() => states.push(afterSuggestionMove(kind, states.at(-1) ?? 'waiting', move, words)));
  return states;
}

describe('the life of a suggestion', () => {
  it('never leaves the table, and is answered once at most', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...suggestionKinds),
        fc.array(fc.tuple(fc.constantFrom(...suggestionVerbs), why), { maxLength: 20 }),
        (kind, presses) => {
          const states = answered(kind, presses);
          expect(states.length).toBeLessThanOrEqual(3);
          const last = states.at(-1) ?? 'waiting';
          // nobody answers what nobody read
          if (['takenOver', 'adapted', 'declined'].includes(last)) expect(states).toEqual(['waiting', 'shown', last]);
          if (kind === 'comment') expect(states).not.toContain('takenOver');
        },
      ),
    );
  });

  it('asks why of who refuses or declines, and of nobody else', () => {
    for (const { from, move, why: asks } of suggestionMoves)
      expect([move, tried(() => afterSuggestionMove('wording', from, move, ''))]).toEqual([
        move,
        asks === true ? 'action-plan.whyRequired' : null,
      ]);
    expect(new Set(suggestionMoves.filter((one) => one.why).map(({ move }) => move))).toEqual(
      new Set(['refuse', 'decline']),
    );
  });

  it('is owed an answer while it is a wording that nobody answered', () => {
    const owed = suggestionStates.filter((state) => isUnanswered({ kind: 'wording', state }));
    expect(owed).toEqual(['waiting', 'shown']);
    expect(suggestionStates.some((state) => isUnanswered({ kind: 'comment', state }))).toBe(false);
  });

  it('is for everybody once it was read, with what became of it', () => {
    expect(suggestionStates.filter(isPublicSuggestion)).toEqual(['shown', 'takenOver', 'adapted', 'declined']);
    expect(suggestionMovesFrom('comment', 'shown').map(({ move }) => move)).toEqual(['refuse', 'adapt', 'decline']);
  });

  it('is not taken over when the paragraph changed since', () => {
    expect(tried(() => demandSameParagraph(2, 2))).toBeNull();
    expect(tried(() => demandSameParagraph(1, 2))).toBe('action-plan.paragraphChanged');
  });
});
