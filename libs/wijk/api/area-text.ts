import { parse } from 'csv-parse';
import type { ReportCode } from '../domain/import-report';

/** Why a file is refused as a whole; nothing of it is kept. */
export class FileRefused extends Error {
  constructor(
    readonly code: ReportCode,
    readonly line = 0,
    readonly found?: string,
  ) {
    super(`import.${code}`);
  }
}

/** A file as it comes: from disk, from an upload, from a test. */
export type Bytes = AsyncIterable<Uint8Array>;

/** Most bytes one file of areas or postcodes may have. */
const mostBytes = 2 ** 31;

/** The text of a file: UTF-8, or it is refused. HTML that came in place of a file, and what is no text, are refused by their first letters. */
export async function* textOfFile(source: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let read = 0;
  let seen = false;
  for await (const bytes of inPieces(source)) {
    read += bytes.byteLength;
    if (read > mostBytes) throw new FileRefused('tooLarge');
    const text = whole(decodeOrRefuse(decoder, bytes));
    if (!seen) {
      if (text.trim() === '') continue;
      seen = true;
      refuseOther(text);
    }
    yield text;
  }
  yield whole(decodeOrRefuse(decoder));
  if (!seen) throw new FileRefused('empty');
}

/** Bytes that are read at once. What they become is many times as large: of small pieces it is gone before it counts as kept. */
const atOnce = 4096;

async function* inPieces(source: Bytes): AsyncGenerator<Uint8Array> {
  for await (const chunk of source)
    for (let start = 0; start < chunk.byteLength; start += atOnce) yield chunk.subarray(start, start + atOnce);
}

/** The next piece of a text; without a chunk, its end. @throws FileRefused when the bytes are not of this encoding. */
export function decodeOrRefuse(decoder: TextDecoder, chunk?: Uint8Array): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    throw new FileRefused('encoding');
  }
}

/** Somebody saved it in another encoding before, or it is no text at all. */
function whole(text: string): string {
  if (/[\ufffd\u0000]/.test(text)) throw new FileRefused('encoding');
  return text;
}

function refuseOther(text: string): void {
  const start = text.trimStart();
  if (start.startsWith('<')) throw new FileRefused('html');
  if (start.startsWith('PK\u0003')) throw new FileRefused('shape', 0, 'zip');
}

/** One line of a CSV, by the names in its header. */
export type CsvLine = { readonly line: number; readonly values: Readonly<Record<string, string>> };

/** What stands between the fields of a CSV, by its first line. */
export const delimiterOf = (line: string): string => [';', '\t', ','].find((one) => line.includes(one)) ?? ',';

/** Reads a CSV with a header; comma, semicolon or tab. `header` judges the names before the first line comes. */
export async function* csvLines(
  text: AsyncIterable<string>,
  header: (columns: readonly string[]) => void,
): AsyncGenerator<CsvLine> {
  const start = await firstLine(text);
  const delimiter = delimiterOf(start.line);
  const parser = parse({
    delimiter,
    bom: true,
    info: true,
    skip_empty_lines: true,
    trim: true,
    max_record_size: 100_000,
    columns: (names: string[]) => {
      header(names);
      return names;
    },
  });
  const feeding = feed(parser, start.rest);
  try {
    for await (const { info, record } of parser as AsyncIterable<{
      info: { lines: number };
      record: Record<string, string>;
    }>)
      yield { line: info.lines, values: record };
    await feeding;
  } catch (error) {
    throw refusalOf(error);
  } finally {
    parser.destroy();
    await feeding.catch(() => undefined);
  }
}

async function feed(parser: ReturnType<typeof parse>, text: AsyncIterable<string>): Promise<void> {
  try {
    for await (const chunk of text) {
      if (parser.destroyed) return;
      if (!parser.write(chunk)) {
        await new Promise<void>((go) => {
          parser.once('drain', go).once('close', go);
        });
      }
    }
    parser.end();
  } catch (error) {
    parser.destroy(error instanceof Error ? error : new Error('unreadable'));
  }
}

/** The first line decides the separator; the whole text comes after. */
async function firstLine(text: AsyncIterable<string>): Promise<{ line: string; rest: AsyncIterable<string> }> {
  const chunks = text[Symbol.asyncIterator]();
  let start = '';
  while (!start.includes('\n') && start.length < 100_000) {
    const next = await chunks.next();
    if (next.done === true) break;
    start += next.value;
  }
  async function* rest(): AsyncGenerator<string> {
    yield start;
    yield* { [Symbol.asyncIterator]: () => chunks };
  }
  return { line: start.split('\n', 1)[0] ?? '', rest: rest() };
}

const csvFaults: Readonly<Record<string, ReportCode>> = {
  CSV_QUOTE_NOT_CLOSED: 'quotes',
  CSV_INVALID_CLOSING_QUOTE: 'quotes',
  INVALID_OPENING_QUOTE: 'quotes',
  CSV_RECORD_INCONSISTENT_COLUMNS: 'fields',
  CSV_RECORD_INCONSISTENT_FIELDS_LENGTH: 'fields',
  CSV_MAX_RECORD_SIZE: 'quotes',
};

function refusalOf(error: unknown): unknown {
  if (error instanceof FileRefused || !(error instanceof Error)) return error;
  const { code, lines } = error as Error & { code?: string; lines?: number };
  const known = code === undefined ? undefined : csvFaults[code];
  return known === undefined ? error : new FileRefused(known, lines ?? 0);
}
