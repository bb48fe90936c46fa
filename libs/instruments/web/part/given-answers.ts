import { inject } from '@angular/core';
import { chosenOf, type FormView, type Screen } from '@wijkspoor/instruments/domain';
import { localeOf } from '@wijkspoor/platform/domain';
import { ADDRESS, type FieldError, PAGE_REQUEST } from '@wijkspoor/platform/web';
import { fieldErrors, type FormFields } from '@wijkspoor/platform/web/forms';
import { type Written } from './written';

/** A form as its page shows it: what was saved, or after a refusal what was typed and what is wrong. */
export type GivenAnswers = {
  /** What happened as a whole; empty when nothing did. */
  readonly heading: string;
  /** @param fields names of the fields of the page with their labels. */
  errors(fields: FormFields): readonly FieldError[];
  error(name: string): string | undefined;
  /** Values of what is chosen: a score, the numbers of options. */
  chosen(form: FormView, key: string): ReadonlySet<string>;
  text(form: FormView, key: string): string;
  /** What was said about oneself; empty when nothing was. */
  about(form: FormView, name: 'buurt' | 'age'): string;
};

/** Id of the control of a field. */
export const idOf = (name: string): string => name.replaceAll('.', '-');

/** @param actions values of the buttons of this page. */
export function useGivenAnswers(...actions: readonly string[]): GivenAnswers {
  const posted = inject(PAGE_REQUEST)?.form ?? null;
  const refused = posted !== null && actions.includes(posted.action) ? posted : null;
  const { language } = inject(ADDRESS);
  const problem = refused?.problem ?? null;
  const typed = (name: string): readonly string[] => refused?.values[name] ?? [];
  return {
    heading: problem?.detail ?? '',
    errors: (fields) => fieldErrors(fields, idOf, localeOf(language)).all(problem),
    error: (name) => fieldErrors({}, idOf, localeOf(language)).of(problem, name),
    chosen: (form, key) =>
      new Set(refused === null ? saved(form, key) : [...typed(`answers.${key}`), ...typed(`choices.${key}`)]),
    text: (form, key) => (refused === null ? (form.texts[key] ?? '') : (typed(`texts.${key}`)[0] ?? '')),
    about: (form, name) => (refused === null ? (form[name] ?? '') : (typed(name)[0] ?? '')),
  };
}

function saved({ answers, questions }: FormView, key: string): readonly string[] {
  const answer = answers[key];
  if (answer === undefined) return [];
  return questions.find((one) => one.key === key)?.kind === 'several' ? chosenOf(answer).map(String) : [String(answer)];
}

/** The fields of a screen, in its order, with their labels. */
export const fieldsOf = ({ question, texts }: Screen, { say }: Pick<Written, 'say'>): FormFields => ({
  ...(question === null ? {} : { [`answers.${question.key}`]: say(question.name) }),
  ...Object.fromEntries(texts.map(({ key, text }) => [`texts.${key}`, say(text)])),
});
