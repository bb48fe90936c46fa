import { countingError } from '../errors';

/** One record of a file and the line it begins on, from 1. */
export type FileLine = { readonly line: number; readonly fields: readonly string[] };

/**
 * Takes a text with `;` between fields apart, record by record, as `csv.reader` of Python does: a field that begins with a quote
 * goes on to the closing quote, over lines if it must; two quotes in it are one; a quote further on in a field is a quote. Lines
 * end with LF or CRLF, a mark of byte order is skipped, and so are empty lines.
 * @throws voting.pabulibQuote when a quote is not closed.
 */
export function* recordsOf(text: string): Generator<FileLine> {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  for (let line = 1; at < text.length; line++) {
    const end = lineEnd(text, at);
    const whole = text.slice(at, end.text);
    if (!whole.includes('"')) {
      if (whole.trim() !== '') yield { line, fields: whole.split(';') };
      at = end.next;
      continue;
    }
    const { fields, next, lines } = quotedRecord(text, at, line);
    yield { line, fields };
    line += lines;
    at = next;
  }
}

function lineEnd(text: string, from: number): { readonly text: number; readonly next: number } {
  const found = text.indexOf('\n', from);
  if (found < 0) return { text: text.endsWith('\r') ? text.length - 1 : text.length, next: text.length };
  return { text: text[found - 1] === '\r' && found > from ? found - 1 : found, next: found + 1 };
}

type Quoted = { readonly fields: string[]; readonly next: number; readonly lines: number };

function quotedRecord(text: string, from: number, line: number): Quoted {
  const fields: string[] = [];
  let lines = 0;
  for (let at = from; ; at++) {
    let field = '';
    if (text[at] === '"') {
      const closed = closingQuote(text, at);
      if (closed < 0) throw countingError('pabulibQuote', { line: String(line) });
      field = text.slice(at + 1, closed).replaceAll('""', '"');
      lines += field.split('\n').length - 1;
      at = closed + 1;
    }
    const { text: end, next } = lineEnd(text, at);
    const separator = text.indexOf(';', at);
    const stop = separator < 0 || separator > end ? end : separator;
    fields.push(field + text.slice(at, stop));
    if (stop === end) return { fields, next, lines };
    at = stop;
  }
}

/** Where the quote that opened at `from` is closed, or -1. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from + 1);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
