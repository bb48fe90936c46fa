import { type Language } from '@wijkspoor/platform/domain';
import {
  type ClosedQuestion,
  closedOf,
  type Definition,
  isText,
  type Question,
  type ScaleQuestion,
  type TextQuestion,
  type TranslatedText,
} from './definition';

/** A question with the texts under it on its screen, in their order; or a text on its own. */
export type Block = { readonly question: Question; readonly texts: readonly TextQuestion[] };

/** What somebody can ask for in one question. */
export const closedKinds = ['scale', 'one', 'several', 'number'] as const;
export const textKinds = ['open', 'good', 'better'] as const;
type ClosedKind = (typeof closedKinds)[number];
type TextKind = (typeof textKinds)[number];
export type QuestionKind = ClosedKind | TextKind;

const empty: TranslatedText = { nl: '' };
const most = 40;

/** The questions as somebody who answers meets them. None is left out, also when a text is about what is not there. */
export function blocksOf({ questions }: Pick<Definition, 'questions'>): readonly Block[] {
  const first = (key: string) => questions.findIndex((one) => one.key === key && !isText(one));
  const under = (one: Question): boolean => isText(one) && one.about !== null && first(one.about) >= 0;
  return questions.flatMap((question, at) =>
    under(question)
      ? []
      : [
          {
            question,
            texts: questions.filter(
              (one): one is TextQuestion => isText(one) && one.about === question.key && first(question.key) === at,
            ),
          },
        ],
  );
}

const flat = (blocks: readonly Block[]): Question[] => blocks.flatMap(({ question, texts }) => [question, ...texts]);

/** Moves a question one place up (-1) or down (1), with the texts under it; a text that stands under one, among those. */
export function moveQuestion(definition: Definition, key: string, by: -1 | 1): Definition {
  const blocks = blocksOf(definition);
  const at = blocks.findIndex(({ question }) => question.key === key);
  const moved =
    at >= 0
      ? swapped(blocks, at, by)
      : blocks.map((block) => {
          const place = block.texts.findIndex((text) => text.key === key);
          return place < 0 ? block : { ...block, texts: swapped(block.texts, place, by) };
        });
  return { ...definition, questions: flat(moved) };
}

/** Takes a question out, with the texts under it and its place in the wheel. Conditions that name it stay, to be looked at. */
export function removeQuestion(definition: Definition, key: string): Definition {
  const gone = new Set(
    blocksOf(definition).flatMap(({ question, texts }) =>
      question.key === key ? [key, ...texts.map((text) => text.key)] : [],
    ),
  );
  gone.add(key);
  return {
    ...definition,
    questions: definition.questions.filter((one) => !gone.has(one.key)),
    wheel: definition.wheel.filter((one) => one !== key),
  };
}

/**
 * Adds a question after the last one. A scale takes the range and the ends of the first scale there is: one wheel has one range.
 * @param name what it is called in a table; of a text, what is asked.
 */
export function addQuestion(definition: Definition, kind: QuestionKind, name: string): Definition {
  const key = newKey(definition, name);
  const asked = { key, text: { nl: isTextKind(kind) ? name : '' } };
  const question: Question = isTextKind(kind)
    ? { ...asked, kind, about: null }
    : { ...asked, name: { nl: name }, ...shapeOf(kind, definition) };
  return { ...definition, questions: [...definition.questions, question] };
}

/** Adds a text under a closed question, below the texts that stand there. */
export function addText(definition: Definition, about: string, kind: TextKind): Definition {
  const text: TextQuestion = { kind, key: newKey(definition, `${about} ${kind}`), about, text: empty };
  const blocks = blocksOf(definition).map((block) =>
    block.question.key === about && !isText(block.question) ? { ...block, texts: [...block.texts, text] } : block,
  );
  return { ...definition, questions: flat(blocks) };
}

/** Changes one question, and nothing else of the definition. Its key stays: answers over versions are compared by it. */
export const changeQuestion = (
  definition: Definition,
  key: string,
  change: (question: Question) => Question,
): Definition => ({
  ...definition,
  questions: definition.questions.map((one) => (one.key === key ? { ...change(one), key } : one)),
});

/** The question as another kind; what both kinds have stays. A closed question stays closed, a text a text. */
export function withKind(definition: Definition, question: Question, kind: QuestionKind): Question {
  if (question.kind === kind) return question;
  if (isText(question)) return isTextKind(kind) ? { ...question, kind } : question;
  if (isTextKind(kind)) return question;
  const { key, text, help, show, name } = question;
  const kept = { key, text, name, ...(help === undefined ? {} : { help }), ...(show === undefined ? {} : { show }) };
  const options = 'options' in question && (kind === 'one' || kind === 'several') ? { options: question.options } : {};
  return { ...kept, ...shapeOf(kind, definition), ...options };
}

