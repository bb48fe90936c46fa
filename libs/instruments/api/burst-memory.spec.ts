import { BurstMemory } from './burst-memory';

const second = 1_000;
const hour = 60 * 60 * second;
const scores = [7, 3, 8, 2, 9];
const start = Date.UTC(2026, 10, 28, 9);

const again = (memory: BurstMemory, formId: string, now: number) =>
  memory.handIn({ round: 'round', formId, address: '192.0.2.1', scores, answered: scores.length, now });

/** A form that is begun, and handed in three seconds later: faster than anybody reads. */
function handedIn(memory: BurstMemory, form: string, { at = start, round = 'round', address = '192.0.2.1' } = {}) {
  memory.begin(form, address, null, at);
  return memory.handIn({
    round,
    formId: form,
    address,
    scores,
    answered: scores.length,
    now: at + 3 * second,
  });
}

describe('the memory of forms at the open link', () => {
  it('gives a form the same marks when it is sent again: the first answer may never have been kept', () => {
    const memory = new BurstMemory();
    expect(handedIn(memory, 'one')).toEqual(['tooFast']);
    expect(again(memory, 'one', start + hour / 2)).toEqual(['tooFast']);
  });

  it('counts a form that is sent again once', () => {
    const memory = new BurstMemory();
    handedIn(memory, 'one');
    for (let times = 0; times < 10; times++) again(memory, 'one', start + 4 * second);
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
      return memory.handIn({
        ...{ round: 'round', formId: `form ${index}`, address: '192.0.2.1' },
        ...{ scores: [index + 1], answered: 1, now: at + slow },
      });
    });
    expect(marks).toEqual([[], [], [], [], [], [], ['sameDevice']]);
  });

  it('says nothing of a form it did not see begin', () => {
    expect(again(new BurstMemory(), 'unknown', start)).toEqual([]);
  });
});

const tens = Array.from({ length: 14 }, () => 10);
const mixed = tens.map((_, index) => (index % 10) + 1);
const judged = (memory: BurstMemory, formId: string, now: number, given: readonly (number | null)[] = tens) =>
  memory.handIn({
    ...{ round: 'round', formId, address: '192.0.2.1', scores: given, now },
    answered: given.filter((one) => one !== null).length,
  });

describe('what is remembered of forms', () => {
  it('is judged again when a form is changed after it was handed in', () => {
    const memory = new BurstMemory();
    memory.begin('form', '192.0.2.1', null, start);
    expect(
      judged(
        memory,
        'form',
        start + 60_000,
        tens.map(() => null),
      ),
    ).toEqual([]);
    expect(judged(memory, 'form', start + 61_000)).toEqual(['allTheSame']);
  });

  it('takes a form that is sent again and again for one', () => {
    const memory = new BurstMemory();
    memory.begin('form', '192.0.2.1', null, start);
    for (let times = 0; times < 20; times++) expect(judged(memory, 'form', start + 60_000 + times, mixed)).toEqual([]);
  });

  it('is not made useless by who begins more forms than it can hold', () => {
    const memory = new BurstMemory();
    const forms = Array.from({ length: 5 }, (_, index) => `form ${index}`);
    for (const form of forms) memory.begin(form, '192.0.2.1', null, start);
    for (let index = 0; index < 20_001; index++) memory.begin(`other ${index}`, '198.51.100.9', null, start + 1);
    const marks = forms.map((form) => judged(memory, form, start + 60_000, mixed));
    expect(marks.at(-1)).toEqual(['samePlace']);
    expect(judged(memory, 'same', start + 60_000)).toEqual(['allTheSame']);
  });

  it('knows a form that was handed in, and not one that was begun only', () => {
    const memory = new BurstMemory();
    memory.begin('form', '192.0.2.1', null, start);
    expect(memory.isHandedIn('round', 'form')).toBe(false);
    judged(memory, 'form', start + 60_000);
    expect(memory.isHandedIn('round', 'form')).toBe(true);
  });
});
