import type { CodeLink } from '@wijkspoor/platform/web/forms';

/** Cookies of the api that make an answer personal: who is signed in, and who is halfway. Over https their names begin with `__Host-`. */
const personalNames: ReadonlySet<string> = new Set(['sid', 'pending']);
const hostOnly = '__Host-';
const codeLifetime = 15 * 60;
const codeShape = /^[A-Za-z0-9_-]{43}$/;

/** What the cookies of a request say to us. */
export type Cookies = {
  /** Somebody is signed in, as far as the browser knows. */
  readonly session: boolean;
  /** The answer may differ from what other visitors get. */
  readonly personal: boolean;
  readonly codes: Readonly<Record<string, string>>;
};

/**
 * Reads a Cookie header. Cookies that are not ours say nothing, and keep nobody out of the page cache. Over https ours begin
 * with `__Host-`: one without it may have been set by another site of the same domain, and is not believed.
 */
export function readCookies(header: string | undefined, secure: boolean): Cookies {
  const codes: Record<string, string> = {};
  let session = false;
  let personal = false;
  for (const pair of (header ?? '').split(';')) {
    // the api takes the spaces off a name, so we do too
    const [given = '', value = ''] = pair.split('=', 2).map((part) => part.trim());
    const bound = given.startsWith(hostOnly);
    const name = bound ? given.slice(hostOnly.length) : given;
    const own = bound === secure;
    if (own && name === 'sid') session = true;
    const code = /^ws-([a-z-]+)$/.exec(name)?.[1];
    if (personalNames.has(name) || code !== undefined) personal = true;
    if (own && code !== undefined && codeShape.test(value)) codes[code] = value;
  }
  return { session, personal, codes };
}

/** Puts a single-use code into a cookie; an empty one takes it away. */
export function codeCookie({ code }: Pick<CodeLink, 'code'>, value: string, secure: boolean): string {
  const kept = codeShape.test(value);
  const name = `${secure ? hostOnly : ''}ws-${code}`;
  // Lax, as a click in a mail comes from another site and the redirect after it too
  return `${name}=${kept ? value : ''}; Path=/; Max-Age=${kept ? codeLifetime : 0}; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`;
}
