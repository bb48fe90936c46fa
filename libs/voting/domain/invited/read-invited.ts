import { Email, type InputError } from '@wijkspoor/platform/domain';

/** So many people can be invited to one vote. */
export const mostInvited = 5_000;
/** So many lines are named when they are wrong: who sees more does not read them. */
const mostNamed = 20;

/** Addresses of people to invite, or what is wrong with the list. */
export type ReadInvited = { readonly addresses: readonly string[]; readonly wrong: readonly InputError[] };

/**
 * Reads a list of mail addresses, one a line, as it is pasted or comes out of a table: quotes around it, and commas or semicolons
 * behind it, do not matter; nor do capitals. An address that stands there twice comes once; empty lines count for the numbers only.
 * What is wrong is told by the numbers of its lines, never by what stands there.
 */
export function readInvited(list: string): ReadInvited {
  const addresses = new Set<string>();
  const wrong: number[] = [];
  for (const [index, line] of list.split(/\r\n|\r|\n/).entries()) {
    const bare = line
      .replace(/^\uFEFF/, '')
      .trim()
      .replace(/[;,\s]+$/, '')
      .replace(/^"(.*)"$/, '$1');
    if (bare === '') continue;
    const address = Email.safeParse(bare);
    if (address.success) addresses.add(address.data);
    else wrong.push(index + 1);
  }
  const say = (code: string, params: InputError['params'] = {}): ReadInvited => ({
    ...{ addresses: [], wrong: [{ path: 'addresses', code: `voting.${code}`, params }] },
  });
  if (wrong.length > mostNamed)
    return say('invitedManyLines', { lines: wrong.slice(0, mostNamed).join(', '), more: wrong.length - mostNamed });
  if (wrong.length > 0) return say('invitedLines', { lines: wrong.join(', ') });
  if (addresses.size === 0) return say('invitedNone');
  if (addresses.size > mostInvited) return say('invitedTooMany', { most: mostInvited });
  return { addresses: [...addresses], wrong: [] };
}
