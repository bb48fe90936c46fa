import { inflateSync } from 'node:zlib';

/**
 * The text of a PDF of ours, once for each of its fonts: read with the wrong one it is nonsense, so that a word is looked for in
 * all of them.
 */
export function readings(pdf: Buffer): readonly string[] {
  const streams = [...pdf.toString('latin1').matchAll(/(?<!end)stream\r?\n/g)].map(({ 0: start, index }) =>
    opened(pdf.subarray(index + start.length, pdf.indexOf('endstream', index + start.length))),
  );
  const texts = streams.filter((stream) => /\bBT\b/.test(stream));
  return streams.flatMap((stream) => {
    const signs = new Map(
      [...stream.matchAll(/<([0-9A-F]{4})> <([0-9A-F]{4})>/g)].map(([, glyph = '', sign = '']) => [
        Number.parseInt(glyph, 16),
        String.fromCharCode(Number.parseInt(sign, 16)),
      ]),
    );
    return stream.includes('beginbfchar') ? texts.map((text) => glyphsOf(text, signs)) : [];
  });
}

function opened(stream: Buffer): string {
  try {
    return inflateSync(stream).toString('latin1');
  } catch {
    // not every stream is compressed
    return stream.toString('latin1');
  }
}

/** Each line of text on its own; a glyph has two bytes. */
function glyphsOf(content: string, signs: ReadonlyMap<number, string>): string {
  return [...content.matchAll(/\bBT\b(.*?)\bET\b/gs)]
    .map(([, block = '']) => {
      const bytes = [...block.matchAll(/\(((?:\\.|[^\\)])*)\)/gs)].flatMap(([, shown = '']) => bytesOf(shown));
      return bytes
        .flatMap((byte, at) => (at % 2 === 0 ? (signs.get(byte * 256 + (bytes[at + 1] ?? 0)) ?? '?') : []))
        .join('');
    })
    .join('\n');
}

const named: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };
function bytesOf(shown: string): readonly number[] {
  return [...shown.matchAll(/\\([0-7]{1,3})|\\(.)|([^\\])/gs)].map(([, octal, escaped, plain]) => {
    if (octal !== undefined) return Number.parseInt(octal, 8);
    if (escaped !== undefined) return named[escaped] ?? escaped.charCodeAt(0);
    return plain?.charCodeAt(0) ?? 0;
  });
}
