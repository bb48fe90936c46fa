import { cutAt } from '@wijkspoor/platform/domain';
/** Widths of signs as a part of the letter size, a little generous: no text may run out of its box. */
const narrow = /[ijlt.,:;'’()|!]/;
const wide = /[mwMW%@—]/;
const capital = /[A-Z0-9&?]/;

const widthOf = (sign: string): number => {
  if (sign === ' ') return 0.22;
  if (narrow.test(sign)) return 0.32;
  if (wide.test(sign)) return 0.86;
  return capital.test(sign) ? 0.62 : 0.54;
};

/** How wide a text is about, in the units of `size`. */
export const measure = (text: string, size: number): number =>
  [...text].reduce((width, sign) => width + widthOf(sign), 0) * size;

/**
 * Breaks a text into lines that fit; SVG does not do so by itself.
 * A word that is wider than a line is cut. At most `most` lines: what is left over becomes an ellipsis.
 */
export function linesOf(text: string, size: number, width: number, most = Infinity): readonly string[] {
  const lines: string[] = [];
  for (const word of text
    .split(/\s+/)
    .filter((one) => one !== '')
    .flatMap((one) => pieces(one, size, width))) {
    const last = lines.at(-1);
    if (last !== undefined && measure(`${last} ${word}`, size) <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.length <= most ? lines : [...lines.slice(0, most - 1), shortened(lines[most - 1] ?? '', size, width)];
}

function pieces(word: string, size: number, width: number): readonly string[] {
  if (measure(word, size) <= width) return [word];
  const parts = [''];
  for (const sign of word) {
    const part = parts.at(-1) ?? '';
    if (part !== '' && measure(part + sign, size) > width) parts.push(sign);
    else parts[parts.length - 1] = part + sign;
  }
  return parts;
}

function shortened(line: string, size: number, width: number): string {
  let kept = line;
  while (kept !== '' && measure(`${kept}…`, size) > width) kept = cutAt(kept, kept.length - 1);
  return `${kept.trimEnd()}…`;
}
