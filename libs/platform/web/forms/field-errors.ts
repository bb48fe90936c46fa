import type { Problem } from '@wijkspoor/platform/domain';
import type { FieldError } from '../kit';

/** The fields of a form a reader can go to, in the order of the page: the name of each, and the label it is read under. */
export type FormFields = Readonly<Record<string, string>>;
type Refusal = Pick<Problem, 'errors'> | null;

/** What is wrong with the fields of one form. */
export type FieldErrors = {
  /** What is wrong with a field, in words; of a list (`choices`) also what is wrong with one in it (`choices.2`). */
  of(refusal: Refusal, name: string): string | undefined;
  /** One line per field, its label in front, in the order of the page; after them what is wrong with no field of the page. */
  all(refusal: Refusal): readonly FieldError[];
};

/**
 * @param id of a field's control.
 * @param locale of the reader.
 */
export function fieldErrors(fields: FormFields, id: (name: string) => string, locale: string): FieldErrors {
  const fieldOf = (path: string): string | undefined =>
    Object.keys(fields).find((name) => path === name || path.startsWith(`${name}.`));
  const of: FieldErrors['of'] = (refusal, name) =>
    refusal?.errors?.find(({ path }) => path === name || fieldOf(path) === name)?.detail;
  return {
    of,
    all: (refusal) => [
      ...Object.entries(fields).flatMap(([name, label]) => {
        const detail = of(refusal, name);
        return detail === undefined ? [] : [{ fieldId: id(name), text: afterLabel(label, detail, locale) }];
      }),
      ...(refusal?.errors ?? [])
        .filter(({ path }) => fieldOf(path) === undefined)
        .map(({ detail }) => ({ text: detail })),
    ],
  };
}

/** "Wachtwoord: gebruik minstens 12 tekens."; after a label that is a question, a sentence of its own. */
function afterLabel(label: string, detail: string, locale: string): string {
  if (/[?!.:؟]$/.test(label)) return `${label} ${detail}`;
  const [first = '', second = ''] = detail;
  const begin = second === second.toLocaleLowerCase(locale) ? first.toLocaleLowerCase(locale) : first;
  return `${label}: ${begin}${detail.slice(1)}`;
}
