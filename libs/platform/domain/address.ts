import { isLanguage, type Language } from './language';
import { freeForGemeente } from './slug';

/**
 * An address of ours, taken apart. Pages of a gemeente are `/<gemeente>/…`, in another language `/<gemeente>/<language>/…`;
 * pages of the platform `/…` and `/<language>/…`. Dutch has no segment.
 */
export type Address = {
  readonly language: Language;
  readonly gemeente: string | null;
  /** What is left after gemeente and language, with a leading slash and without one at the end: `/`, `/lindehoek`. */
  readonly path: string;
};

/** Takes a path apart, also one that is not written as we write it. */
export function readAddress(path: string): Address {
  const parts = path.split('/').filter((part) => part !== '');
  const first = takeLanguage(parts);
  const gemeente = parts[0] !== undefined && freeForGemeente(parts[0]) ? (parts.shift() ?? null) : null;
  const second = gemeente === null ? undefined : takeLanguage(parts);
  return { language: second ?? first ?? 'nl', gemeente, path: `/${parts.join('/')}` };
}

/** Writes the one address of a page; `writeAddress(readAddress(path))` is `path` when it was written that way. */
export function writeAddress({ language, gemeente, path }: Address): string {
  const parts = [gemeente, language === 'nl' ? null : language, path.slice(1)];
  return `/${parts.filter((part) => part !== null && part !== '').join('/')}`;
}

function takeLanguage(parts: string[]): Language | undefined {
  const language = parts[0];
  if (!isLanguage(language)) return undefined;
  parts.shift();
  return language;
}
