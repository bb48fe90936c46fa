import fc from 'fast-check';
import { type CheckedAnswers, checkAnswers, FormAnswers, unpack } from './answers';
import { checkDefinition } from './check-definition';
import { closedOf, Definition, rangeOf, textsOf } from './definition';
import { type Answers, askedOf, chosenOf } from './routing';
import { askedScreens, nextScreen, previousScreen, progress, screensOf } from './screens';
import { languagesOf } from './written';

const nl = (text: string): { nl: string } => ({ nl: text });
const asked = { name: nl('Naam'), text: nl('Vraag') };
const option = (key: string): object => ({ key, text: nl(key) });
const scale = { ...asked, kind: 'scale', min: 1, max: 10, low: nl('slecht'), high: nl('goed') };

/** Six screens: mark, why (after a low mark), means, fare (after bus), age, more. */
const travel = Definition.parse({
  title: nl('Reizen'),
  intro: nl('Over reizen'),
  minutes: 2,
  wheel: [],
  questions: [
    { ...scale, key: 'mark' },
    { kind: 'good', key: 'markGood', about: 'mark', text: nl('Wat is goed?') },
    { kind: 'open', key: 'why', about: null, text: nl('Waarom?'), show: { question: 'mark', in: [1, 2, 3] } },
    { ...asked, kind: 'several', key: 'means', options: ['foot', 'bicycle', 'bus'].map(option) },
    { ...asked, kind: 'one', key: 'fare', options: ['low', 'high'].map(option), show: { question: 'means', in: [3] } },
    { kind: 'better', key: 'fareBetter', about: 'fare', text: nl('Wat kan beter?') },
    { ...asked, kind: 'number', key: 'age', min: 0, max: 120 },
    { kind: 'open', key: 'more', about: null, text: nl('Nog iets?') },
  ],
});
const check = (answers: Answers, texts: Record<string, string> = {}): CheckedAnswers =>
  checkAnswers(travel, FormAnswers.parse({ answers, texts }));

describe('answers', () => {
  it('are kept in the order of the questions, nothing for what was skipped', () => {
    expect(check({ age: 40, mark: 7, means: 5, fare: 2 }, { more: ' Dank \r\n u ', markGood: '' })).toEqual({
      ok: true,
      answers: [7, 5, 2, 40],
      texts: { more: 'Dank \n u' },
    });
    expect(check({})).toEqual({ ok: true, answers: [null, null, null, null], texts: {} });
  });

  it('are left out when their question is not asked', () => {
    const texts = { why: 'Daarom', fareBetter: 'Goedkoper' };
    expect(check({ mark: 7, means: 3, fare: 99 }, texts)).toEqual({ ok: true, answers: [7, 3, null, null], texts: {} });
    expect(check({ mark: 3, means: 4, fare: 1 }, texts)).toEqual({ ok: true, answers: [3, 4, 1, null], texts });
  });

  it('of which none is chosen are skipped', () => {
    expect(check({ means: 0 })).toMatchObject({ answers: [null, null, null, null] });
  });

  it('are refused per question, without repeating what was sent', () => {
    expect(check({ mark: 11, means: 8, fare: 3, age: -1, other: 1 }, { mark: 'zeven' })).toEqual({
      ok: false,
      errors: [
        { path: 'answers', code: 'unknown' },
        { path: 'texts', code: 'unknown' },
        { path: 'answers.mark', code: 'tooBig', params: { maximum: 10 } },
        { path: 'answers.means', code: 'choice' },
        { path: 'answers.age', code: 'tooSmall', params: { minimum: 0 } },
      ],
    });
    expect(check({ mark: 6.5, means: 4, fare: 3 })).toMatchObject({
      errors: [
        { path: 'answers.mark', code: 'wholeNumber' },
        { path: 'answers.fare', code: 'choice' },
      ],
    });
  });

  it('are bounded before they are looked at', () => {
    const many = Object.fromEntries(Array.from({ length: 61 }, (_, index) => [`q${index}`, 1]));
    expect(FormAnswers.safeParse({ answers: many, texts: {} }).success).toBe(false);
    expect(FormAnswers.safeParse({ answers: {}, texts: { more: 'a'.repeat(2001) } }).success).toBe(false);
    expect(FormAnswers.safeParse({ answers: { mark: '7' }, texts: {} }).success).toBe(false);
    expect(FormAnswers.safeParse({ answers: {}, texts: { more: 'a\u0000' } }).success).toBe(false);
  });

  it('come back as they were given', () => {
    expect(unpack(travel, [7, null, null, 0])).toEqual({ mark: 7, age: 0 });
    expect(chosenOf(5)).toEqual([1, 3]);
  });
});

