/**
 * The beginning of a text, at most so many characters as `Line` counts them, and never half a sign: JSON, a print and a mail refuse
 * a half.
 */
export const cutAt = (text: string, most: number): string => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');

/** A text of at most so many characters: whole, or up to the end of a word with an ellipsis. */
export function shortenedTo(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = cutAt(text, most - 1);
  const space = cut.search(/\s\S*$/);
  return `${(space > most / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
