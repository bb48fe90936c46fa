import { BurstMemory } from './burst-memory';

const second = 1_000;
const hour = 60 * 60 * second;
const scores = [7, 3, 8, 2, 9];
const start = Date.UTC(2026, 10, 28, 9);

/** A form that is begun, and handed in three seconds later: faster than anybody reads. */
function handedIn(memory: BurstMemory, form: string, { at = start, round = 'round', address = '192.0.2.1' } = {}) {
  memory.begin(form, address, null, at);
  return memory.handIn(round, form, scores, scores.length, at + 3 * second);
}

describe('the memory of forms at the open link', () => {
  it('gives a form the same marks when it is sent again: the first answer may never have been kept', () => {
    const memory = new BurstMemory();
    expect(handedIn(memory, 'one')).toEqual(['tooFast']);
    expect(memory.handIn('round', 'one', scores, scores.length, start + hour / 2)).toEqual(['tooFast']);
  });

  it('counts a form that is sent again once', () => {
    const memory = new BurstMemory();
    handedIn(memory, 'one');
    for (let again = 0; again < 10; again++) memory.handIn('round', 'one', scores, scores.length, start + 4 * second);
    expect(handedIn(memory, 'other')).not.toContain('samePlace');
  });

  it('sees the fifth fast form of one place within an hour, in the same round only', () => {
    const memory = new BurstMemory();
    for (const form of ['a', 'b', 'c', 'd']) expect(handedIn(memory, form)).toEqual(['tooFast']);
    expect(handedIn(memory, 'elsewhere', { address: '198.51.100.7' })).toEqual(['tooFast']);
    expect(handedIn(memory, 'other round', { round: 'other' })).toEqual(['tooFast']);
    expect(handedIn(memory, 'e')).toEqual(['samePlace', 'tooFast']);
    expect(handedIn(memory, 'f', { at: start + 2 * hour })).toEqual(['tooFast']);
  });

  it('knows a browser by the form it had before', () => {
    const memory = new BurstMemory();
    const slow = 5 * 60 * second;
    const marks = Array.from({ length: 7 }, (_, index) => {
      const at = start + index * slow;
      memory.begin(`form ${index}`, '192.0.2.1', index === 0 ? null : `form ${index - 1}`, at);
      return memory.handIn('round', `form ${index}`, [index + 1], 1, at + slow);
    });
    expect(marks).toEqual([[], [], [], [], [], [], ['sameDevice']]);
  });

  it('says nothing of a form it did not see begin', () => {
    expect(new BurstMemory().handIn('round', 'unknown', scores, scores.length, start)).toEqual([]);
  });
});
