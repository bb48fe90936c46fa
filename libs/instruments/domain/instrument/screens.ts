import { type ClosedQuestion, closedOf, type Questions, type TextQuestion, textsOf } from './definition';
import { type Answers, askedOf } from './routing';

/** What is asked at once: a closed question with the texts about it, or one text on its own. */
export type Screen = {
  /** Key of the question that makes it. */
  readonly key: string;
  readonly question: ClosedQuestion | null;
  readonly texts: readonly TextQuestion[];
};

/** All screens in the order of the questions, whether they are asked or not. */
export function screensOf(definition: Questions): readonly Screen[] {
  const closed = new Map(closedOf(definition).map((question) => [question.key, question]));
  const texts = textsOf(definition);
  const alone = new Map(texts.filter(({ about }) => about === null).map((text) => [text.key, text]));
  return definition.questions.flatMap(({ key }): readonly Screen[] => {
    const text = alone.get(key);
    if (text !== undefined) return [{ key, question: null, texts: [text] }];
    const question = closed.get(key);
    return question === undefined ? [] : [{ key, question, texts: texts.filter(({ about }) => about === key) }];
  });
}

/** The screens that are asked of somebody who answered this, with the texts that are. At least one, of a checked definition. */
export function askedScreens(definition: Questions, answers: Answers): readonly Screen[] {
  const asked = askedOf(definition, answers);
  return screensOf(definition)
    .filter(({ key }) => asked.has(key))
    .map((screen) => ({ ...screen, texts: screen.texts.filter(({ key }) => asked.has(key)) }));
}

/** The screen after `current`, which need not be asked any more; the first after null or what is no screen; null at the end. */
export function nextScreen(definition: Questions, answers: Answers, current: string | null): Screen | null {
  const place = placesOf(definition);
  const from = place.get(current) ?? -1;
  return askedScreens(definition, answers).find(({ key }) => (place.get(key) ?? 0) > from) ?? null;
}

/** The screen before `current`, which need not be asked any more; null when there is none. */
export function previousScreen(definition: Questions, answers: Answers, current: string): Screen | null {
  const place = placesOf(definition);
  const from = place.get(current) ?? -1;
  return askedScreens(definition, answers).findLast(({ key }) => (place.get(key) ?? 0) < from) ?? null;
}

/** How far somebody is: `at` of `of` screens that are asked, `at` from 1. */
export function progress(
  definition: Questions,
  answers: Answers,
  current: string,
): { readonly at: number; readonly of: number } {
  const place = placesOf(definition);
  const from = place.get(current) ?? -1;
  const screens = askedScreens(definition, answers);
  return { at: Math.max(1, screens.filter(({ key }) => (place.get(key) ?? 0) <= from).length), of: screens.length };
}

/** Keys of the screens around those that hold one of these questions; null where there is none. */
export function aroundScreen(
  definition: Questions,
  answers: Answers,
  keys: readonly string[],
): { readonly previous: string | null; readonly next: string | null } {
  const there = screensOf(definition).filter(({ key }) => keys.includes(key));
  const [first, last] = [there.at(0), there.at(-1)];
  return {
    previous: first === undefined ? null : (previousScreen(definition, answers, first.key)?.key ?? null),
    next: last === undefined ? null : (nextScreen(definition, answers, last.key)?.key ?? null),
  };
}

/** Where somebody who comes back goes on: after the last screen with an answer on it; null when that was the last one. */
export function resumeAt(
  definition: Questions,
  { answers, texts }: { readonly answers: Answers; readonly texts: Readonly<Record<string, string>> },
): Screen | null {
  const answered = askedScreens(definition, answers).findLast(
    (screen) => Object.hasOwn(answers, screen.key) || screen.texts.some(({ key }) => Object.hasOwn(texts, key)),
  );
  return nextScreen(definition, answers, answered?.key ?? null);
}

const placesOf = (definition: Questions): ReadonlyMap<string | null, number> =>
  new Map(screensOf(definition).map(({ key }, index) => [key, index]));
