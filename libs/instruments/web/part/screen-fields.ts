/** One screen of a form as it is saved; see `SaveScreen`. Small and without packages: the script of the pages uses it too. */
export type ScreenInput = {
  answers: Record<string, number>;
  texts: Record<string, string>;
  keys: string[];
  buurt?: string | null;
  age?: string | null;
  done?: boolean;
};
/** Keys of the screens around the one that was saved. */
type Around = { readonly previous: string | null; readonly next: string | null };

/**
 * Reads the fields of a screen: `keys` names its questions, `answers.<key>` is a number, `choices.<key>` the number of one of
 * several options, `texts.<key>` own words; `asked` names the background that is asked, `buurt` or `age`.
 * @param fields as a browser posts them. What is left empty is no answer.
 */
export function readScreen(fields: Iterable<readonly [string, string]>): ScreenInput {
  const input: ScreenInput = { answers: {}, texts: {}, keys: [] };
  for (const [name, value] of fields) {
    const [kind, key] = name.split('.') as [string, string?];
    if (name === 'keys') input.keys = value.split(' ').filter((one) => one !== '');
    else if (name === 'asked') input[value === 'age' ? 'age' : 'buurt'] ??= null;
    else if (value.trim() === '') continue;
    else if (name === 'buurt' || name === 'age') input[name] = value;
    else if (key === undefined) continue;
    else if (kind === 'answers') input.answers[key] = Number(value.replace(',', '.'));
    else if (kind === 'choices') input.answers[key] = (input.answers[key] ?? 0) + 2 ** (Number(value) - 1);
    else if (kind === 'texts') input.texts[key] = value;
  }
  return input;
}

/** Leaves a question open: its number goes, own words stay. */
export const skipped = (input: ScreenInput): ScreenInput => ({ ...input, answers: {} });

/** The page after a screen, below that of the round. @param button value of the button that was pressed */
export function pageAfter(button: string, { previous, next }: Around): string {
  if (button === 'hand-in') return '/klaar';
  if (button === 'list' || button === 'background') return '/inleveren';
  if (button === 'back') return previous === null ? '' : `/vraag/${previous}`;
  return next === null ? '/achtergrond' : `/vraag/${next}`;
}
