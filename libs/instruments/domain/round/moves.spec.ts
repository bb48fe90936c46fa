import fc from 'fast-check';
import { afterMove, dueMove, movesOf, type RoundState, roundStates, roundVerbs, takesAnswers } from './moves';

const inAnyOrder = fc.array(fc.constantFrom(...roundVerbs), { maxLength: 12 });

describe('the moves of a round', () => {
  it.each([
    ['draft', 'plan', 'planned'],
    ['planned', 'unplan', 'draft'],
    ['draft', 'open', 'open'],
    ['planned', 'open', 'open'],
    ['draft', 'cancel', 'cancelled'],
    ['planned', 'cancel', 'cancelled'],
    ['open', 'close', 'closed'],
  ] as const)('%s: %s makes it %s', (from, move, to) => {
    expect(afterMove(from, move)).toBe(to);
    expect(movesOf(from)).toContain(move);
  });

  it('knows no others', () => {
    const allowed = roundStates.flatMap((state) => movesOf(state).map((move) => `${state} ${move}`));
    expect(allowed).toHaveLength(7);
    for (const state of roundStates)
      for (const move of roundVerbs)
        if (!allowed.includes(`${state} ${move}`)) expect(() => afterMove(state, move)).toThrow('moveImpossible');
  });

  it('never takes back what people were told, whatever somebody tries', () => {
    fc.assert(
      fc.property(inAnyOrder, (verbs) => {
        let state: RoundState = 'draft';
        const seen: RoundState[] = [state];
        for (const move of verbs) {
          if (movesOf(state).includes(move)) state = afterMove(state, move);
          else expect(() => afterMove(state, move)).toThrow();
          seen.push(state);
        }
        expect(roundStates).toContain(state);
        const opened = seen.indexOf('open');
        if (opened >= 0) expect(seen.slice(opened).every((one) => one === 'open' || one === 'closed')).toBe(true);
        // once it is over it stays over
        for (const end of ['closed', 'cancelled'] as const) {
          const ended = seen.indexOf(end);
          if (ended >= 0) expect(new Set(seen.slice(ended))).toEqual(new Set([end]));
        }
        // nobody answers what never opened
        if (seen.includes('closed')) expect(opened).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});

describe('the clock', () => {
  const period = { opensAt: 100, closesAt: 200 };

  it.each([
    ['planned', 99, null],
    ['planned', 100, 'open'],
    ['planned', 500, 'open'],
    ['open', 199, null],
    ['open', 200, 'close'],
    ['draft', 500, null],
    ['closed', 500, null],
    ['cancelled', 150, null],
  ] as const)('of a round that is %s at %i: %s', (state, now, move) => {
    expect(dueMove({ state, ...period }, now)).toBe(move);
  });

  it('moves nothing that has no period, and only ever makes a move of the table', () => {
    const moment = fc.option(fc.integer({ min: 0, max: 300 }));
    fc.assert(
      fc.property(fc.constantFrom(...roundStates), moment, moment, fc.nat(300), (state, opensAt, closesAt, now) => {
        const move = dueMove({ state, opensAt, closesAt }, now);
        if (move !== null) expect(movesOf(state)).toContain(move);
        if (opensAt === null && closesAt === null) expect(move).toBeNull();
      }),
    );
  });

  it('lets answers in from the first moment to before the last, also when the job that closes is late', () => {
    fc.assert(
      fc.property(fc.constantFrom(...roundStates), fc.nat(300), (state, now) => {
        const taken = takesAnswers({ state, ...period }, now);
        expect(taken).toBe(state === 'open' && now >= 100 && now < 200);
      }),
    );
    expect(takesAnswers({ state: 'open', opensAt: null, closesAt: 200 }, 150)).toBe(false);
  });
});