describe('screens', () => {
  const asks = (answers: Answers): readonly string[] => askedScreens(travel, answers).map(({ key }) => key);

  it('hold a question with the texts about it, or a text', () => {
    expect(screensOf(travel).map(({ key, texts }) => [key, ...texts.map((text) => text.key)])).toEqual([
      ['mark', 'markGood'],
      ['why', 'why'],
      ['means'],
      ['fare', 'fareBetter'],
      ['age'],
      ['more', 'more'],
    ]);
  });

  it('are asked when their condition holds', () => {
    expect(asks({})).toEqual(['mark', 'means', 'age', 'more']);
    expect(asks({ mark: 2, means: 6 })).toEqual(['mark', 'why', 'means', 'fare', 'age', 'more']);
  });

  it('follow each other, also from one that is not asked any more', () => {
    expect(nextScreen(travel, {}, null)?.key).toBe('mark');
    expect(nextScreen(travel, {}, 'nowhere')?.key).toBe('mark');
    expect(nextScreen(travel, { mark: 2 }, 'mark')?.key).toBe('why');
    expect(nextScreen(travel, { mark: 8 }, 'mark')?.key).toBe('means');
    expect(nextScreen(travel, { mark: 8 }, 'why')?.key).toBe('means');
    expect(nextScreen(travel, {}, 'more')).toBeNull();
    expect(previousScreen(travel, {}, 'age')?.key).toBe('means');
    expect(previousScreen(travel, {}, 'mark')).toBeNull();
    expect(progress(travel, {}, 'means')).toEqual({ at: 2, of: 4 });
    expect(progress(travel, { mark: 1 }, 'means')).toEqual({ at: 3, of: 5 });
  });
});

/** Keys of which some are words that every object has. */
const keys = ['a', 'b', 'c', 'd', 'e', 'constructor', 'toString', 'valueOf'];
const keyed = fc.constantFrom(...keys);
const aRange = fc.record({ min: fc.integer({ min: 0, max: 2 }), max: fc.integer({ min: 2, max: 10 }) });
const options = fc
  .integer({ min: 2, max: 14 })
  .map((count) => Array.from({ length: count }, (_, at) => option(`o${at}`)));
const aKind = fc.oneof(
  fc.constant(scale),
  aRange.map((range) => ({ ...scale, ...range })),
  fc.tuple(options, fc.constantFrom('one', 'several')).map(([list, kind]) => ({ ...asked, kind, options: list })),
  fc.constant({ ...asked, kind: 'number', min: 0, max: 30_000 }),
  fc
    .option(fc.nat(7))
    .map((about) => ({ kind: 'open', text: nl('Vertel'), about: about === null ? null : keys[about]! })),
);
/** Mostly conditions on the first questions, so that many are possible. */
const shown = fc.option(
  fc.record({
    question: fc.nat(4).map((at) => keys[at]!),
    in: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 1, maxLength: 3 }),
  }),
  { nil: undefined, freq: 2 },
);
const aDefinition = fc
  .tuple(
    fc.array(fc.record({ kind: aKind, show: shown }), { minLength: 1, maxLength: 8 }),
    fc.nat(8),
    fc.integer({ min: 0, max: 9 }),
  )
  .map(([list, wheel, turn]) => {
    const questions = list.map(({ kind, show }, at) => ({
      ...kind,
      key: keys[at],
      ...(at > 0 && show ? { show } : {}),
    }));
    const scales = questions.flatMap(({ kind, key }) => (kind === 'scale' ? [key] : []));
    return Definition.parse({
      ...{ title: nl('Titel'), intro: nl('Uitleg'), minutes: 1, wheel: wheel < 3 ? scales : [] },
      questions: turn < 9 ? questions : questions.toReversed(),
    });
  });
