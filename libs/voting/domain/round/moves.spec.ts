import fc from 'fast-check';
import { afterMove, dueMove, movesOf, takesBallots, votingStates, votingVerbs } from './moves';

const legal: Readonly<Record<string, string>> = {
  ...{ 'draft plan': 'planned', 'planned unplan': 'draft', 'draft open': 'open', 'planned open': 'open' },
  ...{ 'draft cancel': 'cancelled', 'planned cancel': 'cancelled', 'open close': 'closing' },
  'closing finish': 'closed',
};
const verbs = [...votingVerbs, 'finish'] as const;

describe('the moves of a vote', () => {
  it.each(votingStates.flatMap((state) => verbs.map((verb) => [state, verb] as const)))('%s %s', (state, verb) => {
    const to = legal[`${state} ${verb}`];
    if (to === undefined) expect(() => afterMove(state, verb)).toThrow('voting.moveImpossible');
    else expect(afterMove(state, verb)).toBe(to);
  });

  it('are told to people as far as they are theirs', () => {
    for (const state of votingStates)
      expect(movesOf(state)).toEqual(votingVerbs.filter((verb) => `${state} ${verb}` in legal));
  });

  it('never open a vote again that was open once', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...verbs), { maxLength: 30 }), (tried) => {
        let state: (typeof votingStates)[number] = 'draft';
        let wasOpen = false;
        for (const verb of tried) {
          if (legal[`${state} ${verb}`] === undefined) continue;
          state = afterMove(state, verb);
          if (wasOpen) expect(['closing', 'closed']).toContain(state);
          wasOpen ||= state === 'open';
        }
      }),
    );
  });
});

describe('the clock of a vote', () => {
  const at = { opensAt: 1_000, closesAt: 2_000 };

  it.each([
    ['planned', 999, null],
    ['planned', 1_000, 'open'],
    ['open', 1_999, null],
    ['open', 2_000, 'close'],
    ['closing', 9_000, null],
    ['draft', 1_500, null],
  ] as const)('%s at %d: %s', (state, now, due) => {
    expect(dueMove({ state, ...at }, now)).toBe(due);
  });

  it('takes ballots from opening until closing, and not at closing', () => {
    const taken = [999, 1_000, 1_999, 2_000].map((now) => takesBallots({ state: 'open', ...at }, now));
    expect(taken).toEqual([false, true, true, false]);
    expect(takesBallots({ state: 'planned', ...at }, 1_500)).toBe(false);
  });
});
