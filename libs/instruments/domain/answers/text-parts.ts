import type { PersonalDetail, PersonalDetailKind } from '../writing/detail-kind';

/** A piece of a text; `kind` says what it may be. */
export type TextPart = { readonly text: string; readonly kind: PersonalDetailKind | null };

/** A text in pieces: what was found, and what lies between. Put together they are the text. @param found in order, without overlap. */
export function partsOf(text: string, found: readonly PersonalDetail[]): readonly TextPart[] {
  const starts = [0, ...found.map(({ to }) => to)];
  return [...found, { from: text.length, to: text.length, kind: null }]
    .flatMap(({ from, to, kind }, index): TextPart[] => [
      { text: text.slice(starts[index], from), kind: null },
      { text: text.slice(from, to), kind },
    ])
    .filter((part) => part.text !== '');
}
