import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Brotli, quick enough for a page that is sent once; a kept page is worth more time. */
export const toBrotli = (plain: Buffer, quality: number): Promise<Buffer> =>
  brotli(plain, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: plain.length,
    },
  });
export const toGzip = (plain: Buffer): Promise<Buffer> => zip(plain, { level: 6 });

/** The best encoding a browser takes. */
export function encodingFor(header: string | undefined): 'br' | 'gzip' | null {
  const takes = (name: string): boolean =>
    new RegExp(`(^|[\\s,])${name}(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))\\s*(;|,|$)`, 'i').test(header ?? '');
  return takes('br') ? 'br' : takes('gzip') ? 'gzip' : null;
}
