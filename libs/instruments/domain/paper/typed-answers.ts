import { ageBands } from '../results/counts';
import { type PaperForm, stepsOf, type Typing } from './keypad';
import type { EnterSheet } from './sheet-contract';

/** What was typed, as it is sent. Answers to questions that turned out not to be asked are left out. */
export function typedAnswers(form: PaperForm, { given }: Typing): EnterSheet {
  const questions = stepsOf(form, given).filter(({ question }) => question !== null);
  const place = (id: string): number => given[id] ?? 0;
  return {
    answers: Object.fromEntries(
      questions.flatMap(({ id }) => {
        const value = given[id] ?? null;
        return value === null ? [] : [[id, value]];
      }),
    ),
    buurt: form.buurten[place('#buurt') - 1]?.code ?? null,
    age: ageBands[place('#age') - 1] ?? null,
  };
}

/** The other way: what was entered, ready to be looked over. */
export function typingOf(form: PaperForm, { answers, buurt, age }: EnterSheet): Typing {
  const places = {
    '#buurt': form.buurten.findIndex(({ code }) => code === buurt) + 1,
    '#age': age === null ? 0 : ageBands.indexOf(age) + 1,
  };
  const values: Readonly<Record<string, number>> = { ...answers, ...places };
  // zero is an answer to a question, and no place
  const value = (id: string): number | null => (id.startsWith('#') ? values[id] || null : (values[id] ?? null));
  return { at: 0, typed: '', given: Object.fromEntries(stepsOf(form, answers).map(({ id }) => [id, value(id)])) };
}