/** An option more, at the end. */
export function addOption(definition: Definition, key: string): Definition {
  return changeQuestion(definition, key, (question) => {
    if (!('options' in question)) return question;
    const taken = question.options.map((one) => one.key);
    const free = Array.from({ length: taken.length + 1 }, (_, index) => `option${index + 1}`).find(
      (one) => !taken.includes(one),
    );
    return { ...question, options: [...question.options, { key: free ?? 'option', text: empty }] };
  });
}

/** Takes an option out. Conditions name options by their number: those behind it move up, those on it go. */
export function removeOption(definition: Definition, key: string, at: number): Definition {
  const without = changeQuestion(definition, key, (question) =>
    'options' in question ? { ...question, options: question.options.filter((_, index) => index !== at) } : question,
  );
  const number = at + 1;
  return renumbered(without, key, (value) => (value === number ? null : value > number ? value - 1 : value));
}

/** Moves an option one place; conditions go on naming the same options. */
export function moveOption(definition: Definition, key: string, at: number, by: -1 | 1): Definition {
  const question = definition.questions.find((one) => one.key === key);
  if (question === undefined || !('options' in question) || question.options[at + by] === undefined) return definition;
  const moved = changeQuestion(definition, key, (one) =>
    'options' in one ? { ...one, options: swapped(one.options, at, by) } : one,
  );
  const [here, there] = [at + 1, at + by + 1];
  return renumbered(moved, key, (value) => (value === here ? there : value === there ? here : value));
}

/** Puts a scale in the wheel or takes it out; the wheel keeps the order of the questions. */
export function withWheel(definition: Definition, keys: readonly string[]): Definition {
  const scales = definition.questions.filter((one): one is ScaleQuestion => one.kind === 'scale');
  return { ...definition, wheel: scales.flatMap(({ key }) => (keys.includes(key) ? [key] : [])) };
}

/** Closed questions that a condition of this question can name: those on earlier screens whose answers can be listed. */
export function conditionsFor(definition: Definition, key: string): readonly ClosedQuestion[] {
  const blocks = blocksOf(definition);
  const at = blocks.findIndex(({ question, texts }) => [question, ...texts].some((one) => one.key === key));
  const before = new Set(blocks.slice(0, Math.max(at, 0)).map(({ question }) => question.key));
  return closedOf(definition).filter((one) => before.has(one.key) && answersOf(one).length > 0);
}

/** The answers a condition on this question can name; none for a number with more of them than a list can hold. */
export function answersOf(question: ClosedQuestion): readonly number[] {
  const [from, to] = 'options' in question ? [1, question.options.length] : [question.min, question.max];
  return to - from >= 30 ? [] : Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

/** The text with these words in one language. Dutch is always there; without words another language is taken out. */
export function withWords(text: TranslatedText | undefined, language: Language, words: string): TranslatedText {
  const { nl, en, ar }: TranslatedText = { nl: '', ...text, [language]: words };
  return { nl, ...(en ? { en } : {}), ...(ar ? { ar } : {}) };
}

function renumbered(definition: Definition, key: string, to: (value: number) => number | null): Definition {
  return {
    ...definition,
    questions: definition.questions.map((one) => {
      if (one.show?.question !== key) return one;
      const values = one.show.in.map(to).filter((value) => value !== null);
      if (values.length > 0) return { ...one, show: { question: key, in: values } };
      const { show: _gone, ...always } = one;
      return always;
    }),
  };
}

/** What a closed question of a kind has beside its words. */
function shapeOf(kind: ClosedKind, { questions }: Pick<Definition, 'questions'>) {
  if (kind === 'one' || kind === 'several')
    return { kind, options: ['option1', 'option2'].map((key) => ({ key, text: empty })) };
  if (kind === 'number') return { kind, min: 0, max: 100 };
  const scale = questions.find((one): one is ScaleQuestion => one.kind === 'scale');
  const { min = 1, max = 10, low = empty, high = empty } = scale ?? {};
  return { kind, min, max, low, high };
}

/** A key made of words, that no question has: `Veilig op straat` becomes `veiligOpStraat`. */
function newKey({ questions }: Pick<Definition, 'questions'>, words: string): string {
  const parts = words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .split(/[^a-zA-Z0-9]+/)
    .filter((part) => part !== '');
  const joined = parts
    .map((part, index) =>
      index === 0 ? part.toLowerCase() : part.charAt(0).toUpperCase() + part.slice(1).toLowerCase(),
    )
    .join('');
  const base = (/^[a-z]/.test(joined) ? joined : `vraag${joined}`).slice(0, most - 3);
  const taken = new Set(questions.map(({ key }) => key));
  const numbers = Array.from({ length: questions.length + 1 }, (_, index) => (index === 0 ? '' : String(index + 1)));
  return numbers.map((number) => base + number).find((key) => !taken.has(key)) ?? base;
}

const isTextKind = (kind: QuestionKind): kind is TextKind => textKinds.some((one) => one === kind);

function swapped<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const [one, other] = [list[at], list[at + by]];
  if (one === undefined || other === undefined) return [...list];
  return list.map((each, index) => (index === at ? other : index === at + by ? one : each));
}
