import { readAddress, writeAddress } from './address';

/**
 * The page that says what went wrong at `url`: in the colours of its gemeente, or on the platform when the gemeente is what
 * cannot be read or the fault is ours, as that page asks nothing. Null when it is the platform's that cannot be shown, or it
 * would fail for ever.
 */
export function failurePath(status: number, url: string): string | null {
  const { language, gemeente, path } = readAddress(url.split('?', 1)[0] ?? '/');
  const failed = /^\/fout\/\d+$/.test(path);
  if (failed && gemeente === null) return null;
  return writeAddress({ language, gemeente: failed || status >= 500 ? null : gemeente, path: `/fout/${status}` });
}
