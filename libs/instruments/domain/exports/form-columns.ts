import { type ClosedQuestion, closedOf, type Definition } from '../instrument/definition';
import type { StoredAnswers } from '../instrument/answers';
import { ageBands } from '../results/counts';
import type { ExportBackground } from './contract';
import type { SheetCell } from './sheet';

/** A form as a row may know it: no id, time, channel or text. The background is a place in its list; 0 when it was not said. */
export type FormOfRow = { readonly answers: StoredAnswers; readonly background: number };
/** A column of the file of rows. `option` is set for one option of several. */
export type FormColumn = {
  readonly name: string;
  readonly about: ClosedQuestion | ExportBackground;
  readonly option?: number;
  readonly cell: (form: FormOfRow) => SheetCell;
};

/**
 * A column per closed question, in their order, and one for each option of "several" (1: chosen, 0: not); then the one background.
 * What was skipped is empty.
 */
export function formColumns(
  definition: Definition,
  background: ExportBackground | null,
  buurten: readonly { readonly code: string }[],
): readonly FormColumn[] {
  const asked = closedOf(definition).flatMap((question, index) => columnsOf(question, index));
  if (background === null) return asked;
  const values = background === 'age' ? ageBands : buurten.map(({ code }) => code);
  const cell = (form: FormOfRow): SheetCell => values[form.background - 1] ?? null;
  return [...asked, { name: background, about: background, cell }];
}

function columnsOf(question: ClosedQuestion, index: number): readonly FormColumn[] {
  const { key } = question;
  if (question.kind !== 'several')
    return [{ name: key, about: question, cell: ({ answers }) => answers[index] ?? null }];
  return question.options.map((option, bit) => ({
    name: `${key}_${option.key}`,
    about: question,
    option: bit,
    cell: ({ answers }) => {
      const answer = answers[index] ?? null;
      return answer === null ? null : (answer >> bit) & 1;
    },
  }));
}
