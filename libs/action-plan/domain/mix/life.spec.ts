import fc from 'fast-check';
import { afterMove, asksWhy, type InterventionState, interventionStates, interventionVerbs, movesOf } from './life';

const legal: Readonly<Record<string, InterventionState>> = {
  ...{ 'draft agree': 'agreed', 'agreed start': 'running', 'running end': 'ended', 'agreed takeBack': 'draft' },
  ...{ 'draft drop': 'dropped', 'agreed drop': 'dropped', 'running drop': 'dropped' },
};

describe('the life of an intervention', () => {
  it.each(interventionStates.flatMap((state) => interventionVerbs.map((verb) => [state, verb] as const)))(
    '%s %s',
    (state, verb) => {
      const to = legal[`${state} ${verb}`];
      if (to === undefined) expect(() => afterMove(state, verb)).toThrow('action-plan.moveImpossible');
      else expect(afterMove(state, verb)).toBe(to);
    },
  );

  it('offers exactly the moves of the table', () => {
    for (const state of interventionStates)
      expect([...movesOf(state)].sort()).toEqual(
        interventionVerbs.filter((verb) => `${state} ${verb}` in legal).sort(),
      );
  });

  it('asks why only of what goes back', () => {
    expect(interventionVerbs.filter(asksWhy)).toEqual(['takeBack', 'drop']);
  });

  it('never leaves an end, and never runs without an agreement', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...interventionVerbs), { maxLength: 40 }), (tried) => {
        let state: InterventionState = 'draft';
        for (const verb of tried) {
          const next = legal[`${state} ${verb}`];
          if (next === undefined) {
            const now = state;
            expect(() => afterMove(now, verb)).toThrow('action-plan.moveImpossible');
            continue;
          }
          const before: InterventionState = state;
          state = afterMove(before, verb);
          expect(interventionStates).toContain(state);
          if (state === 'running') expect(before).toBe('agreed');
          expect(['ended', 'dropped']).not.toContain(before);
        }
      }),
    );
  });
});
