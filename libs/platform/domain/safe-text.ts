/** Signs with which a spreadsheet lets a formula begin; a dash before a space begins a line of a list. */
const inside = /([;\t\r\n][\s\p{C}]*)(?=[=+@＝＋＠]|[-－]\S)/gu;

/**
 * Cells that a spreadsheet would take for a formula begin with an apostrophe, which it does not show. Numbers are no text. A
 * Dutch spreadsheet cuts a file with commas at every semicolon and line, quoted or not: what would begin a cell there is held
 * back as well.
 */
export const safeText = (text: string): string => {
  const held = text.replace(inside, "$1'");
  return /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(held) ? `'${held}` : held;
};
