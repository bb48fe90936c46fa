import fc from 'fast-check';
import { checkDefinition } from './check-definition';
import type { Definition, Question } from './definition';
import {
  addOption,
  addQuestion,
  addText,
  answersOf,
  blocksOf,
  closedKinds,
  conditionsFor,
  moveOption,
  moveQuestion,
  removeOption,
  removeQuestion,
  textKinds,
  withKind,
  withWheel,
  withWords,
} from './editing';
import { shippedInstruments } from './shipped';

const [leefplekmeter] = shippedInstruments;
const whole = leefplekmeter!.definition;
const keysOf = ({ questions }: Definition) => questions.map(({ key }) => key);
const one = (definition: Definition, key: string): Question =>
  definition.questions.find((each) => each.key === key) ?? definition.questions[0]!;

/** Three choices, and a question that is asked only of who chose one of the last two. */
const choosing: Definition = {
  title: { nl: 'Proef' },
  intro: { nl: 'Proef.' },
  minutes: 1,
  wheel: [],
  questions: [
    {
      ...{ kind: 'one', key: 'what', name: { nl: 'Wat' }, text: { nl: 'Wat?' } },
      options: ['a', 'b', 'c'].map((key) => ({ key, text: { nl: key } })),
    },
    { kind: 'open', key: 'why', about: null, text: { nl: 'Waarom?' }, show: { question: 'what', in: [2, 3] } },
  ],
};

describe('editing a questionnaire', () => {
  it('shows the questions in blocks, as somebody who answers meets them', () => {
    const blocks = blocksOf(whole);
    expect(blocks).toHaveLength(15);
    expect(blocks[0]).toMatchObject({
      question: { key: 'moving' },
      texts: [{ key: 'movingGood' }, { key: 'movingBetter' }],
    });
    expect(blocks.at(-1)).toMatchObject({ question: { key: 'more' }, texts: [] });
  });

  it('moves a question with the texts under it, and a text among its own', () => {
    const down = moveQuestion(whole, 'moving', 1);
    expect(keysOf(down).slice(0, 6)).toEqual([
      ...['publicTransport', 'publicTransportGood', 'publicTransportBetter'],
      ...['moving', 'movingGood', 'movingBetter'],
    ]);
    expect(keysOf(moveQuestion(whole, 'movingGood', 1)).slice(0, 3)).toEqual(['moving', 'movingBetter', 'movingGood']);
    expect(moveQuestion(whole, 'moving', -1)).toEqual(whole);
    expect(moveQuestion(whole, 'more', 1)).toEqual(whole);
  });

  it('takes a question out with its texts and its place in the wheel', () => {
    const left = removeQuestion(whole, 'moving');
    expect(keysOf(left)).not.toEqual(expect.arrayContaining(['movingGood']));
    expect(left.wheel).not.toContain('moving');
    expect(left.questions).toHaveLength(whole.questions.length - 3);
    expect(checkDefinition(left)).toEqual([]);
    // a condition on it is for people to look at
    expect(checkDefinition(removeQuestion(choosing, 'what'))).toMatchObject([{ code: 'instruments.showUnknown' }]);
  });

  it('gives a new question a key of its words, and a new scale the range of the others', () => {
    const more = addQuestion(addQuestion(whole, 'scale', 'Veilig óp straat'), 'scale', 'Veilig op straat');
    expect(more.questions.slice(-2)).toMatchObject([
      { key: 'veiligOpStraat', min: 1, max: 10, low: { nl: 'heel slecht' } },
      { key: 'veiligOpStraat2' },
    ]);
    expect(addQuestion(whole, 'open', '1 vraag nog').questions.at(-1)).toMatchObject({
      ...{ key: 'vraag1VraagNog', about: null, text: { nl: '1 vraag nog' } },
    });
    expect(keysOf(addText(whole, 'moving', 'open')).slice(0, 4)).toEqual([
      ...['moving', 'movingGood', 'movingBetter', 'movingOpen'],
    ]);
  });

  it('keeps what two kinds of questions have in common', () => {
    const scale = one(whole, 'moving');
    const several = withKind(whole, withKind(whole, scale, 'one'), 'several');
    expect(several).toMatchObject({ kind: 'several', text: scale.text, help: scale.help, options: [{}, {}] });
    expect(several).not.toHaveProperty('low');
    expect(withKind(whole, several, 'scale')).toMatchObject({ kind: 'scale', min: 1, max: 10 });
    expect(withKind(whole, scale, 'open')).toBe(scale);
    expect(withKind(whole, one(whole, 'movingGood'), 'open')).toMatchObject({ kind: 'open', about: 'moving' });
  });

  it('lets conditions go on naming the same options', () => {
    const shown = (definition: Definition) => {
      const { show } = one(definition, 'why');
      const what = one(definition, 'what');
      return show?.in.map((number) => ('options' in what ? what.options[number - 1]?.key : '')).sort();
    };
    expect(shown(choosing)).toEqual(['b', 'c']);
    expect(shown(moveOption(choosing, 'what', 0, 1))).toEqual(['b', 'c']);
    expect(shown(moveOption(choosing, 'what', 2, -1))).toEqual(['b', 'c']);
    expect(shown(removeOption(choosing, 'what', 0))).toEqual(['b', 'c']);
    expect(shown(removeOption(choosing, 'what', 1))).toEqual(['c']);
    expect(shown(removeOption(removeOption(choosing, 'what', 1), 'what', 1))).toBeUndefined();
    expect(moveOption(choosing, 'what', 2, 1)).toBe(choosing);
  });

  it('offers conditions on earlier questions only, with answers that can be listed', () => {
    expect(conditionsFor(choosing, 'why').map(({ key }) => key)).toEqual(['what']);
    expect(conditionsFor(choosing, 'what')).toEqual([]);
    expect(conditionsFor(whole, 'publicTransportGood').map(({ key }) => key)).toEqual(['moving']);
    const number = { kind: 'number', key: 'n', text: { nl: '' }, name: { nl: '' }, min: 0 } as const;
    expect(answersOf({ ...number, max: 29 })).toHaveLength(30);
    expect(answersOf({ ...number, max: 30 })).toEqual([]);
  });

  it('writes in one language at a time', () => {
    expect(withWords({ nl: 'Ja' }, 'en', 'Yes')).toEqual({ nl: 'Ja', en: 'Yes' });
    expect(withWords({ nl: 'Ja', en: 'Yes' }, 'en', '')).toEqual({ nl: 'Ja' });
    expect(withWords({ nl: 'Ja', en: 'Yes' }, 'nl', '')).toEqual({ nl: '', en: 'Yes' });
    expect(withWords(undefined, 'ar', 'نعم')).toEqual({ nl: '', ar: 'نعم' });
  });
});

