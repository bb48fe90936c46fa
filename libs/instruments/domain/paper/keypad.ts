import { type ClosedQuestion, closedOf, type Questions } from '../instrument/definition';
import { askedOf } from '../instrument/routing';
import { ageBands } from '../results/counts';
import { mostKeys, optionKeys } from './option-keys';

/** What stands on a sheet, as far as it is answered with keys. */
export type PaperForm = Questions & {
  readonly askBuurt: boolean;
  readonly askAge: boolean;
  readonly buurten: readonly { readonly code: string }[];
};

/**
 * One thing to type. `keys`: one key is the answer. `several`: keys switch options on and off, Enter goes on. `digits`: a number
 * of one or more digits, which is complete as soon as no next digit can follow, or with Enter.
 */
export type Step = {
  /** Key of the question; `#buurt` and `#age` for what is no question. */
  readonly id: string;
  readonly question: ClosedQuestion | null;
  readonly way: 'keys' | 'several' | 'digits';
  /** Values by their key; empty for digits. */
  readonly keys: ReadonlyMap<string, number>;
  readonly min: number;
  readonly max: number;
};

/** A sheet that is being typed. Null in `given` is skipped; what is not in it was not reached. */
export type Typing = {
  readonly at: number;
  /** Digits, or options, of the step under way. */
  readonly typed: string;
  readonly given: Readonly<Record<string, number | null>>;
};
export const emptyTyping: Typing = { at: 0, typed: '', given: {} };

/**
 * What a key did. `part`: more must follow. `leave`: back before the first. `done`: all is there, and Enter says so.
 * `wrong`: no such answer. `unfinished`: something is not there yet.
 */
export type Deed = 'given' | 'skipped' | 'part' | 'moved' | 'leave' | 'done' | 'wrong' | 'unfinished';

/** What has to be typed, in order: questions that these answers do not rule out, buurt, age. */
export function stepsOf(form: PaperForm, given: Typing['given']): readonly Step[] {
  const answers = Object.fromEntries(
    Object.entries(given).flatMap(([id, value]) => (value === null ? [] : [[id, value]])),
  );
  const asked = askedOf(form, answers);
  return [
    ...closedOf(form)
      .filter(({ key }) => asked.has(key))
      .map(stepOf),
    ...(form.askBuurt ? [pick('#buurt', form.buurten.length)] : []),
    ...(form.askAge ? [pick('#age', ageBands.length)] : []),
  ];
}

/** One key of the keyboard, as `KeyboardEvent.key` names it. Never changes what was not meant: a wrong key leaves all as it is. */
export function press(form: PaperForm, typing: Typing, key: string): { readonly typing: Typing; readonly deed: Deed } {
  const steps = stepsOf(form, typing.given);
  const step = steps[typing.at];
  const stay = (deed: Deed) => ({ typing, deed });
  if (key === 'ArrowUp') return moved(typing, steps, -1);
  if (key === 'ArrowDown') return moved(typing, steps, 1);
  if (key === 'Backspace') return erased(typing, steps);
  if (key === 'Enter') {
    if (step?.way === 'several' && (typing.typed !== '' || !(step.id in typing.given)))
      return given(typing, step, sumOf(step, typing.typed));
    if (step?.way === 'digits' && typing.typed !== '') return complete(typing, step, typing.typed, stay);
    const missing = steps.findIndex(({ id }) => !(id in typing.given));
    return missing === -1 ? stay('done') : { typing: { ...typing, at: missing, typed: '' }, deed: 'unfinished' };
  }
  if (step === undefined) return stay('wrong');
  if (key === '-') return given(typing, step, null);
  if (step.way === 'digits') return digit(typing, step, key, stay);
  const value = step.keys.get(key.toLowerCase());
  if (value === undefined) return stay('wrong');
  if (step.way === 'keys') return given(typing, step, value);
  return { typing: { ...typing, typed: toggled(typing.typed, key.toLowerCase()) }, deed: 'part' };
}

type Pressed = ReturnType<typeof press>;
type Stay = (deed: Deed) => Pressed;

function stepOf(question: ClosedQuestion): Step {
  const { key: id } = question;
  switch (question.kind) {
    case 'scale': {
      const { min, max } = question;
      return { id, question, way: 'keys', keys: scaleKeys(min, max), min, max };
    }
    case 'number': {
      const { min, max } = question;
      return { id, question, way: 'digits', keys: new Map(), min, max };
    }
    case 'one':
    case 'several': {
      const keys = new Map(optionKeys(question.options.length).map((key, index) => [key, index + 1]));
      const way = question.kind === 'one' ? 'keys' : 'several';
      return { id, question, way, keys, min: 1, max: question.options.length };
    }
  }
}

/** Nought is ten where there is no nought; else plus is. */
function scaleKeys(min: number, max: number): ReadonlyMap<string, number> {
  const ten = min === 0 ? '+' : '0';
  const scores = Array.from({ length: max - min + 1 }, (_, index) => min + index);
  return new Map(scores.map((score) => [score === 10 ? ten : String(score), score]));
}

function pick(id: string, count: number): Step {
  const way = count <= mostKeys ? 'keys' : 'digits';
  const keys = way === 'keys' ? new Map(optionKeys(count).map((key, index) => [key, index + 1])) : new Map();
  return { id, question: null, way, keys, min: 1, max: count };
}

const given = (typing: Typing, { id }: Step, value: number | null): Pressed => ({
  typing: { at: typing.at + 1, typed: '', given: { ...typing.given, [id]: value } },
  deed: value === null ? 'skipped' : 'given',
});

function digit(typing: Typing, step: Step, key: string, stay: Stay): Pressed {
  const typed = typing.typed + key;
  if (!/^(0|[1-9]\d*)$/.test(typed) || Number(typed) > step.max) return stay('wrong');
  if (Number(typed) > 0 && Number(typed) * 10 <= step.max) return { typing: { ...typing, typed }, deed: 'part' };
  return complete(typing, step, typed, stay);
}

function complete(typing: Typing, step: Step, typed: string, stay: Stay): Pressed {
  const value = Number(typed);
  return value >= step.min && value <= step.max ? given(typing, step, value) : stay('wrong');
}

const toggled = (typed: string, key: string): string =>
  typed.includes(key) ? typed.replace(key, '') : [...typed, key].join('');

/** Nothing chosen is skipping. */
function sumOf({ keys }: Step, typed: string): number | null {
  const sum = [...typed].reduce((total, key) => total + 2 ** ((keys.get(key) ?? 1) - 1), 0);
  return sum === 0 ? null : sum;
}

function moved(typing: Typing, steps: readonly Step[], by: 1 | -1): Pressed {
  const at = typing.at + by;
  const reached = at >= 0 && at <= steps.length && (by === -1 || (steps[typing.at]?.id ?? '') in typing.given);
  return { typing: reached ? { ...typing, at, typed: '' } : typing, deed: reached ? 'moved' : 'wrong' };
}

/** Takes back one digit, or else the last answer. */
function erased(typing: Typing, steps: readonly Step[]): Pressed {
  if (typing.typed !== '') return { typing: { ...typing, typed: typing.typed.slice(0, -1) }, deed: 'part' };
  const before = steps[typing.at - 1];
  if (before === undefined) return { typing, deed: 'leave' };
  const { [before.id]: _, ...kept } = typing.given;
  return { typing: { at: typing.at - 1, typed: '', given: kept }, deed: 'moved' };
}
