import fc from 'fast-check';
import { type BurstFacts, burstMarks, marksOf } from './burst';

const minute = 60_000;
const hour = 60 * minute;
/** Fourteen scores that are nobody else's: the digits of a number, each moved by its place. */
const scoresOf = (seed: number): number[] =>
  Array.from({ length: 14 }, (_, place) => 1 + ((Math.floor(seed / 10 ** (place % 4)) + place) % 10));
const form = (facts: Partial<BurstFacts> = {}): BurstFacts => ({
  device: 'device',
  address: 'address',
  at: 10 * hour,
  tookMs: 4 * minute,
  answered: 16,
  scores: scoresOf(0),
  ...facts,
});
/** Forms from elsewhere, one a minute before ten o'clock, each with its own answers. */
const others = (count: number, facts: (index: number) => Partial<BurstFacts>): BurstFacts[] =>
  Array.from({ length: count }, (_, index) =>
    form({
      device: `device ${index}`,
      address: `address ${index}`,
      at: 10 * hour - (index + 1) * 1000,
      scores: scoresOf(index + 1),
      ...facts(index),
    }),
  );

describe('the mark of a form that may be spam', () => {
  it('is not on one form of one person', () => {
    expect(marksOf(form(), [])).toEqual([]);
  });

  describe('tooFast', () => {
    it.each([
      ['just under two seconds a question', { tookMs: 31_999, answered: 16 }, ['tooFast']],
      ['two seconds a question', { tookMs: 32_000, answered: 16 }, []],
      ['in no time', { tookMs: 0, answered: 16 }, ['tooFast']],
      ['a few answers and away', { tookMs: 1000, answered: 4 }, []],
      ['a time that nobody knows', { tookMs: null }, []],
      ['a clock that ran backwards', { tookMs: -5 }, []],
    ] as const)('%s', (_, facts, marks) => {
      expect(marksOf(form(facts), [])).toEqual(marks);
    });
  });

  describe('allTheSame', () => {
    const sevens = (count: number, skipped: number) => [
      ...Array.from({ length: count }, () => 7),
      ...Array.from({ length: skipped }, () => null),
    ];
    it.each([
      ['a seven for everything', sevens(14, 0), ['allTheSame']],
      ['with some skipped', sevens(8, 6), ['allTheSame']],
      ['too few to say so', sevens(7, 7), []],
      ['one that differs', [...sevens(13, 0), 6], []],
      ['nothing but skipped', sevens(0, 14), []],
    ])('%s', (_, scores, marks) => {
      expect(marksOf(form({ scores }), [])).toEqual(marks);
    });
  });

  describe('sameDevice', () => {
    const own = (count: number, facts: Partial<BurstFacts> = {}) =>
      others(count, () => ({ device: 'device', ...facts }));
    it('is on the seventh form within an hour, not on those of a household of six', () => {
      expect(marksOf(form(), own(5))).toEqual([]);
      expect(marksOf(form(), own(6))).toEqual(['sameDevice']);
    });
    it('forgets after an hour', () => {
      expect(marksOf(form(), own(6, { at: 9 * hour }))).toEqual([]);
    });
    it('is not about devices that keep no key', () => {
      expect(marksOf(form({ device: null }), own(50, { device: null }))).toEqual([]);
    });
  });

  describe('samePlace', () => {
    const there = (count: number, facts: Partial<BurstFacts>) =>
      others(count, () => ({ address: 'address', ...facts }));
    it('is on the fifth form with the same scores', () => {
      expect(marksOf(form(), there(3, { scores: scoresOf(0) }))).toEqual([]);
      expect(marksOf(form(), there(4, { scores: scoresOf(0) }))).toEqual(['samePlace']);
    });
    it('is on the fifth form that is too fast', () => {
      expect(marksOf(form({ tookMs: 5000 }), there(3, { tookMs: 5000 }))).toEqual(['tooFast']);
      expect(marksOf(form({ tookMs: 5000 }), there(4, { tookMs: 5000 }))).toEqual(['samePlace', 'tooFast']);
    });
    it('is not on a form at human pace among fast ones, nor on copies from elsewhere', () => {
      expect(marksOf(form(), there(50, { tookMs: 5000 }))).toEqual([]);
      expect(
        marksOf(
          form(),
          others(50, () => ({ scores: scoresOf(0) })),
        ),
      ).toEqual([]);
      expect(marksOf(form({ address: null }), there(50, { address: null, scores: scoresOf(0) }))).toEqual([]);
    });
    it('is not on a short form, where people often agree', () => {
      const scores = [7, 7, 8, 7, 6];
      expect(marksOf(form({ scores }), there(50, { scores }))).toEqual([]);
    });
  });

  it('is on nobody of 200 people behind one address within an hour, at human pace and with their own answers', () => {
    const person = fc.record({
      minutes: fc.integer({ min: 0, max: 59 }),
      secondsEach: fc.integer({ min: 2, max: 60 }),
      answered: fc.integer({ min: 1, max: 18 }),
    });
    // in a hall with tablets up to six people share one
    fc.assert(
      fc.property(
        fc.array(person, { minLength: 200, maxLength: 200 }),
        fc.integer({ min: 1, max: 6 }),
        (people, shared) => {
          const hall = people.map(({ minutes, secondsEach, answered }, index) =>
            form({
              device: `device ${Math.floor(index / shared)}`,
              at: 10 * hour + minutes * minute,
              tookMs: answered * secondsEach * 1000,
              answered,
              scores: scoresOf(index),
            }),
          );
          for (const one of hall) {
            expect(
              marksOf(
                one,
                hall.filter((other) => other !== one),
              ),
            ).toEqual([]);
          }
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is on nearly all of what a program sends', () => {
    const sent = Array.from({ length: 100 }, (_, index) =>
      form({ device: `device ${index}`, at: 10 * hour + index * 3000, tookMs: 2500, scores: scoresOf(index) }),
    );
    const marked = sent.filter((one, index) => marksOf(one, sent.slice(0, index)).includes('samePlace'));
    expect(marked).toHaveLength(96);
  });

  it('does not depend on the order of the others, comes once, and does not go when there are more of them', () => {
    const facts = fc.record({
      device: fc.option(fc.constantFrom('a', 'b')),
      address: fc.option(fc.constantFrom('a', 'b')),
      at: fc.integer({ min: 0, max: 2 * hour }),
      tookMs: fc.option(fc.integer({ min: -10, max: hour })),
      answered: fc.nat({ max: 20 }),
      scores: fc.array(fc.option(fc.integer({ min: 1, max: 2 })), { minLength: 8, maxLength: 9 }),
    });
    fc.assert(
      fc.property(facts, fc.array(facts, { maxLength: 40 }), facts, (one, recent, more) => {
        const marks = marksOf(one, recent);
        expect(marksOf(one, recent.toReversed())).toEqual(marks);
        expect(burstMarks.filter((mark) => marks.includes(mark))).toEqual(marks);
        expect(marksOf(one, [...recent, more])).toEqual(expect.arrayContaining([...marks]));
      }),
    );
  });
});