type Edit = (definition: Definition, key: string) => Definition;
const by = fc.constantFrom<1 | -1>(1, -1);
const kind = fc.constantFrom(...closedKinds, ...textKinds);
const edit = fc.oneof<fc.Arbitrary<Edit>[]>(
  by.map(
    (way): Edit =>
      (definition, key) =>
        moveQuestion(definition, key, way),
  ),
  fc.constant<Edit>(removeQuestion),
  fc.tuple(kind, fc.string({ maxLength: 12 })).map(
    ([of, name]): Edit =>
      (definition) =>
        addQuestion(definition, of, name),
  ),
  fc.constantFrom(...textKinds).map(
    (of): Edit =>
      (definition, key) =>
        addText(definition, key, of),
  ),
  fc.constant<Edit>(addOption),
  fc.nat(3).map(
    (at): Edit =>
      (definition, key) =>
        removeOption(definition, key, at),
  ),
  fc.tuple(fc.nat(3), by).map(
    ([at, way]): Edit =>
      (definition, key) =>
        moveOption(definition, key, at, way),
  ),
  fc.subarray(keysOf(whole)).map(
    (keys): Edit =>
      (definition) =>
        withWheel(definition, keys),
  ),
);

describe('whatever somebody edits', () => {
  it('no two questions have one key, no text is lost, and only removing takes something away', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(choosing, ...shippedInstruments.map(({ definition }) => definition)),
        fc.array(fc.tuple(edit, fc.nat(59)), { maxLength: 15 }),
        (start, edits) => {
          let now = start;
          for (const [change, at] of edits) {
            const before = now;
            now = change(now, keysOf(now)[at % Math.max(1, now.questions.length)] ?? 'none');
            const gone = keysOf(before).filter((key) => !keysOf(now).includes(key));
            if (change !== removeQuestion) expect(gone).toEqual([]);
            expect(new Set(keysOf(now)).size).toBe(now.questions.length);
            const shown = blocksOf(now).flatMap(({ question, texts }) => [
              question.key,
              ...texts.map(({ key }) => key),
            ]);
            expect([...shown].sort()).toEqual([...keysOf(now)].sort());
            const codes = checkDefinition(now).map(({ code }) => code);
            expect(codes).not.toContain('instruments.keyTwice');
            expect(codes).not.toContain('instruments.aboutUnknown');
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a question that goes down and up again is where it was', () => {
    fc.assert(
      fc.property(fc.constantFrom(...keysOf(whole)), by, (key, way) => {
        const moved = moveQuestion(whole, key, way);
        const back = way === 1 ? -1 : 1;
        expect(JSON.stringify(moved) === JSON.stringify(whole) ? whole : moveQuestion(moved, key, back)).toEqual(whole);
      }),
    );
  });
});