const checked = aDefinition.filter((definition) => checkDefinition(definition).length === 0);
const aNumber = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.integer(), fc.double({ noNaN: true }));
const aForm = fc.oneof(
  fc.record({
    answers: fc.dictionary(keyed, aNumber),
    texts: fc.dictionary(keyed, fc.constantFrom('', 'Fijn hier')),
  }),
  fc.record({
    answers: fc.dictionary(fc.constantFrom('a', 'b'), fc.integer({ min: 0, max: 12 })),
    texts: fc.constant({}),
  }),
);

/** Numbers that fit, taken from a list of chances. */
function fitting(definition: Definition, chances: readonly (number | null)[]): FormAnswers {
  const answers = closedOf(definition).flatMap((question, at) => {
    const chance = chances[at] ?? null;
    const { min, max } = rangeOf(question);
    return chance === null ? [] : [[question.key, min + (chance % (max - min + 1))]];
  });
  return {
    answers: Object.fromEntries(answers),
    texts: Object.fromEntries(textsOf(definition).map(({ key }) => [key, 'Fijn hier'])),
  };
}
const chances = fc.array(fc.option(fc.oneof(fc.nat(3), fc.nat(20_000)), { freq: 4 }), { maxLength: 8 });

describe('every definition that passes the check', () => {
  it('puts each question on one screen, and always asks something', () => {
    fc.assert(
      fc.property(checked, aForm, (definition, { answers }) => {
        const all = screensOf(definition).flatMap(({ question, texts }) => [question, ...texts]);
        const placed = all.flatMap((one) => (one === null ? [] : [one.key]));
        expect(placed.toSorted()).toEqual(definition.questions.map(({ key }) => key).toSorted());
        expect(askedScreens(definition, answers).length).toBeGreaterThan(0);
        expect(languagesOf(definition)).toEqual(['nl']);
      }),
      { numRuns: 300 },
    );
  });

  it('can be walked forth and back to an end', () => {
    fc.assert(
      fc.property(checked, chances, (definition, some) => {
        const { answers } = fitting(definition, some);
        const screens = askedScreens(definition, answers);
        let current: string | null = null;
        for (const [index, screen] of screens.entries()) {
          const next = nextScreen(definition, answers, current);
          expect(next).toEqual(screen);
          expect(previousScreen(definition, answers, screen.key)).toEqual(screens[index - 1] ?? null);
          expect(progress(definition, answers, screen.key)).toEqual({ at: index + 1, of: screens.length });
          current = screen.key;
        }
        expect(nextScreen(definition, answers, current)).toBeNull();
      }),
      { numRuns: 300 },
    );
  });

  it('takes every form that fits, as smallints, and keeps only what was asked', () => {
    fc.assert(
      fc.property(checked, chances, (definition, some) => {
        const form = fitting(definition, some);
        const result = checkAnswers(definition, form);
        if (!result.ok) throw new Error(JSON.stringify(result.errors));
        for (const answer of result.answers) expect(Math.abs(answer ?? 0)).toBeLessThan(32_768);
        const back = unpack(definition, result.answers);
        const asks = askedOf(definition, form.answers);
        expect(askedOf(definition, back)).toEqual(asks);
        expect([...Object.keys(back), ...Object.keys(result.texts)].every((key) => asks.has(key))).toBe(true);
        expect(checkAnswers(definition, { answers: back, texts: result.texts })).toEqual(result);
      }),
      { numRuns: 300 },
    );
  });

  it('stands any form: what it takes is in range', () => {
    fc.assert(
      fc.property(checked, aForm, (definition, form) => {
        const result = checkAnswers(definition, form);
        expect(result.ok || result.errors.length > 0).toBe(true);
        closedOf(definition).forEach((question, at) => {
          const answer = result.ok ? (result.answers[at] ?? null) : null;
          const { min, max } = rangeOf(question);
          expect(answer === null || (Number.isInteger(answer) && answer >= min && answer <= max)).toBe(true);
        });
      }),
      { numRuns: 300 },
    );
  });
});
