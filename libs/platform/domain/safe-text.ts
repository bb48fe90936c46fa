/** Cells that a spreadsheet would take for a formula begin with an apostrophe, which it does not show. Numbers are no text. */
export const safeText = (text: string): string =>
  /^[\s\p{C}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
