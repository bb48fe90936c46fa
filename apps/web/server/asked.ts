import { type Address, readAddress, writeAddress } from '@wijkspoor/platform/domain';

/** What of a query a page may know; anything else neither reaches a page nor makes another entry in the cache. */
const knownQuery = [
  'next',
  'gemeente',
  'fout',
  'gelukt',
  'project',
  'ronde',
  'toon',
  'stapel',
  'formulier',
  'na',
  'nummer',
  'op',
  'spoor',
  'staat',
  'buurt',
  'volgorde',
] as const;
/** What people type or gemeenten name: in any words, so such a page is never kept. */
const freeQuery = ['zoek', 'onderwerp'] as const;

/** A page address as we write it. */
export type Asked = {
  readonly address: Address;
  readonly path: string;
  readonly query: string;
  /** The query holds words of the reader. */
  readonly free?: true;
};

/** The part of an address before the question mark. */
export const pathOf = (url: string): string => url.split('?', 1)[0] ?? '/';

/** The address of a page as we write it, with the query keys we know; null for what no browser sends for a page of ours. */
export function readAsked(url: string): Asked | null {
  const path = pathOf(url);
  // brackets and semicolons are the router's own signs: they would be the same page under another address, or a fault
  if (!/^\/[\w\-.~%!$&'*+,=:@/]*$/.test(path) || /%(?![0-9a-f]{2})/i.test(path)) return null;
  const address = readAddress(path);
  const given = new URLSearchParams(url.slice(path.length));
  const known = new URLSearchParams();
  for (const key of knownQuery) {
    const value = given.get(key);
    if (value !== null && /^[\w\-/.]{1,200}$/.test(value)) known.set(key, value);
  }
  let free = false;
  for (const key of freeQuery) {
    const value = (given.get(key) ?? '').trim();
    if (value === '' || value.length > 100 || /\p{C}/u.test(value)) continue;
    known.set(key, value);
    free = true;
  }
  return {
    ...{ address, path: writeAddress(address), query: known.size > 0 ? `?${known}` : '' },
    ...(free ? { free } : {}),
  };
}
