import fc from 'fast-check';
import { afterObstacleMove, obstacleMovesOf, obstacleStates, obstacleVerbs } from './obstacles';
import { obstacleLevels } from './parts';

const steps = fc.array(
  fc.record({
    move: fc.constantFrom(...obstacleVerbs),
    to: fc.option(fc.constantFrom(...obstacleLevels), { nil: undefined }),
    words: fc.constantFrom('', 'Besproken met de wethouder.'),
  }),
);

describe('an obstacle', () => {
  it('is raised until nobody is above it, and solved where it is', () => {
    let now = afterObstacleMove({ state: 'open', level: 'wijk' }, 'raise', { words: 'Te duur', to: 'country' });
    expect(now).toEqual({ state: 'raised', level: 'country' });
    expect(obstacleMovesOf(now)).toEqual(['solve']);
    expect(() => afterObstacleMove(now, 'raise', { words: 'Hoger', to: 'country' })).toThrow('moveImpossible');
    now = afterObstacleMove(now, 'solve', { words: 'Er kwam geld.' });
    expect(afterObstacleMove(now, 'reopen', { words: 'Het geld is op.' })).toEqual({ state: 'open', level: 'country' });
    expect(() => afterObstacleMove(now, 'reopen', { words: '' })).toThrow('wordsRequired');
  });

  it('never sinks, and is always in a state of the table', () => {
    fc.assert(
      fc.property(steps, (list) => {
        let now: ReturnType<typeof afterObstacleMove> = { state: 'open', level: 'wijk' };
        for (const { move, ...said } of list) {
          const before = now;
          try {
            now = afterObstacleMove(now, move, said);
          } catch {
            continue;
          }
          expect(obstacleMovesOf(before)).toContain(move);
          expect(obstacleLevels.indexOf(now.level)).toBeGreaterThanOrEqual(obstacleLevels.indexOf(before.level));
          expect(obstacleStates).toContain(now.state);
        }
      }),
    );
  });
});
