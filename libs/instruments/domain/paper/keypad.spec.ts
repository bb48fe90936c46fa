import fc from 'fast-check';
import { closedOf, type Definition } from '../instrument/definition';
import { shippedInstruments } from '../instrument/shipped';
import { ageBands } from '../results/counts';
import { emptyTyping, type PaperForm, press, stepsOf, type Typing } from './keypad';
import { typedAnswers, typingOf } from './typed-answers';

const buurten = (count: number) => Array.from({ length: count }, (_, index) => ({ code: `BU${index + 1}` }));
const definition = (key: string): Definition => shippedInstruments.find((one) => one.key === key)!.definition;
const leefplek: PaperForm = { ...definition('leefplekmeter'), askBuurt: true, askAge: true, buurten: buurten(4) };
const name = { nl: 'Vraag' };
const asked = { text: { nl: 'Wat?' }, name };
const own: PaperForm = {
  questions: [
    { ...asked, kind: 'scale', key: 'school', min: 0, max: 10, low: name, high: name },
    {
      ...asked,
      kind: 'several',
      key: 'places',
      options: ['a', 'b', 'c'].map((key) => ({ key, text: { nl: key } })),
    },
    { ...asked, kind: 'number', key: 'years', min: 0, max: 120 },
    {
      ...asked,
      kind: 'one',
      key: 'how',
      options: Array.from({ length: 12 }, (_, index) => ({ key: `o${index}`, text: { nl: 'Keuze' } })),
      show: { question: 'school', in: [7] },
    },
  ],
  ...{ askBuurt: true, askAge: true, buurten: buurten(25) },
};

/** Types keys one after the other. */
function type(form: PaperForm, keys: readonly string[], from: Typing = emptyTyping) {
  return keys.reduce<{ typing: Typing; deeds: readonly string[] }>(
    ({ typing, deeds }, key) => {
      const pressed = press(form, typing, key);
      return { typing: pressed.typing, deeds: [...deeds, pressed.deed] };
    },
    { typing: from, deeds: [] },
  );
}

describe('a sheet by keyboard', () => {
  it('takes one key a score, buurt and age: a whole Leefplekmeter is seventeen with Enter', () => {
    const keys = [...'70-5432198765', '0', '3', '2', 'Enter'];
    expect(keys).toHaveLength(17);
    const { typing, deeds } = type(leefplek, keys);
    expect(deeds.at(-1)).toBe('done');
    expect(deeds.filter((deed) => deed === 'skipped')).toHaveLength(1);
    const { answers, buurt, age } = typedAnswers(leefplek, typing);
    expect(Object.values(answers)).toEqual([7, 10, 5, 4, 3, 2, 1, 9, 8, 7, 6, 5, 10]);
    expect(answers).not.toHaveProperty('traffic');
    expect([buurt, age]).toEqual(['BU3', '15-24']);
  });

  it('says what is no answer, and leaves all as it was', () => {
    const { typing } = type(leefplek, ['7']);
    for (const key of ['x', '+', 'é', 'Tab', 'F5'])
      expect(press(leefplek, typing, key)).toEqual({ typing, deed: 'wrong' });
    expect(press(leefplek, typing, 'Enter')).toMatchObject({ deed: 'unfinished', typing: { at: 1 } });
    const ended = type(leefplek, [...'11111111111111', '1']).typing;
    expect(press(leefplek, ended, '6').deed).toBe('wrong');
  });

  it('goes back one with Backspace, and leaves before the first', () => {
    const { typing } = type(leefplek, ['7', '8', 'Backspace']);
    expect(typing).toEqual({ at: 1, typed: '', given: { moving: 7 } });
    expect(type(leefplek, ['7', 'Backspace', 'Backspace']).deeds).toEqual(['given', 'moved', 'leave']);
  });

  it('knows nought from ten, several options, numbers, and a long list of buurten', () => {
    const keys = ['+', '1', '3', '1', 'Enter', '2', '9', '1', '2', '5'];
    const { typing, deeds } = type(own, keys);
    expect(deeds.join(' ')).toBe('given part part part given part given part given given');
    expect(typedAnswers(own, typing)).toEqual({
      answers: { school: 10, places: 4, years: 29 },
      ...{ buurt: 'BU12', age: '65+' },
    });
    expect(type(own, ['0', '-', '0']).typing.given).toEqual({ school: 0, places: null, years: 0 });
    expect(type(own, ['0', 'Enter', '1', '2', '1']).deeds.at(-1)).toBe('wrong');
    expect(type(own, ['0', 'Enter', '9', '9']).deeds.at(-1)).toBe('given');
  });

  it('asks what the answers ask for, and forgets what they no longer do', () => {
    const { typing } = type(own, ['7', '-', '-', 'b', '3', '-']);
    expect(typedAnswers(own, typing)).toMatchObject({ answers: { school: 7, how: 12 }, buurt: 'BU3', age: null });
    const changed = type(own, ['ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', 'ArrowUp', '3'], typing);
    expect(typedAnswers(own, changed.typing).answers).toEqual({ school: 3 });
  });

  it('is looked over with the arrows: Enter when it is right, a key where it is not', () => {
    const first = typedAnswers(leefplek, type(leefplek, [...'12345678901234', '4', '5']).typing);
    const again = typingOf(leefplek, first);
    expect(press(leefplek, again, 'Enter').deed).toBe('done');
    const { typing, deeds } = type(leefplek, ['ArrowDown', '9', 'ArrowUp', 'Enter'], again);
    expect(deeds).toEqual(['moved', 'given', 'moved', 'done']);
    expect(typedAnswers(leefplek, typing)).toEqual({ ...first, answers: { ...first.answers, publicTransport: 9 } });
    expect(press(leefplek, emptyTyping, 'ArrowDown').deed).toBe('wrong');
  });
});

const anyKey = fc.constantFrom(...'0123456789-+abcx', 'Enter', 'Backspace', 'ArrowUp', 'ArrowDown');
it.each([leefplek, own])('whatever is typed, only answers that the questions have come out', (form) => {
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 60 }), (keys) => {
      const { typing } = type(form, keys);
      expect(typing.at).toBeLessThanOrEqual(stepsOf(form, typing.given).length);
      const { answers, buurt, age } = typedAnswers(form, typing);
      for (const question of closedOf(form)) {
        const value = answers[question.key];
        if (value === undefined) continue;
        const [min, max] =
          question.kind === 'scale' || question.kind === 'number'
            ? [question.min, question.max]
            : [1, question.kind === 'one' ? question.options.length : 2 ** question.options.length - 1];
        expect(value).toBeGreaterThanOrEqual(min);
        expect(value).toBeLessThanOrEqual(max);
      }
      expect([null, ...form.buurten.map(({ code }) => code)]).toContain(buurt);
      expect([null, ...ageBands]).toContain(age);
      const looked = typingOf(form, { answers, buurt, age });
      expect(typedAnswers(form, looked)).toEqual({ answers, buurt, age });
    }),
    { numRuns: 300 },
  );
});
