import { createReadStream } from 'node:fs';
import { decodeOrRefuse, FileRefused } from '../area-text';

export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/** Bytes that windows-1252 does not have; a file with them is neither that nor UTF-8. */
const notWindows = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

/**
 * Finds out how a text file is written by looking at all of it.
 * @throws FileRefused when it is no text that we know.
 */
export async function encodingOf(path: string): Promise<Encoding> {
  const utf8 = new TextDecoder('utf-8', { fatal: true });
  const could = { utf8: true, windows: true };
  let first = true;
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    if (first && chunk[0] === 0xff && chunk[1] === 0xfe) return 'utf-16le';
    first = false;
    if (chunk.includes(0)) throw new FileRefused('encoding');
    could.utf8 &&= decodes(utf8, chunk, true);
    could.windows &&= !chunk.some((byte) => notWindows.has(byte));
    if (!could.utf8 && !could.windows) throw new FileRefused('encoding');
  }
  if (could.utf8 && decodes(utf8, new Uint8Array(), false)) return 'utf-8';
  if (could.windows) return 'windows-1252';
  throw new FileRefused('encoding');
}

function decodes(decoder: TextDecoder, chunk: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(chunk, { stream });
    return true;
  } catch {
    return false;
  }
}

/** The text of a file in pieces, without byte order mark; `onBytes` hears how far it is. */
export async function* textOf(
  path: string,
  encoding: Encoding,
  onBytes: (bytes: number) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const chunk of createReadStream(path, { highWaterMark: 256 * 1024 }) as AsyncIterable<Buffer>) {
    yield decodeOrRefuse(decoder, chunk);
    onBytes(chunk.length);
  }
  yield decodeOrRefuse(decoder);
}
