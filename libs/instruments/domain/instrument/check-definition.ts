import { type InputError, languages } from '@wijkspoor/platform/domain';
import {
  type ClosedQuestion,
  closedOf,
  type Definition,
  type Question,
  rangeOf,
  type ScaleQuestion,
} from './definition';

/** What can be wrong between the questions of a definition. The texts are `input.<code>` of the catalogue. */
export type DefinitionCode =
  /** Another question has this key. */
  | 'keyTwice'
  /** The text is about what is no closed question. */
  | 'aboutUnknown'
  /** The condition names no closed question of an earlier screen. */
  | 'showUnknown'
  /** The condition names an answer that its question does not have. */
  | 'showValue'
  /** Another option of the question has this key or this text. */
  | 'optionTwice'
  /** The highest is not above the lowest. */
  | 'minMax'
  /** The wheel names what is no scale. */
  | 'wheelUnknown'
  | 'wheelTwice'
  /** The scales of the wheel have different ranges. */
  | 'wheelRange'
  /** One or two scales make no wheel; none is fine. */
  | 'wheelFew';

/**
 * What has to agree between the parts of a definition, beyond their shapes. A definition without problems can be asked,
 * answered, stored and scored.
 * @param definition one that its contract lets pass; that holds the number of options (14) and the ranges of values.
 * @returns problems with their path, such as `questions.3.about`, and `instruments.<code>`; empty when all is well.
 */
export function checkDefinition(definition: Definition): readonly InputError[] {
  const { questions } = definition;
  return [
    ...twice(questions.map(({ key }) => key)).map((at) => problem(`questions.${at}.key`, 'keyTwice')),
    ...questions.flatMap((question, at) => [
      ...aboutProblems(definition, question, at),
      ...showProblems(definition, question, at),
      ...rangeProblems(question, at),
      ...optionProblems(question, at),
    ]),
    ...wheelProblems(definition),
  ];
}

function aboutProblems(definition: Definition, question: Question, at: number): readonly InputError[] {
  if (!('about' in question) || question.about === null) return [];
  return closedOf(definition).some(({ key }) => key === question.about)
    ? []
    : [problem(`questions.${at}.about`, 'aboutUnknown')];
}

/** A text with `about` stands on the screen of that question, so what is asked before is asked before that screen. */
function showProblems(definition: Definition, question: Question, at: number): readonly InputError[] {
  const { show } = question;
  if (show === undefined) return [];
  const screen = 'about' in question && question.about !== null ? question.about : question.key;
  const before = definition.questions.slice(
    0,
    definition.questions.findIndex(({ key }) => key === screen),
  );
  const named = closedOf(definition).find(({ key }) => key === show.question);
  if (named === undefined || !before.includes(named)) return [problem(`questions.${at}.show.question`, 'showUnknown')];
  const { min, max } = conditionRange(named);
  return show.in.flatMap((value, index) =>
    value >= min && value <= max ? [] : [problem(`questions.${at}.show.in.${index}`, 'showValue')],
  );
}

/** A condition on several options names options, not their sum. */
const conditionRange = (question: ClosedQuestion): { readonly min: number; readonly max: number } =>
  question.kind === 'several' ? { min: 1, max: question.options.length } : rangeOf(question);

function rangeProblems(question: Question, at: number): readonly InputError[] {
  if (question.kind !== 'scale' && question.kind !== 'number') return [];
  return question.min < question.max ? [] : [problem(`questions.${at}.max`, 'minMax')];
}

function optionProblems(question: Question, at: number): readonly InputError[] {
  if (question.kind !== 'one' && question.kind !== 'several') return [];
  const { options } = question;
  const path = `questions.${at}.options`;
  return [
    ...twice(options.map(({ key }) => key)).map((index) => problem(`${path}.${index}.key`, 'optionTwice')),
    ...languages.flatMap((language) =>
      twice(options.map(({ text }) => text[language])).map((index) =>
        problem(`${path}.${index}.text.${language}`, 'optionTwice'),
      ),
    ),
  ];
}

function wheelProblems({ questions, wheel }: Definition): readonly InputError[] {
  const scales = wheel.map((name) =>
    questions.find((one): one is ScaleQuestion => one.kind === 'scale' && one.key === name),
  );
  const [first] = scales;
  const other = (scale: ScaleQuestion | undefined): boolean =>
    scale !== undefined && first !== undefined && (scale.min !== first.min || scale.max !== first.max);
  return [
    ...(wheel.length === 1 || wheel.length === 2 ? [problem('wheel', 'wheelFew')] : []),
    ...twice(wheel).map((at) => problem(`wheel.${at}`, 'wheelTwice')),
    ...scales.flatMap((scale, at) => (scale === undefined ? [problem(`wheel.${at}`, 'wheelUnknown')] : [])),
    ...scales.flatMap((scale, at) => (other(scale) ? [problem(`wheel.${at}`, 'wheelRange')] : [])),
  ];
}

/** Places of what was there before. */
const twice = (values: readonly (string | undefined)[]): readonly number[] =>
  values.flatMap((value, at) => (value !== undefined && values.indexOf(value) < at ? [at] : []));

const problem = (path: string, code: DefinitionCode): InputError => ({ path, code: `instruments.${code}` });
