import { checkDefinition } from './check-definition';
import { Definition, type Question } from './definition';
import { languagesOf, missingIn } from './written';

const nl = (text: string): { nl: string } => ({ nl: text });
const scale = (key: string, more: object = {}): Question => ({
  ...{ kind: 'scale', key, name: nl(key), text: nl('Hoe goed?'), min: 1, max: 10, low: nl('slecht'), high: nl('goed') },
  ...more,
});
const one = (key: string, options: readonly string[], more: object = {}): Question => ({
  ...{ kind: 'one', key, name: nl(key), text: nl('Welke?') },
  options: options.map((option) => ({ key: option, text: nl(option) })),
  ...more,
});
const text = (key: string, about: string | null, more: object = {}): Question => ({
  ...{ kind: 'open', key, about, text: nl('Vertel') },
  ...more,
});
const ask = (questions: Question[], wheel: string[] = []): Definition => ({
  title: nl('Titel'),
  intro: nl('Uitleg'),
  minutes: 2,
  questions,
  wheel,
});
const found = (definition: Definition): readonly string[] =>
  checkDefinition(Definition.parse(definition)).map(({ path, code }) => `${path} ${code}`);

describe('a definition', () => {
  it('is well when its questions agree', () => {
    const follow = scale('c', { show: { question: 'b', in: [1, 2] } });
    expect(found(ask([scale('a'), one('b', ['x', 'y']), follow, text('d', 'a'), text('e', null)]))).toEqual([]);
  });

  it.each([
    ['a key twice', [scale('a'), text('a', null)], ['questions.1.key instruments.keyTwice']],
    ['a text about nothing', [text('a', 'b')], ['questions.0.about instruments.aboutUnknown']],
    ['a text about a text', [text('a', null), text('b', 'a')], ['questions.1.about instruments.aboutUnknown']],
    [
      'a condition on a later question',
      [scale('a', { show: { question: 'b', in: [1] } }), scale('b')],
      ['questions.0.show.question instruments.showUnknown'],
    ],
    [
      'a condition on itself',
      [scale('a', { show: { question: 'a', in: [1] } })],
      ['questions.0.show.question instruments.showUnknown'],
    ],
    [
      'a condition on a question of its own screen',
      [scale('a'), text('b', 'a', { show: { question: 'a', in: [1] } })],
      ['questions.1.show.question instruments.showUnknown'],
    ],
    [
      'a condition on a later screen, though an earlier question',
      [scale('a'), scale('b'), text('c', 'a', { show: { question: 'b', in: [1] } })],
      ['questions.2.show.question instruments.showUnknown'],
    ],
    [
      'a condition on a text',
      [text('a', null), scale('b', { show: { question: 'a', in: [1] } })],
      ['questions.1.show.question instruments.showUnknown'],
    ],
    [
      'a condition on a score that cannot be',
      [scale('a'), scale('b', { show: { question: 'a', in: [10, 11] } })],
      ['questions.1.show.in.1 instruments.showValue'],
    ],
    [
      'a condition on an option that is not there',
      [one('a', ['x', 'y'], { kind: 'several' }), scale('b', { show: { question: 'a', in: [3] } })],
      ['questions.1.show.in.0 instruments.showValue'],
    ],
    ['a range of one', [scale('a', { min: 3, max: 3 })], ['questions.0.max instruments.minMax']],
    [
      'an option twice',
      [one('a', ['x', 'x'])],
      ['questions.0.options.1.key instruments.optionTwice', 'questions.0.options.1.text.nl instruments.optionTwice'],
    ],
  ])('has %s', (_, questions, problems) => {
    expect(found(ask(questions))).toEqual(problems);
  });

  it.each([
    ['what is no scale', ['a', 'b', 'd'], ['wheel.2 instruments.wheelUnknown']],
    ['what is not there', ['a', 'b', 'z'], ['wheel.2 instruments.wheelUnknown']],
    ['a scale twice', ['a', 'b', 'a'], ['wheel.2 instruments.wheelTwice']],
    ['another range', ['a', 'b', 'c'], ['wheel.2 instruments.wheelRange']],
    ['two scales', ['a', 'b'], ['wheel instruments.wheelFew']],
    ['nothing', [], []],
  ])('has a wheel of %s', (_, wheel, problems) => {
    const questions = [scale('a'), scale('b'), scale('c', { max: 5 }), one('d', ['x', 'y'])];
    expect(found(ask(questions, wheel))).toEqual(problems);
  });

  it('takes fourteen options and no more, so that several fit a smallint', () => {
    const options = (count: number): string[] => Array.from({ length: count }, (_, index) => `o${index}`);
    expect(Definition.safeParse(ask([one('a', options(14), { kind: 'several' })])).success).toBe(true);
    expect(Definition.safeParse(ask([one('a', options(15), { kind: 'several' })])).success).toBe(false);
  });

  it('has no text without a word', () => {
    expect(Definition.safeParse({ ...ask([scale('a')]), intro: { nl: ' \n ' } }).success).toBe(false);
  });

  it('is there in a language when every text is', () => {
    const both = { nl: 'ja', en: 'yes' };
    const whole: Definition = {
      ...ask([text('a', null, { text: both }), one('b', [], { name: both, text: both })]),
      ...{ title: both, intro: both },
    };
    const options = [both, { ...both, nl: 'nee' }].map((words, at) => ({ key: `o${at}`, text: words }));
    const questions = whole.questions.map((question) => ('options' in question ? { ...question, options } : question));
    expect(languagesOf({ ...whole, questions })).toEqual(['nl', 'en']);
    const lacking = { ...whole, questions: [...questions, scale('c', { text: both, name: both, low: both })] };
    expect(languagesOf(lacking)).toEqual(['nl']);
    expect(missingIn(lacking, 'en')).toEqual(['questions.2.high']);
  });
});
