import fc from 'fast-check';
import {
  afterReportMove,
  needsRemark,
  reportMoves,
  reportMovesFrom,
  type ReportVerb,
  reportVerbs,
  type Standing,
  takesWords,
  waitsFor,
} from './life';

const begin: Standing = { state: 'open', held: false, accepted: 0 };
const steps = fc.array(
  fc.record({
    move: fc.constantFrom(...reportVerbs),
    words: fc.constantFrom('', 'Graag het aantal uren.'),
    marked: fc.boolean(),
  }),
  { maxLength: 60 },
);

/** Makes every move that is possible, and leaves out the rest. */
function walk(list: readonly { move: ReportVerb; words: string; marked: boolean }[]): readonly Standing[] {
  const seen: Standing[] = [begin];
  for (const { move, ...said } of list) {
    try {
      seen.push(afterReportMove(seen.at(-1) ?? begin, move, said));
    } catch {
      // refused: it stays where it is
    }
  }
  return seen;
}

describe('the life of a partner report', () => {
  it('goes from open over a return to accepted, and on to a correction', () => {
    const moves = ['write', 'submit', 'return', 'submit', 'accept', 'correct', 'submit', 'accept'] as const;
    let now = begin;
    for (const move of moves) now = afterReportMove(now, move, { words: 'Waarom' });
    expect(now).toEqual({ state: 'accepted', held: false, accepted: 2 });
  });

  it('never comes in a state that the table has not, whatever is tried in whatever order', () => {
    fc.assert(
      fc.property(steps, (list) => {
        const seen = walk(list);
        for (const [index, now] of seen.entries()) {
          // held is only what waits to be looked at; accepted has a version that was accepted
          expect(!now.held || now.state === 'submitted').toBe(true);
          expect(now.state !== 'accepted' || now.accepted > 0).toBe(true);
          const before = seen[index - 1];
          if (before === undefined) continue;
          expect(reportMoves.some(({ from, to }) => from === before.state && to === now.state)).toBe(true);
          // what was accepted is never accepted less
          expect(now.accepted).toBeGreaterThanOrEqual(before.accepted);
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('never gets stuck: from every state there is a way to accepted', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let now = walk(list).at(-1) ?? begin;
        for (let tries = 0; now.state !== 'accepted' && tries < 6; tries++) {
          const move =
            now.state === 'open' ? 'write' : now.state === 'submitted' ? (now.held ? 'release' : 'accept') : 'submit';
          now = afterReportMove(now, move);
        }
        expect(now.state).toBe('accepted');
      }),
    );
  });

  it('takes words or waits for the gemeente, and accepted it waits for nobody', () => {
    for (const { to } of reportMoves) expect(takesWords(to)).toBe(waitsFor(to) === 'reporter');
    expect(waitsFor('accepted')).toBeNull();
    expect(reportMovesFrom({ state: 'accepted', held: false, accepted: 1 }).map(({ move }) => move)).toEqual([
      'correct',
    ]);
  });

  it('is not accepted before somebody looked, and not given back or corrected without a word', () => {
    const held: Standing = { state: 'submitted', held: true, accepted: 0 };
    expect(() => afterReportMove(held, 'accept')).toThrow('action-plan.reportHeld');
    expect(afterReportMove(afterReportMove(held, 'release'), 'accept').state).toBe('accepted');
    for (const move of reportVerbs.filter(needsRemark)) {
      const from = reportMoves.find((one) => one.move === move)?.from ?? 'open';
      expect(() => afterReportMove({ state: from, held: false, accepted: 1 }, move)).toThrow(
        'action-plan.remarkRequired',
      );
    }
  });
});
