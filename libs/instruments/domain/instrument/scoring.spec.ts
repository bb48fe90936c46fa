import fc from 'fast-check';
import { meanOf, overRounds } from './scoring';

describe('the mean of a scale', () => {
  const marks = { min: 1, max: 10 };

  it('weighs each value by how often it was given', () => {
    expect(
      meanOf(marks, [
        { value: 4, n: 3 },
        { value: 8, n: 1 },
      ]),
    ).toBe(5);
  });

  it('is nothing of nothing', () => {
    expect(meanOf(marks, [])).toBeNull();
  });

  it('is never taken over answers to another scale', () => {
    expect(() => meanOf({ min: 1, max: 5 }, [{ value: 6, n: 1 }])).toThrow(RangeError);
  });

  it('equals the mean of the answers one by one, and lies between them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 200 }), (answers) => {
        const counts = Array.from({ length: 10 }, (_, index) => ({
          value: index + 1,
          n: answers.filter((one) => one === index + 1).length,
        }));
        const mean = meanOf(marks, counts);
        expect(mean).toBeCloseTo(answers.reduce((sum, one) => sum + one, 0) / answers.length, 12);
        expect(mean).toBeGreaterThanOrEqual(Math.min(...answers));
        expect(mean).toBeLessThanOrEqual(Math.max(...answers));
      }),
    );
  });
});

describe('rounds beside each other', () => {
  const spring = { round: 'spring', version: 'one', shown: new Map([['moving', 6.1]]) };
  const autumn = { round: 'autumn', version: 'one', shown: new Map([...spring.shown, ['work', 5]]) };

  it('keep their order; what a round does not show is nothing, not 0', () => {
    expect(overRounds([spring, autumn]).get('work')).toEqual([
      { round: 'spring', shown: null },
      { round: 'autumn', shown: 5 },
    ]);
    expect(overRounds([])).toEqual(new Map());
  });

  it('are refused when they asked different versions', () => {
    expect(() => overRounds([spring, { ...autumn, version: 'two' }])).toThrow('instruments.differentVersions');
  });
});
